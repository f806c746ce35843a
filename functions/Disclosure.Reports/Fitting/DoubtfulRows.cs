using Disclosure.Documents;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Finds rows whose label may not be that of their numbers, by a row of numbers among them that is no row of the form: where the form lacks
/// a line beyond the rows next to it, their labels may have slipped by one; where it has the label of another, either may be meant.
/// Below a page break numbers without a label may be the rest of those of the row above.
/// </summary>
internal static class DoubtfulRows
{
    /// <summary>Returns the doubtful ones among the rows found.</summary>
    /// <param name="lines">The lines of the form's table.</param>
    /// <param name="matches">The match of each of them; null for one that was not found.</param>
    /// <param name="rows">The rows of all tables of the document.</param>
    public static HashSet<RowMatch> Among(FormLine[] lines, RowMatch?[] matches, IReadOnlyList<PrintedRow> rows)
    {
        var doubtful = new HashSet<RowMatch>();
        var taken = new Dictionary<PrintedRow, int>();
        for (var i = 0; i < matches.Length; i++)
        {
            if (matches[i] is { } match && (match.Line.Row is not null || match.First.Figures == 0))
            {
                taken.TryAdd(match.First, i);
                taken.TryAdd(match.Second ?? match.First, i);
            }
        }

        for (var j = 0; j < rows.Count && taken.Count > 0; j++)
        {
            if (rows[j] is not { Figures: > 0 } row || taken.ContainsKey(row) || !IsTold(row))
            {
                continue;
            }

            if (row.OwnLabels.Count == 0 && j > 0 && IsBelowPageBreak(row) && taken.TryGetValue(rows[j - 1], out var above)
                && matches[above] is { Line.Row: not null, First.Figures: > 0 } torn)
            {
                doubtful.Add(torn);
            }

            var doubles = matches.OfType<RowMatch>().Where(match => match.Line.Row is not null && HasLabelOf(match.First, row)).ToList();
            doubtful.UnionWith(doubles.Where(match => !FiguresOf(match.First).SequenceEqual(FiguresOf(row))));
            if (doubles.Count == 0)
            {
                AddSlipped(j - 1, -1, row);
                AddSlipped(j + 1, 1, row);
            }
        }

        return doubtful;

        // The rows from the one next to a row, be it in the other part of a torn table, to a line of the same block that was not found.
        void AddSlipped(int beside, int step, PrintedRow row)
        {
            // A number alone may be anything, but for where the form has one in a row.
            if (beside < 0 || beside >= rows.Count || !taken.TryGetValue(rows[beside], out var from)
                || row.Figures < Math.Min(2, lines[from].Block.Leaves.Count))
            {
                return;
            }

            var between = new List<RowMatch>();
            for (var i = from; i >= 0 && i < lines.Length; i += step)
            {
                if (lines[i].Row is null || lines[i].Block != lines[from].Block)
                {
                    return;
                }

                if (matches[i] is not { } match)
                {
                    doubtful.UnionWith(between);
                    return;
                }

                between.Add(match);
            }
        }
    }

    /// <summary>
    /// Whether the document itself tells the row's cells: in a picture a label may be lost to the reader, and in a text rows are torn.
    /// </summary>
    private static bool IsTold(PrintedRow row) =>
        row.Cells.TrueForAll(index => row.Table.Cell(index) is { Confidence: >= 1, Place: not LinePlace });

    private static bool IsBelowPageBreak(PrintedRow row) =>
        row.Row > 0 && row.Table.Table.Parts.Any(part => part.FirstRow == row.Row);

    private static bool HasLabelOf(PrintedRow row, PrintedRow other) =>
        row.Table == other.Table && row.OwnLabels.Count > 0 && other.OwnLabels.Count > 0 && row.OwnLabels[0] == other.OwnLabels[0];

    private static IEnumerable<string> FiguresOf(PrintedRow row) =>
        row.Cells.Where(index => row.Table.Content(index) == CellContent.Figure).Select(index => row.Table.Cell(index).Text.Trim());
}
