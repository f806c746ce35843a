using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Witness;

/// <summary>
/// Weighs figures that were recognised in a picture by the form's sums. Sums that hold make their figures surer; where sums fail, the
/// figures that explain it become doubtful, and the value with which the sums would hold is suggested. Values are never changed.
/// </summary>
/// <remarks>
/// A figure is misread with the chance its confidence leaves (<see cref="Witnessed"/>), a form is wrong in print now and then
/// (<see cref="ErrorModel"/>), and a sum ties its figures together (<see cref="JudgedSum"/>); the chances that follow are worked out by
/// belief propagation over the graph of sums (Pearl 1988; on graphs with cycles Murphy, Weiss and Jordan 1999), at most one known error of
/// another figure being reckoned with in each sum. Where only one sum fails and all figures are sure, the print is the likelier culprit,
/// and no figure becomes doubtful: the rule of that sum tells it.
/// </remarks>
public static class SumWitness
{
    /// <summary>
    /// Most rounds of messages: what has not settled by then swings between two readings that explain the sums equally well.
    /// </summary>
    private const int MostRounds = 12;

    /// <summary>Largest change of a message in a round after which all have settled, a tenth of the last decimal of a confidence.</summary>
    private const double Settled = 1e-5;

    /// <summary>
    /// Least confidence, 0 to 1, of a figure that was legible. Two illegible ones in a row, under a seal, can be wrong by the same amount
    /// and keep every sum, so that sums alone never make one sure enough to be passed over. At 1 every figure of a scan would be looked at.
    /// </summary>
    private const double Legible = 0.5;

    /// <summary>
    /// Most confidence of a figure that was not legible: just below <see cref="Figure.Sure"/>, so that a reviewer looks at it.
    /// </summary>
    private const double MostIfIllegible = 0.79;

    /// <summary>Most confidence that sums give a figure of a picture.</summary>
    private const double Surest = 0.9999;

    /// <summary>
    /// Returns the figures with their confidence by picture and sums together, and suggestions; the same ones if none is of a picture.
    /// </summary>
    /// <param name="form">The edition of the form.</param>
    /// <param name="figures">The figures as read, by id.</param>
    public static IReadOnlyDictionary<string, Figure> Weigh(FormDefinition form, IReadOnlyDictionary<string, Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Values.Any(static figure => figure.Confidence < 1) ? Suggestions.Hold(form, Hear(form, figures)) : figures;
    }

    private static Dictionary<string, Figure> Hear(FormDefinition form, IReadOnlyDictionary<string, Figure> figures)
    {
        var witnessed = new Dictionary<string, Witnessed>(figures.Count);
        foreach (var figure in figures.Values)
        {
            if (FormSum.AddendOf(figure) is not null)
            {
                witnessed.Add(figure.Id, new Witnessed(figure));
            }
        }

        Converse(form, witnessed);
        var heard = new Dictionary<string, Figure>(figures.Count);
        foreach (var (id, figure) in figures)
        {
            heard.Add(id, figure.Confidence >= 1 ? figure
                : witnessed.GetValueOrDefault(id) is { } one ? one.Places.Count > 0 ? Conclude(one) : figure
                : figure with { Suggested = OnlyFit(form, figures, id) });
        }

        return heard;
    }

    private static void Converse(FormDefinition form, Dictionary<string, Witnessed> witnessed)
    {
        var sums = new List<JudgedSum>(form.Sums.Count);
        foreach (var sum in form.Sums)
        {
            if (JudgedSum.Of(sum, witnessed) is { } judged)
            {
                sums.Add(judged);
            }
        }

        foreach (var figure in witnessed.Values)
        {
            figure.Weigh();
        }

        foreach (var sum in sums)
        {
            sum.Begin();
        }

        for (var round = 0; round < MostRounds; round++)
        {
            double change = 0;
            foreach (var sum in sums)
            {
                change = Math.Max(change, sum.Speak());
            }

            if (change < Settled)
            {
                break;
            }
        }
    }

    private static Figure Conclude(Witnessed witnessed)
    {
        Span<double> chances = stackalloc double[witnessed.Prior.Length];
        double total = 0;
        for (var state = 0; state < chances.Length; state++)
        {
            chances[state] = witnessed.Prior[state];
            foreach (var place in witnessed.Places)
            {
                chances[state] *= place.FromSum[state];
            }

            total += chances[state];
        }

        double right = 0, likeliest = 0;
        decimal? suggested = null;
        for (var state = 0; state < chances.Length; state++)
        {
            right += chances[state] / total * witnessed.ReadRight[state];
            var misread = chances[state] / total * (1 - witnessed.ReadRight[state]);
            if (state >= Witnessed.FirstError && misread > likeliest)
            {
                likeliest = misread;
                suggested = witnessed.Addend + witnessed.Errors[state - Witnessed.FirstError];
            }
        }

        var figure = witnessed.Figure;
        var most = figure.Confidence < Legible ? MostIfIllegible : Math.Max(figure.Confidence, Surest);
        var confidence = Math.Min(Math.Round(right, 4), most);
        var isHelp = confidence < Figure.Sure && likeliest >= (1 - right) / 2;
        return figure with { Confidence = confidence, Suggested = isHelp ? suggested : null };
    }

    /// <summary>
    /// The one count a cell that holds no number can stand for if its sums hold; null where they differ or cannot be judged.
    /// </summary>
    private static decimal? OnlyFit(FormDefinition form, IReadOnlyDictionary<string, Figure> figures, string id)
    {
        decimal? fit = null;
        foreach (var sum in form.Sums)
        {
            var isLeft = sum.Left.Contains(id);
            if ((!isLeft && !sum.Right.Contains(id))
                || FormSum.AddUp(sum.Left, figures, Others) is not { } left
                || FormSum.AddUp(sum.Right, figures, Others) is not { } right)
            {
                continue;
            }

            var wanted = isLeft ? right - left : left - right;
            if (wanted < 0 || !decimal.IsInteger(wanted) || (fit is { } other && other != wanted))
            {
                return null;
            }

            fit = wanted;
        }

        return fit;

        decimal? Others(Figure figure) => figure.Id == id ? 0 : FormSum.AddendOf(figure);
    }
}
