using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Flow;

/// <summary>
/// Puts the lines of a text that are parts of its statutory tables into them: rows without tabs or bars, labels torn off, and tables whose
/// cells stand one on a line. What stands under the headings of sections 二, 三 and 四 becomes one table each.
/// </summary>
internal static class SectionTables
{
    /// <summary>Most characters of a cell: the longest label of the form has 40, a note on it as many.</summary>
    private const int LongestCell = 80;

    /// <summary>Fewest numbers among the lines under a heading that make them a table.</summary>
    private const int FewestNumbers = 3;

    /// <summary>Least likeness, 0 to 1, of a line to a label of the form by which it is a part of the table: as of rows.</summary>
    private const double Alike = 0.6;

    private static readonly char[] Blank = [' ', '\u3000', '\u00A0'];

    /// <summary>Returns the content with its statutory tables whole.</summary>
    public static Content Gather(Content content)
    {
        var lines = TextLine.Of(content);
        var headings = Outline.AllOf(lines.ConvertAll(static one => one.Line));
        var blocks = new List<ContentBlock>(content.Blocks.Count);
        var next = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Kind is not (SectionKind.Proactive or SectionKind.Applications or SectionKind.Remedies))
            {
                continue;
            }

            var from = lines[headings[i].First + headings[i].Count - 1].Block + 1;
            var to = i + 1 < headings.Count ? lines[headings[i + 1].First].Block : content.Blocks.Count;
            if (from < next || from >= to)
            {
                continue;
            }

            blocks.AddRange(content.Blocks.Skip(next).Take(from - next));
            blocks.AddRange(Gather([.. content.Blocks.Skip(from).Take(to - from)], headings[i].Kind));
            next = to;
        }

        blocks.AddRange(content.Blocks.Skip(next));
        return content with { Blocks = blocks };
    }

    private static List<ContentBlock> Gather(List<ContentBlock> blocks, SectionKind kind)
    {
        if (blocks.Exists(static block => block is ContentTable { IsLoose: false }))
        {
            return blocks;
        }

        var hasTable = blocks.Exists(static block => block is ContentTable table && table.Cells.Any(IsNumber));
        var isListed = !hasTable && blocks.OfType<ContentParagraph>().Where(IsCell)
            .Sum(static one => Split(one).Count(IsNumber)) >= FewestNumbers;
        var prose = new List<ContentBlock>();
        var rows = new List<List<ContentCell>>();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ContentTable table:
                    rows.AddRange(table.Cells.GroupBy(static cell => cell.Row).Select(static row => row.ToList()));
                    break;
                // A paragraph may hold nothing but blanks, or a picture: it is no row.
                case ContentParagraph paragraph when IsCell(paragraph) && (isListed || (hasTable && IsOfForm(paragraph)))
                    && Split(paragraph) is { Count: > 0 } row:
                    rows.Add(row);
                    break;
                default:
                    prose.Add(block);
                    break;
            }
        }

        if (rows.Count == 0)
        {
            return blocks;
        }

        var cells = new List<ContentCell>();
        var whole = Regroup(rows, kind);
        for (var row = 0; row < whole.Count; row++)
        {
            cells.AddRange(whole[row].Select((cell, column) => cell with { Row = row, Column = column }));
        }

        // Whatever prose stands among the rows belongs to the section either way, and may not tear the table.
        var columns = whole.Max(static row => row.Count);
        return [new ContentTable(whole.Count, columns, true, cells) { BlankLines = blocks[0].BlankLines }, .. prose];
    }

    /// <summary>Puts cells that each make a row of their own together: a row begins with words that follow numbers.</summary>
    private static List<List<ContentCell>> Regroup(List<List<ContentCell>> rows, SectionKind kind)
    {
        var whole = new List<List<ContentCell>>();
        var words = new List<ContentCell>();
        var numbers = new List<ContentCell>();
        foreach (var row in rows)
        {
            if (row.Count > 1)
            {
                Flush();
                whole.Add(row);
                continue;
            }

            if (!IsNumber(row[0]) && row[0].Text.Length > 0)
            {
                if (numbers.Count > 0)
                {
                    Flush();
                }

                words.Add(row[0]);
            }
            else
            {
                numbers.Add(row[0]);
            }
        }

        Flush();
        return whole;

        void Flush()
        {
            // The last words before numbers are the row's label, those before it headings or a group's; section 四 has no labels.
            var labels = numbers.Count == 0 || kind == SectionKind.Remedies ? 0 : Math.Min(1, words.Count);
            if (words.Count > labels)
            {
                whole.Add(words[..^labels]);
            }

            if (labels + numbers.Count > 0)
            {
                whole.Add([.. words[^labels..], .. numbers]);
            }

            words = [];
            numbers = [];
        }
    }

    private static bool IsCell(ContentParagraph paragraph) =>
        paragraph.Text.Length <= LongestCell && !paragraph.Text.Contains('。', StringComparison.Ordinal);

    private static bool IsNumber(ContentCell cell) =>
        CellFigure.Read(cell.Text, FigureKind.Change).Kind is FigureTextKind.Number or FigureTextKind.Dash;

    /// <summary>The cells of a line that are divided by wide gaps, or are numbers behind a label.</summary>
    private static List<ContentCell> Split(ContentParagraph paragraph)
    {
        var text = paragraph.Text;
        var words = new List<(int From, int To)>();
        for (var at = 0; at < text.Length;)
        {
            if (Blank.Contains(text[at]))
            {
                at++;
                continue;
            }

            var end = text.AsSpan(at).IndexOfAny(Blank);
            end = end < 0 ? text.Length : at + end;
            words.Add((at, end));
            at = end;
        }

        var numbers = words.AsEnumerable().Reverse().TakeWhile(word =>
            CellFigure.Read(text[word.From..word.To], FigureKind.Change).Kind is FigureTextKind.Number or FigureTextKind.Dash).Count();
        var cells = new List<ContentCell>();
        for (var i = 0; i < words.Count; i++)
        {
            var (from, to) = words[i];
            while (i + 1 < words.Count - numbers && words[i + 1].From - to == 1)
            {
                to = words[++i].To;
            }

            cells.Add(new ContentCell(0, 0, 1, 1, text[from..to], PlaceOf(paragraph.Place, from)));
        }

        return cells;
    }

    private static Place PlaceOf(Place place, int at) => place is LinePlace line ? line with { Column = line.Column + at } : place;

    /// <summary>Whether a line is a number or has a label of the form, or a part of one.</summary>
    private static bool IsOfForm(ContentParagraph paragraph)
    {
        var label = Label.Of(paragraph.Text);
        return label.Words.Length > 0 && FormDefinition.All.Any(form => form.Tables.Any(table => table.Lines.Any(line =>
            line.Labels.Concat(line.Groups).Any(own => own.LikenessTo(label) >= Alike))));
    }
}
