namespace Disclosure.Hosting.Settings;

/// <summary>What the stand-alone host writes to its log, and how.</summary>
public sealed record LoggingSettings
{
    /// <summary>Gets or sets how lines look.</summary>
    public LogFormat Format { get; set; } = LogFormat.Text;

    /// <summary>Gets or sets a value indicating whether each use of a link is logged, by what the link is for and never the link.</summary>
    public bool Links { get; set; } = true;
}

/// <summary>How lines of the log look.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs: a JSON object a line.</summary>
    Json,
}
