using System.Text;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd;

/// <summary>Draws the objects of an OFD's page as operators of a PDF's, in the order in which they lie over one another.</summary>
internal sealed class PageDrawing(OfdResources resources, DrawnResources drawn, PdfContent content, ReadBudget budget)
{
    /// <summary>Width of lines where nothing says it, in millimetres (GB/T 33190-2016 table 24).</summary>
    private const double UsualLine = 0.353;

    /// <summary>
    /// Millimetres by which what a path or a picture draws may stand out of its boundary and still be seen: producers round.
    /// </summary>
    private const double Rounding = 0.3;

    /// <summary>The same for text, in sizes of its type: boundaries are often those of the letters without what hangs below.</summary>
    private const double TextRounding = 0.3;

    private const string TextFallback = "\uFFFD";

    private readonly OfdColour _colours = new(resources, drawn);
    private int _depth;

    /// <summary>Draws the objects of a block.</summary>
    /// <param name="block">A layer, a block in one, or an appearance.</param>
    /// <param name="toPage">Leads from the block's space to that of the PDF's page.</param>
    /// <param name="around">What the block is drawn with.</param>
    /// <param name="alpha">How far the block covers what is under it, 0 to 1.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public void Draw(OfdElement block, in Matrix toPage, DrawStyle around, double alpha)
    {
        if (++_depth > budget.Limits.Nesting)
        {
            throw ReadBudget.Exceeded(ReadLimit.FormNesting);
        }

        var style = around.In(block, resources);
        foreach (var element in block.Children)
        {
            budget.Step();
            if (!OfdValues.Flag(element["Visible"], true))
            {
                continue;
            }

            switch (element.Name)
            {
                case "PageBlock":
                    Draw(element, toPage, style, alpha);
                    break;
                case "TextObject" or "PathObject" or "ImageObject" or "CompositeObject":
                    DrawObject(element, toPage, style, alpha);
                    break;
            }
        }

        _depth--;
    }

    private void DrawObject(OfdElement element, in Matrix toPage, DrawStyle around, double outerAlpha)
    {
        var boundary = OfdValues.Rectangle(element["Boundary"]);
        var place = new Matrix(1, 0, 0, 1, boundary?.Left ?? 0, boundary?.Top ?? 0).Then(toPage);
        var ctm = OfdValues.Transformation(element["CTM"]);
        var matrix = (ctm ?? Matrix.Identity).Then(place);
        if (!matrix.IsFinite)
        {
            return;
        }

        var style = around.Of(element, resources);
        var alpha = outerAlpha * Math.Clamp(OfdValues.Number(element["Alpha"], 255), 0, 255) / 255;
        content.Line("q");
        var margin = element.Name == "TextObject"
            ? TextRounding * OfdValues.Number(element["Size"], 1) * Scale(ctm ?? Matrix.Identity)
            : Rounding + (element.Name == "PathObject" ? Width(style) * Scale(ctm ?? Matrix.Identity) : 0);
        if (boundary is { Width: > 0, Height: > 0 } box)
        {
            Clip(new Box(-margin, -margin, box.Width + margin, box.Height + margin), place);
        }

        ClipBy(element, place, matrix);
        switch (element.Name)
        {
            case "TextObject":
                DrawText(element, matrix, style, alpha);
                break;
            case "PathObject":
                DrawPath(element, matrix, style, alpha);
                break;
            case "ImageObject":
                var size = ctm is null && boundary is { } whole ? new Matrix(whole.Width, 0, 0, whole.Height, 0, 0) : Matrix.Identity;
                DrawPicture(element, size.Then(matrix), alpha);
                break;
            default:
                if (resources.Find(element["ResourceID"], "CompositeGraphicUnit")?.Child("Content") is { } unit)
                {
                    Draw(unit, matrix, DrawStyle.None, alpha);
                }

                break;
        }

        content.Line("Q");
    }

    private static double Scale(in Matrix matrix) => Math.Sqrt(Math.Abs(matrix.Determinant));

    private static double Width(DrawStyle style) => Math.Abs(OfdValues.Number(style["LineWidth"], UsualLine));

    /// <summary>Narrows what may be painted to a rectangle.</summary>
    private void Clip(Box box, in Matrix toPage)
    {
        content.Operator(toPage.Apply(box.Left, box.Top), 'm');
        content.Operator(toPage.Apply(box.Right, box.Top), 'l');
        content.Operator(toPage.Apply(box.Right, box.Bottom), 'l');
        content.Operator(toPage.Apply(box.Left, box.Bottom), 'l');
        content.Line("h W n");
    }

