namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Where the first row and the first column stand when the picture is displayed; the values are those of TIFF 6.0 and EXIF 2.3, tag 274.
/// </summary>
public enum PictureOrientation
{
    /// <summary>First row at the top, first column at the left: as it should be displayed.</summary>
    Upright = 1,

    /// <summary>Mirrored left to right.</summary>
    Mirrored = 2,

    /// <summary>To be turned by half.</summary>
    UpsideDown = 3,

    /// <summary>Mirrored top to bottom.</summary>
    MirroredUpsideDown = 4,

    /// <summary>Mirrored along the main diagonal.</summary>
    Transposed = 5,

    /// <summary>To be turned clockwise by a quarter.</summary>
    TurnedLeft = 6,

    /// <summary>Mirrored along the other diagonal.</summary>
    Transversed = 7,

    /// <summary>To be turned counterclockwise by a quarter.</summary>
    TurnedRight = 8,
}
