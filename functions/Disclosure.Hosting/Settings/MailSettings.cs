using Disclosure.Hosting.Words;
using Disclosure.Notices;

namespace Disclosure.Hosting.Settings;

/// <summary>The mail server, as the settings file names it.</summary>
public sealed record MailSettings
{
    /// <summary>Gets or sets its name or address.</summary>
    public string Host { get; set; } = "";

    /// <summary>Gets or sets its port.</summary>
    public int Port { get; set; } = 465;

    /// <summary>Gets or sets how the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    /// <summary>Gets or sets the address mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Gets or sets the user to log in as; null: without login.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets the user's password, or where it is (<see cref="Secret"/>).</summary>
    public string? Password { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the server's certificate is looked up in its issuer's list of revoked ones.
    /// </summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        string.IsNullOrWhiteSpace(Host) ? new MailHostMissing()
        : Port is < 1 or > 65_535 ? OutOfBounds.Numbers("mail.port", 1, 65_535)
        : From.IndexOf('@', StringComparison.Ordinal) < 1 || From.Any(char.IsWhiteSpace) ? new MailSenderRefused()
        : Secret.Problem(Password, "mail.password");

    /// <summary>The same for the channel.</summary>
    public MailOptions ToOptions() =>
        new(Host, Port, Security, From) { User = User, Password = Secret.Of(Password), ChecksRevocation = CheckRevocation };
}
