using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>A row of the form in a table whose cells do not tell their columns: what stands behind its label.</summary>
internal sealed class LooseRow
{
    private LooseRow(FormBlock block, IReadOnlyList<string> ids, IReadOnlyList<LooseValue> values, string text, Place? place)
    {
        (Block, Ids, Values, Text, Place) = (block, ids, values, text, place);
        Printed = [.. values.Where(static value => !value.IsBlank)];
    }

    /// <summary>The block of the form.</summary>
    public FormBlock Block { get; }

    /// <summary>The ids of its figures, from the left.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The cells behind the label, blank ones too.</summary>
    public IReadOnlyList<LooseValue> Values { get; }

    /// <summary>Those that are not blank.</summary>
    public IReadOnlyList<LooseValue> Printed { get; }

    /// <summary>The whole row as printed.</summary>
    public string Text { get; }

    /// <summary>Where a figure stands whose number is missing: the first blank cell, else the label.</summary>
    public Place? Place { get; }

    /// <summary>Number of the cell in the row, from 0, over which each column's heading stands; null where that is not known.</summary>
    public int[]? Columns { get; private init; }

    /// <summary>Whether there are as many numbers as the form has.</summary>
    public bool IsCounted => Printed.Count == Ids.Count;

    /// <summary>Takes a row of the document.</summary>
    /// <param name="match">The row and the form's.</param>
    /// <param name="columns">Over which cells the headings stand; null where that is not known.</param>
    public static LooseRow Of(RowMatch match, int[]? columns)
    {
        var block = match.Line.Block;
        var ids = block.Leaves.Select(column => block.FigureId(match.Line.Row!, column)).ToList();
        var values = new List<LooseValue>();
        var text = new List<string>();
        Place? label = null;
        foreach (var row in match.Second is null ? [match.First] : new[] { match.First, match.Second })
        {
            var last = LabelEnd(row, match.Line, ids.Count);
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Table.Cell(row.Cells[i]);
                if (cell.Text.Length > 0)
                {
                    text.Add(cell.Text);
                    label ??= cell.Place;
                }

                if (i > last)
                {
                    var kind = block.Leaves[Math.Min(values.Count, ids.Count - 1)].Kind;
                    values.Add(new LooseValue(cell, row.Table.Content(row.Cells[i]) == CellContent.Blank, AddendOf(cell.Text, kind)));
                }
            }
        }

        var missing = values.Find(static value => value.IsBlank)?.Cell.Place ?? label;
        return new LooseRow(block, ids, values, string.Join(' ', text), missing) { Columns = match.Second is null ? columns : null };
    }

    /// <summary>Index of the last cell of the row's label; -1 where it has none.</summary>
    private static int LabelEnd(PrintedRow row, FormLine line, int figures)
    {
        var (end, best) = (-1, 0.0);
        var firstFigure = row.Cells.FindIndex(index => row.Table.Content(index) is CellContent.Figure or CellContent.Noise);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Table.Content(row.Cells[i]) != CellContent.Words)
            {
                continue;
            }

            var likeness = line.Labels.Select(label => label.LikenessTo(row.Table.Label(row.Cells[i]))).DefaultIfEmpty(0).Max();
            if (likeness >= RowEvidence.Alike && likeness > best)
            {
                (end, best) = (i, likeness);
            }
        }

        if (end < 0)
        {
            end = row.Cells.FindLastIndex(
                firstFigure < 0 ? row.Cells.Count - 1 : firstFigure, index => row.Table.Content(index) == CellContent.Words);
        }

        // A label may go on in the next cell, where more cells follow than the form has figures.
        while (end + 1 < row.Cells.Count && row.Table.Content(row.Cells[end + 1]) == CellContent.Words
            && row.Cells.Count - end - 1 > figures)
        {
            end++;
        }

        return end;
    }

    private static decimal? AddendOf(string text, FigureKind kind)
    {
        var read = CellFigure.Read(text, kind);
        return read.Kind switch
        {
            FigureTextKind.Number => read.Value,
            FigureTextKind.Blank or FigureTextKind.Dash => 0,
            _ => null,
        };
    }
}

/// <summary>A cell behind a row's label.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="IsBlank">Whether nothing is printed in it.</param>
/// <param name="Addend">What it counts for in sums; null where it holds no number.</param>
internal sealed record LooseValue(Cell Cell, bool IsBlank, decimal? Addend);