    /// <summary>
    /// Narrows what may be painted to all clips of an object, each of which is what its areas cover together (GB/T 33190-2016 §8.4).
    /// </summary>
    private void ClipBy(OfdElement element, in Matrix place, in Matrix matrix)
    {
        if (element.Child("Clips") is not { } clips)
        {
            return;
        }

        var space = OfdValues.Flag(clips["TransFlag"], true) ? matrix : place;
        foreach (var clip in clips.ChildrenOf("Clip"))
        {
            var isAny = false;
            foreach (var area in clip.ChildrenOf("Area"))
            {
                var toPage = (OfdValues.Transformation(area["CTM"]) ?? Matrix.Identity).Then(space);
                if (area.Child("Path") is { } path && path.Child("AbbreviatedData") is { } data)
                {
                    var boundary = OfdValues.Rectangle(path["Boundary"]);
                    var pathPlace = new Matrix(1, 0, 0, 1, boundary?.Left ?? 0, boundary?.Top ?? 0).Then(toPage);
                    isAny |= PathData.Write(
                        data.Text, (OfdValues.Transformation(path["CTM"]) ?? Matrix.Identity).Then(pathPlace), content);
                }
                else if (area.Child("Text") is { } text && OfdValues.Rectangle(text["Boundary"]) is { } box)
                {
                    // Text as a clip leaves its letters open; its boundary is what they keep within.
                    content.Operator(toPage.Apply(box.Left, box.Top), 'm');
                    content.Operator(toPage.Apply(box.Right, box.Top), 'l');
                    content.Operator(toPage.Apply(box.Right, box.Bottom), 'l');
                    content.Operator(toPage.Apply(box.Left, box.Bottom), 'l');
                    content.Operator('h');
                    isAny = true;
                }
            }

            if (isAny)
            {
                content.Line("W n");
            }
        }
    }

    /// <summary>Sets a colour with its alpha.</summary>
    /// <returns>The alpha, 0 to 255; null where there is no colour.</returns>
    private int? Colour(OfdElement? colour, string? otherwise, bool isStroke, double alpha)
    {
        if (colour is null)
        {
            if (otherwise is not null)
            {
                content.Line(otherwise);
            }

            return otherwise is null ? null : (int)Math.Ceiling(alpha * 255);
        }

        content.Line(_colours.Operators(colour, isStroke));
        return (int)Math.Ceiling(alpha * Math.Clamp(OfdValues.Number(colour["Alpha"], 255), 0, 255));
    }

    private void SetAlpha(int alpha)
    {
        if (alpha < 255)
        {
            content.Line($"/{drawn.Alpha(alpha)} gs");
        }
    }

    private void SetLine(DrawStyle style, in Matrix matrix)
    {
        content.Number(Width(style) * Scale(matrix));
        content.Operator('w');
        var dashes = OfdValues.Numbers(style["DashPattern"]);
        if (dashes.Length is > 0 and < 20 && dashes.All(static dash => dash >= 0) && dashes.Any(static dash => dash > 0))
        {
            content.Append("[");
            foreach (var dash in dashes)
            {
                content.Number(dash * Scale(matrix));
            }

            content.Append("] ");
            content.Number(OfdValues.Number(style["DashOffset"]) * Scale(matrix));
            content.Operator('d');
        }

        content.Line(style["Cap"]?.Trim() switch
        {
            "Round" => "1 J",
            "Square" => "2 J",
            _ => "0 J",
        });
    }

    private void DrawPath(OfdElement element, in Matrix matrix, DrawStyle style, double alpha)
    {
        if (element.Child("AbbreviatedData") is not { } data)
        {
            return;
        }

        var isEvenOdd = element["Rule"]?.Trim() is "Even-Odd" or "EvenOdd";
        if (OfdValues.Flag(element["Fill"], false) && Colour(style.Child("FillColor"), null, isStroke: false, alpha) is { } fill)
        {
            content.Line("q");
            SetAlpha(fill);
            PathData.Write(data.Text, matrix, content);
            content.Line(isEvenOdd ? "f*" : "f");
            content.Line("Q");
        }

        if (OfdValues.Flag(element["Stroke"], true)
            && Colour(style.Child("StrokeColor"), "0 0 0 RG", isStroke: true, alpha) is { } stroke)
        {
            SetAlpha(stroke);
            SetLine(style, matrix);
            PathData.Write(data.Text, matrix, content);
            content.Operator('S');
        }
    }

    private void DrawPicture(OfdElement element, in Matrix matrix, double alpha)
    {
        SetAlpha((int)Math.Ceiling(alpha * 255));
        content.Number(new Matrix(1, 0, 0, -1, 0, 1).Then(matrix));
        content.Line("cm");
        content.Line($"/{drawn.Picture(resources, element["ResourceID"])} Do");
    }

