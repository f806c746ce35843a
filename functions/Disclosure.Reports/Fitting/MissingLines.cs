using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Tells rows and columns that the filing lacks from those that were not read: the lines of the form before and after it stand side by side
/// in the document, known by their labels, and nothing that could be it stands between them or anywhere else. Only of a document whose text
/// the file itself tells: in a picture a row may be lost to the reader.
/// </summary>
internal static class MissingLines
{
    /// <summary>Fewest characters of a label by which a row is looked for elsewhere: two occur in other labels (其他, 总计).</summary>
    private const int ShortestLabel = 3;

    /// <summary>Returns the rows of a table of the form that the document has no place for.</summary>
    /// <param name="table">The form's table.</param>
    /// <param name="matches">The match of each line of the table; null for one that was not found.</param>
    /// <param name="rows">The rows of all tables of the document.</param>
    public static IEnumerable<MissingLine> Rows(FormTable table, RowMatch?[] matches, IReadOnlyList<PrintedRow> rows)
    {
        var lines = table.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (matches[i] is null && lines[i] is { Row: { } row, Labels.Length: > 0 } line
                && Nearest(matches, i, -1) is { } before && IsCertain(before)
                && HasNoPlace(before, Nearest(matches, i, 1), rows) && !StandsElsewhere(line, matches, rows))
            {
                yield return new MissingLine(line.Block.Prefix + row.Id, false);
            }
        }
    }

    /// <summary>Returns the columns of a block of the form for which none of its tables in the document has a place.</summary>
    /// <param name="block">The form's block.</param>
    /// <param name="tables">The tables it was found in, with the match of each of its columns.</param>
    public static IEnumerable<MissingLine> Columns(FormBlock block, List<(PrintedTable Table, ColumnMatch?[] Columns)> tables)
    {
        for (var i = 0; i < block.Leaves.Count && tables.Count > 0; i++)
        {
            if (tables.TrueForAll(table => HasNoPlace(table.Table, table.Columns, i)))
            {
                yield return new MissingLine(block.Prefix + block.Leaves[i].Id, true);
            }
        }
    }

    /// <summary>
    /// The match nearest to a line, before it where the step is -1, after it where it is 1; null where none was found there.
    /// </summary>
    private static RowMatch? Nearest(RowMatch?[] matches, int line, int step)
    {
        for (var i = line + step; i >= 0 && i < matches.Length; i += step)
        {
            if (matches[i] is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private static bool IsCertain(RowMatch match) => match.IsAnchor && !match.First.IsRecognised && match.Second?.IsRecognised != true;

    /// <summary>Whether nothing stands between two rows, or below the first where it is the last of the form that was found.</summary>
    private static bool HasNoPlace(RowMatch before, RowMatch? after, IReadOnlyList<PrintedRow> rows)
    {
        var last = before.Second ?? before.First;
        if (after is null)
        {
            return last.Row == last.Table.Table.Rows - 1;
        }

        if (!IsCertain(after))
        {
            return false;
        }

        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (rows[i] == last)
            {
                return rows[i + 1] == after.First;
            }
        }

        return false;
    }

    /// <summary>Whether the line's label stands in some cell, be it with another's: then it was there to be read.</summary>
    private static bool StandsElsewhere(FormLine line, RowMatch?[] matches, IReadOnlyList<PrintedRow> rows)
    {
        var words = line.Labels[0].Words;
        foreach (var row in rows)
        {
            var isTaken = Array.Exists(matches, match => match is { Line.Row: not null } && (match.First == row || match.Second == row));
            foreach (var label in row.OwnLabels.Concat(row.GroupLabels))
            {
                if ((words.Length >= ShortestLabel && label.Full.Contains(words, StringComparison.Ordinal))
                    || (!isTaken && line.Labels[0].LikenessTo(label) >= RowEvidence.Alike))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a table leaves no place for a column: its neighbours, known by their headings, stand side by side, or the one before it is
    /// the table's last.
    /// </summary>
    private static bool HasNoPlace(PrintedTable table, ColumnMatch?[] columns, int column)
    {
        if (columns[column] is not null || column == 0 || columns[column - 1] is not { } before || !IsCertain(before))
        {
            return false;
        }

        var next = column + 1 < columns.Length ? columns[column + 1] : null;
        return column + 1 == columns.Length ? before.Right == table.Table.Columns
            : next is not null && IsCertain(next) && next.Left == before.Right;
    }

    private static bool IsCertain(ColumnMatch match) => match.Heading is { Confidence: >= 1, Label: var label }
        && Label.Of(match.Column.Label).LikenessTo(label) >= RowEvidence.Alike;
}
