using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// The headings over a block of a table whose cells do not tell their columns: what departs from the form's wording, and, where all are
/// there from left to right, over which cells they stand.
/// </summary>
internal sealed class LooseHeadings
{
    /// <summary>
    /// Least likeness, 0 to 1, of a heading known by its place beside the others: below it two headings share characters by chance.
    /// </summary>
    private const double InPlace = 0.35;

    private readonly FormBlock _block;
    private readonly List<PrintedRow> _rows;
    private readonly Label[] _labels;
    private readonly List<(Cell Cell, Label Label)> _found = [];

    /// <summary>Looks at the rows of headings of a block.</summary>
    public LooseHeadings(FormBlock block, List<PrintedRow> rows)
    {
        (_block, _rows) = (block, rows);
        _labels = [.. block.Leaves.Select(static leaf => Label.Of(leaf.Label))];
        foreach (var row in rows)
        {
            foreach (var index in row.OwnCells)
            {
                var label = row.Table.Label(index);
                if (Array.Exists(_labels, leaf => leaf.LikenessTo(label) >= RowEvidence.Alike))
                {
                    _found.Add((row.Table.Cell(index), label));
                }
            }
        }

        Columns = ColumnsOf();
    }

    /// <summary>
    /// Number of the cell in its row, from 0, under which each column of figures stands; null where the headings do not tell.
    /// </summary>
    public int[]? Columns { get; }

    /// <summary>Notes the headings that depart.</summary>
    public void AddTo(LabelDepartures departures)
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            if (HeadingOf(i) is { } heading)
            {
                departures.AddColumn(_block.Prefix + _block.Leaves[i].Id, _block.Leaves[i], new PrintedHeading(heading, true, 1));
            }
        }
    }

    private int[]? ColumnsOf()
    {
        var inOrder = _found.OrderBy(static one => one.Cell.Column).ToList();
        if (inOrder.Count != _labels.Length)
        {
            return null;
        }

        for (var i = 0; i < _labels.Length; i++)
        {
            if (_labels[i].LikenessTo(inOrder[i].Label) < RowEvidence.Alike
                || (i > 0 && inOrder[i].Cell.Column == inOrder[i - 1].Cell.Column))
            {
                return null;
            }
        }

        return [.. inOrder.Select(static one => one.Cell.Column)];
    }

    /// <summary>The heading of a column: by its place behind the stub's, else by its words where no other column has the same.</summary>
    private Label? HeadingOf(int leaf)
    {
        foreach (var row in _rows)
        {
            if (_block.Stub is { } stub && row.OwnCells.Count == _labels.Length + 1
                && Label.Of(stub).LikenessTo(row.Table.Label(row.OwnCells[0])) >= RowEvidence.Alike
                && row.Table.Label(row.OwnCells[leaf + 1]) is var inPlace && _labels[leaf].LikenessTo(inPlace) >= InPlace)
            {
                return inPlace;
            }
        }

        if (_labels.Count(label => label.Words == _labels[leaf].Words) > 1)
        {
            return null;
        }

        Label? best = null;
        var likeness = RowEvidence.Alike;
        foreach (var (_, label) in _found)
        {
            if (_labels[leaf].LikenessTo(label) is var one && one >= likeness)
            {
                (best, likeness) = (label, one);
            }
        }

        return best;
    }
}
