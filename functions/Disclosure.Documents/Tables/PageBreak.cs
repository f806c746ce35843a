namespace Disclosure.Documents.Tables;

/// <summary>
/// What a page break does to a table: whether the row above it and the row below it are halves of one, and which cells reach across it. Two
/// rows taken for one would be worse than one row left as two, so every doubt keeps them apart.
/// </summary>
internal sealed class PageBreak
{
    private readonly List<(JoinedCell Upper, FragmentCell Lower)> _pairs = [];
    private readonly bool _sameColumns = true;
    private readonly bool _bordersAreOpenAnyway;
    private readonly bool _followsHeader;
    private readonly bool _nextRowHasText;
    private readonly int _lastRow;
    private readonly bool _someReachAcross;

    /// <summary>Sets the cells above and below the break side by side.</summary>
    /// <param name="above">The cells that touch the break from above, from the left.</param>
    /// <param name="below">
    /// The cells that touch it from below, from the left, each with its first column and number of columns in the whole table.
    /// </param>
    /// <param name="lastRow">Number of the row above the break.</param>
    /// <param name="nextRowHasText">Whether the second row below the break has text, or there is none.</param>
    /// <param name="bordersAreOpenAnyway">Whether the table has no line at its top or bottom where it is not torn either.</param>
    /// <param name="followsHeader">
    /// Whether the row below the break follows a repeated header, whose line hides whether its own top is open.
    /// </param>
    public PageBreak(
        List<JoinedCell> above,
        List<(FragmentCell Cell, int Column, int ColumnSpan)> below,
        int lastRow,
        bool nextRowHasText,
        bool bordersAreOpenAnyway,
        bool followsHeader)
    {
        (this._lastRow, this._nextRowHasText) = (lastRow, nextRowHasText);
        (this._bordersAreOpenAnyway, this._followsHeader) = (bordersAreOpenAnyway, followsHeader);
        var i = 0;
        foreach (var (cell, column, columnSpan) in below)
        {
            while (i < above.Count && above[i].Region.Column < column)
            {
                i++;
            }

            if (i < above.Count && above[i].Region.Column == column && above[i].Region.ColumnSpan == columnSpan)
            {
                _pairs.Add((above[i], cell));
            }
            else
            {
                _sameColumns = false;
            }
        }

        _sameColumns &= _pairs.Count == above.Count;
        foreach (var (upper, lower) in _pairs)
        {
            _someReachAcross |= IsOpen(upper, lower);
        }
    }

    /// <summary>Whether the rows above and below the break are halves of one row.</summary>
    public bool CutsRow()
    {
        if (!_sameColumns)
        {
            return false;
        }

        var (own, open, upperOnly, lowerOnly, both, certain) = (0, 0, 0, 0, 0, 0);
        var (mayGoOn, upperHasFigure, groupBegins) = (true, false, false);
        foreach (var (upper, lower) in _pairs)
        {
            var (hasUpper, hasLower) = (upper.Text.Length > 0, lower.Text.Length > 0);
            if (Figures.StartsWithNumbering(lower.Text) && !(IsOpen(upper, lower) && !hasUpper && !_bordersAreOpenAnyway))
            {
                return false;
            }

            if (!IsOwn(upper, lower))
            {
                if (hasUpper && hasLower && !GoesOn(upper, lower))
                {
                    return false;
                }

                groupBegins |= hasLower && !hasUpper;
                continue;
            }

            own++;
            open += IsOpen(upper, lower) ? 1 : 0;
            upperOnly += hasUpper && !hasLower ? 1 : 0;
            lowerOnly += hasLower && !hasUpper ? 1 : 0;
            upperHasFigure |= Figures.IsFigure(upper.Text);
            if (hasUpper && hasLower)
            {
                if (Figures.IsFigure(upper.Text) || Figures.IsFigure(lower.Text))
                {
                    return false;
                }

                mayGoOn &= TornText.MayContinue(upper.Last, lower);
                both++;
                certain += TornText.MustContinue(upper.Text, lower.Text) ? 1 : 0;
            }
        }

        // Nothing is drawn between the two, where the table does draw its borders.
        if (own > 0 && open == own && !_bordersAreOpenAnyway)
        {
            return true;
        }

        if (own == 0 || !mayGoOn)
        {
            return false;
        }

        // One half is blank: there was room for the padding of its paragraphs only. A row of headings may well have a row of blank figures
        // below it.
        if (both == 0)
        {
            return (lowerOnly == 0 && upperHasFigure && _nextRowHasText && !groupBegins)
                || (upperOnly == 0 && lowerOnly > 0 && own == _pairs.Count);
        }

        // The label goes on, and all figures stand beside one half of it.
        return certain > 0 && (upperOnly == 0 || lowerOnly == 0) && both < own;
    }

