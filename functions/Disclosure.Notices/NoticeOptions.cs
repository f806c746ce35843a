using Disclosure.Workflow.Process;

namespace Disclosure.Notices;

/// <summary>How notices reach people.</summary>
public sealed record NoticeOptions
{
    /// <summary>Gets the mail server; null: no mail is sent.</summary>
    public MailOptions? Mail { get; init; }

    /// <summary>Gets the robots of chat groups and other receivers.</summary>
    public IReadOnlyList<RobotOptions> Robots { get; init; } = [];

    /// <summary>
    /// Gets how long a notice waits for others to the same person, so that several become one message; zero sends each at once.
    /// </summary>
    public TimeSpan DigestAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the groups that hear of everything, as <see cref="Workflow.Ledger.NoticeWriter.Groups"/> wants them.</summary>
    public IReadOnlyList<Contact> Groups =>
        [.. Robots.Where(robot => robot.IsForGroup).Select(robot => new Contact(robot.Name, $"{Contact.RobotScheme}{robot.Name}"))];

    /// <summary>Gets how long after it was written a notice is tried before it is given up.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(2);
}

/// <summary>A mail server (SMTP, RFC 5321).</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
/// <param name="From">The address mails come from.</param>
public sealed record MailOptions(string Host, int Port, MailSecurity Security, string From)
{
    /// <summary>Gets where answers to mails go: the office; null for nowhere but where they came from.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets the user to log in as; null: without login.</summary>
    public string? User { get; init; }

    /// <summary>Gets the user's password.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Gets a value indicating whether the server's certificate is looked up in its issuer's list of revoked ones, which a closed network
    /// may not reach.
    /// </summary>
    public bool ChecksRevocation { get; init; } = true;
}

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte, as on port 465 (RFC 8314).</summary>
    Tls,

    /// <summary>TLS after STARTTLS, which the server must offer (RFC 3207).</summary>
    StartTls,

    /// <summary>Not at all; for a server on the same machine or in a closed network.</summary>
    None,
}

/// <summary>A receiver of messages over HTTP.</summary>
/// <param name="Name">
/// Its name: a reviewer whose address is <c>robot:NAME</c> (<see cref="Contact.RobotScheme"/>) is written to by it.
/// </param>
/// <param name="Kind">What it understands.</param>
/// <param name="Address">Where it listens, a secret: https, or http on this machine.</param>
public sealed record RobotOptions(string Name, RobotKind Kind, Uri Address)
{
    /// <summary>Gets what messages are signed with where the receiver asks for it; null: they are not.</summary>
    public string? Secret { get; init; }

    /// <summary>
    /// Gets a value indicating whether it tells a group of everything that happens; a group is never given a link to decide by.
    /// </summary>
    public bool IsForGroup { get; init; }

    /// <summary>Gets a value indicating whether messages may be sent there: what they say must not travel in the open.</summary>
    public bool IsSafe =>
        Address.IsAbsoluteUri && (Address.Scheme == Uri.UriSchemeHttps || (Address.Scheme == Uri.UriSchemeHttp && Address.IsLoopback));
}

/// <summary>What a receiver understands.</summary>
public enum RobotKind
{
    /// <summary>Our own plain JSON.</summary>
    Json,

    /// <summary>The robot of a group in 企业微信.</summary>
    WeCom,

    /// <summary>The custom robot of a group in 钉钉, with its signature.</summary>
    DingTalk,

    /// <summary>The custom robot of a group in 飞书, with its signature.</summary>
    Feishu,
}
