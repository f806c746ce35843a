using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// Makes paragraphs and tables of the cells of a sheet: a row with one cell is a paragraph, unless it belongs to the table around it.
/// </summary>
internal sealed class XlsxFlow
{
    /// <summary>Most characters of a cell of a table: the longest label of the form has 40, its note as many.</summary>
    private const int LongestCell = 80;

    /// <summary>Most characters of a heading over some columns alone; titles of reports are longer.</summary>
    private const int LongestHeading = 12;

    /// <summary>Bytes that a blank cell takes up in memory.</summary>
    private const int BytesOfBlank = 128;

    /// <summary>Confidence, 0 to 1, of a number that is shown otherwise than it is held, or covered: a reviewer has to look.</summary>
    private const double Doubt = 0.5;

    /// <summary>The same where something is struck through: as in PDFs.</summary>
    private const double Struck = 0.45;

    private readonly List<ContentBlock> _blocks = [];
    private readonly List<Line> _open = [];
    private readonly Queue<XlsxPicture> _pictures;
    private readonly string _name;
    private readonly int _left;
    private readonly XlsxSheet _sheet;
    private readonly ReadBudget _budget;

    private XlsxFlow(string name, XlsxSheet sheet, ReadBudget budget)
    {
        (_name, _sheet, _budget) = (name, sheet, budget);
        _pictures = new Queue<XlsxPicture>(sheet.Pictures);
        _left = sheet.Cells.Select(static cell => cell.Range.Left).DefaultIfEmpty(1).Min();
    }

    /// <summary>Returns the blocks of a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sheet">Its cells.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static List<ContentBlock> ToBlocks(string name, XlsxSheet sheet, ReadBudget budget)
    {
        var flow = new XlsxFlow(name, sheet, budget);
        flow.Add(LinesOf(sheet.Cells));
        flow.AddPictures(int.MaxValue);
        if (sheet.HasPicture)
        {
            flow._blocks.Add(new ContentParagraph("", new SheetPlace(name, "A1")) { HasPicture = true });
        }

        return flow._blocks;
    }

    /// <summary>The rows that hold something, with how many cells of rows above reach into them.</summary>
    private static List<Line> LinesOf(List<XlsxCell> cells)
    {
        var lines = new List<Line>();
        var reaching = new List<XlsxCell>();
        foreach (var row in cells.GroupBy(static cell => cell.Range.Top))
        {
            reaching.RemoveAll(cell => cell.Range.Bottom < row.Key);
            var own = row.ToList();
            lines.Add(new Line(row.Key, own, own.FindAll(static cell => !cell.IsBlank), reaching.Count));
            reaching.AddRange(own.Where(cell => cell.Range.Bottom > row.Key && !cell.IsBlank));
        }

        return lines;
    }

    private void Add(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            _budget.Step();
            if (_open.Count > 0 && IsPictureBetween(_open[^1].Bottom, lines[i].Row))
            {
                EndTable();
            }

            if (_open.Count == 0)
            {
                AddPictures(lines[i].Row);
            }

            var next = i + 1 < lines.Count ? lines[i + 1] : null;
            var isNext = next is not null && !HasGap(lines[i], next);
            if (IsRow(lines[i], isNext && next!.IsCertain ? next : null))
            {
                _open.Add(lines[i]);
            }
            else
            {
                EndTable();
                AddPictures(lines[i].Row);
                lines[i].Shown.ForEach(AddParagraphs);
            }
        }

