using Disclosure.Workflow.Process;

namespace Disclosure.Web.Notices;

/// <summary>The ways an office set to reach people.</summary>
internal sealed class NoticeChannels : IDisposable
{
    private readonly HttpClient http = RobotChannel.CreateClient();
    private readonly MailChannel? mail;
    private readonly Dictionary<string, INoticeChannel> robots;

    /// <summary>Opens them; nothing is connected before something is sent.</summary>
    public NoticeChannels(NoticeOptions options, TimeProvider time)
    {
        mail = options.Mail is { } server ? new MailChannel(server) : null;
        robots = options.Robots.ToDictionary(robot => robot.Name, robot => (INoticeChannel)new RobotChannel(robot, http, time), StringComparer.Ordinal);
    }

    /// <summary>The way to a person; null where none is set, and the notice is to be had in the office alone.</summary>
    public INoticeChannel? To(Contact contact) =>
        contact.Address.StartsWith(Contact.RobotScheme, StringComparison.Ordinal) ? robots.GetValueOrDefault(contact.Address[Contact.RobotScheme.Length..])
        : contact.Address.Contains('@', StringComparison.Ordinal) ? mail
        : null;

    public void Dispose() => http.Dispose();
}
