using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Reads the plainest of picture files, binary PGM and PPM (netpbm.sourceforge.net/doc/pgm.html), as pdftoppm writes them.
/// </summary>
internal static class Netpbm
{
    /// <summary>Returns whether the file begins as a binary PGM or PPM.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("P5"u8) || file.StartsWith("P6"u8);

    /// <summary>Returns the picture in grey, with the redness of seals and the colours of pens beside it where it has any.</summary>
    /// <exception cref="DocumentException">It is cut off, no picture, or too large.</exception>
    public static GrayPicture Decode(ReadOnlySpan<byte> file, long mostPixels)
    {
        var isColour = file[1] == (byte)'6';
        var place = 2;
        var (width, height, most) = (Number(file, ref place), Number(file, ref place), Number(file, ref place));
        place++;
        if (width < 1 || height < 1 || most != 255)
        {
            throw Damaged();
        }

        if ((long)width * height > mostPixels)
        {
            throw new DocumentException(new DecodedPixelsExceeded());
        }

        var pixels = new byte[width * height];
        if (file.Length - place < (long)pixels.Length * (isColour ? 3 : 1))
        {
            throw Damaged();
        }

        if (!isColour)
        {
            file.Slice(place, pixels.Length).CopyTo(pixels);
            return new GrayPicture(width, height, pixels);
        }

        var samples = file.Slice(place, pixels.Length * 3);
        var redness = new byte[pixels.Length];
        var cool = 0L;
        for (var i = 0; i < pixels.Length; i++)
        {
            (pixels[i], redness[i]) = SealColour.Of(samples[3 * i], samples[(3 * i) + 1], samples[(3 * i) + 2]);
            cool += PenColour.Coolness(samples[3 * i], samples[(3 * i) + 1], samples[(3 * i) + 2]) >= PenColour.Sure ? 1 : 0;
        }

        if (cool < PenColour.LeastPixels)
        {
            return new GrayPicture(width, height, pixels) { Redness = redness };
        }

        var coolness = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            coolness[i] = PenColour.Coolness(samples[3 * i], samples[(3 * i) + 1], samples[(3 * i) + 2]);
        }

        return new GrayPicture(width, height, pixels) { Redness = redness, Coolness = coolness };
    }

    private static int Number(ReadOnlySpan<byte> file, ref int place)
    {
        while (place < file.Length && file[place] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            place++;
        }

        var number = 0;
        while (place < file.Length && file[place] is >= (byte)'0' and <= (byte)'9' && number < 1_000_000)
        {
            number = (number * 10) + file[place++] - '0';
        }

        return number;
    }

    private static DocumentException Damaged() => new(new RenderedPictureDamaged());
}
