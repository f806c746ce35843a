using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Unruled;

/// <summary>
/// Reads the tables of a section that are drawn without lines, or with lines across or down alone: figures under each other are a column,
/// figures beside each other a row, and what stands left of them is the row's label. Where that leaves a doubt, the cells of the row have
/// less confidence than a reader's.
/// </summary>
internal static class UnruledTables
{
    /// <summary>Most lines of a section that are looked at: the longest table of the form has some hundred.</summary>
    private const int MostLines = 400;

    /// <summary>Least width of a line of prose above a table, as a share of what the section's lines take: headings are shorter.</summary>
    private const double ProseWidth = 0.7;

    /// <summary>Returns the tables of a section, from the top.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">The lines of the document outside its ruled tables.</param>
    /// <param name="from">Index of the first line behind the section's heading.</param>
    /// <param name="to">Index of the line behind the section's last.</param>
    /// <param name="watermark">Tells what is no part of the document's text.</param>
    public static List<Table> Of(Document document, List<TextLine> lines, int from, int to, Watermark watermark)
    {
        var tables = new List<Table>();
        if (to <= from || to - from > MostLines)
        {
            return tables;
        }

        var parts = PartsOf(document, lines, from, to, watermark);
        var all = new List<UnruledLine>();
        for (var i = 0; i < parts.Count; i++)
        {
            all.AddRange(UnruledLine.Of(i, parts[i].Words));
        }

        foreach (var (header, body) in GroupsOf(all))
        {
            if (UnruledTable.Of(parts, WithoutProse(header, all), body) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables;
    }

    /// <summary>Gathers the words of the section by page, or by half of a sheet with two pages.</summary>
    private static List<UnruledPart> PartsOf(Document document, List<TextLine> lines, int from, int to, Watermark watermark)
    {
        var parts = new List<UnruledPart>();
        for (var i = from; i < to; i++)
        {
            var (line, before) = (lines[i], i > from ? lines[i - 1] : null);
            if (before is null || before.Page != line.Page || before.Box.CenterY > line.Box.CenterY)
            {
                var page = document.Pages.First(page => page.Number == line.Page);
                parts.Add(UnruledPart.Of(page, line.Frame, watermark));
            }

            parts[^1].AddLine(line.Box);
        }

        return parts;
    }

    /// <summary>
    /// Divides lines into tables: each has its lines of headings, which stand right of the labels or are a block's title, then its rows.
    /// </summary>
    private static List<(List<UnruledLine> Header, List<UnruledLine> Body)> GroupsOf(List<UnruledLine> lines)
    {
        var labelsRight = lines.Where(static line => line.HasFigures && line.LabelWords > 0)
            .Select(static line => line.Words[line.LabelWords - 1].Box.Right).DefaultIfEmpty(double.MinValue).Max();
        var groups = new List<(List<UnruledLine> Header, List<UnruledLine> Body)>();
        var (header, body, pending) = (new List<UnruledLine>(), new List<UnruledLine>(), new List<UnruledLine>());
        foreach (var line in lines)
        {
            if (line.HasFigures)
            {
                body.AddRange(pending);
                body.Add(line);
                pending.Clear();
            }
            else if (line.Words.Exists(word => word.Box.CenterX > labelsRight) || line.IsTitle)
            {
                if (body.Count > 0)
                {
                    body.AddRange(pending);
                    groups.Add((header, body));
                    (header, body) = ([], []);
                }
                else
                {
                    header.AddRange(pending);
                }

                header.Add(line);
                pending.Clear();
            }
            else
            {
                pending.Add(line);
            }
        }

        if (body.Count > 0)
        {
            body.AddRange(pending);
            groups.Add((header, body));
        }

        return groups;
    }

    /// <summary>Leaves out the sentences between the section's heading and the headings of the table.</summary>
    private static List<UnruledLine> WithoutProse(List<UnruledLine> header, List<UnruledLine> all)
    {
        var width = all.Max(static line => line.Box.Right) - all.Min(static line => line.Box.Left);
        var last = header.FindLastIndex(line => line.LabelRuns() is [var run]
            && (run.Text.Contains('。', StringComparison.Ordinal) || run.Box.Width >= ProseWidth * width));
        return header.GetRange(last + 1, header.Count - last - 1);
    }
}
