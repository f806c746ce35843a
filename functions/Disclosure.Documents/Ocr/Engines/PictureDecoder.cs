using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>Decodes one page of a picture file to grey. Runs in a child process: the libraries below read what strangers send.</summary>
internal static class PictureDecoder
{
    /// <summary>Returns the page in grey, with the redness of seals beside it.</summary>
    /// <param name="file">A JPEG, PNG, TIFF, or a PGM or PPM as pdftoppm writes them.</param>
    /// <param name="page">Index of the page of a TIFF, from 0.</param>
    /// <param name="mostPixels">Number of pixels beyond which a picture is refused.</param>
    /// <returns>The picture, and whether it is whole: where its end is missing, decoders fill it up.</returns>
    /// <exception cref="DocumentException">The picture is damaged or too large, or the decoder is not installed.</exception>
    public static (GrayPicture Picture, bool IsWhole) Decode(ReadOnlySpan<byte> file, int page, long mostPixels)
    {
        if (Netpbm.Is(file))
        {
            return (Netpbm.Decode(file, mostPixels), true);
        }

        var (pix, isWhole) = OpenJudged(file, page, mostPixels);
        using var closing = pix;
        var (width, height) = (pix.Width, pix.Height);
        var picture =
            new GrayPicture(width, height, new byte[width * height]) { Redness = pix.Depth > 8 ? new byte[width * height] : null };
        var cool = 0L;
        for (var y = 0; y < height; y++)
        {
            cool += Copy(pix.Row(y), pix.Depth, picture.Row(y), picture.Redness.AsSpan(y * (picture.Redness is null ? 0 : width)));
        }

        return (cool >= PenColour.LeastPixels ? WithCoolness(picture, pix) : picture, isWhole);
    }

    /// <summary>Returns the page as Leptonica decodes it, with its colours.</summary>
    /// <param name="file">A JPEG, PNG or TIFF.</param>
    /// <param name="page">Index of the page of a TIFF, from 0.</param>
    /// <param name="mostPixels">Number of pixels beyond which a picture is refused.</param>
    /// <exception cref="DocumentException">The picture is damaged or too large, or the decoder is not installed.</exception>
    public static Leptonica.Pix Open(ReadOnlySpan<byte> file, int page, long mostPixels) => OpenJudged(file, page, mostPixels).Pix;

    private static (Leptonica.Pix Pix, bool IsWhole) OpenJudged(ReadOnlySpan<byte> file, int page, long mostPixels)
    {
        bool isWhole;
        Leptonica.Pix? decoded;
        if (JpegScans.Is(file))
        {
            // The decoder finds fault with bytes that are too many, too; only then is it worth while to count the blocks.
            decoded = Leptonica.ReadJpeg(file, out var warnings);
            isWhole = warnings == 0 || JpegScans.AreWhole(file);
        }
        else if (file.StartsWith("II"u8) || file.StartsWith("MM"u8))
        {
            var before = TiffComplaints.Count;
            decoded = Leptonica.ReadTiff(file, page);
            isWhole = TiffComplaints.Count == before;
        }
        else
        {
            decoded = Leptonica.Read(file);
            isWhole = true;
        }

        var pix = decoded ?? throw new DocumentException(new PictureUndecodable());
        if ((long)pix.Width * pix.Height <= mostPixels)
        {
            return (pix, isWhole);
        }

        pix.Dispose();
        throw new DocumentException(new DecodedPixelsExceeded());
    }

    /// <summary>The picture with the blue and green of pens; few pictures have any, and then no memory is taken for them.</summary>
    private static GrayPicture WithCoolness(GrayPicture picture, Leptonica.Pix pix)
    {
        var coolness = new byte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            var words = pix.Row(y);
            var row = coolness.AsSpan(y * picture.Width, picture.Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = PenColour.Coolness((int)(words[x] >> 24), (int)(words[x] >> 16 & 255), (int)(words[x] >> 8 & 255));
            }
        }

        return new GrayPicture(picture.Width, picture.Height, picture.Pixels) { Redness = picture.Redness, Coolness = coolness };
    }

    /// <summary>Copies a row, and returns the number of its pixels that are surely blue or green.</summary>
    private static int Copy(ReadOnlySpan<uint> words, int depth, Span<byte> pixels, Span<byte> redness)
    {
        var cool = 0;
        switch (depth)
        {
            case 1:
                for (var x = 0; x < pixels.Length; x++)
                {
                    pixels[x] = (byte)((words[x >> 5] >> (31 - (x & 31)) & 1) == 1 ? 0 : 255);
                }

                break;
            case 8:
                for (var x = 0; x < pixels.Length; x++)
                {
                    pixels[x] = (byte)(words[x >> 2] >> (24 - (8 * (x & 3))) & 255);
                }

                break;
            default:
                for (var x = 0; x < pixels.Length; x++)
                {
                    var word = words[x];
                    var (red, green, blue) = ((int)(word >> 24), (int)(word >> 16 & 255), (int)(word >> 8 & 255));
                    (pixels[x], redness[x]) = SealColour.Of(red, green, blue);
                    cool += PenColour.Coolness(red, green, blue) >= PenColour.Sure ? 1 : 0;
                }

                break;
        }

        return cool;
    }
}
