using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>The piles the operator's list is sorted into.</summary>
/// <param name="Id">Its name in addresses; people read the one that the words give it.</param>
/// <param name="States">The states in it; empty for all.</param>
internal sealed record Pile(string Id, IReadOnlyList<ReportState> States)
{
    /// <summary>Gets all piles, what needs a person first.</summary>
    public static IReadOnlyList<Pile> All { get; } =
    [
        new("all", []),
        new("attention", [ReportState.Returned, ReportState.Unreadable, ReportState.Poisoned]),
        new("held", [ReportState.Held]),
        new("review", [ReportState.InReview]),
        new("work", [ReportState.Received, ReportState.Extracted, ReportState.Read, ReportState.Checked, ReportState.Approved]),
        new("published", [ReportState.Published]),
        new("closed", [ReportState.Withdrawn, ReportState.Superseded, ReportState.HandedOver]),
    ];

    /// <summary>Returns the pile of a name; all reports where there is none.</summary>
    public static Pile Find(string? id) => All.FirstOrDefault(pile => pile.Id == id) ?? All[0];
}
