using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>The picture of a page that is to be read from it.</summary>
/// <param name="File">A JPEG, PNG or TIFF, or PNM as pdftoppm writes it.</param>
/// <param name="Index">Which page of a TIFF it is, from 0.</param>
/// <param name="Orientation">How it has to be turned for display.</param>
/// <param name="Resolution">Pixels in an inch, once it is turned.</param>
/// <param name="Box">Where it stands on the page as displayed, in points.</param>
internal sealed record PagePicture(
    ReadOnlyMemory<byte> File, int Index, PictureOrientation Orientation, SheetResolution Resolution, Box Box)
{
    /// <summary>
    /// Gets a value indicating whether it was drawn of pictures that are not whole; what the child that decodes it finds comes to that.
    /// </summary>
    public bool IsCutShort { get; init; }

    /// <summary>Whether an orientation turns rows into columns.</summary>
    public static bool IsOnItsSide(PictureOrientation orientation) => orientation >= PictureOrientation.Transposed;

    /// <summary>Width and height as displayed of a picture that is stored so.</summary>
    public static (int Width, int Height) Displayed(int width, int height, PictureOrientation orientation) =>
        IsOnItsSide(orientation) ? (height, width) : (width, height);
}
