using Disclosure.Hosting.Words;
using Disclosure.Notices;

namespace Disclosure.Hosting.Settings;

/// <summary>A robot, as the settings file names it.</summary>
public sealed record RobotSettings
{
    /// <summary>Gets or sets its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets what it understands.</summary>
    public RobotKind Kind { get; set; } = RobotKind.Json;

    /// <summary>Gets or sets where it listens, or where that is written (<see cref="Secret"/>).</summary>
    public string Address { get; set; } = "";

    /// <summary>Gets or sets what messages are signed with, or where it is (<see cref="Secret"/>).</summary>
    public string? Sign { get; set; }

    /// <summary>Gets or sets a value indicating whether it tells a group of everything.</summary>
    public bool Everyone { get; set; }

    /// <summary>Finds what is wrong with it.</summary>
    /// <param name="place">Its place in the file.</param>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem(string place) =>
        string.IsNullOrWhiteSpace(Name) ? new RobotUnnamed($"{place}.name")
        : (Secret.Problem(Address, $"{place}.address") ?? Secret.Problem(Sign, $"{place}.sign")) is { } secret ? secret
        : !Uri.TryCreate(Secret.Of(Address), UriKind.Absolute, out var address) || !new RobotOptions(Name, Kind, address).IsSafe
            ? new RobotUnsafe($"{place}.address", Name)
        : null;

    /// <summary>The same for the channel.</summary>
    public RobotOptions ToOptions() => new(Name, Kind, new Uri(Secret.Of(Address)!)) { Secret = Secret.Of(Sign), IsForGroup = Everyone };
}
