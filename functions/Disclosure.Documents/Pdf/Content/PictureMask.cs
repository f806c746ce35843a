using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// Where a picture is opaque: its soft mask, its stencil mask, or, of a picture that is a stencil itself, where that paints (ISO 32000-2
/// §8.9.6). Decoded when it is first asked, since most pictures lie on no text.
/// </summary>
internal sealed class PictureMask
{
    /// <summary>Bytes of the largest mask that is decoded; a page at 600 dpi in single bits is half of that.</summary>
    private const long MostBytes = 8 << 20;

    private readonly PdfStream _mask;
    private readonly Matrix _toPage;
    private readonly bool _isStencil;
    private ReadOnlyMemory<byte> _samples;
    private bool _isDecoded;
    private int _width;
    private int _height;
    private int _bits;
    private bool _isInverted;

    /// <summary>Initializes a new instance of the <see cref="PictureMask"/> class.</summary>
    /// <param name="mask">The stream with the mask's samples.</param>
    /// <param name="toPage">Leads from the unit square of the picture to the displayed page.</param>
    /// <param name="isStencil">Whether 0 paints and 1 does not, as in stencils; in a soft mask the sample is the opacity.</param>
    public PictureMask(PdfStream mask, in Matrix toPage, bool isStencil) => (_mask, _toPage, _isStencil) = (mask, toPage, isStencil);

    /// <summary>Returns the opacity at a point of the page, 0 to 1; null where the mask's samples cannot be had.</summary>
    public double? At(double x, double y)
    {
        if (!_isDecoded)
        {
            _isDecoded = true;
            Decode();
        }

        var determinant = _toPage.Determinant;
        if (_samples.IsEmpty || determinant == 0)
        {
            return null;
        }

        var (dx, dy) = (x - _toPage.E, y - _toPage.F);
        var u = ((dx * _toPage.D) - (dy * _toPage.C)) / determinant;
        var v = ((dy * _toPage.A) - (dx * _toPage.B)) / determinant;
        var column = (int)Math.Clamp(u * _width, 0, _width - 1);
        var row = (int)Math.Clamp((1 - v) * _height, 0, _height - 1);
        return Sample(column, row);
    }

    private double Sample(int column, int row)
    {
        var stride = ((_width * _bits) + 7) / 8;
        var samples = _samples.Span;
        double value;
        switch (_bits)
        {
            case 8:
                value = samples[(row * stride) + column] / 255.0;
                break;
            default:
                var at = column * _bits;
                var shift = 8 - _bits - (at % 8);
                var most = (1 << _bits) - 1;
                value = ((samples[(row * stride) + (at / 8)] >> shift) & most) / (double)most;
                break;
        }

        return _isInverted ? 1 - value : value;
    }

    private void Decode()
    {
        var dictionary = _mask.Dictionary;
        (_width, _height) = (dictionary.Int("Width"), dictionary.Int("Height"));
        _bits = _isStencil ? 1 : dictionary.Int("BitsPerComponent", 8);
        var decode = dictionary.Array("Decode");
        _isInverted = (decode is { Count: >= 2 } && decode.Number(0) > decode.Number(1)) != _isStencil;
        if (_width <= 0 || _height <= 0 || _bits is not (1 or 2 or 4 or 8) || HasPictureFilter(dictionary))
        {
            return;
        }

        var bytes = (((long)_width * _bits) + 7) / 8 * _height;
        if (bytes > MostBytes)
        {
            return;
        }

        var samples = _mask.Decode();
        _samples = samples.Length >= bytes ? samples : default;
    }

    /// <summary>Whether the samples are encoded as a picture (DCT, JPX, CCITT, JBIG2), which this reader does not decode.</summary>
    private static bool HasPictureFilter(PdfDictionary dictionary)
    {
        static bool IsPicture(string? name) => name is
            "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode";

        switch (dictionary.Get("Filter"))
        {
            case PdfName name:
                return IsPicture(name.Value);
            case PdfArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (IsPicture((array[i] as PdfName)?.Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
