using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Tells lines that could be figures from labels by the shapes of their pieces alone.</summary>
internal static class FigureShape
{
    /// <summary>Most pieces of ink of a figure: twelve digits, each broken in two.</summary>
    private const int MostPieces = 24;

    /// <summary>
    /// Width of the widest digit as a share of its height; it separates digits from Chinese characters, which are about square.
    /// </summary>
    private const double WidestDigit = 0.85;

    /// <summary>
    /// Height of the highest figure of a table, in points: that of 22 point type, larger than any that tables are set in.
    /// </summary>
    private const double Highest = 16;

    /// <summary>Returns whether all pieces of the lines could be digits, points, signs and strokes.</summary>
    public static bool Is(IReadOnlyList<InkLine> lines, double pixelsPerPoint)
    {
        var pieces = 0;
        foreach (var line in lines)
        {
            pieces += line.Pieces.Count;
            foreach (var piece in line.Pieces)
            {
                var (width, height) = (piece.Box.Width, piece.Box.Height);
                if (height > Highest * pixelsPerPoint || (height > 4 * pixelsPerPoint && width > (WidestDigit * height) + pixelsPerPoint))
                {
                    return false;
                }
            }
        }

        return pieces is > 0 and <= MostPieces;
    }
}
