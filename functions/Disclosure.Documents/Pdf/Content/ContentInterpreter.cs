using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Syntax;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>Runs the content streams of one page and gathers what they show (ISO 32000-2 §7.8.2, §8, §9).</summary>
internal sealed class ContentInterpreter
{
    /// <summary>
    /// Number of graphics states that may be saved at once; what is saved beyond is not kept. No honest content goes so deep.
    /// </summary>
    private const int DeepestSave = 512;

    /// <summary>
    /// Samples of the shorter side of a picture up to which it is a line that an office program drew as a picture; the strips in which
    /// scans come have more.
    /// </summary>
    /// <summary>Bytes at the end of a JPEG among which its end is looked for.</summary>
    private const int JpegTail = 4096;

    private const int LineSamples = 4;

    /// <summary>Bytes that a picture takes up in memory.</summary>
    private const int ImageBytes = 160;

    /// <summary>Bytes that an open marked-content sequence takes up.</summary>
    private const int MarkBytes = 48;

    /// <summary>Bytes that a text in place of glyphs takes up for each byte it is written in.</summary>
    private const int TextBytes = 6;

    private readonly PdfPage _page;
    private readonly Matrix _turn;
    private readonly SharedResources _shared;
    private readonly ReadBudget _budget;
    private readonly OperandList _operands;
    private readonly MarkedContent _marked = new();
    private readonly TextPen _pen;
    private readonly TextOperators _text;
    private readonly RulingCollector _rulings;
    private readonly PaintedAreas _areas;
    private readonly PathPainter _paths;
    private readonly List<PageImage> _images = [];
    private readonly Stack<GraphicsState> _saved = [];
    private readonly HashSet<PdfStream> _running = [];
    private GraphicsState _state;
    private PdfDictionary? _resources;
    private int _savedBelow;
    private int _operatorsLeft;

    private ContentInterpreter(SharedResources shared, PdfPage page, in Matrix turn, List<ShownGlyph> glyphs)
    {
        _page = page;
        _turn = turn;
        _shared = shared;
        _budget = shared.File.Budget;
        _operands = new OperandList(new ObjectParser(shared.File, _budget, isKept: false), _budget);
        _areas = new PaintedAreas(turn.Apply(0, 0, page.Width, page.Height), _budget);
        _pen = new TextPen(_marked, _areas, glyphs, _budget);
        _text = new TextOperators(_pen, shared);
        _rulings = new RulingCollector(_budget);
        _paths = new PathPainter(_rulings, _areas, _marked, _budget);
        _operatorsLeft = _budget.Limits.Operators;
        _resources = page.Resources;
        _state = GraphicsState.Initial(page.ToDisplay.Then(turn), turn.Apply(0, 0, page.Width, page.Height));
    }

    /// <summary>Returns everything the page shows, as displayed, the appearances of its annotations last.</summary>
    /// <exception cref="DocumentException">The page goes beyond the limits.</exception>
    public static PageContent Read(SharedResources shared, PdfPage page) => Read(shared, page, Matrix.Identity, []);

    /// <summary>Returns everything the page shows, the page turned.</summary>
    /// <param name="shared">What the pages of the file share.</param>
    /// <param name="page">The page.</param>
    /// <param name="turn">
    /// Transformation of the displayed page, applied before anything is measured: it turns a page straight that stands askew.
    /// </param>
    /// <param name="glyphs">Receives the glyphs of the content; what it held is removed.</param>
    /// <exception cref="DocumentException">The page goes beyond the limits.</exception>
    public static PageContent Read(SharedResources shared, PdfPage page, in Matrix turn, List<ShownGlyph> glyphs)
    {
        glyphs.Clear();
        var interpreter = new ContentInterpreter(shared, page, turn, glyphs);
        var initial = interpreter._state;
        interpreter.Run(PageBytes(page, shared.File.Budget).Span);
        foreach (var (appearance, placement, isStamp) in Annotations.Appearances(page, shared))
        {
            interpreter._budget.Step();
            interpreter._saved.Clear();
            interpreter._marked.CloseTo(0);
            interpreter._marked.Begin(isHidden: false, isStamp, null);
            interpreter._state = initial;
            interpreter.Concatenate(placement);
            interpreter.RunForm(appearance);
        }

        foreach (var line in Annotations.StruckLines(page, initial.Transformation, shared))
        {
            interpreter._rulings.Order = interpreter._areas.Now;
            interpreter._rulings.FillBox(line, 0, initial.Clip);
        }

        if (shared.IsAsPainted)
        {
            VisibleText.ShowAll(interpreter._pen.Glyphs);
        }
        else
        {
            VisibleText.Settle(interpreter._pen.Glyphs, interpreter._pen.Runs, interpreter._areas);
        }

        return new PageContent(interpreter._pen.Glyphs, interpreter._rulings.Join(interpreter._areas), interpreter._images)
        {
            DrawnLetters = interpreter._paths.DrawnLetters,
            Slants = interpreter._paths.Slants,
            IsAsPainted = shared.IsAsPainted,
        };
    }

