namespace Disclosure.Workflow.Process;

/// <summary>The report a file corrects. It takes the file in this round only, so an attempt that comes late changes nothing.</summary>
/// <param name="Report">The report.</param>
/// <param name="Round">The round in which it was returned, or could not be read.</param>
public sealed record CorrectionOf(ReportId Report, int Round);
