using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The operators that set the colours of strokes and fills (ISO 32000-2 §8.6.8).</summary>
internal static class PaintOperators
{
    /// <summary>Executes the operator; does nothing if it is none of colour.</summary>
    public static void Execute(uint name, OperandList operands, PdfDictionary? resources, SharedResources shared, ref GraphicsState state)
    {
        switch (name)
        {
            case Operator.StrokeSpace:
                state.Strokes = state.Strokes.InSpace(ColourSpace.Of(operands.LastName, resources, shared.Colours));
                break;
            case Operator.FillSpace:
                state.Fills = state.Fills.InSpace(ColourSpace.Of(operands.LastName, resources, shared.Colours));
                break;
            case Operator.StrokeColor or Operator.StrokeColorNamed:
                state.Strokes = state.Strokes.WithComponents(operands);
                break;
            case Operator.FillColor or Operator.FillColorNamed:
                state.Fills = state.Fills.WithComponents(operands);
                break;
            case Operator.StrokeGray:
                state.Strokes = state.Strokes.InSpace(ColourSpace.Gray).WithComponents(operands);
                break;
            case Operator.FillGray:
                state.Fills = state.Fills.InSpace(ColourSpace.Gray).WithComponents(operands);
                break;
            case Operator.StrokeRgb:
                state.Strokes = state.Strokes.InSpace(ColourSpace.Rgb).WithComponents(operands);
                break;
            case Operator.FillRgb:
                state.Fills = state.Fills.InSpace(ColourSpace.Rgb).WithComponents(operands);
                break;
            case Operator.StrokeCmyk:
                state.Strokes = state.Strokes.InSpace(ColourSpace.Cmyk).WithComponents(operands);
                break;
            case Operator.FillCmyk:
                state.Fills = state.Fills.InSpace(ColourSpace.Cmyk).WithComponents(operands);
                break;
        }
    }
}
