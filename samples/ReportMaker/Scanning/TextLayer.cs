namespace ReportMaker.Scanning;

/// <summary>The invisible text that lies over the pictures of a scanned PDF.</summary>
internal enum TextLayer
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It says what the pictures show.</summary>
    True,

    /// <summary>It lies where the picture's text lies, but many of its digits were misread.</summary>
    Misread,
}
