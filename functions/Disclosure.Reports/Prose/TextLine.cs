using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>A line of text outside the tables.</summary>
/// <param name="Page">Its page, from 1.</param>
/// <param name="Frame">The page turned so that its text runs from left to right.</param>
/// <param name="Box">Union of its words' boxes, in that frame.</param>
/// <param name="FontSize">The largest of its words', in points.</param>
/// <param name="Text">Its words joined, in simplified characters, without pinyin.</param>
internal sealed record TextLine(int Page, ReadingFrame Frame, Box Box, double FontSize, string Text)
{
    /// <summary>Words of a line overlap by at least this share of the lower one's height.</summary>
    private const double SameLine = 0.5;

    /// <summary>Gets the confidence of the least sure of its words; 1 where the document tells its text itself.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Gets whether the line is a whole paragraph, as a document without pages tells.</summary>
    public bool IsParagraph { get; private init; }

    /// <summary>Returns the paragraphs of a document without pages, with the blocks they are.</summary>
    /// <param name="content">The document's content.</param>
    public static List<(TextLine Line, int Block)> Of(Content content)
    {
        var boxes = ContentSheet.BoxesOf(content);
        var lines = new List<(TextLine Line, int Block)>();
        for (var i = 0; i < content.Blocks.Count; i++)
        {
            if (content.Blocks[i] is ContentParagraph paragraph && Folding.Clean(paragraph.Text) is { Length: > 0 } text)
            {
                var frame = new ReadingFrame(TextDirection.Right, ContentSheet.Width, boxes[^1].Bottom);
                lines.Add((
                    new TextLine(ContentSheet.Number, frame, boxes[i], boxes[i].Height, text) { IsParagraph = true },
                    i));
            }
        }

        return lines;
    }

    /// <summary>The lines of a page, from the top, words that lie in one of the boxes or belong to the watermark left out.</summary>
    /// <param name="page">The page, level.</param>
    /// <param name="tables">Boxes on the level page.</param>
    /// <param name="watermark">The document's watermark.</param>
    public static List<TextLine> Of(Page page, List<Box> tables, Watermark watermark)
    {
        var lines = new List<TextLine>();
        var run = new List<(Word Word, Box Box)>();
        var frame = ReadingFrame.Of(page);
        Box line = default;
        foreach (var word in page.Words)
        {
            if (word.Direction != frame.Direction || watermark.Holds(word) || IsInside(word.Box, tables))
            {
                continue;
            }

            var box = frame.ToReading(word.Box);
            if (run.Count > 0 && !IsOnLine(line, box))
            {
                lines.Add(Join(page.Number, frame, run, line));
                run.Clear();
            }

            line = run.Count == 0 ? box : line.Union(box);
            run.Add((word, box));
        }

        if (run.Count > 0)
        {
            lines.Add(Join(page.Number, frame, run, line));
        }

        lines.RemoveAll(static line => line.Text.Length == 0);
        return lines;
    }

    /// <summary>Whether the line stands before a table: on a page before, above it, or on the left one of two pages on a sheet.</summary>
    public bool StandsBefore(Table table)
    {
        if (table.Parts is not [var first, ..] || Page > first.Page)
        {
            return false;
        }

        if (Page < first.Page)
        {
            return true;
        }

        var box = Frame.ToReading(first.LevelBox);
        return Box.Right < box.Left || (Box.Left <= box.Right && Box.CenterY < box.Top);
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

    private static TextLine Join(int page, ReadingFrame frame, List<(Word Word, Box Box)> words, Box box)
    {
        words.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
        var text = new StringBuilder();
        double size = 0;
        var confidence = 1.0;
        foreach (var (word, _) in words)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(word.Text);
            size = Math.Max(size, word.FontSize);
            confidence = Math.Min(confidence, word.Confidence);
        }

        return new TextLine(page, frame, box, size > 0 ? size : box.Height, Folding.Clean(text.ToString())) { Confidence = confidence };
    }
}
