using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Places the numbers of rows whose cells do not tell their columns, by three witnesses: their count, the headings they stand under, and
/// the sums of rows and columns. As many numbers as the form has figures stand in its order. Where the count is another, the headings are
/// believed where the sums agree, or where the sums tell nothing and the number of cells agrees; else the one placement that the sums
/// allow is taken, and said to be so; else the row is left unread.
/// </summary>
internal sealed class LoosePlacing
{
    private readonly Dictionary<LooseRow, (IReadOnlyList<int[]> Allowed, bool HasBrokenSum)> _sums = [];
    private readonly HashSet<FormBlock> _trusted = [];

    private LoosePlacing(FormDefinition form, List<LooseRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            // Headings tell the columns only where a row bears them out: with a number straight under each.
            if (row.Columns is { } columns && columns.All(column => row.Printed.Any(value => value.Cell.Column == column)))
            {
                _trusted.Add(row.Block);
            }
        }

        var open = rows.FindAll(static row => !row.IsCounted && row.Printed.Count > 0);
        if (open.Count == 0)
        {
            return;
        }

        var known = new Dictionary<string, decimal>();
        foreach (var row in rows.Except(open))
        {
            for (var i = 0; i < row.Ids.Count; i++)
            {
                if ((row.Printed.Count == 0 ? 0 : row.Printed[i].Addend) is { } addend)
                {
                    known[row.Ids[i]] = addend;
                }
            }
        }

        var sums = new SumPlacings(form, open, known, cancellation);
        foreach (var row in open)
        {
            _sums.Add(row, (sums.Allowed(row), sums.HasBrokenSum(row)));
        }
    }

    /// <summary>Returns where the numbers of each row belong.</summary>
    /// <param name="form">The edition of the form.</param>
    /// <param name="rows">The rows of one table of the form.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static List<LoosePlacement> Place(FormDefinition form, List<LooseRow> rows, CancellationToken cancellation)
    {
        var placing = new LoosePlacing(form, rows, cancellation);
        var placements = rows.ConvertAll(row => placing.Place(row, isPlaceBelieved: true));

        // Headings that the sums prove wrong of one row are believed of no other.
        return placements.Exists(placement => placement.IsBySums && placing.UnderHeadings(placement.Row) is { } place
                && !IsSame(placement.Row, placing._sums[placement.Row].Allowed[0], place))
            ? rows.ConvertAll(row => placing.Place(row, isPlaceBelieved: false))
            : placements;
    }

    private LoosePlacement Place(LooseRow row, bool isPlaceBelieved)
    {
        if (row.IsCounted)
        {
            return new LoosePlacement(row, [.. row.Printed.Select(static value => value.Cell)], false);
        }

        if (row.Printed.Count == 0)
        {
            var blank = row.Values.Take(row.Ids.Count).Select(static value => value.Cell).ToArray();
            return new LoosePlacement(row, blank.Length < row.Ids.Count ? null : blank, false);
        }

        var (allowed, hasBrokenSum) = _sums[row];
        if (isPlaceBelieved && UnderHeadings(row) is { } place)
        {
            var isAllowed = allowed.Any(numbers => IsSame(row, numbers, place));
            var isCounted = row.Values.Count == row.Ids.Count && row.Values.Zip(place).All(static pair => pair.First.IsBlank
                ? pair.Second is null || pair.Second.Text.Length == 0
                : pair.First.Cell == pair.Second);
            if (isCounted && (isAllowed || allowed.Count == 0))
            {
                return new LoosePlacement(row, [.. row.Values.Select(static value => value.Cell)], false);
            }

            if (isAllowed && allowed.Count == 1 && Array.TrueForAll(place, static cell => cell is not null))
            {
                return new LoosePlacement(row, place, false);
            }
        }

        var isConfirmed = allowed.Count == 1 && (!hasBrokenSum || row.Printed.All(static value => value.Addend == 0));
        return new LoosePlacement(
            row, isConfirmed ? Array.ConvertAll(allowed[0], at => at < 0 ? null : row.Printed[at].Cell) : null, isConfirmed);
    }

    /// <summary>
    /// The cells straight under the headings; null where the headings are not told, or a number stands under none: but for one too many,
    /// between the first and the last.
    /// </summary>
    private Cell?[]? UnderHeadings(LooseRow row)
    {
        if (row.Columns is not { } columns || !_trusted.Contains(row.Block))
        {
            return null;
        }

        foreach (var value in row.Printed)
        {
            var at = value.Cell.Column;
            if (!columns.Contains(at) && (row.Printed.Count < row.Ids.Count || at < columns[0] || at > columns[^1]))
            {
                return null;
            }
        }

        return Array.ConvertAll(columns, column => row.Values.FirstOrDefault(value => value.Cell.Column == column)?.Cell);
    }

    /// <summary>Whether a placement gives the figures the same numbers as the headings do.</summary>
    private static bool IsSame(LooseRow row, int[] numbers, Cell?[] place)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var bySums = numbers[i] < 0 ? 0 : row.Printed[numbers[i]].Addend;
            var byPlace = place[i] is { } cell ? row.Values.First(value => value.Cell == cell).Addend : 0;
            if (bySums != byPlace)
            {
                return false;
            }
        }

        return true;
    }
}
