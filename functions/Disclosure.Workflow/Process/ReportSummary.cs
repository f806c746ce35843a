namespace Disclosure.Workflow.Process;

/// <summary>One row of a list of reports, projected from the process and stored with its events so that lists read rows only.</summary>
/// <param name="Id">The report.</param>
/// <param name="Version">Number of events it stands for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FileName">Name of the current file.</param>
/// <param name="Agency">The agency; null while not known.</param>
/// <param name="Year">The year reported on; null while not known.</param>
/// <param name="Title">The title; null while not known.</param>
/// <param name="Round">The round of review, from 1.</param>
/// <param name="Tier">The tier whose turn it is, from 1; 0 outside a review.</param>
/// <param name="TierName">That tier's name; null outside a review.</param>
/// <param name="Errors">Errors neither corrected nor accepted.</param>
/// <param name="Accepted">Errors accepted.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Trouble">Why it cannot go on by itself (unreadable, poisoned, returned, withdrawn); null if it can.</param>
/// <param name="ReceivedAt">When the first file came in.</param>
/// <param name="UpdatedAt">When something last happened.</param>
/// <param name="WaitingSince">Since when it waits for a person; null if it does not.</param>
/// <param name="PublishedAt">When it was published; null if it never was.</param>
/// <param name="Due">
/// When the engine must look at it again; null if nothing comes by the clock. A lost wake-up is made good by this column.
/// </param>
public sealed record ReportSummary(
    ReportId Id,
    int Version,
    ReportState State,
    string FileName,
    string? Agency,
    int? Year,
    string? Title,
    int Round,
    int Tier,
    string? TierName,
    int Errors,
    int Accepted,
    int Warnings,
    string? Trouble,
    DateTimeOffset ReceivedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? Due)
{
    /// <summary>
    /// Gets whose filings the report is counted with (<see cref="FiledFile.Account"/> of its first file); null where it is not counted.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>Gets whether the public may see the report: it is published, or was published and is superseded.</summary>
    public bool IsPublic => PublishedAt is not null && State is (ReportState.Published or ReportState.Superseded);
}
