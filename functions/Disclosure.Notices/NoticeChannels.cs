using Disclosure.Workflow.Process;

namespace Disclosure.Notices;

/// <summary>The ways an office set to reach people.</summary>
internal sealed class NoticeChannels : IDisposable
{
    private readonly HttpClient _http = RobotChannel.CreateClient();
    private readonly MailChannel? _mail;
    private readonly Dictionary<string, INoticeChannel> _robots;

    /// <summary>Makes the channels. None is connected before something is sent.</summary>
    public NoticeChannels(NoticeOptions options, TimeProvider time)
    {
        _mail = options.Mail is { } server ? new MailChannel(server) : null;
        _robots = options.Robots
            .ToDictionary(robot => robot.Name, robot => (INoticeChannel)new RobotChannel(robot, _http, time), StringComparer.Ordinal);
    }

    /// <summary>Gets the way to a person; null where none is set.</summary>
    public INoticeChannel? To(Contact contact) =>
        contact.Address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal)
            ? _robots.GetValueOrDefault(contact.Address[Contact.RobotScheme.Length..])
            : contact.Address.Contains('@', StringComparison.Ordinal) ? _mail
        : null;

    /// <summary>Returns why nobody is reached at the contact's address, in Chinese.</summary>
    public static string WhyUnreached(Contact contact) =>
        contact.Address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal)
            ? $"没有发送途径：设置里没有名为“{contact.Address[Contact.RobotScheme.Length..]}”的机器人。"
        : contact.Address.Contains('@', StringComparison.Ordinal) ? "没有发送途径：没有设置邮件服务器。"
        : contact.Address.Length == 0 ? "没有发送途径：没有留下地址。"
        : $"没有发送途径：“{contact.Address}”不是邮件地址。";

    public void Dispose() => _http.Dispose();
}
