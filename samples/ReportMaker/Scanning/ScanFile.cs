namespace ReportMaker.Scanning;

/// <summary>What the scanner writes.</summary>
internal enum ScanFile
{
    /// <summary>A PDF with a picture a page: JPEG, or CCITT Group 4 where it is bilevel.</summary>
    Pdf,

    /// <summary>A TIFF of many pages: JPEG inside, or Group 4 where it is bilevel.</summary>
    Tiff,

    /// <summary>A TIFF of many pages, packed without loss.</summary>
    LosslessTiff,

    /// <summary>A JPEG file for each page.</summary>
    Jpegs,

    /// <summary>A PNG file for each page.</summary>
    Pngs,
}
