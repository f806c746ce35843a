using System.Globalization;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>The content of one page, drawn in points from the displayed page's top left.</summary>
internal sealed class PageCanvas : ICanvas
{
    private readonly DirectStyle _style;
    private readonly StringBuilder _content = new();

    public PageCanvas(DirectStyle style)
    {
        _style = style;
        _content.Append("q\n").Append(style.Setup.Transform).Append("0.5 w\n");
        if (style.Tilt != 0)
        {
            var (sine, cosine) = Math.SinCos(style.Tilt * Math.PI / 180);
            var (x, y) = (style.Setup.Width / 2, style.Setup.Height / 2);
            var (right, up) = (x - (x * cosine) + (y * sine), y - (x * sine) - (y * cosine));
            Append($"{cosine:0.######} {sine:0.######} {-sine:0.######} {cosine:0.######} {right:0.###} {up:0.###} cm\n");
        }

        if (style.Lines == LineStyle.Dashed)
        {
            _content.Append("[3 1] 0 d\n");
        }

        if (style.Watermark is { } watermark)
        {
            Tile(watermark);
        }
    }

    public byte[] Finish() => Encoding.Latin1.GetBytes(_content.Append("Q\n").ToString());

    /// <summary>Sets a line of text with its left end and baseline at the point.</summary>
    public void Text(string text, double x, double baseline, double size)
    {
        foreach (var (mark, part) in Marking.Parts(text))
        {
            switch (mark)
            {
                case Marking.Old:
                    Replaced(part, x, baseline, size);
                    break;
                case Marking.Note:
                    Plain(part, x, baseline - (size * 0.35), size * 0.6);
                    break;
                default:
                    Shadowed(part, x, baseline, size);
                    break;
            }

            x += TextMeasure.WidthOf(mark, part, size, _style);
        }
    }

    /// <summary>Sets a number that the next one replaces, and what hides or strikes it.</summary>
    private void Replaced(string text, double x, double baseline, double size)
    {
        var (left, bottom) = (x - 1, _style.Setup.Height - baseline - (size * 0.15));
        var (width, height) = (TextMeasure.Width(text, size, _style) + 2, size);
        switch (_style.OldNumbers)
        {
            case OldNumber.UnderWhite:
                Plain(text, x, baseline, size);
                Append($"q 1 g {left:0.##} {bottom:0.##} {width:0.##} {height:0.##} re f Q\n");
                break;
            case OldNumber.UnderPicture:
                Plain(text, x, baseline, size);
                Append($"q {width:0.##} 0 0 {height:0.##} {left:0.##} {bottom:0.##} cm /White Do Q\n");
                break;
            case OldNumber.Struck:
                Plain(text, x, baseline, size);
                Append($"q 1 0 0 rg {x - 0.6:0.##} {_style.Setup.Height - baseline + (size * 0.3):0.##} {width - 1:0.##} 0.7 re f Q\n");
                break;
            default:
                _content.Append(_style.OldNumbers == OldNumber.White ? "q 0.98 g\n" : "q /Gone gs\n");
                Plain(text, x, baseline, size);
                _content.Append("Q\n");
                break;
        }
    }

    /// <summary>Sets text, and before each of its characters the shadow of it.</summary>
    private void Shadowed(string text, double x, double baseline, double size)
    {
        if (_style.Shadow == 0)
        {
            Plain(text, x, baseline, size);
            return;
        }

        foreach (var character in text)
        {
            var letter = $"{character}";
            _content.Append("0.7 g\n");
            Plain(letter, x + _style.Shadow, baseline + _style.Shadow, size);
            _content.Append("0.1 g\n");
            Plain(letter, x, baseline, size);
            x += TextMeasure.Width(letter, size, _style);
        }
    }

    private void Tile(string text)
    {
        const double Across = 108;
        const double Down = 47;
        const double Size = 10.5;
        _content.Append("q 0.82 g\n");
        for (var y = 30.0; y < _style.Setup.Height; y += Down)
        {
            for (var x = 15.0; x < _style.Setup.Width; x += Across)
            {
                Plain(text, x, y, Size);
            }
        }

        _content.Append("Q\n");
    }

