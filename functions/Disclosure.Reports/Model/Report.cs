namespace Disclosure.Reports.Model;

/// <summary>A yearly report as read. What was not found is absent, never 0 and never empty.</summary>
/// <param name="Title">Title in simplified characters, lines joined, spaces and pinyin removed; null where none was found.</param>
/// <param name="Agency">The agency the title names; null where none was found.</param>
/// <param name="Year">The year reported on: that of the period section 一 states, or of the title; null where none was found.</param>
/// <param name="Form">Id of the form edition its tables follow, <c>2021</c> or <c>2019</c>.</param>
/// <param name="Figures">The figures found, by id; a figure whose cell was not found has no entry.</param>
/// <param name="Labels">Column headings and row labels that depart from the statutory wording, by column or row id.</param>
/// <param name="Sections">The headings of sections found, in the order of the document.</param>
public sealed record Report(
    string? Title,
    string? Agency,
    int? Year,
    string Form,
    IReadOnlyDictionary<string, Figure> Figures,
    IReadOnlyDictionary<string, LabelReading> Labels,
    IReadOnlyList<Section> Sections)
{
    /// <summary>
    /// Gets whether the heading of the fee column asks for four decimals (保留4位小数): not every report prints that part of it.
    /// </summary>
    public bool FeeDecimalsAsked { get; init; }
}
