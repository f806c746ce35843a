using System.Buffers.Text;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// The header of a binary PNM picture of 8 bits a sample, as pdftoppm writes it: without comments, each number followed by one space or
/// line end.
/// </summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Samples">Bytes of a pixel: 1 in a PGM, 3 in a PPM.</param>
/// <param name="Length">Bytes of the header itself.</param>
internal readonly record struct PnmHeader(int Width, int Height, int Samples, int Length)
{
    /// <summary>Bytes of the longest header.</summary>
    public const int Longest = 32;

    private const int MagicLength = 3;
    private const int LargestSample = 255;

    /// <summary>Bytes of the header and the pixels that it tells of.</summary>
    public long FileLength => Length + ((long)Width * Height * Samples);

    /// <summary>The header at the beginning of a file; null where there is none.</summary>
    public static PnmHeader? Read(ReadOnlySpan<byte> file)
    {
        var samples = file switch
        {
            [(byte)'P', (byte)'5', (byte)'\n', ..] => 1,
            [(byte)'P', (byte)'6', (byte)'\n', ..] => 3,
            _ => 0,
        };
        if (samples == 0)
        {
            return null;
        }

        var at = MagicLength;
        return Number(file, ref at) is { } width && Number(file, ref at) is { } height && Number(file, ref at) == LargestSample
            ? new PnmHeader(width, height, samples, at)
            : null;
    }

    private static int? Number(ReadOnlySpan<byte> file, ref int at)
    {
        if (!Utf8Parser.TryParse(file[at..], out int value, out var digits) || value < 1)
        {
            return null;
        }

        at += digits + 1;
        return at <= file.Length ? value : null;
    }
}
