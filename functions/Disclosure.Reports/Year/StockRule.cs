using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>
/// <c>stock</c>: the documents in force are those of the year before, plus issued, less repealed. Only where both years use an edition that
/// counts them: that of 2019 does not. Documents of an agency that was merged may have lapsed with it or gone on, and both is right.
/// </summary>
internal static class StockRule
{
    internal const string Id = "stock";

    private static readonly string[] Kinds = ["proactive.regulations.", "proactive.normative."];

    public static IEnumerable<Finding> Check(YearInput input)
    {
        foreach (var kind in Kinds)
        {
            var inForce = kind + "inForce";
            if (input.Now(inForce) is { } now && input.Before(inForce) is { } before
                && input.Now(kind + "issued") is { } issued && input.Now(kind + "repealed") is { } repealed
                && now != before + issued - repealed
                && (input.OwnBefore(inForce) is not { } own || now != own + issued - repealed))
            {
                yield return Findings.Of(
                    Id, Severity.Warning, inForce, new StockDiffers(input.Form.Id, inForce, now, before, issued, repealed),
                    now, before, issued, repealed);
            }
        }
    }
}
