using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>The piles the operator's list is sorted into.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="States">The states in it; empty for all.</param>
internal sealed record Pile(string Id, string Name, IReadOnlyList<ReportState> States)
{
    /// <summary>All piles, what needs a person first.</summary>
    public static IReadOnlyList<Pile> All { get; } =
    [
        new("all", "全部", []),
        new("attention", "需要处理", [ReportState.Returned, ReportState.Unreadable, ReportState.Poisoned]),
        new("review", "审核中", [ReportState.InReview]),
        new("work", "处理中", [ReportState.Received, ReportState.Extracted, ReportState.Read, ReportState.Checked, ReportState.Approved]),
        new("published", "已发布", [ReportState.Published]),
        new("closed", "已撤回或取代", [ReportState.Withdrawn, ReportState.Superseded, ReportState.HandedOver]),
    ];

    /// <summary>The pile of a name; all reports where there is none.</summary>
    public static Pile Find(string? id) => All.FirstOrDefault(pile => pile.Id == id) ?? All[0];
}
