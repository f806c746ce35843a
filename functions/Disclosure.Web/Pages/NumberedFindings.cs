using Disclosure.Reports.Model;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>The findings of a report in the order people work through them: open errors, accepted errors, warnings.</summary>
internal sealed class NumberedFindings
{
    private readonly ILookup<string, NumberedFinding> _places;

    /// <summary>Orders and numbers the findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="acceptances">The errors among them that were accepted.</param>
    public NumberedFindings(IEnumerable<Finding> findings, IEnumerable<FindingAccepted> acceptances)
    {
        var accepted = acceptances.ToDictionary(acceptance => acceptance.Finding.Key);
        All =
        [
            .. findings
                .Select(finding => (Finding: finding, Acceptance: accepted.GetValueOrDefault(finding.Key)))
                .OrderBy(one => one.Finding.Severity == Severity.Warning ? 2 : one.Acceptance is null ? 0 : 1)
                .Select((one, index) => new NumberedFinding(index + 1, one.Finding, one.Acceptance)),
        ];
        _places = All.ToLookup(one => one.Finding.Where);
    }

    /// <summary>Gets the list without findings, as the public sees a report.</summary>
    public static NumberedFindings None { get; } = new([], []);

    /// <summary>Returns the findings of a report.</summary>
    public static NumberedFindings Of(ReportFile file) => new(file.Reading?.Findings ?? [], file.Process.Acceptances);

    /// <summary>
    /// Returns the findings of a report for whoever sent it: those that hold it against other reports name what stands in these, and are
    /// for the agency's own sender alone.
    /// </summary>
    public static NumberedFindings ForSender(ReportFile file) => AgencysOwn.Sent(file.Process)
        ? Of(file)
        : new NumberedFindings(
            (file.Reading?.Findings ?? []).Where(static finding => !YearRules.Ids.Contains(finding.Rule)), file.Process.Acceptances);

    /// <summary>Gets all findings.</summary>
    public IReadOnlyList<NumberedFinding> All { get; }

    /// <summary>Gets the number of errors neither corrected nor accepted.</summary>
    public int OpenErrors => All.Count(one => one.IsOpenError);

    /// <summary>Gets the number of warnings.</summary>
    public int Warnings => All.Count(one => one.Finding.Severity == Severity.Warning);

    /// <summary>Returns the findings about a place.</summary>
    public IEnumerable<NumberedFinding> At(string where) => where.Length == 0 ? [] : _places[where];

    /// <summary>Returns the style of a place: <c>error</c>, <c>warning</c>, or null where nothing is open.</summary>
    public string? GravestAt(string where) =>
        At(where).Any(one => one.IsOpenError) ? "error" : At(where).Any(one => one.Acceptance is null) ? "warning" : null;
}

/// <summary>A finding with its number on the page.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Acceptance">By whom and why it was accepted; null if it was not.</param>
internal sealed record NumberedFinding(int Number, Finding Finding, FindingAccepted? Acceptance)
{
    /// <summary>Gets whether the finding keeps the report from being published.</summary>
    public bool IsOpenError => Finding.Severity == Severity.Error && Acceptance is null;
}
