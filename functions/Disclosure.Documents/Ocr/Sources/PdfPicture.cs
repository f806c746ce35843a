using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>A page of a PDF that is one picture and nothing else.</summary>
/// <param name="File">The picture as a file of its own: a JPEG as it stands in the PDF, or a TIFF around fax data.</param>
/// <param name="Width">Pixels in a row, as stored.</param>
/// <param name="Height">Rows, as stored.</param>
/// <param name="Orientation">How it has to be turned for display. What EXIF data in a JPEG say does not count, as for PDF viewers.</param>
/// <param name="Box">Where it stands on the page, in points as displayed; it may reach beyond the page by next to nothing.</param>
public sealed record PdfPicture(ReadOnlyMemory<byte> File, int Width, int Height, PictureOrientation Orientation, Box Box);
