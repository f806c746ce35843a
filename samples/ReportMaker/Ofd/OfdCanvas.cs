using System.Globalization;
using System.Security;
using System.Text;
using ReportMaker.Composition;
using ReportMaker.Pdf;

namespace ReportMaker.Ofd;

/// <summary>The objects of one page of an OFD, drawn in points from the displayed page's top left.</summary>
internal sealed class OfdCanvas(DirectStyle style, OfdShape shape) : ICanvas
{
    private const double Millimetres = 25.4 / 72;
    private const double LineWidth = 0.18;

    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _texts = new();
    private int _id = 1000;

    /// <summary>Gets the objects that draw lines.</summary>
    public string Lines => _lines.ToString();

    /// <summary>Gets the objects that show text.</summary>
    public string Texts => _texts.ToString();

    private string P => shape.Prefix;

    public void Text(string text, double x, double baseline, double size)
    {
        foreach (var (_, part) in Marking.Parts(text))
        {
            if (shape.HasHidden && part.Length < 8 && part.All(char.IsAsciiDigit))
            {
                Hide(x, baseline, size);
            }

            Plain(part, x, baseline, size, "", "");
            x += TextMeasure.Width(part, size, style);
        }
    }

    public void Frame(double left, double top, double right, double bottom, bool leftOpen, bool rightOpen)
    {
        if (shape.Lines == OfdLines.Outlines)
        {
            var (width, height) = (right - left, bottom - top);
            Path(
                left, top, right, bottom, $"M 0 0 L {N(width)} 0 L {N(width)} {N(height)} L 0 {N(height)} C", isFill: false);
            return;
        }

        Edge(left, top, right, top);
        Edge(left, bottom, right, bottom);
        Edge(left, top, left, bottom);
        Edge(right, top, right, bottom);
    }

    private void Edge(double left, double top, double right, double bottom)
    {
        if (shape.Lines == OfdLines.Fills)
        {
            const double Half = 0.25;
            var (x0, y0, x1, y1) = top == bottom
                ? (left, top - Half, right, top + Half)
                : (left - Half, top, left + Half, bottom);
            var (width, height) = (x1 - x0, y1 - y0);
            Path(x0, y0, x1, y1, $"M 0 0 L {N(width)} 0 L {N(width)} {N(height)} L 0 {N(height)} C", isFill: true);
        }
        else
        {
            Path(left, top, right, bottom, $"M 0 0 L {N(right - left)} {N(bottom - top)}", isFill: false);
        }
    }

    /// <summary>A length in points as one in the units of objects.</summary>
    private string N(double points) =>
        Math.Round(points * Millimetres / shape.Unit, Math.Max(2, shape.Decimals)).ToString(CultureInfo.InvariantCulture);

    private string Mm(double points, double origin = 0) =>
        Math.Round((points * Millimetres) + origin, Math.Max(2, shape.Decimals)).ToString(CultureInfo.InvariantCulture);

