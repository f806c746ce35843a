using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>Number of reports on each pile, in all and by year.</summary>
internal sealed class OfficeCounts(IReadOnlyList<ReportCount> counts)
{
    /// <summary>Gets the years there are reports of, the latest first; null, last, for those whose year is not known.</summary>
    public IReadOnlyList<int?> Years { get; }
        = [.. counts.Select(count => count.Year).Distinct().OrderByDescending(year => year ?? int.MinValue)];

    /// <summary>Returns the number of reports on a pile, of all years.</summary>
    public int Of(Pile pile) => counts.Where(count => Holds(pile, count.State)).Sum(count => count.Count);

    /// <summary>Returns the number of reports of a year on a pile; the year is null for those whose year is not known.</summary>
    public int Of(Pile pile, int? year) => counts.Where(count => count.Year == year && Holds(pile, count.State)).Sum(count => count.Count);

    /// <summary>Returns the number of reports in any of the states, of a year where one is given.</summary>
    public int In(IReadOnlyList<ReportState> states, int? year) =>
        counts.Where(count => states.Contains(count.State) && (year is null || count.Year == year)).Sum(count => count.Count);

    private static bool Holds(Pile pile, ReportState state) => pile.States.Count == 0 || pile.States.Contains(state);
}
