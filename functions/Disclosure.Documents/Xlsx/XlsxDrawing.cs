using System.Globalization;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Xlsx;

/// <summary>Reads what is drawn over the cells of a sheet (ECMA-376 part 1, 20.5).</summary>
internal sealed class XlsxDrawing
{
    /// <summary>English metric units in a point (ECMA-376 part 1, 20.1.2.1).</summary>
    private const double UnitsInPoint = 12_700;

    /// <summary>Bytes that a picture takes up in memory while it is read.</summary>
    private const int BytesOfPicture = 256;

    private static readonly string[] Sides = ["l", "t", "r", "b"];

    private readonly PackageXml _xml;
    private readonly Dictionary<string, string> _parts;
    private readonly List<XlsxPicture> _pictures = [];
    private readonly ReadBudget _budget;
    private (int Row, int Column, bool IsInside) _from;
    private (int Row, int Column, bool IsInside)? _to;
    private string? _part;
    private bool _isPicture;
    private bool _isNamed;
    private bool _isHidden;
    private bool _isClear;
    /// <summary>Whether it is shown otherwise than its pixels are: cropped, turned or mirrored.</summary>
    private bool _isTurned;

    private bool _isInGroup;
    private double? _width;

    private XlsxDrawing(PackageXml xml, Dictionary<string, string> parts, ReadBudget budget) =>
        (_xml, _parts, _budget) = (xml, parts, budget);

    /// <summary>Returns what is drawn, by row and then column of its top left corner; what is hidden is left out.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="relations">What the part calls others.</param>
    /// <param name="budget">What it may cost.</param>
    public static List<XlsxPicture> Read(PackageXml xml, IReadOnlyList<PackageRelation> relations, ReadBudget budget)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in relations.Where(static one => one.IsOf("image")))
        {
            parts[relation.Id] = relation.Target;
        }

        var drawing = new XlsxDrawing(xml, parts, budget);
        if (xml.ToRoot() == "wsDr")
        {
            xml.Each(drawing.ReadAnchor);
        }

        drawing._pictures.Sort(static (a, b) =>
            a.Over.Top != b.Over.Top ? a.Over.Top.CompareTo(b.Over.Top) : a.Over.Left.CompareTo(b.Over.Left));
        return drawing._pictures;
    }

    private void ReadAnchor()
    {
        if (_xml.Name is not ("twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor"))
        {
            return;
        }

        if (_pictures.Count >= _budget.Limits.ContentCells)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentCells);
        }

        _budget.Use(BytesOfPicture);
        (_from, _to, _part, _width) = ((1, 1, false), null, null, null);
        (_isPicture, _isNamed, _isHidden, _isClear, _isTurned, _isInGroup) = (false, false, false, false, false, false);
        _xml.Each(ReadAnchored);
        if (_isHidden)
        {
            return;
        }

        var (bottom, right, _) = _to ?? (_from.Row, _from.Column, false);
        var over = new XlsxRange(
            Math.Min(_from.Row, bottom), Math.Min(_from.Column, right), Math.Max(_from.Row, bottom), Math.Max(_from.Column, right));
        var covered = new XlsxRange(
            _from.Row + (_from.IsInside ? 1 : 0), _from.Column + (_from.IsInside ? 1 : 0), bottom - 1, right - 1);
        _pictures.Add(new XlsxPicture(
            over,
            (_isClear && !_isPicture) || covered.Top > covered.Bottom || covered.Left > covered.Right ? null : covered,
            new PictureName(_isTurned || _isInGroup ? null : _part, _width)));
    }

    /// <summary>Reads a part of an anchor, or of what hangs on it; the reader stands on it.</summary>
    private void ReadAnchored()
    {
        switch (_xml.Name)
        {
            case "from":
                _from = ReadCorner();
                return;
            case "to":
                _to = ReadCorner();
                return;
            case "cNvPr":
                // The first is that of all that hangs on the anchor, others those of members of a group.
                _isHidden |= !_isNamed && _xml.Attribute("hidden") is "1" or "true";
                _isNamed = true;
                return;
            case "blip":
                var name = XlsxBook.RelationOf(_xml, "embed");
                (_isPicture, _part) = (true, name is not null && _parts.TryGetValue(name, out var part) ? part : null);
                return;
            case "srcRect":
                _isTurned |= Sides.Any(side => _xml.Attribute(side) is not (null or "0"));
                return;
            case "ext" when long.TryParse(_xml.Attribute("cx"), NumberStyles.None, CultureInfo.InvariantCulture, out var width):
                _width = width / UnitsInPoint;
                return;
            case "noFill":
                _isClear = true;
                return;
            case "ln" or "style" or "txBody" or "extLst":
                return;
            case "grpSp":
                _isInGroup = true;
                break;
            case "cxnSp":
                _isClear = true;
                break;
            case "xfrm":
                _isTurned |= _xml.Attribute("rot") is not (null or "0") || _xml.Attribute("flipH") is "1" or "true"
                    || _xml.Attribute("flipV") is "1" or "true";
                break;
        }

        _xml.Each(ReadAnchored);
    }

    /// <summary>Reads where a corner lies: the cell, from 1, and whether inside it and not in its own top left corner.</summary>
    private (int Row, int Column, bool IsInside) ReadCorner()
    {
        var (row, column, isInside) = (0, 0, false);
        _xml.Each(() =>
        {
            switch (_xml.Name)
            {
                case "row":
                    row = Number(XlsxRange.LastRow);
                    break;
                case "col":
                    column = Number(XlsxRange.LastColumn);
                    break;
                case "rowOff" or "colOff":
                    isInside |= _xml.Text().Trim() is not ("" or "0");
                    break;
            }
        });
        return (row + 1, column + 1, isInside);
    }

    private int Number(int most) =>
        int.TryParse(_xml.Text().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, most - 1) : 0;
}
