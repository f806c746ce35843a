using Disclosure.Notices;

namespace Disclosure.Hosting.Settings;

/// <summary>A robot, as the settings file names it.</summary>
public sealed record RobotSettings
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
