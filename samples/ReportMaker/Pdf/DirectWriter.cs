using System.Globalization;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>Sets a report page by page and writes it as a PDF whose fonts are not embedded, without any other program.</summary>
internal sealed class DirectWriter
{
    /// <summary>Names of the resources that lines of pictures and of shadings are drawn with.</summary>
    public const string Picture = "I1";
    public const string Shading = "S1";

    /// <summary>Samples of the picture in either direction: more than a line drawn as a picture of one sample has.</summary>
    private const int Samples = 8;

    private readonly DirectStyle _style;
    private readonly List<PageCanvas> _pages = [];
    private double _y;

    public DirectWriter(DirectStyle style)
    {
        _style = style;
        NewPage();
    }

    public int PageCount => _pages.Count;

    private double Left => _style.Setup.Margin;

    private double Width => _style.Setup.Width - 2 * _style.Setup.Margin;

    private double Bottom => _style.Setup.Height - _style.Setup.Margin;

    private PageCanvas Page => _pages[^1];

    public void Set(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                foreach (var text in title.Lines)
                {
                    SetLines(text, _style.FontSize * 1.3, 0, Centre);
                }

                break;
            case HeadingBlock heading:
                _y += _style.FontSize / 2;
                SetLines(heading.Text, _style.FontSize, 0, AtLeft);
                break;
            case ParagraphBlock paragraph:
                SetLines(paragraph.Text, _style.FontSize, 2 * _style.FontSize, AtLeft);
                break;
            case SignatureBlock signature:
                foreach (var text in signature.Lines)
                {
                    SetLines(text, _style.FontSize, 0, AtRight);
                }

                break;
            case PageBreakBlock:
                NewPage();
                break;
            case GridBlock grid:
                SetGrid(new GridLayout(grid, _style, _style.FontSize * 0.75, Width));
                break;
        }
    }

    public byte[] Save()
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var han = _style.Font.AddTo(file);
        var helvetica = file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>", mayHide: true);
        var picture = file.AddStream(
            $"/Type /XObject /Subtype /Image /Width {Samples} /Height {Samples} /ColorSpace /DeviceGray /BitsPerComponent 8",
            new byte[Samples * Samples]);
        var shading = file.Add("<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 600 800] /Extend [true true] /Function "
            + "<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.3] /N 1 >> >>");
        var white = _style.OldNumbers == OldNumber.UnderPicture ? $" /White {AddWhitePicture(file)} 0 R" : "";
        var states = _style.OldNumbers == OldNumber.Transparent ? " /ExtGState << /Gone << /ca 0.015 >> >>" : "";
        var fonts = $"/Font << /F1 {han} 0 R /F2 {helvetica} 0 R >>";
        var resources = file.Add(
            $"<< {fonts} /XObject << /{Picture} {picture} 0 R{white} >> /Shading << /{Shading} {shading} 0 R >>{states} >>");
        var contents = new List<byte[]>();
        for (var i = 0; i < _pages.Count; i++)
        {
            if (_style.Numbered)
            {
                var number = $"第{i + 1}页";
                _pages[i].Text(number, Left + Centre(number, 9), _style.Setup.Height - _style.Setup.Margin / 2, 9);
            }

            contents.Add(_pages[i].Finish());
        }

        var (sheets, entries) = _style.TwoOnSheet
            ? ([.. contents.Chunk(2).Select(SideBySide)], (_style.Setup with { Width = 2 * _style.Setup.Width }).Entries)
            : (contents, _style.Setup.Entries);
        var kids = new StringBuilder();
        foreach (var sheet in sheets)
        {
            var content = file.AddStream("", sheet);
            var page = file.Add(
                $"<< /Type /Page /Parent {tree} 0 R {entries} /Resources {resources} 0 R /Contents {content} 0 R >>");
            kids.Append(page).Append(" 0 R ");
        }

        file.Set(tree, $"<< /Type /Pages /Count {sheets.Count} /Kids [{kids}] >>");
        return file.Save(file.Add($"<< /Type /Catalog /Pages {tree} 0 R >>"), _style.Shape);
    }

    /// <summary>The content of two pages, or of the last one, on a sheet twice as wide.</summary>
    private byte[] SideBySide(byte[][] pages)
    {
        var sheet = new StringBuilder(Encoding.Latin1.GetString(pages[0]));
        if (pages.Length > 1)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 {_style.Setup.Width:0.##} 0 cm\n")
                .Append(Encoding.Latin1.GetString(pages[1])).Append("Q\n");
        }

        return Encoding.Latin1.GetBytes(sheet.ToString());
    }

    private static int AddWhitePicture(PdfFile file)
    {
        const int Side = 6;
        var white = new byte[Side * Side];
        Array.Fill(white, byte.MaxValue);
        return file.AddStream(
            $"/Type /XObject /Subtype /Image /Width {Side} /Height {Side} /ColorSpace /DeviceGray /BitsPerComponent 8", white);
    }

    private double Centre(string line, double size) => (Width - TextMeasure.Width(line, size, _style)) / 2;

    private double AtRight(string line, double size) => Width - TextMeasure.Width(line, size, _style);

    private static double AtLeft(string line, double size) => 0;

    private void SetLines(string text, double size, double indent, Func<string, double, double> position)
    {
        var height = size * 1.6;
        var spaces = indent / size;
        foreach (var line in TextMeasure.Wrap(new string('　', (int)spaces) + text, Width, size, _style))
        {
            if (_y + height > Bottom)
            {
                NewPage();
            }

            var printed = line.TrimStart('　');
            var offset = printed.Length < line.Length ? indent : 0;
            Page.Text(printed, Left + offset + position(printed, size), _y + size, size);
            _y += height;
        }

        _y += size * 0.2;
    }

    private void SetGrid(GridLayout layout)
    {
        var header = _style.HeaderRepeated ? layout.HeaderHeight : 0;
        var from = 0.0;
        while (from < layout.Height)
        {
            var repeats = from > 0 && header > 0;
            var to = layout.Cut(from, Bottom - _y - (repeats ? header : 0), _style.CutsRows);
            if (to > from && (from > 0 || to > header))
            {
                if (repeats)
                {
                    SetSlice(layout, 0, header);
                }

                SetSlice(layout, from, to);
                from = to;
            }

            else if (_y <= _style.Setup.Margin)
            {
                throw new InvalidOperationException("A row of the table is higher than a page.");
            }

            if (from < layout.Height)
            {
                NewPage();
            }
        }

        _y += _style.FontSize / 2;
    }

    private void SetSlice(GridLayout layout, double from, double to)
    {
        var shift = _y - from;
        foreach (var cell in layout.Grid.Cells)
        {
            var top = Math.Max(from, layout.RowEdges[cell.Row]);
            var bottom = Math.Min(to, layout.RowEdges[cell.Row + cell.RowSpan]);
            if (top < bottom)
            {
                Page.Frame(
                    Left + layout.ColumnEdges[cell.Column],
                    top + shift,
                    Left + layout.ColumnEdges[cell.Column + cell.ColumnSpan],
                    bottom + shift,
                    _style.OpenSides && cell.Column == 0,
                    _style.OpenSides && cell.Column + cell.ColumnSpan == layout.Grid.Shares.Count);
            }
        }

        foreach (var line in layout.LinesBetween(from, to))
        {
            var top = Math.Clamp(line.Top, from, Math.Max(from, to - layout.LineHeight));
            Page.Text(line.Text, Left + line.Left, top + shift + layout.Size, layout.Size);
        }

        _y += to - from;
    }

    private void NewPage()
    {
        _pages.Add(new PageCanvas(_style));
        _y = _style.Setup.Margin;
    }
}
