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

    /// <summary>Gets the way to a person; null where none is set, and the notice is read in the office's pages alone.</summary>
    public INoticeChannel? To(Contact contact) =>
        contact.Address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal)
            ? _robots.GetValueOrDefault(contact.Address[Contact.RobotScheme.Length..])
            : contact.Address.Contains('@', StringComparison.Ordinal) ? _mail
        : null;

    public void Dispose() => _http.Dispose();
}
