using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// Replaces the characters that draw tables in plain text (Unicode block Box Drawing, U+2500 to U+257F) by the lines they draw: the arms of
/// neighbours that point at each other are one line.
/// </summary>
internal static class BoxDrawing
{
    /// <summary>
    /// Fewest characters with arms in both directions that make a drawing: the corners of one cell. Prose uses ─ as a dash, which stays.
    /// </summary>
    private const int FewestCorners = 4;

    /// <summary>Largest difference of the middles of characters of one line of a drawing, in type sizes: half a narrow character.</summary>
    private const double SameLine = 0.25;

    /// <summary>
    /// Largest distance of the middles of neighbours on a horizontal line, in type sizes: 1 for characters as wide as Chinese ones, and
    /// as much again for spaced type.
    /// </summary>
    private const double AcrossPitch = 2;

    /// <summary>Largest distance of the middles of neighbours on a vertical line, in type sizes: lines set two and a half apart.</summary>
    private const double DownPitch = 2.5;

    /// <summary>Arm to the left, as a bit; the other directions have theirs below.</summary>
    private const int Left = 1;
    private const int Right = 2;
    private const int Up = 4;
    private const int Down = 8;
    private const int Across = Left | Right;
    private const int Along = Up | Down;

    /// <summary>Arms of U+2500 to U+257F, a hexadecimal digit each; 0 for the diagonals.</summary>
    private const string ArmsOfBlock =
        "33CC33CC33CCAAAA999966665555EEEEEEEEDDDDDDDDBBBBBBBB77777777FFFF"
        + "FFFFFFFFFFFF33CC3CAAA999666555EEEDDDBBB777FFFA956000142814283C3C";

    /// <summary>Returns the page with lines in the place of such characters; the page itself where it has no drawing of them.</summary>
    public static PageContent AsRulings(PageContent content)
    {
        var drawing = new List<Stroke>();
        var corners = 0;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(content.Glyphs))
        {
            if (ArmsOf(glyph) is > 0 and var arms)
            {
                drawing.Add(new Stroke(glyph.Box.CenterX, glyph.Box.CenterY, glyph.FontSize, arms));
                corners += (arms & Across) != 0 && (arms & Along) != 0 ? 1 : 0;
            }
        }

        if (corners < FewestCorners)
        {
            return content;
        }

        var rulings = new List<Ruling>(content.Rulings);
        Connect(drawing, Orientation.Horizontal, rulings);
        Connect(drawing, Orientation.Vertical, rulings);
        return content with { Glyphs = [.. content.Glyphs.Where(static glyph => ArmsOf(glyph) == 0)], Rulings = rulings };
    }

    private static int ArmsOf(in ShownGlyph glyph) =>
        glyph is { Text: [>= '\u2500' and <= '\u257F' and var character], IsInvisible: false, IsTilted: false }
            && glyph.Direction == TextDirection.Right
            ? Convert.ToInt32(ArmsOfBlock.Substring(character - '\u2500', 1), 16)
            : 0;

    /// <summary>Adds the lines of one direction: each from the middle of its first character to that of its last.</summary>
    private static void Connect(List<Stroke> drawing, Orientation orientation, List<Ruling> rulings)
    {
        var isHorizontal = orientation == Orientation.Horizontal;
        var (ahead, back, pitch) = isHorizontal ? (Right, Left, AcrossPitch) : (Down, Up, DownPitch);
        drawing.Sort((a, b) => Level(a).CompareTo(Level(b)));
        for (var first = 0; first < drawing.Count;)
        {
            var next = first + 1;
            while (next < drawing.Count && Level(drawing[next]) - Level(drawing[first]) <= SameLine * drawing[first].Size)
            {
                next++;
            }

            var line = drawing.GetRange(first, next - first);
            line.Sort((a, b) => Place(a).CompareTo(Place(b)));
            for (var start = 0; start < line.Count;)
            {
                var end = start;
                while (end + 1 < line.Count && (line[end].Arms & ahead) != 0 && (line[end + 1].Arms & back) != 0
                    && Place(line[end + 1]) - Place(line[end]) <= pitch * line[end].Size)
                {
                    end++;
                }

                if (end > start)
                {
                    rulings.Add(new Ruling(orientation, Level(line[start]), Place(line[start]), Place(line[end]), 0));
                }

                start = end + 1;
            }

            first = next;
        }

        double Level(in Stroke stroke) => isHorizontal ? stroke.Y : stroke.X;

        double Place(in Stroke stroke) => isHorizontal ? stroke.X : stroke.Y;
    }

    /// <summary>A character of a drawing.</summary>
    /// <param name="X">Its middle across the page, in points.</param>
    /// <param name="Y">Its middle down the page, in points.</param>
    /// <param name="Size">Its type size, in points.</param>
    /// <param name="Arms">The directions its lines lead to.</param>
    private readonly record struct Stroke(double X, double Y, double Size, int Arms);
}
