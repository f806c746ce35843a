using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>
/// <c>sudden-change</c>: a figure is many times what it was, or a fraction of it, and differs by more than a few. It is asked of what an
/// agency did in the year, each once: what follows from it (totals of outcomes, kinds of applicant, documents in force) would only repeat
/// the cause. Where agencies were merged, what the figure was with or without theirs explains it: either will do.
/// </summary>
internal static class SuddenChangeRule
{
    internal const string Id = "sudden-change";

    /// <summary>The figures asked, in the order of the form. One that an edition lacks is not compared with another.</summary>
    private static readonly string[] Asked =
    [
        "proactive.regulations.issued", "proactive.normative.issued",
        "proactive.licensing.decisions", "proactive.penalties.decisions", "proactive.coercion.decisions", "proactive.fees.amount",
        "applications.received.total", "reconsideration.total", "litigation.direct.total", "litigation.afterReconsideration.total",
    ];

    public static IEnumerable<Finding> Check(YearInput input)
    {
        foreach (var figure in Asked)
        {
            if (input.Now(figure) is { } now && input.Before(figure) is { } before && IsSudden(before, now, input.Context.Thresholds)
                && (input.OwnBefore(figure) is not { } own || IsSudden(own, now, input.Context.Thresholds)))
            {
                yield return Findings.Of(
                    Id, Severity.Warning, figure, new ChangedSuddenly(input.Form.Id, figure, before, now, input.Context.Year - 1),
                    before, now);
            }
        }
    }

    /// <summary>Whether a change reaches both thresholds; from and to nothing the second alone tells.</summary>
    private static bool IsSudden(decimal before, decimal now, YearThresholds thresholds)
    {
        var (less, more) = before < now ? (before, now) : (now, before);
        return less >= 0 && more - less >= thresholds.ChangeLeast && more >= less * thresholds.ChangeFactor;
    }
}
