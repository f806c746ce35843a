using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// The placements of rows with too few or too many numbers that the form's sums allow. Numbers keep their order; one that is missing counts
/// for 0, so that no number is made up. The sums within a row choose among its placements, the sums over rows among those of all rows
/// together.
/// </summary>
internal sealed class SumPlacings
{
    /// <summary>Most placements of one row that are tried: 15 figures of which seven are missing can be placed in 6,435 ways.</summary>
    private const int MostPlacements = 8_000;

    /// <summary>
    /// Most steps of the search over all rows: 21 rows of which each could be placed in two ways, most of them known by a column, take some
    /// hundred. A search that is longer tells nothing.
    /// </summary>
    private const int MostSteps = 50_000;

    private readonly List<Candidates> _rows = [];
    private readonly List<OpenSum> _sums = [];
    private readonly CancellationToken _cancellation;
    private int _steps;
    private bool _isSolved;

    /// <summary>Works out the placements.</summary>
    /// <param name="form">The edition of the form.</param>
    /// <param name="open">The rows to be placed.</param>
    /// <param name="known">What the figures of the other rows count for.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public SumPlacings(
        FormDefinition form, IReadOnlyList<LooseRow> open, IReadOnlyDictionary<string, decimal> known, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        var places = new Dictionary<string, (int Row, int Figure)>();
        foreach (var row in open)
        {
            for (var i = 0; i < row.Ids.Count; i++)
            {
                places.Add(row.Ids[i], (_rows.Count, i));
            }

            _rows.Add(new Candidates(row, PlacementsOf(row, WithinRow(form, row))));
        }

        foreach (var sum in form.Sums)
        {
            if (OpenSum.Of(sum, places, known, _rows) is { } over)
            {
                _sums.Add(over);
            }
        }

        if (Search(0))
        {
            return;
        }

