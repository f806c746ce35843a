using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;

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
            if (report.Figures.TryGetValue(place.Id, out var figure) && figure.IsUnsure)
            {
                findings.Add(new Finding(
                    Id, Severity.Warning, place.Id,
                    $"“{place.Name}”{Reading(figure)}，{Sureness(figure)}{Offer(report, form, figure)}，请对照原件核对。",
                    figure.Value is { } value ? [value] : [], Clauses.Instructions(form)));
            }
        }
    }

    private static string Reading(Figure figure) => figure.Text.Length > 0 ? $"识别为“{figure.Text}”" : "识别为空白";

    private static string Sureness(Figure figure) =>
        figure.Confidence < 0.5 ? "很可能读错" : string.Create(CultureInfo.InvariantCulture, $"把握不足（{figure.Confidence * 100:0}%）");

    private static string Offer(Report report, FormDefinition form, Figure figure) =>
        figure.Suggested is not { } suggested ? ""
        : Suggestions.AgreesAlone(form, report.Figures, figure) ? $"；若读作{FigureFormat.Of(suggested)}，各项合计相符"
        : $"；若读作{FigureFormat.Of(suggested)}，并一同改正其他建议更正的数据，各项合计相符";
}