    /// <summary>
    /// Returns the transformation from a form's space to that of the content that paints it; the identity where the form has none.
    /// </summary>
    public static Matrix FormMatrix(PdfStream form) => form.Dictionary.Array("Matrix") is { Count: >= 6 } m
        ? new Matrix(m.Number(0), m.Number(1), m.Number(2), m.Number(3), m.Number(4), m.Number(5))
        : Matrix.Identity;

    /// <summary>Returns the page's content streams as one: even an operator and its operands may be torn between two of them.</summary>
    public static ReadOnlyMemory<byte> PageBytes(PdfPage page, ReadBudget budget)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var length = 0;
        foreach (var stream in page.Contents())
        {
            var part = stream.Decode();
            parts.Add(part);
            length += part.Length + 1;
        }

        if (parts.Count <= 1)
        {
            return parts.Count == 0 ? default : parts[0];
        }

        budget.Use(length);
        var all = new byte[length];
        var position = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(all.AsSpan(position));
            position += part.Length;
            all[position] = (byte)'\n';
            position++;
        }

        budget.Release(length - parts.Count);
        return all;
    }

    private void Run(ReadOnlySpan<byte> content)
    {
        var lexer = new Lexer(content);
        _operands.Clear();
        while (lexer.Read() is var kind and not TokenKind.End)
        {
            _budget.Step();
            if (_operands.TryAdd(ref lexer, kind))
            {
                continue;
            }

            if (--_operatorsLeft < 0)
            {
                throw ReadBudget.Exceeded(ReadLimit.Operators);
            }

            var name = Operator.Of(lexer.Value);
            if (_operands.IsInArray && !EndsArray(name))
            {
                // Some producers leave an operator between the strings of TJ; viewers pass over it.
                continue;
            }

            if (name == Operator.BeginImage)
            {
                AddImage(InlineImage.Read(ref lexer, _budget));
            }
            else
            {
                Execute(name);
            }

            _operands.Clear();
        }
    }

    /// <summary>Whether an array of operands that was never ended has to end before the operator.</summary>
    private static bool EndsArray(uint name) => name is
        Operator.ShowTexts or Operator.BeginText or Operator.EndText or Operator.Save or Operator.Restore or Operator.PaintObject
        or Operator.BeginImage;

    private void Execute(uint name)
    {
        switch (name)
        {
            case Operator.Save:
                if (_saved.Count < DeepestSave)
                {
                    _saved.Push(_state);
                }

                break;
            case Operator.Restore:
                if (_saved.Count > _savedBelow)
                {
                    _state = _saved.Pop();
                }

                break;
            case Operator.Concatenate:
                Concatenate(_operands.Matrix());
                break;
            case Operator.LineWidth:
                _state.LineWidth = Math.Abs(_operands.Number(0));
                break;
            case Operator.ExtendedState:
                SetExtendedState();
                break;
            case Operator.PaintShading:
                PaintShading();
                break;
            case Operator.PaintObject:
                PaintObject();
                break;
            case Operator.BeginMarked:
                _budget.Use(MarkBytes);
                _marked.Begin(isHidden: false, isStamp: false, null);
                break;
            case Operator.BeginMarkedProperties:
                BeginMarkedContent();
                break;
            case Operator.EndMarked:
                _marked.End();
                break;
            default:
                if (!_paths.TryExecute(name, _operands, ref _state) && !_text.TryExecute(name, _operands, _resources, ref _state))
                {
                    PaintOperators.Execute(name, _operands, _resources, _shared, ref _state);
                }

                break;
        }
    }

    private void Concatenate(in Matrix matrix) => _state.Transformation = matrix.Then(_state.Transformation);

    /// <summary>The entries of a graphics state dictionary that can be seen in what is read (§8.4.5).</summary>
    private void SetExtendedState()
    {
        if (_operands.LastName is not { } name || _resources?.Dictionary("ExtGState")?.Dictionary(name) is not { } state)
        {
            return;
        }

        _state.LineWidth = Math.Abs(state.Number("LW", _state.LineWidth));
        _state.IsBlended = state.Get("BM") switch
        {
            PdfName mode => IsBlending(mode),
            PdfArray { Count: > 0 } modes when modes[0] is PdfName mode => IsBlending(mode),
            null => _state.IsBlended,
            _ => false,
        };
        _state.SoftMask = state.Get("SMask") switch
        {
            PdfDictionary mask => SoftMaskOf(mask),
            null => _state.SoftMask,
            _ => null,
        };
        _state.Strokes = _state.Strokes with { Alpha = state.Number("CA", _state.Strokes.Alpha) };
        _state.Fills = _state.Fills with { Alpha = state.Number("ca", _state.Fills.Alpha) };
        if (state.Array("Font") is { Count: >= 2 } font && font[0] is PdfDictionary dictionary)
        {
            _state.Font = _shared.Font(dictionary);
            _state.FontSize = font.Number(1);
        }
    }

    private static bool IsBlending(PdfName mode) => mode.Value is not ("Normal" or "Compatible");

    private void BeginMarkedContent()
    {
        var properties = _operands.Count == 0 ? null : _operands[_operands.Count - 1].Object switch
        {
            PdfDictionary direct => direct,
            PdfName name => _resources?.Dictionary("Properties")?.Dictionary(name.Value),
            _ => null,
        };
        var isLayer = _operands.Count > 1 && _operands[0].Object is PdfName { Value: "OC" };
        var written = properties?.Bytes("ActualText");
        _budget.Use(MarkBytes + (TextBytes * (long)(written?.Length ?? 0)));
        var actualText = written is null ? null : TextString.Decode(written);
        var isStamp = properties?.Name("Subtype") == "Watermark" && _operands[0].Object is PdfName { Value: "Artifact" };
        _marked.Begin(isLayer && _shared.Layers.IsHidden(properties), isStamp, actualText);
    }

    private void PaintObject()
    {
        if (_operands.LastName is not { } name || _resources?.Dictionary("XObject")?.Stream(name) is not { } stream)
        {
            return;
        }

        var dictionary = stream.Dictionary;
        if (_marked.IsHidden || _shared.Layers.IsHidden(dictionary.Dictionary("OC")))
        {
            return;
        }

        switch (dictionary.Name("Subtype"))
        {
            case "Image":
                AddImage(PictureOf(stream));
                break;
            case "Form":
                RunForm(stream);
                break;
        }
    }

    private void RunForm(PdfStream form)
    {
        // A form that paints itself, directly or through others, paints nothing more.
        if (!_running.Add(form))
        {
            return;
        }

        if (_running.Count > _budget.Limits.Nesting)
        {
            throw ReadBudget.Exceeded(ReadLimit.FormNesting);
        }

        var (state, resources, savedBelow, marked) = (_state, _resources, _savedBelow, _marked.Depth);
        _savedBelow = _saved.Count;
        _resources = form.Dictionary.Dictionary("Resources") ?? resources;
        Concatenate(FormMatrix(form));
        if (form.Dictionary.Array("BBox") is { Count: >= 4 } box)
        {
            _state.IntersectClip(_state.Transformation.Apply(box.Number(0), box.Number(1), box.Number(2), box.Number(3)));
        }

        Run(_shared.Form(form).Span);
        while (_saved.Count > _savedBelow)
        {
            _saved.Pop();
        }

        _marked.CloseTo(marked);
        (_state, _resources, _savedBelow) = (state, resources, savedBelow);
        _running.Remove(form);
    }

    /// <summary>The properties of a picture that its dictionary tells.</summary>
    private Picture PictureOf(PdfStream stream)
    {
        var dictionary = stream.Dictionary;
        var isStencil = dictionary.Boolean("ImageMask");
        var (soft, hard) = (dictionary.Stream("SMask"), dictionary.Stream("Mask"));
        var mask = isStencil ? new PictureMask(stream, _state.Transformation, isStencil: true)
            : soft is not null ? new PictureMask(soft, _state.Transformation, isStencil: false)
            : hard is not null ? new PictureMask(hard, _state.Transformation, isStencil: true)
            : null;

        // A picture of one colour may be coarse, even a single sample, under a mask in which the print is.
        var shape = (soft ?? hard)?.Dictionary;
        return new Picture(
            Math.Max(dictionary.Int("Width"), shape?.Int("Width") ?? 0),
            Math.Max(dictionary.Int("Height"), shape?.Int("Height") ?? 0),
            isStencil, dictionary.Array("Mask") is not null, mask,
            IsCutShort(stream) || _shared.Rows.AreMissing(stream, _budget));
    }

    /// <summary>
    /// Whether a JPEG that stands in the file as it is, not encrypted, has no end. Its last marker may have bytes behind it that belong to
    /// nothing; a thumbnail, which has an end of its own, stands in the front.
    /// </summary>
    private static bool IsCutShort(PdfStream image)
    {
        var raw = image.Raw.Span;
        return raw.StartsWith<byte>([0xFF, 0xD8, 0xFF]) && raw[Math.Max(3, raw.Length - JpegTail)..].LastIndexOf<byte>([0xFF, 0xD9]) < 0;
    }

    private void AddImage(in Picture picture)
    {
        if (_marked.IsHidden || _state.Fills.Alpha <= 0)
        {
            return;
        }

        var box = _state.Transformation.Apply(0, 0, 1, 1);
        _rulings.Order = _areas.Now;
        if (Math.Min(picture.Width, picture.Height) <= LineSamples && _rulings.FillThin(box, 0, _state.Clip))
        {
            return;
        }

        var visible = box.Intersect(_state.Clip);
        if (!(visible.Width > 0 && visible.Height > 0) || !double.IsFinite(visible.Width + visible.Height))
        {
            return;
        }

        AddArea(picture, visible);
        _rulings.Order = _areas.Now;
        _rulings.AddStrip(box, _state.Clip);
        if (Math.Min(picture.Width, picture.Height) <= LineSamples)
        {
            _rulings.NoteThick(box, 0, _state.Clip);
        }

        _budget.Use(ImageBytes);
        _images.Add(new PageImage(visible, picture.Width, picture.Height) { IsCutShort = picture.IsCutShort });
    }

    private void AddArea(in Picture picture, Box visible)
    {
        if (_state.IsBlended)
        {
            return;
        }

        var toPage = _state.Transformation;
        var isUpright = (toPage.B == 0 && toPage.C == 0) || (toPage.A == 0 && toPage.D == 0);
        var shape = isUpright
            ? null
            : new Outline([toPage.Apply(0, 0), toPage.Apply(1, 0), toPage.Apply(1, 1), toPage.Apply(0, 1)], [0], isEvenOdd: false);
        var colour = picture.IsStencil ? _state.Fills.Colour : null;
        _areas.Add(new PaintedArea(visible, shape, _state.ClipShape, colour, _state.Fills.Alpha)
        {
            Mask = picture.Mask,
            Soft = _state.SoftMask,
            IsPicture = !picture.IsStencil,
            IsUncertain = (picture.IsStencil && picture.Mask is null) || picture.HasColourKey,
        });
    }

    /// <summary>
    /// Notes a shading, which fills what the clip leaves open (ISO 32000-2 §8.7.4.2), as an area, or as a line where that is thin.
    /// </summary>
    private void PaintShading()
    {
        if (_marked.IsHidden || _state.Fills.Alpha <= 0)
        {
            return;
        }

        _rulings.Order = _areas.Now;
        if (_rulings.ShadeThin(_state.Clip))
        {
            return;
        }

        if (!_state.IsBlended)
        {
            _areas.Add(new PaintedArea(_state.Clip, null, _state.ClipShape, null, _state.Fills.Alpha) { Soft = _state.SoftMask });
            _rulings.Order = _areas.Now;
        }

        _rulings.NoteThick(_state.Clip, 0, _state.Clip);
    }

    /// <summary>
    /// The soft mask of a dictionary, whose group is run for the areas it paints; null where it has no group, and where groups are nested
    /// too deep or in themselves.
    /// </summary>
    private SoftMask? SoftMaskOf(PdfDictionary mask)
    {
        if (mask.Stream("G") is not { } group || _running.Count >= _budget.Limits.Nesting || !_running.Add(group))
        {
            return null;
        }

        _running.Remove(group);
        var interpreter = new ContentInterpreter(_shared, _page, _turn, []) { _operatorsLeft = _operatorsLeft };
        interpreter._running.UnionWith(_running);
        interpreter._state.Transformation = _state.Transformation;
        interpreter.RunForm(group);
        _operatorsLeft = interpreter._operatorsLeft;
        return new SoftMask(interpreter._areas, mask.Name("S") != "Alpha");
    }
}
