namespace Disclosure.Documents.Ofd.Pictures;

/// <summary>A picture as the image of a PDF holds it (ISO 32000-2 §8.9.5).</summary>
/// <param name="Width">Width in pixels, at least 1.</param>
/// <param name="Height">Height in pixels, at least 1.</param>
/// <param name="Entries">Entries of the image's dictionary beside width and height.</param>
/// <param name="Data">The samples as packed.</param>
internal sealed record PdfPicture(int Width, int Height, string Entries, ReadOnlyMemory<byte> Data)
{
    /// <summary>
    /// Gets a picture that stands for one which cannot be decoded, or is not in the file: the head of a JPEG without an end, of which it is
    /// said that it could not be read.
    /// </summary>
    public static PdfPicture Undecodable { get; } =
        new(1000, 1000, "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 });

    /// <summary>Gets how far each pixel covers what is under it, as a picture in grey; null where all do wholly.</summary>
    public PdfPicture? Mask { get; init; }
}
