using System.Text;

namespace Disclosure.Reports.Prose;

/// <summary>
/// Joins lines to paragraphs: a new one begins at an indent, after a line that ends early, and after a wide gap. Where lines begin and end
/// is measured on all lines of the report in the same type: a section of a line or two does not show its own margins.
/// </summary>
internal static class Paragraphs
{
    /// <summary>
    /// Indent of a first line, in type sizes: two by the rules of Chinese typesetting, of which a narrow first character takes some.
    /// </summary>
    private const double Indent = 1.2;

    /// <summary>Width that a last line lacks, in type sizes: more than the two that a mark of punctuation moves to the next line.</summary>
    private const double Shortfall = 2.5;

    /// <summary>Distance of two paragraphs, in usual distances of lines: between one line and one line and a half.</summary>
    private const double WideGap = 1.4;

    /// <summary>Difference of type, in points, below which two lines are set in one size.</summary>
    private const double OneSize = 1;

    /// <summary>Returns the paragraphs of the lines from one index up to another, separated by a line feed.</summary>
    /// <param name="lines">The lines of the report.</param>
    /// <param name="from">Index of the first line.</param>
    /// <param name="to">Index of the line after the last.</param>
    /// <param name="signature">Index from which on each line is a paragraph: agency and date at the end; none where there are none.</param>
    public static string Of(List<TextLine> lines, int from, int to, int signature = int.MaxValue)
    {
        if (from >= to)
        {
            return "";
        }

        double left = double.MaxValue, right = 0;
        foreach (var line in lines)
        {
            if (Math.Abs(line.FontSize - lines[from].FontSize) < OneSize)
            {
                left = Math.Min(left, line.Box.Left);
                right = Math.Max(right, line.Box.Right);
            }
        }

        var distances = new List<double>();
        for (var i = from; i < to; i++)
        {
            left = Math.Min(left, lines[i].Box.Left);
            right = Math.Max(right, lines[i].Box.Right);
            if (i > from && lines[i].Page == lines[i - 1].Page)
            {
                distances.Add(lines[i].Box.Bottom - lines[i - 1].Box.Bottom);
            }
        }

        distances.Sort();
        var usual = distances.Count == 0 ? double.MaxValue : distances[distances.Count / 4];
        var text = new StringBuilder(lines[from].Text);
        for (var i = from + 1; i < to; i++)
        {
            var line = lines[i];
            var previous = lines[i - 1];
            var begins = line.IsParagraph || i >= signature || line.Box.Left > left + (Indent * line.FontSize)
                || previous.Box.Right < right - (Shortfall * previous.FontSize)
                || (line.Page == previous.Page && line.Box.Bottom - previous.Box.Bottom > WideGap * usual);
            if (begins)
            {
                text.Append('\n');
            }
            else if (char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetter(line.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(line.Text);
        }

        return text.ToString();
    }
}
