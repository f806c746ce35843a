using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Reports.Model;

/// <summary>A yearly report as read. What was not found is absent, never 0 and never empty.</summary>
/// <param name="Title">
/// Title in simplified characters, lines joined, spaces and pinyin removed; where none is printed, what the preface calls the report; null
/// where neither was found.
/// </param>
/// <param name="Agency">The agency that title, preface or signature name; null where none was found.</param>
/// <param name="Year">
/// The year reported on, which most of title, preface, period, section 一 and signature name; null where none does.
/// </param>
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

    /// <summary>
    /// Gets the unit that the heading of the fee column prints in the place of 万元, e.g. 元; null where it prints no other.
    /// </summary>
    public string? FeeUnit { get; init; }

    /// <summary>Gets whether the title is printed as one; false where it is what the preface calls the report.</summary>
    public bool IsTitlePrinted { get; init; } = true;

    /// <summary>
    /// Gets another year that as many parts of the report name as <see cref="Year"/>; null where there is none, or the period alone names
    /// it.
    /// </summary>
    public int? OtherYear { get; init; }

    /// <summary>
    /// Gets the period that the figures are said to cover, the one that departs from the year where several are stated; null for none.
    /// </summary>
    public StatedPeriod? Period { get; init; }

    /// <summary>
    /// Gets the agency that preface or signature name in the place of <see cref="Agency"/>; null where they name no other.
    /// </summary>
    public NamedAgency? OtherAgency { get; init; }

    /// <summary>Gets the doubt whether <see cref="Agency"/> was read rightly from a scan; null for none.</summary>
    public AgencyDoubt? AgencyDoubt { get; init; }

    /// <summary>Gets the rows and columns of the form that the filing lacks.</summary>
    public IReadOnlyList<MissingLine> Missing { get; init; } = [];

    /// <summary>Gets the pages that hold something which could not be read.</summary>
    public IReadOnlyList<UnreadPage> Unread { get; init; } = [];

    /// <summary>
    /// Gets the rows and groups, by id, whose numbers are not as many as the form has, and were placed as their sums allow.
    /// </summary>
    public IReadOnlyList<string> Placed { get; init; } = [];

    /// <summary>Gets the rows and groups whose numbers could not be placed, so that their figures are unread.</summary>
    public IReadOnlyList<UnplacedRow> Unplaced { get; init; } = [];

    /// <summary>Gets the figures whose cells hold a formula that was kept without its value, so that they are unread.</summary>
    public IReadOnlyList<UnplacedRow> Formulas { get; init; } = [];

    /// <summary>Gets the sections in which a picture stands that is not read: the section's table may be in it.</summary>
    public IReadOnlyList<SectionKind> Pictured { get; init; } = [];

    /// <summary>Gets whether those pictures are in the file; a web page names pictures that are not.</summary>
    public bool HoldsPictures { get; init; }

    /// <summary>Gets whether changes to the Word document are tracked that nobody accepted.</summary>
    public bool IsTracked { get; init; }

    /// <summary>Gets the rows, columns and sheets of the workbook that are hidden and so were not read.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>Gets when the web page that was filed says it was published, as printed; null where it does not say.</summary>
    public string? Published { get; init; }

    /// <summary>Gets the site that the web page that was filed says it belongs to; null where it does not say.</summary>
    public string? Site { get; init; }

    /// <summary>Gets what the OFD that was filed holds beside its pages; null where the file is none.</summary>
    public OfdMarks? Ofd { get; init; }

    /// <summary>Gets whether the file holds a blank copy of the form beside the report.</summary>
    public bool HasBlankCopy { get; init; }

    /// <summary>Gets which of several reports in its file it is; null where the file holds it alone.</summary>
    public ReportPart? Part { get; init; }

    /// <summary>
    /// Gets the cells that the figures were read from, by the figures' ids: what a second look at the page needs. They are not stored, and
    /// a report made from what was has none.
    /// </summary>
    internal IReadOnlyDictionary<string, Cell> Cells { get; init; } = NoCells;

    private static readonly Dictionary<string, Cell> NoCells = [];
}
