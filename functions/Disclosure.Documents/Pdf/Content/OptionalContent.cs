using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The layers that the document's default configuration hides (ISO 32000-2 §8.11).</summary>
internal sealed class OptionalContent
{
    /// <summary>Deepest nesting of a visibility expression that is followed; what is deeper counts as shown.</summary>
    private const int DeepestExpression = 16;

    private readonly HashSet<PdfObject> _hidden = [];

    public OptionalContent(PdfDictionary? catalog)
    {
        if (catalog?.Dictionary("OCProperties") is not { } properties || properties.Dictionary("D") is not { } configuration)
        {
            return;
        }

        if (configuration.Name("BaseState") == "OFF" && properties.Array("OCGs") is { } groups)
        {
            Change(groups, isHidden: true);
        }

        if (configuration.Array("ON") is { } shown)
        {
            Change(shown, isHidden: false);
        }

        if (configuration.Array("OFF") is { } hidden)
        {
            Change(hidden, isHidden: true);
        }
    }

    /// <summary>
    /// Returns whether content is hidden that belongs to the group, or to the membership dictionary of several groups; false for null.
    /// </summary>
    public bool IsHidden(PdfDictionary? membership)
    {
        if (membership is null || _hidden.Count == 0)
        {
            return false;
        }

        if (membership.Array("VE") is { Count: > 0 } expression)
        {
            return !IsTrue(expression, DeepestExpression);
        }

        return membership.Get("OCGs") switch
        {
            PdfDictionary group => IsHidden(membership.Name("P"), _hidden.Contains(group) ? 1 : 0, 1),
            PdfArray groups => IsHidden(membership.Name("P"), CountHidden(groups), groups.Count),
            _ => _hidden.Contains(membership),
        };
    }

    /// <summary>Returns whether a visibility expression is true (ISO 32000-2 §8.11.2.2): And, Or, Not of groups and expressions.</summary>
    private bool IsTrue(PdfObject? expression, int deepest)
    {
        if (expression is not PdfArray { Count: > 1 } array || deepest == 0)
        {
            return expression is null || !_hidden.Contains(expression);
        }

        var isAnd = (array[0] as PdfName)?.Value == "And";
        if ((array[0] as PdfName)?.Value == "Not")
        {
            return !IsTrue(array[1], deepest - 1);
        }

        for (var i = 1; i < array.Count; i++)
        {
            if (IsTrue(array[i], deepest - 1) != isAnd)
            {
                return !isAnd;
            }
        }

        return isAnd;
    }

    private static bool IsHidden(string? policy, int hidden, int count) => count > 0 && policy switch
    {
        "AllOn" => hidden > 0,
        "AnyOff" => hidden == 0,
        "AllOff" => hidden < count,
        _ => hidden == count,
    };

    private int CountHidden(PdfArray groups)
    {
        var hidden = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            hidden += _hidden.Contains(groups[i]) ? 1 : 0;
        }

        return hidden;
    }

    private void Change(PdfArray groups, bool isHidden)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (isHidden)
            {
                _hidden.Add(groups[i]);
            }
            else
            {
                _hidden.Remove(groups[i]);
            }
        }
    }
}
