namespace Disclosure.Reports.Model;

/// <summary>What one file gave: the report, what the rules found in it, and how it was read.</summary>
/// <param name="File">Name of the file as the user knows it.</param>
/// <param name="Reader">What read it: <c>pdf</c>, <c>ocr</c>, <c>mixed</c>, <c>formRecognizer</c> or <c>text</c>.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Report">The report.</param>
/// <param name="Findings">What the rules found.</param>
public sealed record Reading(string File, string Reader, int Pages, Report Report, IReadOnlyList<Finding> Findings);
