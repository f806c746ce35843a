using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Cuts a part out of a rendered page, with a white margin around it: lines at its very edge are found as any other.</summary>
internal static class PnmCut
{
    private const byte White = 255;

    /// <summary>Returns the part as a file of its own.</summary>
    /// <param name="picture">A picture that <see cref="PnmHeader"/> has read.</param>
    /// <param name="left">First column of the part.</param>
    /// <param name="top">First row of the part.</param>
    /// <param name="width">Columns of the part, which lies in the picture.</param>
    /// <param name="height">Rows of the part.</param>
    /// <param name="margin">Pixels of white on each side.</param>
    public static byte[] Of(ReadOnlySpan<byte> picture, int left, int top, int width, int height, int margin)
    {
        var header = PnmHeader.Read(picture)!.Value;
        var (columns, rows, samples) = (width + (2 * margin), height + (2 * margin), header.Samples);
        var start = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"P{(samples == 1 ? 5 : 6)}\n{columns} {rows}\n{White}\n"));
        var part = new byte[checked(start.Length + (columns * rows * samples))];
        start.CopyTo(part, 0);
        part.AsSpan(start.Length).Fill(White);
        for (var y = 0; y < height; y++)
        {
            picture
                .Slice(header.Length + (((((top + y) * header.Width) + left) * samples)), width * samples)
                .CopyTo(part.AsSpan(start.Length + (((((margin + y) * columns) + margin) * samples))));
        }

        return part;
    }
}
