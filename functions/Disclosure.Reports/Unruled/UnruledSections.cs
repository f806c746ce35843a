using Disclosure.Documents;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Parts;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Unruled;

/// <summary>
/// Looks for tables without lines in the sections of which no figure was found in ruled ones. A report whose tables are ruled costs nothing
/// here.
/// </summary>
internal static class UnruledSections
{
    /// <summary>
    /// Returns all tables in the order of the document, with those without lines among them, and what is left of the document's lines; null
    /// where no section lacks its figures, or none has such a table.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="ruled">The ruled tables, which know the sections they stand in.</param>
    /// <param name="fit">What was found in them.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static (List<TextLine> Lines, List<Outline.Heading> Headings, List<FormTableRows> Tables)? Add(
        Document document, List<FormTableRows> ruled, FormFit fit, CancellationToken cancellation)
    {
        var lacking = fit.Form.Tables.Where(table => !HasFigures(table, fit)).Select(static table => table.Section).ToList();
        if (lacking.Count == 0 || document.Pages.Count == 0)
        {
            return null;
        }

        // Lines across alone, with a frame around them, make a table of one column, whose text has to be divided.
        var kept = ruled.FindAll(static table => table.Table.Table.Columns > 1);
        var lines = ProseLines.Of(document, kept.ConvertAll(static table => table.Table.Table), cancellation);
        var headings = Outline.HeadingsOf(lines);
        var watermark = Watermark.Of(document);
        var found = new List<FormTableRows>();
        for (var i = 0; i < headings.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (lacking.Contains(headings[i].Kind))
            {
                var to = i + 1 < headings.Count ? headings[i + 1].First : lines.Count;
                var tables = UnruledTables.Of(document, lines, headings[i].First + headings[i].Count, to, watermark);
                found.AddRange(tables.Select(table => new FormTableRows(new PrintedTable(table, headings[i].Kind))));
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        var all = new List<FormTableRows>(kept);
        foreach (var table in found)
        {
            var behind = all.FindLastIndex(other => other.Table.Section is null || other.Table.Section <= table.Table.Section);
            all.Insert(behind + 1, table);
        }

        lines = ProseLines.Of(document, all.ConvertAll(static table => table.Table.Table), cancellation);
        return (lines, Outline.HeadingsOf(lines), all);
    }

    private static bool HasFigures(FormTable table, FormFit fit)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Lines)
            {
                foreach (var column in block.Leaves)
                {
                    if (fit.Figures.ContainsKey(block.FigureId(row, column)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
