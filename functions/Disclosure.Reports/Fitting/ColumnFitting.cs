using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Finds the columns of a block of the form in a table of the document, as <see cref="RowFitting"/> finds its rows: columns known by their
/// headings are anchors, others count only where the numbers of columns between two anchors agree.
/// </summary>
internal sealed class ColumnFitting
{
    // Worth of what is printed, in units of the alignment. A known heading outweighs any other evidence; each number halved and doubled
    // alone changed no figure of the samples and of 300 disturbed forms.

    /// <summary>Cost of a column of the form that was not found.</summary>
    private const float LeafMissing = -0.5f;

    /// <summary>Cost of a column of figures that is none of the form's; labels and blank columns cost nothing.</summary>
    private const float FiguresExtra = -1;

    /// <summary>Worth of a known heading, beside <see cref="PerLikeness"/> for how well it fits.</summary>
    private const float Known = 1;
    private const float PerLikeness = 2;

    /// <summary>Worth of the group's heading above.</summary>
    private const float InGroup = 0.5f;

    /// <summary>Worth of another heading, beside what it has in common with the form's.</summary>
    private const float OtherHeading = -0.4f;

    /// <summary>Worth of a column without a heading: with figures, and blank.</summary>
    private const float FiguresAlone = 0.5f;
    private const float BlankAlone = -0.2f;

    /// <summary>Least likeness, 0 to 1, of a group's heading: one character of four may be wrong.</summary>
    private const double SameGroup = 0.75;

    /// <summary>
    /// Least likeness of the heading over the only column of figures: the place tells that it is the form's, however it is worded, unless
    /// it has no more in common with it than chance.
    /// </summary>
    private const double InPlace = 0.35;

    private readonly FormBlock _block;
    private readonly List<PrintedColumn> _columns;
    private readonly Label[] _labels;
    private readonly Label?[] _groups;
    private readonly bool[] _isRepeated;
    private readonly int _figureColumns;
    private int _known;

    private ColumnFitting(FormBlock block, List<PrintedColumn> columns)
    {
        _block = block;
        _columns = columns;
        _labels = new Label[block.Leaves.Count];
        _groups = new Label?[block.Leaves.Count];
        _isRepeated = new bool[block.Leaves.Count];
        for (var i = 0; i < _labels.Length; i++)
        {
            _labels[i] = Label.Of(block.Leaves[i].Label);
            for (var other = 0; other < i; other++)
            {
                if (_labels[other].Words == _labels[i].Words)
                {
                    _isRepeated[i] = _isRepeated[other] = true;
                }
            }
        }

        ReadGroups(block.Columns, null);
        foreach (var column in columns)
        {
            _figureColumns += column.IsLabels ? 0 : 1;
        }
    }

    /// <summary>Returns the match of each column of figures of the block; null for one that was not found.</summary>
    public static ColumnMatch?[] Fit(FormBlock block, PrintedTable table, List<PrintedRow> data, List<PrintedRow> headings)
    {
        var columns = PrintedColumn.Of(table, data, headings);
        var fitting = new ColumnFitting(block, columns);
        return block.Leaves.Count == 1 ? fitting.FitOnly() : fitting.FitSeveral();
    }

    /// <summary>The one column of figures takes all that holds no labels.</summary>
    private ColumnMatch?[] FitOnly()
    {
        var left = _columns.Count;
        while (left > 0 && !_columns[left - 1].IsLabels)
        {
            left--;
        }

        if (left == _columns.Count)
        {
            // Words where the number belongs: the column is known by standing last, behind the labels.
            if (left < 2)
            {
                return [null];
            }

            left--;
        }

        PrintedHeading? heading = null;
        for (var i = left; i < _columns.Count; i++)
        {
            var (likeness, best) = HeadingOf(0, _columns[i]);
            heading = likeness >= (_columns[i].Headings.Count == 1 ? InPlace : RowEvidence.Alike) ? best : heading;
        }

        return [new ColumnMatch(_block.Leaves[0], _columns[left].Left, _columns[^1].Right, heading)];
    }

    private ColumnMatch?[] FitSeveral()
    {
        var pairs = SequenceAlignment.Align(
            _labels.Length, _columns.Count, Score, null,
            static _ => LeafMissing,
            j => _columns[j].IsLabels || _columns[j].Figures == 0 ? 0 : FiguresExtra);
        var matches = new ColumnMatch?[_labels.Length];
        for (var i = 0; i < _labels.Length; i++)
        {
            if (pairs[i] >= 0 && Anchor(i, pairs[i]) is { } heading)
            {
                matches[i] = MatchOf(i, pairs[i], heading);
                _known++;
            }
        }

        FillGaps(pairs, matches);
        return matches;
    }

