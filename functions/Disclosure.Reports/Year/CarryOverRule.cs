using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>
/// <c>carry-over</c>: what was carried over is what the report of the year before carried forward, per column of section 三. A blank cell
/// counts as 0; a figure that was not read is not judged. Both editions have these rows.
/// </summary>
internal static class CarryOverRule
{
    internal const string Id = "carry-over";
    private const string Over = "applications.carriedOver.";
    private const string Forward = "applications.carriedForward.";

    public static IEnumerable<Finding> Check(YearInput input)
    {
        foreach (var figure in input.Form.Figures)
        {
            if (!figure.Id.StartsWith(Over, StringComparison.Ordinal))
            {
                continue;
            }

            var forward = Forward + figure.Id[Over.Length..];
            if (input.Now(figure.Id) is { } now && input.Before(forward) is { } before && now != before)
            {
                var fact = new CarryOverDiffers(
                    input.Form.Id, figure.Id, now, before, input.Context.Year - 1, input.IsUnsure(figure.Id, forward))
                {
                    Agencies = AgenciesOf(input.Context.Before),
                };
                yield return Findings.Of(Id, Severity.Error, figure.Id, fact, now, before);
            }
        }
    }

    private static string? AgenciesOf(IReadOnlyList<EarlierReport> before) =>
        before.Any(static each => each.Agency is not null)
            ? string.Join('、', before.Select(static each => each.Agency ?? each.Report.Agency).Where(static name => name is not null))
            : null;
}
