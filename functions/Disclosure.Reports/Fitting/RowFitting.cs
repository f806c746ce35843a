using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>
/// Finds the rows of a form's table among the rows of all tables of the document: one alignment over the whole, in which rows known by
/// their labels are anchors. A row without a readable label counts only where, between two anchors, the form and the document have equally
/// many rows.
/// </summary>
internal sealed class RowFitting
{
    // Costs in units of the alignment; each halved and doubled alone changed no figure of the samples and of 300 disturbed forms.

    /// <summary>Cost of a line of the form that was not found: more than any hint is worth, less than a known label.</summary>
    private const float LineMissing = -0.3f;

    /// <summary>Cost of a row of the document that is none of the form's: nearly nothing, since documents hold other tables too.</summary>
    private const float RowExtra = -0.02f;

    /// <summary>
    /// Difference of worth below which two lines are equally likely for a label: a tenth of a label's likeness, one character of ten.
    /// </summary>
    private const float CloseCall = 0.3f;

    /// <summary>
    /// Characters that a label lacks at an end where it was cut; one that lacks fewer was shortened by whoever wrote it (规范性文件 lacks two).
    /// </summary>
    private const int CutOff = 3;

    private readonly FormTable _table;
    private readonly FormLine[] _lines;
    private readonly IReadOnlyList<PrintedRow> _rows;
    private readonly RowEvidence[] _evidence;
    private readonly bool[] _isKnown;
    private readonly RowMatch?[] _matches;

    private RowFitting(FormTable table, IReadOnlyList<PrintedRow> rows)
    {
        _table = table;
        _rows = rows;
        _lines = table.Lines;
        _evidence = new RowEvidence[_lines.Length * rows.Count];
        _isKnown = new bool[rows.Count];
        _matches = new RowMatch?[_lines.Length];
    }

    /// <summary>Returns the match of each line of the form's table; null for one that was not found.</summary>
    public static RowMatch?[] Fit(FormTable table, IReadOnlyList<PrintedRow> rows, CancellationToken cancellation)
    {
        var fitting = new RowFitting(table, rows);
        fitting.Weigh(cancellation);
        fitting.Align(cancellation);
        return fitting._matches;
    }

    private void Weigh(CancellationToken cancellation)
    {
        for (var j = 0; j < _rows.Count; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            _isKnown[j] = HasExactLabel(_rows[j]);
            for (var i = 0; i < _lines.Length; i++)
            {
                _evidence[(i * _rows.Count) + j] = _isKnown[j] && _lines[i].Row is not null && !IsExact(_lines[i], _rows[j])
                    ? new RowEvidence(SequenceAlignment.Never, false)
                    : RowEvidence.Of(_lines[i], _rows[j], _table.Section);
            }

            if (!_isKnown[j])
            {
                Demote(j);
            }
        }
    }

    /// <summary>Lets a mangled label speak for the one line it is most like, and for none where it is as much like another.</summary>
    private void Demote(int row)
    {
        var best = SequenceAlignment.Never;
        var rivals = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            best = _lines[i].Row is null ? best : Math.Max(best, Evidence(i, row).Score);
        }

        for (var i = 0; i < _lines.Length; i++)
        {
            rivals += _lines[i].Row is not null && Evidence(i, row).Score > best - CloseCall ? 1 : 0;
        }

