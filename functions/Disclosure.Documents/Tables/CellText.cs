using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Tables;

/// <summary>
/// The words of a cell as one text. Chinese is joined without anything between, other words with a space; a hyphen at the end of a line
/// stays, and a number broken because the cell was too narrow for it is put together again.
/// </summary>
internal static class CellText
{
    /// <summary>
    /// Room left of a cell's text, and right of it, that no word may use, in points: half of what office programs and browsers usually
    /// leave on both sides together. Tells a line that ended because it was full from one that ended with its text. Half changes one
    /// digital document, double 2, no scan (tried as <see cref="RulingTolerance"/> says).
    /// </summary>
    private const double Padding = 6;

    /// <summary>Returns the words in reading order: line by line, each line in the direction given.</summary>
    /// <param name="words">Words of one cell, with their boxes on the turned page.</param>
    /// <param name="direction">The direction of the words on the turned page.</param>
    /// <returns>
    /// The words in order, with boxes turned once more so that lines run from left to right; words of one line have the same <c>Line</c>,
    /// those of a later line a larger one.
    /// </returns>
    public static List<(Word Word, Box Box, int Line)> InReadingOrder(List<(Word Word, Box Box)> words, TextDirection direction)
    {
        var frame = new ReadingFrame(direction, 0, 0);
        var ordered = new List<(Word Word, Box Box, int Line)>(words.Count);
        foreach (var (word, box) in words)
        {
            ordered.Add((word, frame.ToReading(box), 0));
        }

        ordered.Sort(static (a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        var first = 0;
        for (var i = 1; i < ordered.Count; i++)
        {
            var (top, box) = (ordered[first].Box, ordered[i].Box);
            // Half a height apart, words overlap by half at the least: a line's words overlap by more, words of two lines hardly at all.
            if (box.CenterY - top.CenterY > Math.Max(box.Height, top.Height) / 2)
            {
                first = i;
            }

            ordered[i] = ordered[i] with { Line = first };
        }

        ordered.Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Box.Left.CompareTo(b.Box.Left));
        return ordered;
    }

    /// <summary>Returns the words in reading order as one text; empty where there are none.</summary>
    /// <param name="words">The words, as <see cref="InReadingOrder"/> gives them.</param>
    /// <param name="width">Length that a line has room for in the cell, in points.</param>
    public static string Join(List<(Word Word, Box Box, int Line)> words, double width)
    {
        if (words.Count == 0)
        {
            return "";
        }

        if (words.Count == 1)
        {
            return words[0].Word.Text;
        }

        var text = new StringBuilder(words[0].Word.Text);
        for (var i = 1; i < words.Count; i++)
        {
            var (before, after) = (words[i - 1], words[i]);
            var endsLine = before.Line != after.Line;
            var attached = endsLine && (EndsInHyphen(before.Word.Text, after.Word.Text) || IsBrokenNumber(words, i, width));
            if (!attached && NeedsSpace(before.Word.Text, after.Word.Text))
            {
                text.Append(' ');
            }

            text.Append(after.Word.Text);
        }

        return text.ToString();
    }

    /// <summary>Returns the texts of a cell's parts on two pages as one text; either may be empty.</summary>
    public static string Join(string before, string after)
    {
        if (before.Length == 0)
        {
            return after;
        }

        if (after.Length == 0)
        {
            return before;
        }

        return NeedsSpace(before, after) && !EndsInHyphen(before, after) ? $"{before} {after}" : before + after;
    }

    /// <summary>Returns whether the beginning of the next text would still have fitted on the line before.</summary>
    /// <param name="line">Width of the line, in points.</param>
    /// <param name="width">Width of the cell, in points.</param>
    /// <param name="next">The next text, not empty; a line may end after the first Chinese character, or after the first word.</param>
    /// <param name="nextWidth">Width of the whole next text, in points.</param>
    public static bool WouldFit(double line, double width, string next, double nextWidth)
    {
        var breakable = IsWide(next, 0) ? 1 : next.Length;
        return line + (nextWidth * breakable / next.Length) + (2 * Padding) < width;
    }

    /// <summary>Returns whether a line of digits has no room for another one.</summary>
    /// <param name="line">Width of the line, in points.</param>
    /// <param name="width">Width of the cell, in points.</param>
    /// <param name="digit">Width of a digit, in points.</param>
    public static bool IsFull(double line, double width, double digit) => line + digit + Padding > width;

    private static bool NeedsSpace(string before, string after) => !IsWide(before, before.Length - 1) && !IsWide(after, 0);

    private static bool EndsInHyphen(string before, string after) =>
        before.Length > 1 && before[^1] is '-' or '\u2010' && char.IsLetter(before[^2]) && char.IsLower(after[0]);

    private static bool IsBrokenNumber(List<(Word Word, Box Box, int Line)> words, int next, double width)
    {
        var (before, after) = (words[next - 1], words[next]);
        var beforeIsAlone = next < 2 || words[next - 2].Line != before.Line;
        var afterIsAlone = next + 1 == words.Count || words[next + 1].Line != after.Line;
        if (!beforeIsAlone || !afterIsAlone
            || !Figures.IsFigure(before.Word.Text) || !char.IsAsciiDigit(before.Word.Text[^1]) || !Figures.IsDigits(after.Word.Text))
        {
            return false;
        }

        var digit = before.Box.Width / before.Word.Text.Length;
        return IsFull(before.Box.Width, width, digit);
    }

    /// <summary>
    /// Returns whether the character is of a script written without spaces: Chinese and Japanese, with their full-width marks.
    /// </summary>
    private static bool IsWide(string text, int index)
    {
        var character = text[index];
        if (char.IsSurrogate(character))
        {
            var first = char.IsLowSurrogate(character) ? index - 1 : index;
            return CharUnicodeInfo.GetUnicodeCategory(text, first) == UnicodeCategory.OtherLetter;
        }

        return character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
            or >= '\uFF01' and <= '\uFF60' or >= '\u2460' and <= '\u24FF'
            or '\u2014' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2026';
    }
}