    private void DrawText(OfdElement element, in Matrix matrix, DrawStyle style, double alpha)
    {
        var isFilled = OfdValues.Flag(element["Fill"], true);
        var isStroked = OfdValues.Flag(element["Stroke"], false);
        var fill = isFilled ? Colour(style.Child("FillColor"), "0 0 0 rg", isStroke: false, alpha) : null;
        var stroke = isStroked ? Colour(style.Child("StrokeColor"), "0 0 0 RG", isStroke: true, alpha) : null;
        SetAlpha(Math.Max(fill ?? 0, stroke ?? 0));
        if (isStroked)
        {
            SetLine(style, matrix);
        }

        var font = drawn.Font(resources, style["Font"]);
        var size = OfdValues.Number(element["Size"]);
        if (size == 0)
        {
            return;
        }

        content.Line("BT");
        content.Line(isFilled ? (isStroked ? "2 Tr" : "0 Tr") : isStroked ? "1 Tr" : "3 Tr");
        var writing = new Writing(
            font, size, OfdValues.Number(element["HScale"], 1), OfdValues.Whole(element["ReadDirection"]),
            OfdValues.Whole(element["CharDirection"]), matrix);
        var glyphs = new List<OfdElement>();
        var (x, y) = (0.0, 0.0);
        foreach (var child in element.Children)
        {
            if (child.Name == "CGTransform")
            {
                glyphs.Add(child);
            }
            else if (child.Name == "TextCode")
            {
                (x, y) = (OfdValues.Number(child["X"], x), OfdValues.Number(child["Y"], y));
                Show(writing, child, glyphs, x, y);
                glyphs.Clear();
            }
        }

        content.Line("ET");
    }

    private void Show(in Writing writing, OfdElement code, List<OfdElement> glyphs, double x, double y)
    {
        var characters = new List<Rune>();
        foreach (var rune in code.Text.EnumerateRunes())
        {
            if (rune.Value is not ('\r' or '\n' or '\t'))
            {
                characters.Add(rune);
            }
        }

        budget.Use(sizeof(double) * 4L * characters.Count);
        var (chosen, isUntold) = Chosen(glyphs, characters.Count);
        var across = OfdValues.Distances(code["DeltaX"], Math.Max(0, characters.Count - 1));
        var down = OfdValues.Distances(code["DeltaY"], Math.Max(0, characters.Count - 1));
        var shown = "";
        for (var i = 0; i < characters.Count; i++)
        {
            var character = isUntold[i] ? TextFallback.EnumerateRunes().First() : characters[i];
            var (name, bytes, _) = writing.Font.Show(character, chosen[i]);
            if (name != shown)
            {
                content.Line($"/{name} 1 Tf");
                shown = name;
            }

            content.Number(writing.At(x, y));
            content.Line("Tm");
            content.Line($"<{bytes}> Tj");
            if (i < characters.Count - 1)
            {
                var sign = writing.IsBackwards ? -1 : 1;
                x += sign * (across.Length > 0 ? across[i] : 0);
                y += sign * (down.Length > 0 ? down[i] : 0);
            }
        }
    }

    /// <summary>
    /// The glyphs that an OFD names for characters (GB/T 33190-2016 §11.4), and which of these cannot be told: where the glyphs are not as
    /// many as the characters they stand for, a glyph may show more or less than its character says.
    /// </summary>
    private static (int?[] Glyphs, bool[] IsUntold) Chosen(List<OfdElement> transforms, int count)
    {
        var (chosen, untold) = (new int?[count], new bool[count]);
        foreach (var transform in transforms)
        {
            var first = Math.Max(0, OfdValues.Whole(transform["CodePosition"]));
            var codes = Math.Max(0, OfdValues.Whole(transform["CodeCount"], 1));
            var glyphs = OfdValues.Words(transform.Child("Glyphs")?.Text);
            var isUneven = glyphs.Length != codes || OfdValues.Whole(transform["GlyphCount"], glyphs.Length) != codes
                || (long)first + codes > count;
            for (var i = 0; i < codes && first + (long)i < count; i++)
            {
                untold[first + i] |= isUneven;
                if (i < glyphs.Length && OfdValues.Whole(glyphs[i]) is var glyph and > 0)
                {
                    chosen[first + i] = glyph;
                }
            }
        }

        return (chosen, untold);
    }

    /// <summary>What is the same for all characters of a text.</summary>
    private readonly struct Writing(
        OfdFont font, double size, double horizontal, int readDirection, int charDirection, in Matrix matrix)
    {
        private readonly Matrix _matrix = matrix;

        public OfdFont Font => font;

        /// <summary>Gets whether the characters follow each other from right to left, or from bottom to top.</summary>
        public bool IsBackwards => readDirection is 180 or 270;

        /// <summary>The transformation from the em square of a character at a place to the PDF's page.</summary>
        public Matrix At(double x, double y)
        {
            var turn = charDirection switch
            {
                90 => new Matrix(0, 1, -1, 0, 0, 0),
                180 => new Matrix(-1, 0, 0, -1, 0, 0),
                270 => new Matrix(0, -1, 1, 0, 0, 0),
                _ => Matrix.Identity,
            };
            return new Matrix(horizontal * size, 0, 0, -size, 0, 0).Then(turn).Then(new Matrix(1, 0, 0, 1, x, y)).Then(_matrix);
        }
    }
}
