using System.Globalization;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Xlsx;

/// <summary>Reads the cells of a sheet (ECMA-376 part 1, 18.3) as a person sees them.</summary>
internal sealed class XlsxSheet
{
    /// <summary>Bytes that a cell takes up in memory while it is read.</summary>
    private const int BytesOfCell = 256;

    private readonly Dictionary<(int Row, int Column), XlsxCell> _cells = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<(int From, int To)> _hiddenColumns = [];
    private readonly List<XlsxRange> _merged = [];
    private readonly XlsxBook _book;
    private readonly ReadBudget _budget;

    private XlsxSheet(XlsxBook book, ReadBudget budget) => (_book, _budget) = (book, budget);

    /// <summary>Gets the cells that are shown, merged ones as one, by row and then column; blank ones with a border too.</summary>
    public List<XlsxCell> Cells { get; } = [];

    /// <summary>Gets whether a picture lies on the sheet of which nothing is known: a chart, a picture behind the cells.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Gets what the sheet calls the part that is drawn over it; null for none.</summary>
    public string? Drawing { get; private set; }

    /// <summary>Gets what is drawn over the cells, by row and then column, without what lies over hidden ones alone.</summary>
    public List<XlsxPicture> Pictures { get; } = [];

    /// <summary>Gets the names of rows, columns and cells that hold something and are hidden.</summary>
    public SortedSet<string> Hidden { get; } = new(StringComparer.Ordinal);

    /// <summary>Returns whether a row is hidden.</summary>
    public bool IsRowHidden(int row) => _hiddenRows.Contains(row);

    /// <summary>Returns whether a column is hidden.</summary>
    public bool IsColumnHidden(int column)
    {
        foreach (var (from, to) in _hiddenColumns)
        {
            if (column >= from && column <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a sheet.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="book">What the sheets of the workbook share.</param>
    /// <param name="budget">What it may cost.</param>
    public static XlsxSheet Read(PackageXml xml, XlsxBook book, ReadBudget budget)
    {
        var sheet = new XlsxSheet(book, budget);
        var root = xml.EnterRoot();
        if (xml.Name != "worksheet")
        {
            // A sheet may also be a chart, which has no cells.
            sheet.HasPicture = xml.Name is "chartsheet";
            return sheet;
        }

        while (xml.Next(root))
        {
            switch (xml.Name)
            {
                case "cols":
                    sheet.ReadColumns(xml);
                    break;
                case "sheetData":
                    sheet.ReadRows(xml);
                    break;
                case "mergeCells":
                    sheet.ReadMerged(xml);
                    break;
                case "drawing":
                    sheet.Drawing = XlsxBook.RelationOf(xml) ?? "";
                    break;
                case "picture":
                    sheet.HasPicture = true;
                    break;
            }
        }

        sheet.Merge();
        return sheet;
    }

    /// <summary>Adds what is drawn over the cells; null where that cannot be known.</summary>
    public void Add(IReadOnlyList<XlsxPicture>? pictures)
    {
        HasPicture |= pictures is null;
        Pictures.AddRange((pictures ?? []).Where(picture => Shown(picture.Over) is not null));
    }

    private void ReadColumns(PackageXml xml)
    {
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            var isHidden = xml.Attribute("hidden") is "1" or "true" || xml.Attribute("width") is "0";
            if (isHidden && Number(xml, "min") is { } from && Number(xml, "max") is { } to)
            {
                _budget.Use(BytesOfCell);
                _hiddenColumns.Add((from, Math.Min(to, XlsxRange.LastColumn)));
            }
        }
    }

    private void ReadRows(PackageXml xml)
    {
        var row = 0;
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.Name != "row")
            {
                continue;
            }

            row = Number(xml, "r") ?? row + 1;
            if (row is < 1 or > XlsxRange.LastRow)
            {
                throw new InvalidDataException("a row outside the sheet");
            }

            if (xml.Attribute("hidden") is "1" or "true" || (xml.Attribute("ht") is "0" && xml.Attribute("customHeight") is "1" or "true"))
            {
                _hiddenRows.Add(row);
            }

            var column = 0;
            var inner = xml.Enter();
            while (xml.Next(inner))
            {
                if (xml.Name != "c")
                {
                    continue;
                }

                column = xml.Attribute("r") is { } name
                    ? XlsxRange.Parse(name) is { } at && at.Top == row ? at.Left : throw new InvalidDataException("a cell outside its row")
                    : column + 1;
                if (_cells.Count >= _budget.Limits.ContentCells || column > XlsxRange.LastColumn)
                {
                    throw ReadBudget.Exceeded(ReadLimit.ContentCells);
                }

                if (ReadCell(xml, row, column) is { } cell)
                {
                    _budget.Use(BytesOfCell);
                    if (!_cells.TryAdd((row, column), cell))
                    {
                        throw new InvalidDataException("two cells in one place");
                    }
                }
            }
        }
    }

