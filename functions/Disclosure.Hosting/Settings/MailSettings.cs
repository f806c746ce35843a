using Disclosure.Web.Notices;

namespace Disclosure.Server.Hosting;

/// <summary>The mail server, as the settings file names it.</summary>
internal sealed record MailSettings
{
    /// <summary>Its name or address.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 465;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    /// <summary>The address mails come from.</summary>
    public string From { get; set; } = "";

    /// <summary>The user to log in as; null: without login.</summary>
    public string? User { get; set; }

    /// <summary>The user's password, or where it is (<see cref="Secret"/>).</summary>
    public string? Password { get; set; }

    /// <summary>Whether the server's certificate is looked up in its issuer's list of revoked ones.</summary>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>What is wrong with it, and where; null if it can be used.</summary>
    public SettingsProblem? Problem() =>
        string.IsNullOrWhiteSpace(Host) ? new("mail.host", "mail.host 要写明邮件服务器。")
        : Port is < 1 or > 65_535 ? new("mail.port", "mail.port 应在 1 到 65535 之间。")
        : From.IndexOf('@', StringComparison.Ordinal) < 1 || From.Any(char.IsWhiteSpace)
            ? new("mail.from", "mail.from 要写明发件地址，如 disclosure@example.gov.cn。")
            : Secret.Problem(Password, "mail.password");

    /// <summary>The same for the channel.</summary>
    public MailOptions ToOptions() =>
        new(Host, Port, Security, From) { User = User, Password = Secret.Of(Password), ChecksRevocation = CheckRevocation };
}

/// <summary>A robot, as the settings file names it.</summary>
internal sealed record RobotSettings
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it understands.</summary>
    public RobotKind Kind { get; set; } = RobotKind.Json;

    /// <summary>Where it listens, or where that is written (<see cref="Secret"/>).</summary>
    public string Address { get; set; } = "";

    /// <summary>What messages are signed with, or where it is (<see cref="Secret"/>).</summary>
    public string? Sign { get; set; }

    /// <summary>Whether it tells a group of everything.</summary>
    public bool Everyone { get; set; }

    /// <summary>What is wrong with it, and where; null if it can be used.</summary>
    /// <param name="place">Its place in the file.</param>
    public SettingsProblem? Problem(string place) =>
        string.IsNullOrWhiteSpace(Name) ? new($"{place}.name", "每个机器人要有 name。")
        : (Secret.Problem(Address, $"{place}.address") ?? Secret.Problem(Sign, $"{place}.sign")) is { } secret ? secret
        : !Uri.TryCreate(Secret.Of(Address), UriKind.Absolute, out var address) || !new RobotOptions(Name, Kind, address).IsSafe
            ? new($"{place}.address", $"机器人“{Name}”的 address 要以 https:// 开头（本机可用 http://）。")
        : null;

    /// <summary>The same for the channel.</summary>
    public RobotOptions ToOptions() => new(Name, Kind, new Uri(Secret.Of(Address)!)) { Secret = Secret.Of(Sign), IsForGroup = Everyone };
}

/// <summary>A secret as the settings file gives it: itself, or <c>env:NAME</c> for the environment variable that holds it.</summary>
internal static class Secret
{
    private const string Environment = "env:";

    /// <summary>The secret; null where there is none.</summary>
    public static string? Of(string? text) =>
        text is not null && text.StartsWith(Environment, StringComparison.Ordinal)
            ? System.Environment.GetEnvironmentVariable(text[Environment.Length..])
            : text;

    /// <summary>That the variable is not set; null where all is well.</summary>
    public static SettingsProblem? Problem(string? text, string place) =>
        text is not null && string.IsNullOrEmpty(Of(text)) ? new(place, $"{place} 是空的，或所指的环境变量没有设定。") : null;
}

/// <summary>What is wrong with the settings, and where.</summary>
/// <param name="Place">The item, as <c>robots[0].address</c>.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
internal sealed record SettingsProblem(string Place, string Message);
