using System.Globalization;
using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>The nightly backup of the stand-alone host, as the settings file names it.</summary>
public sealed record BackupSettings
{
    private const int MostKept = 3_650;

    /// <summary>Gets or sets the folder that backups are written to, by its full path; best on another disk than the data.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Gets or sets the time of day in China, as <c>02:30</c>.</summary>
    public string At { get; set; } = "02:30";

    /// <summary>Gets or sets how many backups are kept; the oldest beyond go.</summary>
    public int Keep { get; set; } = 14;

    /// <summary>Gets or sets a value indicating whether settings and keys go with it.</summary>
    public bool WithKeys { get; set; }

    /// <summary>Gets the time of day.</summary>
    public TimeOnly TimeOfDay => Parse(At) ?? throw new FormatException(At);

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        !Path.IsPathFullyQualified(Folder) ? new BackupFolderRefused()
        : Parse(At) is null ? new BackupTimeRefused()
        : Keep is < 1 or > MostKept ? OutOfBounds.Numbers("backup.keep", 1, MostKept)
        : null;

    private static TimeOnly? Parse(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
