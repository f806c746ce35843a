using Disclosure.Documents.Pdf.Filters;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// Tells pictures whose deflated data are sound and hold fewer rows than the picture has: renderers fill up the rest and say nothing. Data
/// that end in the middle are told by the renderer.
/// </summary>
internal sealed class PictureRows
{
    /// <summary>
    /// Rows, in parts of a picture's height, that may be missing: a hundredth of an A4 sheet is 3 mm, less than a line of type, and some
    /// producers leave out the last row or its end.
    /// </summary>
    private const int Tolerance = 100;

    /// <summary>
    /// Bytes that are inflated in a file to count rows: some 40 sheets of A4 in colour at 300 dpi, a third of a second of a core for each
    /// hundred million bytes. What comes after is not counted, since the reading of a file has its limit of time.
    /// </summary>
    private const long MostBytes = 1 << 30;

    private readonly Dictionary<PdfStream, bool> _known = [];
    private long _left = MostBytes;

    /// <summary>Returns whether rows of a picture are missing, as far as that can be told.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="budget">What the reading may cost.</param>
    public bool AreMissing(PdfStream image, ReadBudget budget)
    {
        if (!_known.TryGetValue(image, out var areMissing))
        {
            areMissing = Look(image, budget);
            _known.Add(image, areMissing);
        }

        return areMissing;
    }

    private bool Look(PdfStream image, ReadBudget budget)
    {
        var dictionary = image.Dictionary;
        var height = dictionary.Int("Height");
        if (height < Tolerance || !IsFlateAlone(dictionary) || RowBytes(dictionary) is not { } row)
        {
            return false;
        }

        var whole = (long)row * height;
        if (whole > _left)
        {
            return false;
        }

        _left -= whole;
        return FlateFilter.SoundLength(image.Raw, whole, budget) is { } length && whole - length > whole / Tolerance;
    }

    private static bool IsFlateAlone(PdfDictionary dictionary) => dictionary.Get("Filter") switch
    {
        PdfName { Value: "FlateDecode" } => true,
        PdfArray { Count: 1 } only => only[0] is PdfName { Value: "FlateDecode" },
        _ => false,
    };

    /// <summary>Returns the bytes of a row as it is deflated; null where the colours do not tell.</summary>
    private static int? RowBytes(PdfDictionary dictionary)
    {
        var bits = dictionary.Boolean("ImageMask") ? 1 : dictionary.Int("BitsPerComponent");
        var components = dictionary.Boolean("ImageMask") ? 1 : Components(dictionary.Get("ColorSpace"));
        var width = dictionary.Int("Width");
        if (bits is not (1 or 2 or 4 or 8 or 16) || components is null || width is < 1 or > 1 << 20)
        {
            return null;
        }

        var row = ((width * components.Value * bits) + 7) / 8;
        var parameters = dictionary.Get("DecodeParms") switch
        {
            PdfArray array => array[0] as PdfDictionary,
            PdfDictionary single => single,
            _ => null,
        };

        // Each row of a PNG predictor begins with a byte that names it (ISO 32000-2 §7.4.4.4), where its rows are those of the picture.
        return parameters?.Int("Predictor", 1) is not >= 10 ? row
            : parameters.Int("Columns", 1) == width && parameters.Int("Colors", 1) == components
                && parameters.Int("BitsPerComponent", 8) == bits ? row + 1
            : null;
    }

    private static int? Components(PdfObject? space) => space switch
    {
        PdfName { Value: "DeviceGray" } => 1,
        PdfName { Value: "DeviceRGB" } => 3,
        PdfName { Value: "DeviceCMYK" } => 4,
        PdfArray { Count: >= 2 } array when array[0] is PdfName { Value: var kind } => kind switch
        {
            "CalGray" or "Indexed" or "Separation" => 1,
            "CalRGB" or "Lab" => 3,
            "ICCBased" when array[1] is PdfStream profile && profile.Dictionary.Int("N") is 1 or 3 or 4 =>
                ((PdfStream)array[1]).Dictionary.Int("N"),
            _ => null,
        },
        _ => null,
    };
}
