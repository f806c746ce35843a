using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>Shows strings: moves the text matrix along and notes every glyph with its place on the page (ISO 32000-2 §9.4).</summary>
internal sealed class TextPen(MarkedContent marked, PaintedAreas areas, List<ShownGlyph> glyphs, ReadBudget budget)
{
    /// <summary>Render mode that paints nothing (ISO 32000-2 table 104).</summary>
    private const int Invisible = 3;

    /// <summary>Render mode that paints nothing and adds the glyphs to the clip.</summary>
    private const int InvisibleClip = 7;

    /// <summary>Units of a TJ array in the font size.</summary>
    private const double Units = 1000;

    /// <summary>Bytes that a glyph takes up, in the list of glyphs and in those that words are made of, which grow by doubling.</summary>
    private const int GlyphBytes = 400;

    /// <summary>Bytes that a run of glyphs takes up.</summary>
    private const int RunBytes = 192;

    private readonly List<(Rgb? Colour, Rgb? Outline, double Alpha)> _inks = [];
    private byte _ink;

    private Matrix _line = Matrix.Identity;
    private Matrix _matrix = Matrix.Identity;

    /// <summary>Gets the glyphs shown so far, in the order of drawing.</summary>
    public List<ShownGlyph> Glyphs { get; } = glyphs;

    /// <summary>Gets the paints of the glyphs, one run for each change of paint.</summary>
    public List<GlyphRun> Runs { get; } = [];

    /// <summary>Sets the text matrix and the beginning of the line.</summary>
    public void SetMatrix(in Matrix matrix) => _line = _matrix = matrix;

    /// <summary>Moves to the beginning of a line, by a distance from that of the line before, in units of text space.</summary>
    public void NextLine(double x, double y) => SetMatrix(new Matrix(1, 0, 0, 1, x, y).Then(_line));

    /// <summary>Moves by a number of a TJ array, in thousandths of the font size, against the direction of writing.</summary>
    public void Adjust(in GraphicsState state, double thousandths)
    {
        var distance = -thousandths / Units * state.FontSize;
        if (state.Font is { IsVertical: true })
        {
            Move(0, distance);
        }
        else
        {
            Move(distance * state.HorizontalScaling, 0);
        }
    }

    /// <summary>Shows the glyphs of a string.</summary>
    public void Show(in GraphicsState state, ReadOnlySpan<byte> text)
    {
        if (state.Font is not { } font || text.IsEmpty)
        {
            return;
        }

        var toPage = _matrix.Then(state.Transformation);
        if (!toPage.IsFinite)
        {
            return;
        }

        NoteRun(state, font);
        var writing = new Writing(state, font, toPage);
        var isHidden = marked.IsHidden;
        double pen = 0;
        while (font.TryDecodeNext(ref text, out var glyph))
        {
            if (!isHidden)
            {
                Add(writing.Place(glyph, pen, marked, _ink), state.Clip);
            }

            var spacing = state.CharacterSpacing + (glyph.IsSingleByteSpace ? state.WordSpacing : 0);
            var advance = (glyph.Advance * state.FontSize) + spacing;
            pen += font.IsVertical ? advance : advance * state.HorizontalScaling;
        }

        if (font.IsVertical)
        {
            Move(0, pen);
        }
        else
        {
            Move(pen, 0);
        }
    }

    private void NoteRun(in GraphicsState state, PdfFont font)
    {
        // A glyph that is a little drawing may bring colours of its own.
        var isDrawing = font is Type3Font { HasOwnColours: true };
        var isOutline = state.RenderMode is 1 or 5;
        var paint = isOutline ? state.Strokes : state.Fills;
        var colour = isDrawing ? null : paint.Colour;
        var outline = !isDrawing && state.RenderMode is 2 or 6 ? state.Strokes.Colour : colour;
        var alpha = Math.Clamp(paint.Alpha, 0, 1);
        if (Runs.Count == 0 || Runs[^1] is not { } last || last.Order != areas.Now || last.Colour != colour || last.Outline != outline
            || last.Alpha != alpha || last.Clip != state.Clip || last.ClipShape != state.ClipShape || last.Soft != state.SoftMask)
        {
            budget.Use(RunBytes);
            Runs.Add(new GlyphRun(
                Glyphs.Count, areas.Now, colour, outline, alpha, state.Clip, state.ClipShape, state.SoftMask));
            _ink = InkOf((colour, outline, alpha));
        }
    }

