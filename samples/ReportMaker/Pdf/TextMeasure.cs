using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>Breaks text into runs of one font and into lines of a width.</summary>
internal static class TextMeasure
{
    private const string NeverFirst = "，。；：、）”》！？";

    public readonly record struct Run(string Text, bool IsHelvetica);

    public static IEnumerable<Run> Runs(string text, DirectStyle style)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || IsHelvetica(text[i], style) != IsHelvetica(text[start], style))
            {
                yield return new Run(text[start..i], IsHelvetica(text[start], style));
                start = i;
            }
        }
    }

    public static double Width(string text, double size, DirectStyle style)
    {
        var width = 0.0;
        foreach (var (mark, part) in Marking.Parts(text))
        {
            width += WidthOf(mark, part, size, style);
        }

        return width;
    }

    /// <summary>The room that a part of a text takes: none where the next one is printed over it.</summary>
    public static double WidthOf(char mark, string part, double size, DirectStyle style)
    {
        if (mark == Marking.Old && style.OldNumbers != OldNumber.Struck)
        {
            return 0;
        }

        var width = 0.0;
        foreach (var character in part)
        {
            width += Width(character, style) * size / 1000;
        }

        return mark == Marking.Note ? width * 0.6 : mark == Marking.Old ? width + 1 : width;
    }

    /// <summary>
    /// Fills lines character by character; closing punctuation hangs over the end rather than begin a line. A text with a mark is one line.
    /// </summary>
    public static List<string> Wrap(string text, double width, double size, DirectStyle style)
    {
        if (text.Contains(Marking.End, StringComparison.Ordinal))
        {
            return [text];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var character in text)
        {
            var advance = Width(character, style) * size / 1000;
            if (used + advance > width && line.Length > 0 && !NeverFirst.Contains(character, StringComparison.Ordinal))
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(character);
            used += advance;
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static bool IsHelvetica(char character, DirectStyle style) => style.LatinInHelvetica && char.IsAscii(character);

    /// <summary>In thousandths of an em; of Helvetica those of its Latin characters that reports print.</summary>
    private static int Width(char character, DirectStyle style)
    {
        if (character is Marking.Old or Marking.Note or Marking.End)
        {
            return 0;
        }

        if (!char.IsAscii(character))
        {
            return 1000;
        }

        if (!style.LatinInHelvetica)
        {
            return style.Font.LatinIsHalfWide ? 500 : 1000;
        }

        return character switch
        {
            >= '0' and <= '9' => 556,
            '+' => 584,
            '-' or '(' or ')' => 333,
            _ => 278,
        };
    }
}