    private void ReadMerged(PackageXml xml)
    {
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (XlsxRange.Parse(xml.Attribute("ref")) is { } range && (range.Top < range.Bottom || range.Left < range.Right))
            {
                if (_merged.Count >= _budget.Limits.ContentCells)
                {
                    throw ReadBudget.Exceeded(ReadLimit.ContentCells);
                }

                _budget.Use(BytesOfCell);
                _merged.Add(range);
            }
        }
    }

    /// <summary>Reads a cell; null where it is blank and has no border.</summary>
    private XlsxCell? ReadCell(PackageXml xml, int row, int column)
    {
        var type = xml.Attribute("t");
        var look = _book.LookOf(Number(xml, "s"));
        string? kept = null;
        string? formula = null;
        XlsxText? inline = null;
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            switch (xml.Name)
            {
                case "v":
                    kept = xml.Text();
                    break;
                case "f":
                    formula = "=" + xml.Text();
                    break;
                case "is":
                    inline = XlsxText.Read(xml);
                    break;
            }
        }

        var (text, isExact) = type switch
        {
            "s" => (_book.TextOf(kept), true),
            "inlineStr" => (inline ?? new XlsxText("", ""), true),
            "str" or "e" or "d" => (new XlsxText(kept ?? "", ""), true),
            "b" => (new XlsxText(kept is "1" ? "TRUE" : kept is null ? "" : "FALSE", ""), true),
            _ => Print(kept, look),
        };
        if (look.IsStruck)
        {
            text = new XlsxText("", text.Text + text.Struck);
        }

        var isHeld = text.Text.Length > 0 || (kept?.Trim().Length > 0 && formula is null && type is null or "n");
        text = look.IsUnseen ? new XlsxText("", "") : text;
        var cell = new XlsxCell(new XlsxRange(row, column, row, column), text.Text.Trim())
        {
            Struck = text.Struck,
            Formula = string.IsNullOrEmpty(kept) && type is not "str" && inline is null && !look.IsUnseen ? formula : null,
            IsExact = isExact,
            IsBordered = look.IsBordered,
            IsUnseen = isHeld && text is { Text.Length: 0, Struck.Length: 0 },
        };
        return cell is { IsBlank: true, IsBordered: false, IsUnseen: false } ? null : cell;
    }

    private (XlsxText Text, bool IsExact) Print(string? kept, XlsxLook look)
    {
        var number = kept is null ? new XlsxNumber("", true) : XlsxNumber.Of(kept, look.Format, _book.Is1904);
        return (new XlsxText(number.Text, ""), number.IsExact);
    }

    /// <summary>Puts merged cells together and leaves out what is hidden.</summary>
    private void Merge()
    {
        var taken = new List<XlsxRange>();
        foreach (var range in _merged)
        {
            _budget.Step();

            // Ranges that cover each other are damage: the first counts, as in the programs that repair such files.
            if (!taken.Exists(other => other.Meets(range)))
            {
                taken.Add(range);
            }

            if ((long)taken.Count * _merged.Count > _budget.Limits.Operators)
            {
                throw ReadBudget.Exceeded(ReadLimit.ContentCells);
            }
        }

        var byRow = taken.Where(range => range.Bottom - range.Top <= _budget.Limits.ContentCells).ToList();
        foreach (var range in byRow)
        {
            var shown = Shown(range);
            if (shown is null)
            {
                Hide(range.Top, range.Left);
                continue;
            }

            if (_cells.TryGetValue((range.Top, range.Left), out var cell))
            {
                Cells.Add(cell with { Range = shown.Value, Name = XlsxRange.NameOf(range.Top, range.Left) });
                Note(cell);
            }
        }

        foreach (var ((row, column), cell) in _cells)
        {
            _budget.Step();
            if (byRow.Exists(range => range.Holds(row, column)))
            {
                continue;
            }

            if (IsRowHidden(row) || IsColumnHidden(column))
            {
                Hide(row, column);
            }
            else
            {
                Cells.Add(cell);
                Note(cell);
            }
        }

        Cells.Sort(static (a, b) =>
            a.Range.Top != b.Range.Top ? a.Range.Top.CompareTo(b.Range.Top) : a.Range.Left.CompareTo(b.Range.Left));
    }

    /// <summary>The part of some cells that is shown; null where all of it is hidden.</summary>
    private XlsxRange? Shown(XlsxRange range)
    {
        var (top, left, bottom, right) = (range.Top, range.Left, range.Bottom, range.Right);
        while (top <= bottom && IsRowHidden(top))
        {
            _budget.Step();
            top++;
        }

        while (left <= right && IsColumnHidden(left))
        {
            _budget.Step();
            left++;
        }

        return top <= bottom && left <= right ? new XlsxRange(top, left, bottom, right) : null;
    }

    private void Hide(int row, int column)
    {
        if (_cells.TryGetValue((row, column), out var cell) && (!cell.IsBlank || cell.IsUnseen))
        {
            Hidden.Add(IsRowHidden(row) ? row.ToString(CultureInfo.InvariantCulture) : XlsxRange.ColumnOf(column));
        }
    }

    private void Note(XlsxCell cell)
    {
        if (cell.IsUnseen)
        {
            Hidden.Add(cell.Name);
        }
    }

    private static int? Number(PackageXml xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
