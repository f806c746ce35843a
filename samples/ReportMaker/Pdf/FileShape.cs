namespace ReportMaker.Pdf;

/// <summary>How the objects of a file are stored and found.</summary>
internal enum FileShape
{
    /// <summary>A cross-reference table (ISO 32000-2 §7.5.4).</summary>
    Table,

    /// <summary>Object streams and a cross-reference stream (§7.5.7, §7.5.8).</summary>
    ObjectStreams,

    /// <summary>A table that hides the fonts, which only the stream beside it lists (§7.5.8.4).</summary>
    Hybrid,
}
