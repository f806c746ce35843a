namespace GlyphTrainer.Cells;

/// <summary>How a page came to be a picture.</summary>
internal enum ScanQuality
{
    /// <summary>Rendered by a program, or scanned without a fault.</summary>
    Clean,

    /// <summary>An office's flatbed or feeder: some blur, some grain, JPEG of usual quality.</summary>
    Typical,

    /// <summary>Black and white, by a threshold that is not always well chosen.</summary>
    Bilevel,

    /// <summary>A faint or worn print, a copy of a copy, much JPEG.</summary>
    Worn,

    /// <summary>A phone: out of focus, grainy, stretched.</summary>
    Phone,
}
