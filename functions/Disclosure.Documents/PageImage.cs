namespace Disclosure.Documents;

/// <summary>A picture placed on a page, not decoded.</summary>
/// <param name="Box">Where it stands on the page, cut to the visible part; points as displayed.</param>
/// <param name="PixelWidth">Width of the picture in samples, or of its mask where that has more.</param>
/// <param name="PixelHeight">Height of the picture in samples, or of its mask where that has more.</param>
public sealed record PageImage(Box Box, int PixelWidth, int PixelHeight)
{
    /// <summary>Gets a value indicating whether its end is missing, as far as that shows without decoding: of a JPEG.</summary>
    public bool IsCutShort { get; init; }
}
