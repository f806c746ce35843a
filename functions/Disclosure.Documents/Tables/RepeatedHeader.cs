using System.Globalization;

namespace Disclosure.Documents.Tables;

/// <summary>Finds the header rows a table repeats at the top of a later page.</summary>
internal static class RepeatedHeader
{
    /// <summary>
    /// Returns how many rows at the top of the later part repeat the table's first rows: the same texts in the same spans. A row with
    /// figures is no header, unless they number the columns; the last row of the later part never counts, for a page shows more than a
    /// header.
    /// </summary>
    /// <param name="first">The first part of the table, and the whole table's column line of each of its column lines.</param>
    /// <param name="later">The later part, and the whole table's column line of each of its column lines.</param>
    public static int CountRows((TableFragment Part, int[] Columns) first, (TableFragment Part, int[] Columns) later)
    {
        var (header, end) = (0, 0);
        var (i, j) = (0, 0);
        for (var row = 0; row < later.Part.Rows - 1; row++)
        {
            var begin = i;
            for (; i < first.Part.Cells.Count && first.Part.Cells[i].Region.Row == row; i++, j++)
            {
                if (j == later.Part.Cells.Count || !AreSame(first.Part.Cells[i], first.Columns, later.Part.Cells[j], later.Columns))
                {
                    return header;
                }

                end = Math.Max(end, row + first.Part.Cells[i].Region.RowSpan);
            }

            if ((j < later.Part.Cells.Count && later.Part.Cells[j].Region.Row == row)
                || !IsHeaderRow(first.Part.Cells.GetRange(begin, i - begin), isFirst: row == 0))
            {
                return header;
            }

            if (end == row + 1)
            {
                header = end;
            }
        }

        return header;
    }

    private static bool AreSame(FragmentCell left, int[] leftColumns, FragmentCell right, int[] rightColumns)
    {
        var (one, other) = (left.Region, right.Region);
        return one.Row == other.Row && one.RowSpan == other.RowSpan
            && leftColumns[one.Column] == rightColumns[other.Column]
            && leftColumns[one.Column + one.ColumnSpan] == rightColumns[other.Column + other.ColumnSpan]
            && left.Text == right.Text;
    }

    private static bool IsHeaderRow(List<FragmentCell> cells, bool isFirst)
    {
        var (labels, figures, numbersColumns, expected) = (0, 0, true, 0);
        foreach (var cell in cells)
        {
            if (!Figures.IsFigure(cell.Text))
            {
                labels += cell.Text.Length > 0 ? 1 : 0;
                continue;
            }

            figures++;
            var isNumber = int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            numbersColumns &= isNumber && (figures == 1 || number == expected);
            expected = isNumber && number < int.MaxValue ? number + 1 : 0;
        }

        var isPlain = figures == 0 || (figures > 1 && numbersColumns);
        return isFirst ? labels > 0 && (isPlain || labels >= figures) : isPlain && labels + figures > 0;
    }
}