        EndTable();
    }

    /// <summary>Whether the next picture lies in the rows between two.</summary>
    private bool IsPictureBetween(int above, int below) =>
        _pictures.TryPeek(out var picture) && picture.Over.Top > above && picture.Over.Bottom < below;

    /// <summary>Adds the pictures whose top lies in a row or above it.</summary>
    private void AddPictures(int row)
    {
        while (_pictures.TryPeek(out var picture) && picture.Over.Top <= row)
        {
            _pictures.Dequeue();
            _blocks.Add(new ContentParagraph("", new SheetPlace(_name, XlsxRange.NameOf(picture.Over.Top, picture.Over.Left)))
            {
                HasPicture = true,
                Pictures = [picture.Picture],
            });
        }
    }

    /// <summary>Whether rows that are shown and hold nothing stand between two.</summary>
    private bool HasGap(Line line, Line next)
    {
        for (var row = line.Bottom + 1; row < next.Row; row++)
        {
            if (!_sheet.IsRowHidden(row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a row belongs to a table.</summary>
    /// <param name="line">The row.</param>
    /// <param name="next">The next row, where it certainly belongs to one; else null.</param>
    private bool IsRow(Line line, Line? next)
    {
        if (line.IsCertain)
        {
            return true;
        }

        if (line.Shown is not [var only])
        {
            // A row of blank cells with borders, in a table whose figures were left out.
            return line.Cells.Count > 1 && _open.Count > 0;
        }

        // A row of the form begins as a heading of a section does; the blank cells beside it tell it.
        var isFramed = line.Cells.Count > 1;
        var isProse = only.Text.Length > LongestCell || only.Text.Contains('。', StringComparison.Ordinal)
            || (IsHeading(only.Text) && !isFramed);
        if (_open.Count > 0)
        {
            return !isProse && (isFramed || only.IsBordered || next is not null);
        }

        // The first row of a table may hold the heading of some columns alone, or a title such as 第二十条第（一）项.
        return !isProse && next is not null && (only.Text.StartsWith('第')
            || (only.Text.Length <= LongestHeading && (isFramed || only.Range.Left > _left)));
    }

    private static bool IsHeading(string text)
    {
        var end = 0;
        while (end < text.Length && "一二三四五六七八九十".Contains(text[end]))
        {
            end++;
        }

        return end > 0 && end < text.Length && text[end] is '、';
    }

    private void AddParagraphs(XlsxCell cell)
    {
        foreach (var line in cell.Text.Split('\n'))
        {
            if (Plain(line) is { Length: > 0 } text)
            {
                _blocks.Add(new ContentParagraph(text, new SheetPlace(_name, cell.Name)));
            }
        }
    }

    private void EndTable()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var cells = _open.SelectMany(static line => line.Cells).ToList();
        var rows = _open.ConvertAll(static line => line.Row);
        var from = cells.Min(static cell => cell.Range.Left);

        // Cells merged as far as the sheet goes reach as far as the others.
        var to = Math.Max(cells.Max(static cell => cell.Range.Left), cells.Where(static cell => cell.Range.Right < XlsxRange.LastColumn)
            .Select(static cell => cell.Range.Right).DefaultIfEmpty(from).Max());
        var columns = new List<int>();
        for (var column = from; column <= to; column++)
        {
            if (!_sheet.IsColumnHidden(column))
            {
                columns.Add(column);
            }

            if (columns.Count > _budget.Limits.RowCells)
            {
                throw ReadBudget.Exceeded(ReadLimit.RowCells);
            }
        }

        if ((long)rows.Count * columns.Count > _budget.Limits.Cells)
        {
            throw new DocumentException(new TableTooLarge());
        }

        _blocks.Add(ToTable(cells, rows, columns));
        _open.Clear();
    }

    private ContentTable ToTable(List<XlsxCell> cells, List<int> rows, List<int> columns)
    {
        var all = new List<ContentCell>(cells.Count);
        var owned = new bool[rows.Count * columns.Count];
        foreach (var cell in cells)
        {
            var (top, left) = (rows.BinarySearch(cell.Range.Top), columns.BinarySearch(cell.Range.Left));
            var (bottom, right) = (LastUpTo(rows, cell.Range.Bottom), LastUpTo(columns, cell.Range.Right));
            if (top < 0 || left < 0)
            {
                continue;
            }

            for (var row = top; row <= bottom; row++)
            {
                owned.AsSpan((row * columns.Count) + left, right - left + 1).Fill(true);
            }

            var isStruck = cell.Struck.Length > 0;
            all.Add(new ContentCell(
                top, left, bottom - top + 1, right - left + 1, CellNotes.Without(Plain(cell.Text)), new SheetPlace(_name, cell.Name))
            {
                Confidence = isStruck ? Struck : cell.IsExact && !IsCovered(cell) ? 1 : Doubt,
                Struck = isStruck ? Plain(cell.Struck) : null,
                Formula = cell.Formula,
            });
        }

        for (var at = 0; at < owned.Length; at++)
        {
            if (!owned[at])
            {
                _budget.Use(BytesOfBlank);
                var (row, column) = (at / columns.Count, at % columns.Count);
                all.Add(new ContentCell(row, column, 1, 1, "", new SheetPlace(_name, XlsxRange.NameOf(rows[row], columns[column]))));
            }
        }

        all.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new ContentTable(rows.Count, columns.Count, false, all);
    }

    /// <summary>Whether a picture lies over a cell that holds something: whoever looks at the sheet sees the picture.</summary>
    private bool IsCovered(XlsxCell cell)
    {
        if (_sheet.Pictures.Count == 0 || cell.IsBlank)
        {
            return false;
        }

        foreach (var picture in _sheet.Pictures)
        {
            _budget.Step();
            if (picture.Covered is { } covered && covered.Meets(cell.Range))
            {
                return true;
            }
        }

        return false;
    }

    private static int LastUpTo(List<int> numbers, int most)
    {
        var at = numbers.BinarySearch(most);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The text with white space as one space.</summary>
    private static string Plain(string text) => string.Join(' ', text.Replace("\u200B", "", StringComparison.Ordinal)
        .Replace("\uFEFF", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A row of a sheet.</summary>
    /// <param name="Row">Its number, from 1.</param>
    /// <param name="Cells">The cells that begin in it; blank ones with a border too.</param>
    /// <param name="Shown">Those of them that are not blank.</param>
    /// <param name="Reaching">The number of cells of rows above that reach into it and are not blank.</param>
    private sealed record Line(int Row, List<XlsxCell> Cells, List<XlsxCell> Shown, int Reaching)
    {
        /// <summary>Gets whether it certainly belongs to a table: several cells stand in it side by side.</summary>
        public bool IsCertain => Shown.Count > 0 && Shown.Count + Reaching > 1;

        /// <summary>Gets the last row that its lowest cell covers.</summary>
        public int Bottom => Shown.Count == 0 ? Row : Shown.Max(static cell => cell.Range.Bottom);
    }
}