        // Where the search was given up or the sums contradict each other, only rows with one placement are known.
        foreach (var row in _rows)
        {
            row.Allowed.Clear();
            row.Allowed.UnionWith(Enumerable.Range(0, row.Placements.Count));
        }
    }

    /// <summary>
    /// Returns the placements of a row that the sums allow: for each figure the index of its number, -1 where it is missing.
    /// </summary>
    public IReadOnlyList<int[]> Allowed(LooseRow row) => _rows.Find(one => one.Row == row) is { } found
        ? [.. found.Allowed.Order().Select(index => found.Placements[index].Numbers)]
        : [];

    /// <summary>
    /// Returns whether a sum over the row and others is broken in print, so that it cannot confirm where the numbers belong.
    /// </summary>
    public bool HasBrokenSum(LooseRow row) => _rows.Exists(one => one.Row == row && one.HasBrokenSum);

    /// <summary>The sums all of whose figures stand in the row.</summary>
    private static List<FormSum> WithinRow(FormDefinition form, LooseRow row) =>
        [.. form.Sums.Where(sum => sum.Left.Concat(sum.Right).All(row.Ids.Contains))];

    private static List<Placement> PlacementsOf(LooseRow row, List<FormSum> sums)
    {
        var placements = new List<Placement>();
        if (sums.Count == 0 || row.Printed.Any(static value => value.Addend is null) || row.Printed.Count == 0
            || WaysOf(row.Printed.Count, row.Ids.Count) > MostPlacements)
        {
            return placements;
        }

        var indices = row.Ids.Select(static (id, i) => (id, i)).ToDictionary(static one => one.id, static one => one.i);
        var rules = sums.ConvertAll(sum => (
            Left: sum.Left.Select(id => indices[id]).ToArray(), Right: sum.Right.Select(id => indices[id]).ToArray()));
        var fewer = Math.Min(row.Printed.Count, row.Ids.Count);
        var more = Math.Max(row.Printed.Count, row.Ids.Count);
        var seen = new HashSet<string>();
        foreach (var chosen in Choose(more, fewer))
        {
            var numbers = new int[row.Ids.Count];
            Array.Fill(numbers, -1);
            for (var i = 0; i < fewer; i++)
            {
                if (row.Printed.Count < row.Ids.Count)
                {
                    numbers[chosen[i]] = i;
                }
                else
                {
                    numbers[i] = chosen[i];
                }
            }

            var values = Array.ConvertAll(numbers, at => at < 0 ? 0 : row.Printed[at].Addend!.Value);
            if (rules.TrueForAll(rule => rule.Left.Sum(i => values[i]) == rule.Right.Sum(i => values[i]))
                && seen.Add(string.Join(' ', values)))
            {
                placements.Add(new Placement(numbers, values));
            }
        }

        return placements;
    }

    /// <summary>The number of ways to choose; more than can be tried where it is large.</summary>
    private static long WaysOf(int printed, int figures)
    {
        var (all, few) = (Math.Max(printed, figures), Math.Min(printed, figures));
        long ways = 1;
        for (var i = 1; i <= all - few && ways <= MostPlacements; i++)
        {
            ways = ways * (few + i) / i;
        }

        return ways;
    }

    /// <summary>All ways to choose some of the first whole numbers, in order.</summary>
    private static IEnumerable<int[]> Choose(int all, int few)
    {
        var chosen = Enumerable.Range(0, few).ToArray();
        while (true)
        {
            yield return chosen;
            var at = few - 1;
            while (at >= 0 && chosen[at] == all - few + at)
            {
                at--;
            }

            if (at < 0)
            {
                yield break;
            }

            chosen[at]++;
            for (var i = at + 1; i < few; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    /// <summary>Tries the placements of the rows from one on; whether all was tried and something is allowed.</summary>
    private bool Search(int row)
    {
        _cancellation.ThrowIfCancellationRequested();
        Try(row);
        return _isSolved && _steps <= MostSteps;
    }

    private void Try(int row)
    {
        if (++_steps > MostSteps)
        {
            return;
        }

        while (row < _rows.Count && _rows[row].Placements.Count == 0)
        {
            row++;
        }

        if (row == _rows.Count)
        {
            _isSolved = true;
            _rows.ForEach(static one => one.Take());
            return;
        }

        for (var i = 0; i < _rows[row].Placements.Count; i++)
        {
            _rows[row].Chosen = i;
            if (_sums.TrueForAll(sum => sum.MayHold(_rows, row)))
            {
                Try(row + 1);
            }
        }

        _rows[row].Chosen = -1;
    }

    /// <summary>A way to place the numbers of a row.</summary>
    /// <param name="Numbers">For each figure the index of its number, -1 where it is missing.</param>
    /// <param name="Values">What each figure counts for.</param>
    internal sealed record Placement(int[] Numbers, decimal[] Values);

    /// <summary>A row with its placements, those of the same values once.</summary>
    internal sealed class Candidates(LooseRow row, List<Placement> placements)
    {
        /// <summary>The row.</summary>
        public LooseRow Row { get; } = row;

        /// <summary>The placements with which the sums within it hold.</summary>
        public IReadOnlyList<Placement> Placements { get; } = placements;

        /// <summary>Those found to be part of a placement of all rows.</summary>
        public HashSet<int> Allowed { get; } = [];

        /// <summary>Whether a sum over its row and others holds with no placement.</summary>
        public bool HasBrokenSum { get; set; }

        /// <summary>The one that is tried; -1 for none.</summary>
        public int Chosen { get; set; } = -1;

        /// <summary>Notes the one that is tried as allowed.</summary>
        public void Take()
        {
            if (Chosen >= 0)
            {
                Allowed.Add(Chosen);
            }
        }
    }

    /// <summary>A sum over several rows, some of which are to be placed.</summary>
    private sealed class OpenSum
    {
        private readonly decimal _known;
        private readonly List<(int Row, int Figure, int Sign)> _terms;
        private readonly (decimal Least, decimal Most)[] _ranges;

        private OpenSum(decimal known, List<(int Row, int Figure, int Sign)> terms, List<Candidates> rows)
        {
            (_known, _terms) = (known, terms);
            _ranges = [.. terms.Select(term =>
            {
                var values = rows[term.Row].Placements.Select(placement => term.Sign * placement.Values[term.Figure]).ToList();
                return (values.Min(), values.Max());
            })];
        }

        /// <summary>
        /// The sum; null where it touches no row to be placed, a figure of it is not known, or no placement makes it hold: then it is
        /// broken in print, and tells nothing of the placements.
        /// </summary>
        public static OpenSum? Of(
            FormSum sum,
            Dictionary<string, (int Row, int Figure)> places,
            IReadOnlyDictionary<string, decimal> known,
            List<Candidates> rows)
        {
            decimal fixedPart = 0;
            var terms = new List<(int Row, int Figure, int Sign)>();
            foreach (var (id, sign) in sum.Left.Select(static id => (id, 1)).Concat(sum.Right.Select(static id => (id, -1))))
            {
                if (places.TryGetValue(id, out var place))
                {
                    if (rows[place.Row].Placements.Count == 0)
                    {
                        return null;
                    }

                    terms.Add((place.Row, place.Figure, sign));
                }
                else if (known.TryGetValue(id, out var value))
                {
                    fixedPart += sign * value;
                }
                else
                {
                    return null;
                }
            }

            if (terms.Count == 0)
            {
                return null;
            }

            var open = new OpenSum(fixedPart, terms, rows);
            if (open.CanHold(rows))
            {
                return open;
            }

            foreach (var (row, _, _) in terms)
            {
                rows[row].HasBrokenSum = true;
            }

            return null;
        }

        /// <summary>Whether the sum may still hold, the rows up to one being placed.</summary>
        public bool MayHold(List<Candidates> rows, int last)
        {
            var (least, most) = (_known, _known);
            for (var i = 0; i < _terms.Count; i++)
            {
                var (row, figure, sign) = _terms[i];
                if (row <= last && rows[row].Chosen >= 0)
                {
                    var value = sign * rows[row].Placements[rows[row].Chosen].Values[figure];
                    least += value;
                    most += value;
                }
                else
                {
                    least += _ranges[i].Least;
                    most += _ranges[i].Most;
                }
            }

            return least <= 0 && most >= 0;
        }

        /// <summary>Whether some values of its rows, each by itself, make it hold.</summary>
        private bool CanHold(List<Candidates> rows)
        {
            var reached = new HashSet<decimal> { _known };
            foreach (var (row, figure, sign) in _terms)
            {
                var values = rows[row].Placements.Select(placement => sign * placement.Values[figure]).Distinct().ToList();
                reached = [.. reached.SelectMany(sum => values.Select(value => sum + value))];
                if (reached.Count > MostPlacements)
                {
                    return true;
                }
            }

            return reached.Contains(0);
        }
    }
}
