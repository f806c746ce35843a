using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Finds the one picture that a page's content paints, beside invisible text. An operator that might paint or hide anything else ends the
/// search with nothing: this is no interpreter, and does not try to be one (ISO 32000-2 Annex A).
/// </summary>
internal sealed class LonePicture
{
    private const int InvisibleText = 3;
    private const int DeepestSave = 64;

    /// <summary>Points by which a clip may stand within the page: producers round.</summary>
    private const double Rounding = 1;

    private readonly PdfDictionary? _resources;
    private readonly Box _visible;
    private readonly OperandList _operands;
    private readonly Stack<State> _saved = [];
    private State _state;
    private Box? _path;
    private bool _isClipping;
    private (PdfStream Image, Matrix Placement)? _found;

    private LonePicture(PdfPage page, SharedResources shared)
    {
        _resources = page.Resources;
        _visible = new Box(Rounding, Rounding, page.Width - Rounding, page.Height - Rounding);
        _operands = new OperandList(new ObjectParser(shared.File, shared.File.Budget, isKept: false), shared.File.Budget);
        _state = new State(page.ToDisplay, 0);
    }

    /// <summary>
    /// The picture, and the transformation from the unit square to the displayed page; null where the page shows more, or less.
    /// </summary>
    public static (PdfStream Image, Matrix Placement)? Of(PdfPage page, SharedResources shared)
    {
        var search = new LonePicture(page, shared);
        return search.Run(ContentInterpreter.PageBytes(page, shared.File.Budget).Span, shared.File.Budget) ? search._found : null;
    }

    private bool Run(ReadOnlySpan<byte> content, ReadBudget budget)
    {
        var lexer = new Lexer(content);
        while (lexer.Read() is var kind and not TokenKind.End)
        {
            budget.Step();
            if (_operands.TryAdd(ref lexer, kind))
            {
                continue;
            }

            if (!TryExecute(Operator.Of(lexer.Value)))
            {
                return false;
            }

            _operands.Clear();
        }

        return true;
    }

    /// <summary>Executes an operator that leaves the page one picture at most; false for any other.</summary>
    private bool TryExecute(uint name)
    {
        switch (name)
        {
            case Operator.Save:
                _saved.Push(_state);
                return _saved.Count <= DeepestSave;
            case Operator.Restore:
                return _saved.TryPop(out _state);
            case Operator.Concatenate:
                _state = _state with { Transformation = _operands.Matrix().Then(_state.Transformation) };
                return true;
            case Operator.RenderMode:
                _state = _state with { RenderMode = _operands.Number(0) };
                return true;
            case Operator.PaintObject:
                return TryPaint();
            case Operator.ExtendedState:
                return IsHarmless(_operands.LastName is { } state ? _resources?.Dictionary("ExtGState")?.Dictionary(state) : null);
            case Operator.Rectangle:
                return TryAddRectangle();
            case Operator.Clip or Operator.ClipEvenOdd:
                _isClipping = true;
                return true;
            case Operator.EndPath:
                return TryEndPath();
            case Operator.ShowText or Operator.ShowTexts or Operator.NextLineShow or Operator.NextLineSpacedShow:
                return _state.RenderMode == InvisibleText;
            case Operator.BeginMarkedProperties:
                return _operands.Count > 0 && _operands[0].Object is not PdfName { Value: "OC" };
            default:
                return ShowsNothing(name);
        }
    }

    /// <summary>Operators that by themselves show nothing: of text, colour, and marked content.</summary>
    private static bool ShowsNothing(uint name) => name is
        Operator.BeginText or Operator.EndText or Operator.Font or Operator.TextMatrix or Operator.NextLine or Operator.NextLineLeading
        or Operator.NextLineDefault or Operator.CharacterSpacing or Operator.WordSpacing or Operator.HorizontalScaling or Operator.Leading
        or Operator.Rise
        or Operator.BeginMarked or Operator.EndMarked or Operator.LineWidth
        or Operator.StrokeSpace or Operator.FillSpace or Operator.StrokeColor or Operator.StrokeColorNamed or Operator.FillColor
        or Operator.FillColorNamed
        or Operator.StrokeGray or Operator.FillGray or Operator.StrokeRgb or Operator.FillRgb or Operator.StrokeCmyk or Operator.FillCmyk;

    private bool TryPaint()
    {
        if (_found is not null
            || _operands.LastName is not { } name
            || _resources?.Dictionary("XObject")?.Stream(name) is not { } image
            || image.Dictionary.Name("Subtype") != "Image")
        {
            return false;
        }

        _found = (image, _state.Transformation);
        return true;
    }

    private static bool IsHarmless(PdfDictionary? state) =>
        state is not null
        && state.Number("ca", 1) >= 1
        && state.Get("SMask") is null or PdfName { Value: "None" }
        && state.Get("BM") is null or PdfName { Value: "Normal" }
        && state.Get("TR") is null
        && state.Get("TR2") is null or PdfName { Value: "Default" };

    private bool TryAddRectangle()
    {
        if (_path is not null)
        {
            return false;
        }

        var (x, y) = (_operands.Number(0), _operands.Number(1));
        _path = _state.Transformation.Apply(x, y, x + _operands.Number(2), y + _operands.Number(3));
        return _state.Transformation is { B: 0, C: 0 } or { A: 0, D: 0 };
    }

    /// <summary>A path that is painted with nothing may still clip; a clip around the whole page hides nothing.</summary>
    private bool TryEndPath()
    {
        var hidesNothing = !_isClipping || (_path is { } path && path.Intersect(_visible) == _visible);
        (_path, _isClipping) = (null, false);
        return hidesNothing;
    }

    /// <summary>What q saves and Q restores, as far as it matters here.</summary>
    private readonly record struct State(Matrix Transformation, double RenderMode);
}
