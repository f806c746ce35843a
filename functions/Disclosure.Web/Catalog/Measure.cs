using Disclosure.Reports.Model;

namespace Disclosure.Web.Catalog;

/// <summary>What agencies and years are compared by: a figure of the report, or a sum of figures.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Figures">Ids of the figures that are added up; where none of them was found there is no value.</param>
internal sealed record Measure(string Id, IReadOnlyList<string> Figures)
{
    /// <summary>Gets all measures, in the order they are shown. Each stands in both editions of the form.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("received", ["applications.received.total"]),
        new("granted", ["applications.granted.total", "applications.partlyGranted.total"]),
        new("refused",
        [
            .. new[]
            {
                "stateSecret", "otherLaw", "threeSecurities", "thirdParty", "internalAffairs", "processInformation", "enforcementFile",
                    "administrativeInquiry",
            }.Select(ground => $"applications.refused.{ground}.total"),
        ]),
        new("unavailable", ["applications.unavailable.notHeld.total", "applications.unavailable.notReadyMade.total",
            "applications.unavailable.unclear.total"]),
        new("reconsideration", ["reconsideration.total"]),
        new("litigation", ["litigation.direct.total", "litigation.afterReconsideration.total"]),
    ];

    /// <summary>Returns the measure of the id; null where there is none.</summary>
    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);

    /// <summary>Returns the value in a report; null where none of its figures holds a number.</summary>
    public decimal? Of(Report report)
    {
        decimal? sum = null;
        foreach (var id in Figures)
        {
            if (report.Figures.GetValueOrDefault(id)?.Value is { } value)
            {
                sum = (sum ?? 0) + value;
            }
        }

        return sum;
    }
}
