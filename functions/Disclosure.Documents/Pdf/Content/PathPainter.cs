namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The operators that build and paint paths (ISO 32000-2 §8.5): painting leaves rulings, clipping narrows the clip's box.
/// </summary>
internal sealed class PathPainter(RulingCollector rulings, MarkedContent marked)
{
    private readonly PagePath _path = new();
    private bool _isClipPending;

    /// <summary>Executes the operator; false if it is none of paths.</summary>
    public bool TryExecute(uint name, OperandList operands, ref GraphicsState state)
    {
        switch (name)
        {
            case Operator.MoveTo:
                _path.MoveTo(state.Transformation.Apply(operands.Number(0), operands.Number(1)));
                return true;
            case Operator.LineTo:
                LineTo(operands, 0, state, isCurve: false);
                return true;
            case Operator.CurveTo:
                LineTo(operands, 4, state, isCurve: true);
                return true;
            case Operator.CurveFromCurrent or Operator.CurveToFinal:
                LineTo(operands, 2, state, isCurve: true);
                return true;
            case Operator.ClosePath:
                _path.Close();
                return true;
            case Operator.Rectangle:
                AddRectangle(operands, state);
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                _isClipPending = true;
                return true;
            case Operator.EndPath:
                End(ref state);
                return true;
            default:
                return TryPaint(name, ref state);
        }
    }

    private bool TryPaint(uint name, ref GraphicsState state)
    {
        var isStroke = name is Operator.Stroke or Operator.CloseStroke
            or Operator.FillStroke or Operator.FillStrokeEvenOdd or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd;
        var isFill = name is Operator.Fill or Operator.FillOld or Operator.FillEvenOdd
            or Operator.FillStroke or Operator.FillStrokeEvenOdd or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd;
        if (!isStroke && !isFill)
        {
            return false;
        }

        if (name is Operator.CloseStroke or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd)
        {
            _path.Close();
        }

        if (isFill && (state.Fills.IsVisible || state.Fills.IsOpaqueWhite) && !marked.IsHidden)
        {
            rulings.IsWhite = state.Fills.IsOpaqueWhite;
            rulings.Fill(_path, state.Clip);
        }

        if (isStroke && (state.Strokes.IsVisible || state.Strokes.IsOpaqueWhite) && !marked.IsHidden)
        {
            rulings.IsWhite = state.Strokes.IsOpaqueWhite;
            rulings.Stroke(_path, state.LineWidth, state.Transformation, state.Clip);
        }

        rulings.IsWhite = false;

        End(ref state);
        return true;
    }

    private void LineTo(OperandList operands, int index, in GraphicsState state, bool isCurve) =>
        _path.LineTo(state.Transformation.Apply(operands.Number(index), operands.Number(index + 1)), isCurve);

    private void AddRectangle(OperandList operands, in GraphicsState state)
    {
        var toPage = state.Transformation;
        var x = operands.Number(0);
        var y = operands.Number(1);
        var right = x + operands.Number(2);
        var top = y + operands.Number(3);
        _path.MoveTo(toPage.Apply(x, y));
        _path.LineTo(toPage.Apply(right, y));
        _path.LineTo(toPage.Apply(right, top));
        _path.LineTo(toPage.Apply(x, top));
        _path.Close();
    }

    private void End(ref GraphicsState state)
    {
        if (_isClipPending && _path.Bounds() is { } bounds)
        {
            state.IntersectClip(bounds);
        }

        _isClipPending = false;
        _path.Clear();
    }
}
