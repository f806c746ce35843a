using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Year;

/// <summary>A report of a year as it counts: filed through the host, or taken in as a record.</summary>
/// <param name="File">Base name of its file.</param>
/// <param name="Agency">The agency as the report names it; null where it names none.</param>
/// <param name="Report">The report, with corrections.</param>
/// <param name="Received">The day it was filed; null where it is not known.</param>
/// <param name="IsRecord">Whether it was taken in as a record.</param>
public sealed record FiledReport(string File, string? Agency, Report Report, DateOnly? Received, bool IsRecord)
{
    /// <summary>Gets what the rules of a report by itself find in it; null where they were not asked, and the report is whole.</summary>
    public IReadOnlyList<Finding>? Found { get; init; }

    /// <summary>Gets the report filed through the host; null for a record.</summary>
    public ReportId? Id { get; init; }
}