    private string Ctm => shape.Unit == 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" CTM=\"{shape.Unit} 0 0 {shape.Unit} 0 0\"");

    private void Path(double left, double top, double right, double bottom, string data, bool isFill)
    {
        var paint = shape.HasParameters ? $" DrawParam=\"{(isFill ? 21 : 20)}\""
            : isFill ? ""
            : string.Create(CultureInfo.InvariantCulture, $" LineWidth=\"{LineWidth / shape.Unit:0.####}\"");
        var colour = shape.HasParameters ? "" : isFill ? $"<{P}FillColor Value=\"0 0 0\"/>" : $"<{P}StrokeColor Value=\"0 0 0\"/>";
        var kind = isFill ? " Stroke=\"false\" Fill=\"true\"" : "";
        _lines.Append(CultureInfo.InvariantCulture, $"<{P}PathObject ID=\"{_id++}\" Boundary=\"{Mm(left, shape.Origin)} {Mm(top, shape.Origin)} {Mm(right - left)} {Mm(bottom - top)}\"{Ctm}{paint}{kind}>{colour}<{P}AbbreviatedData>{data}</{P}AbbreviatedData></{P}PathObject>\n");
    }

    /// <summary>Sets numbers that nobody sees.</summary>
    private void Hide(double x, double baseline, double size)
    {
        Plain("71", x, baseline, size, " Visible=\"false\"", "");
        Plain("72", x, baseline, size, "", $"<{P}FillColor Value=\"255 255 255\"/>");
        Plain("73", x, baseline, size, " Alpha=\"0\"", "");
        Plain(
            "74", x, baseline, size, "",
            $"<{P}Clips><{P}Clip><{P}Area><{P}Path Boundary=\"0 200 1 1\"><{P}AbbreviatedData>M 0 0 L 1 0 L 1 1 L 0 1 C</{P}AbbreviatedData></{P}Path></{P}Area></{P}Clip></{P}Clips>");
        Plain("75", x, baseline, size, "", "");
        var (width, height) = (TextMeasure.Width("75", size, style) + 4, size * 1.2);
        _texts.Append(CultureInfo.InvariantCulture, $"<{P}PathObject ID=\"{_id++}\" Boundary=\"{Mm(x - 2, shape.Origin)} {Mm(baseline - size, shape.Origin)} {Mm(width)} {Mm(height)}\" Stroke=\"false\" Fill=\"true\"><{P}FillColor Value=\"255 255 255\"/><{P}AbbreviatedData>M 0 0 L {Mm(width)} 0 L {Mm(width)} {Mm(height)} L 0 {Mm(height)} C</{P}AbbreviatedData></{P}PathObject>\n");
    }

    private void Plain(string text, double x, double baseline, double size, string attributes, string elements)
    {
        if (shape.Text == OfdText.ObjectForEach)
        {
            foreach (var character in text)
            {
                Object($"{character}", x, baseline, size, attributes, elements);
                x += TextMeasure.Width($"{character}", size, style);
            }

            return;
        }

        Object(text, x, baseline, size, attributes, elements);
    }

    private void Object(string text, double x, double baseline, double size, string attributes, string elements)
    {
        var ascent = size * 0.9;
        _texts.Append(CultureInfo.InvariantCulture, $"<{P}TextObject ID=\"{_id++}\" Boundary=\"{Mm(x, shape.Origin)} {Mm(baseline - ascent, shape.Origin)} {Mm(TextMeasure.Width(text, size, style))} {Mm(size * 1.2)}\"{Ctm} Font=\"3\" Size=\"{N(size)}\"{attributes}>{elements}");
        if (shape.Text == OfdText.CodeForEach)
        {
            var at = 0.0;
            foreach (var character in text)
            {
                _texts.Append(CultureInfo.InvariantCulture, $"<{P}TextCode X=\"{N(at)}\" Y=\"{N(ascent)}\">{SecurityElement.Escape($"{character}")}</{P}TextCode>");
                at += TextMeasure.Width($"{character}", size, style);
            }
        }
        else
        {
            var distances = text.Length < 2 ? "" : $" DeltaX=\"{Distances(text, size)}\"";
            _texts.Append(CultureInfo.InvariantCulture, $"<{P}TextCode X=\"0\" Y=\"{N(ascent)}\"{distances}>{SecurityElement.Escape(text)}</{P}TextCode>");
        }

        _texts.Append(CultureInfo.InvariantCulture, $"</{P}TextObject>\n");
    }

    private string Distances(string text, double size)
    {
        var distances = text[..^1].Select(character => Math.Round(
            TextMeasure.Width($"{character}", size, style) * Millimetres / shape.Unit, shape.Decimals)
            .ToString(CultureInfo.InvariantCulture)).ToList();
        if (shape.Text != OfdText.Groups)
        {
            return string.Join(' ', distances);
        }

        var groups = new List<string>();
        for (var i = 0; i < distances.Count;)
        {
            var count = distances.Skip(i).TakeWhile(distance => distance == distances[i]).Count();
            groups.Add(count > 1 ? $"g {count} {distances[i]}" : distances[i]);
            i += count;
        }

        return string.Join(' ', groups);
    }
}
