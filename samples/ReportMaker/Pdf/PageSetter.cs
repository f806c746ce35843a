using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>Sets a report page by page on canvases of a format.</summary>
/// <typeparam name="TCanvas">What a page is drawn on.</typeparam>
internal abstract class PageSetter<TCanvas>
    where TCanvas : ICanvas
{
    private readonly DirectStyle _style;
    private readonly Func<TCanvas> _newCanvas;
    private readonly List<TCanvas> _pages = [];
    private double _y;

    protected PageSetter(DirectStyle style, Func<TCanvas> newCanvas)
    {
        (_style, _newCanvas) = (style, newCanvas);
        NewPage();
    }

    public int PageCount => _pages.Count;

    protected IReadOnlyList<TCanvas> Pages => _pages;

    protected double Left => _style.Setup.Margin;

    private double Width => _style.Setup.Width - 2 * _style.Setup.Margin;

    private double Bottom => _style.Setup.Height - _style.Setup.Margin;

    private TCanvas Page => _pages[^1];

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

    protected double Centre(string line, double size) => (Width - TextMeasure.Width(line, size, _style)) / 2;

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
        _pages.Add(_newCanvas());
        _y = _style.Setup.Margin;
    }
}
