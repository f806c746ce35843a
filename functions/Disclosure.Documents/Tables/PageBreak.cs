namespace Disclosure.Documents.Tables;

/// <summary>
/// Tells what a page break does to a table: whether the rows above and below the break are halves of one row, and which cells reach across
/// the break. Two rows taken for one do more harm than one row left as two, so that every doubt keeps rows apart.
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
    private readonly bool _someEnd;

    /// <summary>Sets the cells above and below the break side by side.</summary>
    /// <param name="above">The cells that touch the break from above, from left to right.</param>
    /// <param name="below">
    /// The cells that touch the break from below, from left to right, each with the first of its columns and their number in the whole
    /// table.
    /// </param>
    /// <param name="lastRow">Number of the row above the break.</param>
    /// <param name="nextRowHasText">Whether the second row below the break has text, or there is none.</param>
    /// <param name="bordersAreOpenAnyway">
    /// Whether the table is drawn without a line at its top, so that a missing line at the break says nothing.
    /// </param>
    /// <param name="followsHeader">
    /// Whether the row below the break stands below a repeated header: the header's lower line is drawn even where the row is torn.
    /// </param>
    public PageBreak(
        List<JoinedCell> above,
        List<(FragmentCell Cell, int Column, int ColumnSpan)> below,
        int lastRow,
        bool nextRowHasText,
        bool bordersAreOpenAnyway,
        bool followsHeader)
    {
        (_lastRow, _nextRowHasText) = (lastRow, nextRowHasText);
        (_bordersAreOpenAnyway, _followsHeader) = (bordersAreOpenAnyway, followsHeader);
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
        _someEnd = above.Exists(static cell => !cell.Last.OpenBottom) && below.Exists(static each => !each.Cell.OpenTop);
        foreach (var (upper, lower) in _pairs)
        {
            _someReachAcross |= IsOpen(upper, lower);
        }
    }

    /// <summary>Returns whether the rows above and below the break are halves of one row.</summary>
    public bool CutsRow()
    {
        if (!_sameColumns)
        {
            return false;
        }

        // Of the cells of the two rows alone: how many there are, how many have no line at the break, and how many have text on both sides.
        var (own, open, both, numbers) = (0, 0, 0, 0);
        var (upperOnly, lowerOnly, upperHasFigure) = (false, false, false);
        var (mayGoOn, mustGoOn, groupBegins) = (true, false, false);
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
            upperOnly |= hasUpper && !hasLower;
            lowerOnly |= hasLower && !hasUpper;
            upperHasFigure |= Figures.IsFigure(upper.Text);
            if (hasUpper && hasLower)
            {
                both++;
                if (Figures.IsFigure(upper.Text) || Figures.IsFigure(lower.Text))
                {
                    if (!TornText.MayBeOneNumber(upper.Last, lower))
                    {
                        return false;
                    }

                    numbers++;
                    continue;
                }

                mayGoOn &= TornText.MayContinue(upper.Last, lower);
                mustGoOn |= TornText.MustContinue(upper.Text, lower.Text);
            }
        }

        // Numbers on both sides are one where nothing else stands below the break, or the label goes on too.
        if (numbers > 0 && !mustGoOn)
        {
            return both == numbers && both < own && !lowerOnly && !groupBegins;
        }

        // No line is drawn at the break, and the table has lines at its top.
        if (own > 0 && open == own && !_bordersAreOpenAnyway)
        {
            return true;
        }

        if (own == 0 || !mayGoOn)
        {
            return false;
        }

        // One half of the row is blank: there was room for the padding of its paragraphs only. A row of headings may well have a row of
        // blank figures below, so that a figure must stand above.
        if (both == 0)
        {
            return (!lowerOnly && upperHasFigure && _nextRowHasText && !groupBegins)
                || (!upperOnly && lowerOnly && own == _pairs.Count);
        }

        // The label goes on below the break, and all figures stand on one side of it.
        return mustGoOn && !(upperOnly && lowerOnly) && both < own;
    }

    /// <summary>Returns the halves of the cells that reach across the break, where the break runs between two rows.</summary>
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

    /// <summary>Returns the halves of all cells at the break, where the break runs through a row.</summary>
    public IEnumerable<(JoinedCell Upper, FragmentCell Lower)> Halves() => _pairs;

    private bool ReachesAcross(JoinedCell upper, FragmentCell lower)
    {
        var isGroup = upper.Region.RowSpan > 1 || lower.Region.RowSpan > 1 || IsOpenBesideEnds(upper, lower);
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

        // This cell has a line at the break and another cell has none: this one ends here.
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
    /// Returns whether no line is drawn through a cell at the break while others end there on both sides: it reaches over two rows of which
    /// each page has one.
    /// </summary>
    private bool IsOpenBesideEnds(JoinedCell upper, FragmentCell lower) =>
        _someEnd && !_bordersAreOpenAnyway && upper.Last.OpenBottom && lower.OpenTop
        && !(Figures.IsFigure(upper.Text) && Figures.IsFigure(lower.Text));

    /// <summary>
    /// Returns whether the row below the break has a label right of the cell, as each row of a group has right of the group's label.
    /// </summary>
    private bool HasLabelRightOf(FragmentCell cell)
    {
        foreach (var (_, lower) in _pairs)
        {
            // The cell itself is blank below the break, so that to look at it too would change nothing.
            if (lower.Region.Column > cell.Region.Column && lower.Text.Length > 0 && !Figures.IsFigure(lower.Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns whether right of the cell an item number above the break is followed by the next number below: 1. and 2. are of one group.
    /// </summary>
    private bool CountsOnRightOf(FragmentCell cell)
    {
        foreach (var (upper, lower) in _pairs)
        {
            // A cell that begins an item below never reaches across, so that to look at the cell itself too would change nothing.
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
