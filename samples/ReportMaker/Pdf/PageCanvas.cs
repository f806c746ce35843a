using System.Globalization;
using System.Text;

namespace ReportMaker.Pdf;

/// <summary>The content of one page, drawn in points from the displayed page's top left.</summary>
internal sealed class PageCanvas
{
    private readonly DirectStyle _style;
    private readonly StringBuilder _content = new();

    public PageCanvas(DirectStyle style)
    {
        _style = style;
        _content.Append("q\n").Append(style.Setup.Transform).Append("0.5 w\n");
        if (style.Lines == LineStyle.Dashed)
        {
            _content.Append("[3 1] 0 d\n");
        }
    }

    public byte[] Finish() => Encoding.Latin1.GetBytes(_content.Append("Q\n").ToString());

    /// <summary>Sets a line of text with its left end and baseline at the point.</summary>
    public void Text(string text, double x, double baseline, double size)
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
            case LineStyle.FilledRectangles:
                Append($"{left:0.##} {_style.Setup.Height - y - 0.25:0.##} {right - left:0.##} 0.5 re f\n");
                break;
            case LineStyle.Double:
                Stroke(left, y - 0.75, right, y - 0.75);
                Stroke(left, y + 0.75, right, y + 0.75);
                break;
            case LineStyle.OpenCorners:
                Stroke(left + 1, y, right - 1, y);
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
            case LineStyle.FilledRectangles:
                Append($"{x - 0.25:0.##} {_style.Setup.Height - bottom:0.##} 0.5 {bottom - top:0.##} re f\n");
                break;
            case LineStyle.Double:
                Stroke(x - 0.75, top, x - 0.75, bottom);
                Stroke(x + 0.75, top, x + 0.75, bottom);
                break;
            case LineStyle.OpenCorners:
                Stroke(x, top + 1, x, bottom - 1);
                break;
            default:
                Stroke(x, top, x, bottom);
                break;
        }
    }

    private void Stroke(double x0, double y0, double x1, double y1) =>
        Append($"{x0:0.##} {_style.Setup.Height - y0:0.##} m {x1:0.##} {_style.Setup.Height - y1:0.##} l S\n");

    private void Append(FormattableString operators) => _content.Append(operators.ToString(CultureInfo.InvariantCulture));
}