    /// <summary>Returns the number of the ink; all beyond the 255th share one.</summary>
    private byte InkOf((Rgb? Colour, Rgb? Outline, double Alpha) ink)
    {
        var number = _inks.IndexOf(ink);
        if (number < 0 && _inks.Count <= byte.MaxValue)
        {
            number = _inks.Count;
            _inks.Add(ink);
        }

        return number < 0 ? byte.MaxValue : (byte)number;
    }

    private void Move(double x, double y) => _matrix = new Matrix(1, 0, 0, 1, x, y).Then(_matrix);

    private void Add(in ShownGlyph glyph, Box clip)
    {
        var box = glyph.Box;
        if (box.Right < clip.Left || box.Left > clip.Right || box.Bottom < clip.Top || box.Top > clip.Bottom ||
            !double.IsFinite(box.Left + box.Top + box.Right + box.Bottom))
        {
            return;
        }

        if (Glyphs.Count == budget.Limits.Glyphs)
        {
            throw ReadBudget.Exceeded(ReadLimit.Glyphs);
        }

        budget.Use(GlyphBytes);
        Glyphs.Add(glyph);
    }

    /// <summary>What is the same for all glyphs of one string.</summary>
    private readonly struct Writing
    {
        private readonly Matrix _toPage;
        private readonly bool _isVertical;
        private readonly double _fontSize;
        private readonly double _scaling;
        private readonly double _rise;
        private readonly double _ascent;
        private readonly double _descent;
        private readonly double _displayedSize;
        private readonly TextDirection _direction;
        private readonly bool _isInvisible;

        public Writing(in GraphicsState state, PdfFont font, in Matrix toPage)
        {
            _toPage = toPage;
            _isVertical = font.IsVertical;
            _fontSize = state.FontSize;
            _scaling = state.HorizontalScaling;
            _rise = state.Rise;
            _ascent = font.Ascent * _fontSize;
            _descent = font.Descent * _fontSize;
            var (x, y) = _isVertical
                ? (-toPage.C * _fontSize, -toPage.D * _fontSize) : (toPage.A * _fontSize * _scaling, toPage.B * _fontSize * _scaling);
            _direction = Math.Abs(x) >= Math.Abs(y)
                ? x >= 0 ? TextDirection.Right : TextDirection.Left
                : y >= 0 ? TextDirection.Down : TextDirection.Up;

            // The type's height across the line: the area of the em square over its side along the line.
            var along = _isVertical ? double.Hypot(toPage.C, toPage.D) : double.Hypot(toPage.A, toPage.B);
            _displayedSize = along > 0 ? Math.Abs(toPage.Determinant) / along * Math.Abs(_fontSize) : 0;
            _isInvisible = state.RenderMode switch
            {
                Invisible or InvisibleClip => true,
                1 or 5 => state.Strokes.Alpha <= 0,
                2 or 6 => state.Strokes.Alpha <= 0 && state.Fills.Alpha <= 0,
                _ => state.Fills.Alpha <= 0,
            };
        }

        public ShownGlyph Place(in FontGlyph glyph, double pen, MarkedContent marked, byte ink)
        {
            var advance = glyph.Advance * _fontSize;
            Point origin, next;
            Box box;
            if (_isVertical)
            {
                // Half the width stands to either side of the column's middle.
                var half = Math.Abs(glyph.OriginX != 0 ? glyph.OriginX : 0.5) * _fontSize * _scaling;
                origin = _toPage.Apply(0, pen + _rise);
                next = _toPage.Apply(0, pen + advance + _rise);
                box = _toPage.Apply(-half, pen + advance, half, pen);
            }
            else
            {
                advance *= _scaling;
                origin = _toPage.Apply(pen, _rise);
                next = _toPage.Apply(pen + advance, _rise);
                box = _toPage.Apply(pen, _rise + _descent, pen + advance, _rise + _ascent);
            }

            return new ShownGlyph(glyph.Text, origin, next, box, _displayedSize, _direction, _isInvisible, marked.Replacement)
            {
                Ink = ink,
                IsStamp = marked.IsStamp,
            };
        }
    }
}
