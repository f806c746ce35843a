using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Witness;

/// <summary>Drops suggestions with which the form's sums do not agree: they are no help to a reviewer.</summary>
public static class Suggestions
{
    /// <summary>
    /// Returns the figures with those suggestions alone under which, taken together, every judged sum of theirs is whole; the same figures
    /// where all hold. Suggestions are to be held again after a figure was corrected.
    /// </summary>
    /// <param name="form">The edition of the form.</param>
    /// <param name="figures">The figures, by id.</param>
    public static IReadOnlyDictionary<string, Figure> Hold(FormDefinition form, IReadOnlyDictionary<string, Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(figures);
        var kept = figures;
        while (FirstThatFails(form, kept) is { } failing)
        {
            kept = new Dictionary<string, Figure>(kept) { [failing.Id] = failing with { Suggested = null } };
        }

        return kept;
    }

    /// <summary>Returns whether every judged sum of the figure is whole if its suggestion alone is taken.</summary>
    internal static bool AgreesAlone(FormDefinition form, IReadOnlyDictionary<string, Figure> figures, Figure figure) =>
        Agrees(form, figures, figure, other => other.Id == figure.Id ? other.Suggested : FormSum.AddendOf(other));

    private static Figure? FirstThatFails(FormDefinition form, IReadOnlyDictionary<string, Figure> figures)
    {
        foreach (var figure in figures.Values)
        {
            if (figure.Suggested is not null && !Agrees(form, figures, figure, static other => other.Suggested ?? FormSum.AddendOf(other)))
            {
                return figure;
            }
        }

        return null;
    }

    private static bool Agrees(
        FormDefinition form, IReadOnlyDictionary<string, Figure> figures, Figure figure, Func<Figure, decimal?> addend)
    {
        var isJudged = false;
        foreach (var sum in form.Sums)
        {
            if ((sum.Left.Contains(figure.Id) || sum.Right.Contains(figure.Id))
                && FormSum.AddUp(sum.Left, figures, addend) is { } left
                && FormSum.AddUp(sum.Right, figures, addend) is { } right)
            {
                if (left != right)
                {
                    return false;
                }

                isJudged = true;
            }
        }

        return isJudged;
    }
}