    /// <summary>The cells that reach across the break, where it runs between two rows.</summary>
    public IEnumerable<(JoinedCell Upper, FragmentCell Lower)> CellsAcross()
    {
        foreach (var (upper, lower) in _pairs)
        {
            if (ReachesAcross(upper, lower))
            {
                yield return (upper, lower);
            }
        }
    }

    /// <summary>All cells of the break with their other halves, where it runs through a row.</summary>
    public IEnumerable<(JoinedCell Upper, FragmentCell Lower)> Halves() => _pairs;

    private bool ReachesAcross(JoinedCell upper, FragmentCell lower)
    {
        var isGroup = upper.Region.RowSpan > 1 || lower.Region.RowSpan > 1;
        if (!isGroup && !CountsOnRightOf(lower))
        {
            return false;
        }

        if (upper.Text.Length > 0 && Figures.StartsWithNumbering(lower.Text))
        {
            return false;
        }

        if (IsOpen(upper, lower) && !_bordersAreOpenAnyway)
        {
            return isGroup;
        }

        // A line here, on one page or both, while other cells of the same break have none: this one ends.
        if (_someReachAcross && !_bordersAreOpenAnyway)
        {
            return false;
        }

        if (lower.Text.Length == 0)
        {
            return upper.Text.Length > 0 && !Figures.IsFigure(upper.Text)
                && (lower.Region.RowSpan > 1 || HasLabelRightOf(lower));
        }

        if (!isGroup)
        {
            return false;
        }

        // A blank cell of several rows at the head of the table is its corner, not the beginning of the first label.
        return upper.Text.Length == 0
            ? lower.Region.RowSpan > 1 && upper.Region.Row > 0 && !Figures.IsFigure(lower.Text)
            : GoesOn(upper, lower);
    }

    /// <summary>
    /// Whether the row below the break has a label right of the cell, as the rows of a group have right of the group's label.
    /// </summary>
    private bool HasLabelRightOf(FragmentCell cell)
    {
        foreach (var (_, lower) in _pairs)
        {
            if (lower.Region.Column > cell.Region.Column && lower.Text.Length > 0 && !Figures.IsFigure(lower.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether right of the cell an item number above the break is followed by the next below: 1. and 2. stand in the same group.
    /// </summary>
    private bool CountsOnRightOf(FragmentCell cell)
    {
        foreach (var (upper, lower) in _pairs)
        {
            if (lower.Region.Column > cell.Region.Column
                && Figures.ItemNumber(upper.Text) is { } before && Figures.ItemNumber(lower.Text) is { } after && after - before == 1)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOwn(JoinedCell upper, FragmentCell lower) => upper.Region.Row == _lastRow && lower.Region.RowSpan == 1;

    private bool IsOpen(JoinedCell upper, FragmentCell lower) => upper.Last.OpenBottom && (lower.OpenTop || _followsHeader);

    private static bool GoesOn(JoinedCell upper, FragmentCell lower) =>
        TornText.MayContinue(upper.Last, lower) && TornText.MustContinue(upper.Text, lower.Text);
}
