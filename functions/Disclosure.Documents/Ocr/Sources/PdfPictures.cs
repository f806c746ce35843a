using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Takes the pictures of scanned pages straight out of a PDF. Where a page is one JPEG and nothing else, that JPEG is what the scanner made; rendering the
/// page would decode, resample and write it anew, at ten times the time. Whatever is in the least out of the ordinary is left to the renderer.
/// </summary>
public sealed class PdfPictures
{
    /// <summary>How far the picture's sides may stand from the page's, in parts of the page.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Entries with which an image shows something else than its JPEG does, or not always.</summary>
    private static readonly string[] Altering = ["Decode", "DecodeParms", "Mask", "SMask", "SMaskInData", "OC", "Alternates"];

    private readonly SharedResources _shared;

    private PdfPictures(PdfFile file) => _shared = new SharedResources(file);

    /// <summary>Opens a PDF.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading early, now or in <see cref="Find"/>.</param>
    /// <exception cref="DocumentException">It is no PDF, is damaged beyond repair, needs a password, or is beyond the limits.</exception>
    public static PdfPictures Open(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        new(PdfFile.Open(file, limits, cancellation));

    /// <summary>The picture that a page consists of; null where it does not consist of just one, or of one that cannot be taken as it is.</summary>
    /// <param name="number">The page's number, from 1.</param>
    /// <exception cref="DocumentException">The page goes beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public PdfPicture? Find(int number)
    {
        var page = _shared.File.Pages[number - 1];
        if (page.Dictionary.Array("Annots") is { Count: > 0 } || LonePicture.Of(page, _shared) is not { } placed)
        {
            return null;
        }

        var box = placed.Placement.Apply(0, 0, 1, 1);
        return Covers(box, page) && OrientationOf(placed.Placement) is { } orientation && Jpeg(placed.Image) is { } jpeg
            ? new PdfPicture(jpeg.Bytes, jpeg.Width, jpeg.Height, orientation, box)
            : null;
    }

    private static bool Covers(in Box box, PdfPage page)
    {
        var (across, down) = (Tolerance * page.Width, Tolerance * page.Height);
        return Math.Abs(box.Left) <= across && Math.Abs(box.Right - page.Width) <= across
            && Math.Abs(box.Top) <= down && Math.Abs(box.Bottom - page.Height) <= down;
    }

    /// <summary>
    /// An image's rows run along the x axis of a unit square whose top is y = 1 (ISO 32000-2 §8.9.3); on the displayed page y runs downwards. Askew and
    /// mirrored pictures are left to the renderer.
    /// </summary>
    private static PictureOrientation? OrientationOf(in Matrix m) => m switch
    {
        { A: > 0, B: 0, C: 0, D: < 0 } => PictureOrientation.Upright,
        { A: < 0, B: 0, C: 0, D: > 0 } => PictureOrientation.UpsideDown,
        { A: 0, B: > 0, C: > 0, D: 0 } => PictureOrientation.TurnedLeft,
        { A: 0, B: < 0, C: < 0, D: 0 } => PictureOrientation.TurnedRight,
        _ => null,
    };

    private (ReadOnlyMemory<byte> Bytes, int Width, int Height)? Jpeg(PdfStream image)
    {
        var dictionary = image.Dictionary;
        if (!IsPlainJpeg(dictionary) || Components(dictionary.Get("ColorSpace")) is not { } components)
        {
            return null;
        }

        var bytes = image.Decode();
        if (!bytes.Span.StartsWith(JpegHeader.Signature))
        {
            return null;
        }

        try
        {
            var page = PictureHeader.Read(bytes.Span, _shared.File.Budget.Limits).Pages[0];
            var isAsTold = page.Width == dictionary.Int("Width") && page.Height == dictionary.Int("Height") && page.BitsPerPixel == 8 * components;
            return isAsTold ? (bytes, page.Width, page.Height) : null;
        }
        catch (DocumentException error) when (error.Code is DocumentError.Damaged or DocumentError.UnknownType)
        {
            // Poppler repairs more than our decoders do.
            return null;
        }
    }

    private static bool IsPlainJpeg(PdfDictionary dictionary)
    {
        var filter = dictionary.Get("Filter") switch
        {
            PdfArray { Count: 1 } array => array[0],
            var single => single,
        };
        return filter is PdfName { Value: "DCTDecode" }
            && dictionary.Int("BitsPerComponent", 8) == 8
            && !dictionary.Boolean("ImageMask")
            && !Altering.Any(key => dictionary.Get(key) is not null);
    }

    private static int? Components(PdfObject? space) => space switch
    {
        PdfName { Value: "DeviceGray" } => 1,
        PdfName { Value: "DeviceRGB" } => 3,
        PdfArray { Count: 2 } array when array[0] is PdfName { Value: "ICCBased" } && array[1] is PdfStream profile => profile.Dictionary.Int("N") switch
        {
            1 => 1,
            3 => 3,
            _ => null,
        },
        _ => null,
    };
}
