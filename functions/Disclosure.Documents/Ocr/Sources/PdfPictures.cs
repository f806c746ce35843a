using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Takes the pictures of scanned pages straight out of a PDF. Where a page is one JPEG or one fax picture and nothing else, that is what
/// the scanner made; rendering the page would decode, resample and write it anew, at five times the time and more. Whatever is in the least
/// out of the ordinary is left to the renderer.
/// </summary>
public sealed class PdfPictures
{
    /// <summary>How far the picture's sides may stand from the page's, in parts of the page.</summary>
    private const double Tolerance = 0.02;

    /// <summary>Entries with which an image shows something else than its data do, or not always.</summary>
    private static readonly string[] Altering = ["Mask", "SMask", "SMaskInData", "OC", "Alternates"];

    private readonly SharedResources _shared;

    private PdfPictures(PdfFile file) => _shared = new SharedResources(file);

    /// <summary>Opens a PDF.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading early, now or in <see cref="Find"/>.</param>
    /// <exception cref="DocumentException">It is no PDF, is damaged beyond repair, needs a password, or is beyond the limits.</exception>
    public static PdfPictures Open(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        new(PdfFile.Open(file, limits, cancellation));

    /// <summary>
    /// The picture that a page consists of; null where it does not consist of just one, or of one that cannot be taken as it is, or there
    /// is no such page.
    /// </summary>
    /// <param name="number">The page's number, from 1.</param>
    /// <exception cref="DocumentException">The page goes beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public PdfPicture? Find(int number)
    {
        try
        {
            return FindIn(number);
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // Damage that was not foreseen; poppler has seen more of it.
            return null;
        }
        finally
        {
            _shared.File.Budget.ReleaseAll();
        }
    }

    private PdfPicture? FindIn(int number)
    {
        if (_shared.File.Pages.ElementAtOrDefault(number - 1) is not { } page
            || page.Dictionary.Array("Annots") is { Count: > 0 }
            || LonePicture.Of(page, _shared) is not { } placed)
        {
            return null;
        }

        var box = placed.Placement.Apply(0, 0, 1, 1);
        return Covers(box, page) && OrientationOf(placed.Placement) is { } orientation && TryTake(placed.Image, out var file)
            ? new PdfPicture(file, placed.Image.Dictionary.Int("Width"), placed.Image.Dictionary.Int("Height"), orientation, box)
            : null;
    }

    private static bool Covers(in Box box, PdfPage page)
    {
        var (across, down) = (Tolerance * page.Width, Tolerance * page.Height);
        return Math.Abs(box.Left) <= across && Math.Abs(box.Right - page.Width) <= across
            && Math.Abs(box.Top) <= down && Math.Abs(box.Bottom - page.Height) <= down;
    }

    /// <summary>
    /// An image's rows run along the x axis of a unit square whose top is y = 1 (ISO 32000-2 §8.9.3); on the displayed page y runs
    /// downwards. Askew and mirrored pictures are left to the renderer.
    /// </summary>
    private static PictureOrientation? OrientationOf(in Matrix m) => m switch
    {
        { A: > 0, B: 0, C: 0, D: < 0 } => PictureOrientation.Upright,
        { A: < 0, B: 0, C: 0, D: > 0 } => PictureOrientation.UpsideDown,
        { A: 0, B: > 0, C: > 0, D: 0 } => PictureOrientation.TurnedLeft,
        { A: 0, B: < 0, C: < 0, D: 0 } => PictureOrientation.TurnedRight,
        _ => null,
    };

    /// <summary>Takes the image as a file, if that has the size and the samples that the image says.</summary>
    private bool TryTake(PdfStream image, out ReadOnlyMemory<byte> file)
    {
        file = default;
        var dictionary = image.Dictionary;
        if (dictionary.Boolean("ImageMask")
            || Altering.Any(key => dictionary.Get(key) is not null)
            || Components(dictionary.Get("ColorSpace")) is not { } components)
        {
            return false;
        }

        var bits = dictionary.Int("BitsPerComponent", 8);
        file = (Filter(dictionary), bits, components) switch
        {
            ("DCTDecode", 8, _) when dictionary.Get("Decode") is null && dictionary.Get("DecodeParms") is null => image.Decode(),
            ("CCITTFaxDecode", 1, 1) => FaxPicture.Wrap(image) ?? [],
            _ => default,
        };
        return IsAsTold(file.Span, dictionary, bits * components);
    }

    private bool IsAsTold(ReadOnlySpan<byte> file, PdfDictionary image, int bitsPerPixel)
    {
        try
        {
            var page = PictureHeader.Read(file, _shared.File.Budget.Limits).Pages[0];
            return !page.IsCutShort
                && page.Width == image.Int("Width") && page.Height == image.Int("Height") && page.BitsPerPixel == bitsPerPixel;
        }
        catch (DocumentException error) when (error.Code is DocumentError.Damaged or DocumentError.UnknownType)
        {
            // Poppler repairs more than our decoders do.
            return false;
        }
    }

    private static string? Filter(PdfDictionary image) => image.Get("Filter") switch
    {
        PdfName only => only.Value,
        PdfArray { Count: 1 } array => (array[0] as PdfName)?.Value,
        _ => null,
    };

    private static int? Components(PdfObject? space) => space switch
    {
        PdfName { Value: "DeviceGray" } => 1,
        PdfName { Value: "DeviceRGB" } => 3,
        PdfArray { Count: 2 } array
            when array[0] is PdfName { Value: "ICCBased" } && array[1] is PdfStream profile => profile.Dictionary.Int("N") switch
        {
            1 => 1,
            3 => 3,
            _ => null,
        },
        _ => null,
    };
}
