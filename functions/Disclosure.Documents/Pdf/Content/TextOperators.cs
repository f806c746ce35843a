using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The operators of text state, position and showing (ISO 32000-2 §9.3, §9.4).</summary>
internal sealed class TextOperators(TextPen pen, SharedResources shared)
{
    /// <summary>Executes the operator and returns true; returns false if it is none of text.</summary>
    public bool TryExecute(uint name, OperandList operands, PdfDictionary? resources, ref GraphicsState state)
    {
        switch (name)
        {
            case Operator.BeginText:
                pen.SetMatrix(Matrix.Identity);
                return true;
            case Operator.EndText:
                return true;
            case Operator.CharacterSpacing:
                state.CharacterSpacing = operands.Number(0);
                return true;
            case Operator.WordSpacing:
                state.WordSpacing = operands.Number(0);
                return true;
            case Operator.HorizontalScaling:
                state.HorizontalScaling = operands.Number(0) / 100;
                return true;
            case Operator.Leading:
                state.Leading = operands.Number(0);
                return true;
            case Operator.RenderMode:
                state.RenderMode = (int)Math.Clamp(operands.Number(0), 0, 7);
                return true;
            case Operator.Rise:
                state.Rise = operands.Number(0);
                return true;
            case Operator.Font:
                state.Font = Font(operands, resources);
                state.FontSize = operands.Number(1);
                return true;
            case Operator.NextLine:
                pen.NextLine(operands.Number(0), operands.Number(1));
                return true;
            case Operator.NextLineLeading:
                state.Leading = -operands.Number(1);
                pen.NextLine(operands.Number(0), operands.Number(1));
                return true;
            case Operator.TextMatrix:
                pen.SetMatrix(operands.Matrix());
                return true;
            case Operator.NextLineDefault:
                pen.NextLine(0, -state.Leading);
                return true;
            case Operator.ShowText:
                pen.Show(state, operands.LastBytes);
                return true;
            case Operator.ShowTexts:
                ShowTexts(operands, state);
                return true;
            case Operator.NextLineShow:
                pen.NextLine(0, -state.Leading);
                pen.Show(state, operands.LastBytes);
                return true;
            case Operator.NextLineSpacedShow:
                state.WordSpacing = operands.Number(0);
                state.CharacterSpacing = operands.Number(1);
                pen.NextLine(0, -state.Leading);
                pen.Show(state, operands.LastBytes);
                return true;
            default:
                return false;
        }
    }

    private PdfFont? Font(OperandList operands, PdfDictionary? resources) =>
        operands.Count > 0 && operands[0].Object is PdfName { Value: var key }
            && resources?.Dictionary("Font")?.Dictionary(key) is { } dictionary
            ? shared.Font(dictionary)
            : null;

    private void ShowTexts(OperandList operands, in GraphicsState state)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            ref readonly var operand = ref operands[i];
            if (operand.Kind == OperandKind.String)
            {
                pen.Show(state, operands.Bytes(operand));
            }
            else if (operand.Kind == OperandKind.Number)
            {
                pen.Adjust(state, operand.Number);
            }
        }
    }
}
