using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts.Metrics;

/// <summary>Widths and vertical metrics of a CIDFont, in text space units (ISO 32000-2 §9.7.4.3).</summary>
internal sealed class CidMetrics
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly List<(int First, int Last, double Width)> _widthRanges = [];
    private readonly Dictionary<int, (double Advance, double X, double Y)> _verticals = [];
    private readonly List<(int First, int Last, double Advance, double X, double Y)> _verticalRanges = [];
    private readonly double _defaultWidth;
    private readonly double _defaultY;
    private readonly double _defaultAdvance;

    public CidMetrics(PdfDictionary? cidFont)
    {
        _defaultWidth = (cidFont?.Number("DW", 1000) ?? 1000) / 1000;
        var vertical = cidFont?.Array("DW2");
        _defaultY = (vertical?.Number(0, 880) ?? 880) / 1000;
        _defaultAdvance = (vertical?.Number(1, -1000) ?? -1000) / 1000;
        if (cidFont?.Array("W") is { } list)
        {
            ReadWidths(list);
        }

        if (cidFont?.Array("W2") is { } verticalList)
        {
            ReadVerticals(verticalList);
        }

        _widthRanges.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Gets whether any CID has a width other than the default; else CIDs need not be known.</summary>
    public bool HasWidths => _widths.Count + _widthRanges.Count + _verticals.Count + _verticalRanges.Count > 0;

    /// <summary>Returns the width of a CID.</summary>
    public double Width(int cid)
    {
        if (_widths.TryGetValue(cid, out var width))
        {
            return width;
        }

        var low = 0;
        var high = _widthRanges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (cid < _widthRanges[middle].First)
            {
                high = middle - 1;
            }
            else if (cid > _widthRanges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return _widthRanges[middle].Width;
            }
        }

        return _defaultWidth;
    }

    /// <summary>Returns the vertical advance of a CID, as a rule negative, and its position vector.</summary>
    public (double Advance, double X, double Y) Vertical(int cid)
    {
        if (_verticals.TryGetValue(cid, out var metrics))
        {
            return metrics;
        }

        foreach (var range in _verticalRanges)
        {
            if (cid >= range.First && cid <= range.Last)
            {
                return (range.Advance, range.X, range.Y);
            }
        }

        return (_defaultAdvance, Width(cid) / 2, _defaultY);
    }

    private void ReadWidths(PdfArray list)
    {
        for (var i = 0; i + 1 < list.Count;)
        {
            var first = (int)Math.Clamp(list.Number(i), 0, 0xFFFF);
            if (list[i + 1] is PdfArray each)
            {
                for (var j = 0; j < each.Count && first + j <= 0xFFFF; j++)
                {
                    _widths[first + j] = each.Number(j) / 1000;
                }

                i += 2;
            }
            else
            {
                _widthRanges.Add((first, (int)Math.Clamp(list.Number(i + 1), 0, 0xFFFF), list.Number(i + 2) / 1000));
                i += 3;
            }
        }
    }

    private void ReadVerticals(PdfArray list)
    {
        for (var i = 0; i + 1 < list.Count;)
        {
            var first = (int)Math.Clamp(list.Number(i), 0, 0xFFFF);
            if (list[i + 1] is PdfArray each)
            {
                for (var j = 0; j + 2 < each.Count && first + (j / 3) <= 0xFFFF; j += 3)
                {
                    _verticals[first + (j / 3)] = (each.Number(j) / 1000, each.Number(j + 1) / 1000, each.Number(j + 2) / 1000);
                }

                i += 2;
            }
            else
            {
                // Searched one by one; real fonts have a dozen.
                if (_verticalRanges.Count < 256)
                {
                    var last = (int)Math.Clamp(list.Number(i + 1), 0, 0xFFFF);
                    _verticalRanges.Add((first, last, list.Number(i + 2) / 1000, list.Number(i + 3) / 1000, list.Number(i + 4) / 1000));
                }

                i += 5;
            }
        }
    }
}