    private void Plain(string text, double x, double baseline, double size)
    {
        foreach (var run in TextMeasure.Runs(text, _style))
        {
            var (font, hex) = run.IsHelvetica
                ? ("F2", Convert.ToHexString(Encoding.ASCII.GetBytes(run.Text)))
                : ("F1", _style.Font.Hex(run.Text));
            Append($"BT /{font} {size:0.##} Tf {x:0.##} {_style.Setup.Height - baseline:0.##} Td <{hex}> Tj ET\n");
            x += TextMeasure.Width(run.Text, size, _style);
        }
    }

    /// <summary>Draws the border of a cell.</summary>
    public void Frame(double left, double top, double right, double bottom, bool leftOpen, bool rightOpen)
    {
        if (_style.Lines == LineStyle.CellOutlines)
        {
            Append($"{left:0.##} {_style.Setup.Height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re S\n");
            return;
        }

        if (_style.Lines == LineStyle.SeparateFrames)
        {
            var half = _style.FrameGap / 2;
            (left, top, right, bottom) = (left + half, top + half, right - half, bottom - half);
        }

        Horizontal(left, right, top);
        Horizontal(left, right, bottom);
        if (!leftOpen)
        {
            Vertical(left, top, bottom);
        }

        if (!rightOpen)
        {
            Vertical(right, top, bottom);
        }
    }

    private void Horizontal(double left, double right, double y)
    {
        switch (_style.Lines)
        {
            case LineStyle.FilledRectangles or LineStyle.Pictures or LineStyle.Shadings:
                Thin(left, y - (_style.FillThickness / 2), right - left, _style.FillThickness);
                break;
            case LineStyle.Double:
                Stroke(left, y - 0.75, right, y - 0.75);
                Stroke(left, y + 0.75, right, y + 0.75);
                break;
            case LineStyle.OpenCorners:
                Stroke(left + _style.CornerGap, y, right - _style.CornerGap, y);
                break;
            case LineStyle.DownAlone or LineStyle.None:
                break;
            default:
                Stroke(left, y, right, y);
                break;
        }
    }

    private void Vertical(double x, double top, double bottom)
    {
        switch (_style.Lines)
        {
            case LineStyle.FilledRectangles or LineStyle.Pictures or LineStyle.Shadings:
                Thin(x - (_style.FillThickness / 2), top, _style.FillThickness, bottom - top);
                break;
            case LineStyle.Double:
                Stroke(x - 0.75, top, x - 0.75, bottom);
                Stroke(x + 0.75, top, x + 0.75, bottom);
                break;
            case LineStyle.OpenCorners:
                Stroke(x, top + _style.CornerGap, x, bottom - _style.CornerGap);
                break;
            case LineStyle.AcrossAlone or LineStyle.None:
                break;
            default:
                Stroke(x, top, x, bottom);
                break;
        }
    }

    private void Thin(double left, double top, double width, double height)
    {
        var bottom = _style.Setup.Height - top - height;
        if (_style.Lines == LineStyle.FilledRectangles)
        {
            Append($"{left:0.##} {bottom:0.##} {width:0.##} {height:0.##} re f\n");
        }
        else if (_style.Lines == LineStyle.Pictures)
        {
            Append($"q {width:0.##} 0 0 {height:0.##} {left:0.##} {bottom:0.##} cm /{DirectWriter.Picture} Do Q\n");
        }
        else
        {
            Append($"q {left:0.##} {bottom:0.##} {width:0.##} {height:0.##} re W n /{DirectWriter.Shading} sh Q\n");
        }
    }

    private void Stroke(double x0, double y0, double x1, double y1) =>
        Append($"{x0:0.##} {_style.Setup.Height - y0:0.##} m {x1:0.##} {_style.Setup.Height - y1:0.##} l S\n");

    private void Append(FormattableString operators) => _content.Append(operators.ToString(CultureInfo.InvariantCulture));
}
