using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Year;

/// <summary>
/// <c>roll-up</c>: a government's figure is not below the sum of its agencies', or equals it where the office asks for that and no report
/// is missing. Every count and amount of the form adds up over agencies, but for what compares with the year before (changes, and numbers
/// of items of the year before), which several agencies share.
/// </summary>
internal static class RollUpRule
{
    internal const string Id = "roll-up";
    private const string Previous = ".previous";

    /// <summary>Agencies that the message names.</summary>
    private const int Named = 3;

    public static IEnumerable<Finding> Check(YearInput input)
    {
        if (input.Context.Region is not { } region)
        {
            yield break;
        }

        foreach (var figure in input.Form.Figures)
        {
            if (figure.Column.Kind == FigureKind.Change || figure.Id.EndsWith(Previous, StringComparison.Ordinal)
                || input.Now(figure.Id) is not { } own || !region.Figures.TryGetValue(figure.Id, out var sum)
                || !Differs(own, sum, region, input.Context.Thresholds))
            {
                continue;
            }

            var behind = region.Behind(figure.Id);
            var names = string.Join('、', behind.Take(Named)
                .Select(static each => each.Agency.Name + FigureFormat.Of(each.Value)));
            yield return Findings.Of(
                Id, Severity.Warning, figure.Id,
                new BelowAgencies(
                    input.Form.Id, figure.Id, own, sum, names, Math.Max(0, behind.Count - Named), region.Missing.Count),
                own, sum);
        }
    }

    private static bool Differs(decimal own, decimal sum, RegionSum region, YearThresholds thresholds) =>
        own < sum || (own > sum && thresholds.RollUpEquals && region.Missing.Count == 0);
}
