using System.Text;
using Disclosure.Documents;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>A line of text outside the tables.</summary>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Box">Union of its words' boxes.</param>
/// <param name="FontSize">The largest of its words', in points.</param>
/// <param name="Text">Its words joined, in simplified characters, without pinyin.</param>
internal sealed record TextLine(int Page, Box Box, double FontSize, string Text)
{
    /// <summary>Words of a line overlap by at least this share of the lower one's height.</summary>
    private const double SameLine = 0.5;

    /// <summary>The lines of a page, from the top, words that lie in one of the boxes or belong to a watermark left out.</summary>
    public static List<TextLine> Of(Page page, List<Box> tables)
    {
        var lines = new List<TextLine>();
        var run = new List<Word>();
        Box box = default;
        var stamped = Watermark.SizeOn(page);
        foreach (var word in page.Words)
        {
            if (word.Direction != TextDirection.Right || word.FontSize >= stamped || IsInside(word.Box, tables))
            {
                continue;
            }

            if (run.Count > 0 && !IsOnLine(box, word.Box))
            {
                lines.Add(Join(page.Number, run, box));
                run.Clear();
            }

            box = run.Count == 0 ? word.Box : box.Union(word.Box);
            run.Add(word);
        }

        if (run.Count > 0)
        {
            lines.Add(Join(page.Number, run, box));
        }

        lines.RemoveAll(static line => line.Text.Length == 0);
        return lines;
    }

    private static bool IsInside(Box word, List<Box> tables)
    {
        foreach (var table in tables)
        {
            if (table.Contains(word.CenterX, word.CenterY))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOnLine(Box line, Box word)
    {
        var overlap = Math.Min(line.Bottom, word.Bottom) - Math.Max(line.Top, word.Top);
        return overlap >= SameLine * Math.Min(line.Height, word.Height);
    }

    private static TextLine Join(int page, List<Word> words, Box box)
    {
        words.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var text = new StringBuilder();
        double size = 0;
        foreach (var word in words)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(word.Text);
            size = Math.Max(size, word.FontSize);
        }

        return new TextLine(page, box, size > 0 ? size : box.Height, Folding.Clean(text.ToString()));
    }
}