    private float Score(int leaf, int column)
    {
        var printed = _columns[column];
        var (likeness, _) = HeadingOf(leaf, printed);
        if (printed.IsLabels && likeness < RowEvidence.Alike)
        {
            return SequenceAlignment.Never;
        }

        var group = _groups[leaf] is { } label && LikenessToAny(label, printed.Groups) >= SameGroup ? InGroup : 0;
        if (likeness >= RowEvidence.Alike)
        {
            return Known + (PerLikeness * (float)likeness) + group;
        }

        if (printed.Headings.Count > 0)
        {
            return OtherHeading + (float)likeness + group;
        }

        return (printed.Figures > 0 ? FiguresAlone : BlankAlone) + group;
    }

    /// <summary>
    /// The heading that makes the column known; a heading several columns share needs its group's, or all columns, to tell which.
    /// </summary>
    private PrintedHeading? Anchor(int leaf, int column)
    {
        var (likeness, heading) = HeadingOf(leaf, _columns[column]);
        if (likeness < RowEvidence.Alike)
        {
            return null;
        }

        var isTold = !_isRepeated[leaf] || _figureColumns == _labels.Length
            || (_groups[leaf] is { } group && LikenessToAny(group, _columns[column].Groups) >= SameGroup);
        return isTold ? heading : null;
    }

    private (double Likeness, PrintedHeading Heading) HeadingOf(int leaf, PrintedColumn column)
    {
        var best = 0.0;
        PrintedHeading heading = default;
        foreach (var printed in column.Headings)
        {
            var likeness = _labels[leaf].LikenessTo(printed.Label);
            foreach (var accepted in _block.Leaves[leaf].Accepted)
            {
                likeness = Math.Max(likeness, Label.Of(accepted).LikenessTo(printed.Label));
            }

            if (likeness > best)
            {
                (best, heading) = (likeness, printed);
            }
        }

        return (best, heading);
    }

    private void FillGaps(int[] pairs, ColumnMatch?[] matches)
    {
        var previous = -1;
        for (var next = 0; next <= matches.Length; next++)
        {
            if (next < matches.Length && matches[next] is null)
            {
                continue;
            }

            if (next - previous > 1)
            {
                FillGap(
                    previous,
                    next,
                    previous >= 0 ? pairs[previous] + 1 : 0,
                    next < matches.Length ? pairs[next] : _columns.Count,
                    matches);
            }

            previous = next;
        }
    }

    private void FillGap(int previous, int next, int from, int to, ColumnMatch?[] matches)
    {
        var withFigures = new List<int>();
        var all = new List<int>();
        for (var j = from; j < to; j++)
        {
            if (_columns[j].IsLabels)
            {
                withFigures.Clear();
                all.Clear();
                continue;
            }

            all.Add(j);
            if (_columns[j].Figures > 0)
            {
                withFigures.Add(j);
            }
        }

        var missing = next - previous - 1;
        var places = withFigures.Count == missing ? withFigures : all.Count == missing ? all : null;
        for (var k = 0; places is not null && k < missing; k++)
        {
            matches[previous + 1 + k] = MatchOf(previous + 1 + k, places[k], HeadingInPlace(previous + 1 + k, _columns[places[k]]));
        }
    }

    /// <summary>
    /// The heading of a column that is known by its place only, worded otherwise than the form: where there are as many columns as in the
    /// form, most of them known by their headings, and the heading is not another column's.
    /// </summary>
    private PrintedHeading? HeadingInPlace(int leaf, PrintedColumn column)
    {
        if (_figureColumns != _labels.Length || 2 * _known < _labels.Length || column.Headings.Count != 1)
        {
            return null;
        }

        for (var other = 0; other < _labels.Length; other++)
        {
            if (other != leaf && _labels[other].LikenessTo(column.Headings[0].Label) >= RowEvidence.Alike)
            {
                return null;
            }
        }

        return column.Headings[0];
    }

    private ColumnMatch MatchOf(int leaf, int column, PrintedHeading? heading) =>
        new(_block.Leaves[leaf], _columns[column].Left, _columns[column].Right, heading);

    private void ReadGroups(IReadOnlyList<FormColumn> level, Label? group)
    {
        foreach (var column in level)
        {
            if (column.Children.Count > 0)
            {
                ReadGroups(column.Children, Label.Of(column.Label));
                continue;
            }

            for (var i = 0; i < _labels.Length; i++)
            {
                if (ReferenceEquals(_block.Leaves[i], column))
                {
                    _groups[i] = group;
                }
            }
        }
    }

    private static double LikenessToAny(Label label, List<Label> printed)
    {
        var best = 0.0;
        foreach (var other in printed)
        {
            best = Math.Max(best, label.LikenessTo(other));
        }

        return best;
    }
}
