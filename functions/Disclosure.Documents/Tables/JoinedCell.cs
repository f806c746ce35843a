namespace Disclosure.Documents.Tables;

/// <summary>A cell of a table while its parts are put together.</summary>
internal sealed class JoinedCell
{
    /// <summary>Confidence in a cell with numbers that may not belong together: the form's sums alone never clear it.</summary>
    private const double NumbersApart = 0.45;

    /// <summary>Difference of contrast between numbers that may not belong together.</summary>
    private const float OtherTone = 0.3f;

    /// <summary>Ratio of the sizes of numbers below which they may not belong together.</summary>
    private const double OtherSize = 0.75;

    private readonly List<Word> _words = [];
    private TableFragment _fragment;
    private FragmentCell _shown;
    private double _confidence = 1;
    private string? _struck;

    /// <summary>Begins with the part of the cell on its first page.</summary>
    /// <param name="fragment">The part of the table there.</param>
    /// <param name="cell">The part of the cell.</param>
    /// <param name="region">The grid positions of the whole table that the part covers.</param>
    public JoinedCell(TableFragment fragment, FragmentCell cell, CellRegion region)
    {
        _fragment = fragment;
        _shown = Last = cell;
        Region = region;
        Text = cell.Text;
        Add(fragment, cell);
    }

    /// <summary>Gets the grid positions of the whole table that the parts so far cover.</summary>
    public CellRegion Region { get; private set; }

    /// <summary>Gets the text of the parts so far.</summary>
    public string Text { get; private set; }

    /// <summary>Gets the part added last.</summary>
    public FragmentCell Last { get; private set; }

    /// <summary>Gets whether a page break runs through the cell.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Adds the part of the cell on the next page.</summary>
    /// <param name="next">The part of the table there.</param>
    /// <param name="cell">The part of the cell.</param>
    /// <param name="endRow">Number of the whole table's row that follows the part.</param>
    public void Continue(TableFragment next, FragmentCell cell, int endRow)
    {
        if (Text.Length == 0 && cell.Text.Length > 0)
        {
            (_fragment, _shown) = (next, cell);
        }

        if (TornText.MayBeOneNumber(Last, cell))
        {
            // 18 above the break and 1 below: 181, as far as can be told.
            Text += cell.Text;
            _confidence = Math.Min(_confidence, NumbersApart);
        }
        else
        {
            Text = CellText.Join(Text, cell.Text);
        }

        Region = Region with { RowSpan = endRow - Region.Row };
        Last = cell;
        IsTorn = true;
        Add(next, cell);
    }

    /// <summary>Returns the cell with all parts added.</summary>
    public Cell ToCell() => new(
        Region.Row, Region.Column, Region.RowSpan, Region.ColumnSpan, Text, _fragment.Page.Number, _fragment.Frame.ToDisplayed(_shown.Box),
        _confidence, [.. _words], IsTorn)
    {
        Struck = _struck,
    };

    private void Add(TableFragment part, FragmentCell cell)
    {
        foreach (var (word, _, _) in cell.Words)
        {
            _words.Add(word);
            _confidence = Math.Min(_confidence, word.Confidence);
        }

        foreach (var doubt in part.Page.Doubts)
        {
            var place = part.Frame.ToReading(doubt.Box);
            if (cell.Box.Contains(place.CenterX, place.CenterY))
            {
                _confidence = Math.Min(_confidence, doubt.Confidence);
                _struck = doubt.Struck is null ? _struck : CellText.Join(_struck ?? "", doubt.Struck);
            }
        }

        if (cell.Words.Count > 1 && (HoldsNumbersApart(cell) || HoldsNumbersOfRows(cell)))
        {
            _confidence = Math.Min(_confidence, NumbersApart);
        }
    }

    /// <summary>
    /// Returns whether recognised numbers stand under one another with room for a line between them, as those of two rows do whose ruling
    /// was not seen. The lines of one number that was broken stand closer.
    /// </summary>
    private static bool HoldsNumbersOfRows(FragmentCell cell)
    {
        Box? above = null;
        foreach (var (word, box, _) in cell.Words)
        {
            if (word.Confidence >= 1 || !Figures.IsAmount(word.Text))
            {
                continue;
            }

            if (above is { } other && box.Top - other.Bottom > Math.Max(box.Height, other.Height))
            {
                return true;
            }

            above = box;
        }

        return false;
    }

    /// <summary>
    /// Returns whether numbers of another size or tone stand side by side, all surely read: one of them may be a note's mark or a
    /// watermark's.
    /// </summary>
    private static bool HoldsNumbersApart(FragmentCell cell)
    {
        Word? first = null;
        foreach (var (word, _, _) in cell.Words)
        {
            if (word.Confidence < 1 || !Figures.IsAmount(word.Text))
            {
                continue;
            }

            first ??= word;
            if (Math.Abs(word.Contrast - first.Contrast) > OtherTone
                || Math.Min(word.FontSize, first.FontSize) < OtherSize * Math.Max(word.FontSize, first.FontSize))
            {
                return true;
            }
        }

        return false;
    }
}
