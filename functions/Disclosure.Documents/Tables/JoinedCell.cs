namespace Disclosure.Documents.Tables;

/// <summary>A cell of a table while its parts are put together.</summary>
internal sealed class JoinedCell
{
    private readonly List<Word> words = [];
    private TableFragment fragment;
    private FragmentCell shown;
    private double confidence = 1;

    /// <summary>Begins with the cell's part on its first page.</summary>
    public JoinedCell(TableFragment fragment, FragmentCell cell, CellRegion region)
    {
        this.fragment = fragment;
        shown = Last = cell;
        Region = region;
        Text = cell.Text;
        Add(fragment, cell);
    }

    /// <summary>Where it stands in the whole table.</summary>
    public CellRegion Region { get; private set; }

    /// <summary>Its text so far.</summary>
    public string Text { get; private set; }

    /// <summary>Its part on the last page seen.</summary>
    public FragmentCell Last { get; private set; }

    /// <summary>Whether a page break runs through it.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Adds its part on the next page.</summary>
    /// <param name="next">The part of the table there.</param>
    /// <param name="cell">The part of the cell.</param>
    /// <param name="endRow">Row of the whole table below the part's last.</param>
    public void Continue(TableFragment next, FragmentCell cell, int endRow)
    {
        if (Text.Length == 0 && cell.Text.Length > 0)
            (fragment, shown) = (next, cell);

        Text = CellText.Join(Text, cell.Text);
        Region = Region with { RowSpan = endRow - Region.Row };
        Last = cell;
        IsTorn = true;
        Add(next, cell);
    }

    /// <summary>The finished cell.</summary>
    public Cell ToCell() => new(
        Region.Row, Region.Column, Region.RowSpan, Region.ColumnSpan, Text, fragment.Page.Number, fragment.Frame.ToDisplayed(shown.Box),
        confidence, words, IsTorn);

    private void Add(TableFragment part, FragmentCell cell)
    {
        foreach (var (word, _, _) in cell.Words)
        {
            words.Add(word);
            confidence = Math.Min(confidence, word.Confidence);
        }

        foreach (var doubt in part.Page.Doubts)
        {
            var place = part.Frame.ToReading(doubt.Box);
            if (cell.Box.Contains(place.CenterX, place.CenterY))
                confidence = Math.Min(confidence, doubt.Confidence);
        }
    }
}