        for (var i = 0; i < _lines.Length; i++)
        {
            ref var weighed = ref _evidence[(i * _rows.Count) + row];
            if (_lines[i] is { Row: not null, Labels.Length: > 0 } && (rivals > 1 || weighed.Score <= best - CloseCall))
            {
                weighed = weighed with { IsAnchor = false };
            }
        }
    }

    private bool HasExactLabel(PrintedRow row)
    {
        foreach (var line in _lines)
        {
            if (line.Row is not null && IsExact(line, row))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExact(FormLine line, PrintedRow row)
    {
        foreach (var printed in row.OwnLabels)
        {
            foreach (var label in line.Labels)
            {
                if (printed.Words == label.Words)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Align(CancellationToken cancellation)
    {
        var takesTwo = new bool[_lines.Length];
        var pairs = SequenceAlignment.Align(
            _lines.Length, _rows.Count,
            (i, j) => Evidence(i, j).Score,
            (i, j) => TornScore(i, j),
            static _ => LineMissing,
            static _ => RowExtra,
            takesTwo);
        cancellation.ThrowIfCancellationRequested();

        for (var i = 0; i < _lines.Length; i++)
        {
            var j = pairs[i];
            if (j >= 0 && (takesTwo[i] || Evidence(i, j).IsAnchor))
            {
                _matches[i] = new RowMatch(_lines[i], _rows[j], takesTwo[i] ? _rows[j + 1] : null, true);
                pairs[i] = takesTwo[i] ? j + 1 : j;
            }
        }

        JoinTorn(pairs);
        FillGaps(pairs);
        FindBlank(pairs);
        for (var i = 0; i < _lines.Length; i++)
        {
            _matches[i] = _matches[i] is { Second: null, First.Figures: 0 } match && _lines[i].Row is not null
                && !RowEvidence.HoldsWordsForFigure(_lines[i], match.First) ? WithFiguresBeside(match) : _matches[i];
        }
    }

    /// <summary>
    /// Finds the row of a table without row labels where it was left blank: below the last row of its headings, with as many cells as the
    /// form has figures.
    /// </summary>
    private void FindBlank(int[] pairs)
    {
        for (var i = 1; i < _lines.Length; i++)
        {
            if (_lines[i] is not { Row: not null, Labels.Length: 0 } || _matches[i] is not null || _matches[i - 1] is not { Line.Row: null }
                || pairs[i - 1] + 1 >= _rows.Count)
            {
                continue;
            }

            var below = _rows[pairs[i - 1] + 1];
            if (below.Table == _rows[pairs[i - 1]].Table && below.Figures == 0 && below.OwnCells.Count + below.GroupLabels.Count == 0
                && below.Cells.Count == _lines[i].Block.Leaves.Count && !IsTaken(below))
            {
                pairs[i] = pairs[i - 1] + 1;
                _matches[i] = new RowMatch(_lines[i], below, null, true);
            }
        }
    }

    /// <summary>
    /// Gives a row known by the upper part of its label, without figures, the row below that holds the lower part and the figures: left
    /// alone, the lower part would fill the gap of a missing row that ends in the same words (行政机关不再处理其政府信息公开申请). Where both
    /// have figures, a number may be torn too: two in one place are nobody's, while the lower row left alone would be passed over in silence.
    /// </summary>
    private void JoinTorn(int[] pairs)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_matches[i] is { Second: null, First.Figures: > 0 } whole && pairs[i] + 1 < _rows.Count
                && _rows[pairs[i] + 1] is { Figures: > 0 } next && !IsTaken(next)
                && RowEvidence.OfTorn(whole.Line, whole.First, next).IsAnchor)
            {
                _matches[i] = whole with { Second = next };
                pairs[i]++;
                continue;
            }

            if (_matches[i] is { Second: null, First.Figures: 0 } match
                && NearestWithFigures(pairs[i], 1) is { } below && !IsTaken(_rows[below])
                && RowEvidence.OfTorn(match.Line, match.First, _rows[below]).IsAnchor)
            {
                _matches[i] = match with { Second = _rows[below] };
                pairs[i] = below;
            }
        }
    }

    /// <summary>
    /// A row without any figure may be the half of a torn row whose figures stand in the other half. Figures below, with the rest of the
    /// label, are the row's. Where figures without a label stand next to it, or its label breaks off, the row is taken for unread: whether
    /// it is blank cannot be told.
    /// </summary>
    private RowMatch? WithFiguresBeside(RowMatch match)
    {
        var at = 0;
        while (_rows[at] != match.First)
        {
            at++;
        }

        var below = FiguresToGive(at, 1);
        var above = FiguresToGive(at, -1);
        if (below is not null && below.Table == match.First.Table)
        {
            foreach (var label in below.OwnLabels)
            {
                if (match.Line.Labels.Length > 0 && match.Line.Labels[0].Full.EndsWith(label.Full, StringComparison.Ordinal))
                {
                    return match with { Second = below };
                }
            }
        }

        return below is not null || above is not null || IsCutOff(match) ? null : match;
    }

    /// <summary>
    /// Whether the label breaks off, or begins in the middle: the other half of the row, figures and all, may have been lost.
    /// </summary>
    private static bool IsCutOff(RowMatch match)
    {
        var isPart = false;
        foreach (var printed in match.First.OwnLabels)
        {
            foreach (var label in match.Line.Labels)
            {
                if (printed.Words == label.Words || printed.Full == label.Full || IsFirstClause(printed, match.Line.Row!))
                {
                    return false;
                }

                isPart |= label.Full.Length - printed.Full.Length >= CutOff
                    && (label.Full.StartsWith(printed.Full, StringComparison.Ordinal)
                        || (printed.Level == 0 && label.Full.EndsWith(printed.Full, StringComparison.Ordinal)));
            }
        }

        return isPart;
    }

    /// <summary>Whether somebody left out what stands behind 、 in a long label: 申请人无正当理由逾期不补正.</summary>
    private static bool IsFirstClause(Label printed, FormRow row)
    {
        var end = row.Label.LastIndexOf('、');
        return end > 2 && Label.Of(row.Label[..end]).Full == printed.Full;
    }

    /// <summary>
    /// Index of the next row with figures in a direction, past blank rows and repeated headings; null at the end of the table.
    /// </summary>
    private int? NearestWithFigures(int at, int direction)
    {
        for (
            var j = at + direction;
            j >= 0 && j < _rows.Count && _rows[j].Table.Table.Columns == _rows[at].Table.Table.Columns;
            j += direction)
        {
            if (_rows[j].Figures > 0)
            {
                return j;
            }

            if (IsTaken(_rows[j]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The next row with figures in a direction, if they are no other row's; null where there is none.</summary>
    private PrintedRow? FiguresToGive(int at, int direction) =>
        NearestWithFigures(at, direction) is { } nearest && !IsTaken(_rows[nearest]) ? _rows[nearest] : null;

    private bool IsTaken(PrintedRow row) =>
        Array.Exists(_matches, match => match is { Line.Row: not null } && (match.First == row || match.Second == row));

    private RowEvidence Evidence(int line, int row) => _evidence[(line * _rows.Count) + row];

    private float TornScore(int line, int row) =>
        _isKnown[row] || _isKnown[row + 1] ? SequenceAlignment.Never : RowEvidence.OfTorn(_lines[line], _rows[row], _rows[row + 1]).Score;

    /// <summary>Places lines without evidence of their own between anchors, where the counts leave no doubt.</summary>
    private void FillGaps(int[] pairs)
    {
        var previous = -1;
        for (var next = 0; next <= _lines.Length; next++)
        {
            if (next < _lines.Length && _matches[next] is null)
            {
                continue;
            }

            if (next - previous > 1 && (previous >= 0 || next < _lines.Length))
            {
                FillGap(previous, next, pairs);
            }

            previous = next;
        }
    }

    private void FillGap(int previous, int next, int[] pairs)
    {
        var from = previous >= 0 ? pairs[previous] + 1 : FirstRowOfTable(FirstRowOf(next, pairs));
        var to = next < _lines.Length ? FirstRowOf(next, pairs) : EndOfTable(pairs[previous]);
        var places = new List<int>();
        for (var j = from; j < to; j++)
        {
            if (_rows[j].Figures > 0 && !IsHeading(j))
            {
                places.Add(j);
            }
        }

        var missing = new List<int>();
        for (var i = previous + 1; i < next; i++)
        {
            if (_lines[i].Row is not null)
            {
                missing.Add(i);
            }
        }

        if (missing.Count != places.Count)
        {
            return;
        }

        for (var k = 0; k < missing.Count; k++)
        {
            if (Evidence(missing[k], places[k]).Score > SequenceAlignment.Never)
            {
                _matches[missing[k]] = new RowMatch(_lines[missing[k]], _rows[places[k]], null, false);
            }
        }
    }

    private int FirstRowOf(int line, int[] pairs) => pairs[line] - (_matches[line]!.Second is null ? 0 : 1);

    private int FirstRowOfTable(int row)
    {
        while (row > 0 && _rows[row - 1].Table == _rows[row].Table)
        {
            row--;
        }

        return row;
    }

    private int EndOfTable(int row)
    {
        do
        {
            row++;
        }
        while (row < _rows.Count && _rows[row].Table == _rows[row - 1].Table);
        return row;
    }

    private bool IsHeading(int row)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            if (_lines[i].Row is null && Evidence(i, row).IsAnchor)
            {
                return true;
            }
        }

        return false;
    }
}
