namespace Disclosure.Workflow.Year;

/// <summary>How many agencies of a group stand where.</summary>
/// <param name="Due">Agencies a report is due of.</param>
/// <param name="Filed">Those that have filed, in whatever way; without those whose report waits to be corrected.</param>
/// <param name="Late">Those of them whose report came after the last day.</param>
/// <param name="InReview">Those whose report is at work or in review.</param>
/// <param name="Returned">Those whose report waits to be corrected.</param>
/// <param name="Published">Those whose report is published.</param>
/// <param name="Missing">Those of which nothing came.</param>
public sealed record ProgressCount(int Due, int Filed, int Late, int InReview, int Returned, int Published, int Missing)
{
    /// <summary>Counts a group.</summary>
    public static ProgressCount Of(IReadOnlyCollection<AgencyProgress> agencies) => new(
        agencies.Count(static each => each.IsDue),
        agencies.Count(static each => each.HasFiled),
        agencies.Count(static each => each.IsLate),
        agencies.Count(static each => each.Standing == AgencyStanding.InReview),
        agencies.Count(static each => each.Standing == AgencyStanding.Returned),
        agencies.Count(static each => each.Standing == AgencyStanding.Published),
        agencies.Count(static each => each.Standing == AgencyStanding.Missing));
}
