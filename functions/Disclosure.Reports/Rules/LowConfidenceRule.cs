using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Rules;

/// <summary>The reader was not sure of a figure (scans): a reviewer looks.</summary>
internal static class LowConfidenceRule
{
    /// <summary>Below it a figure is to be looked at.</summary>
    public const double Sure = 0.8;

    private const string Id = "low-confidence";

    public static void Check(Report report, FormDefinition form, List<Finding> findings)
    {
        foreach (var place in form.Figures)
        {
            if (report.Figures.TryGetValue(place.Id, out var figure) && figure.Confidence < Sure)
            {
                findings.Add(new Finding(
                    Id, Severity.Warning, place.Id,
                    $"“{place.Name}”识别为“{figure.Text}”，把握不足（{figure.Confidence:P0}），请对照原件核对。",
                    figure.Value is { } value ? [value] : [], Clauses.Instructions(form)));
            }
        }
    }
}
