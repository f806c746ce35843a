namespace ReportMaker.Scanning;

/// <summary>What takes the picture.</summary>
internal enum ScanMode
{
    /// <summary>A scanner in shades of grey.</summary>
    Grey,

    /// <summary>A scanner in colour.</summary>
    Colour,

    /// <summary>A scanner in black and white.</summary>
    Bilevel,

    /// <summary>The camera of a phone: colour, and no resolution in the file.</summary>
    Phone,
}
