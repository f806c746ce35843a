using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Downloads;

/// <summary>A fault of a report as an office tells its agency.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Filed">What was filed there; empty where the place is no figure.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Clause">What it rests on.</param>
internal sealed record FaultRow(int Number, Severity Severity, string Place, string Filed, string Message, string Clause)
{
    /// <summary>Returns the faults of a report that are not accepted, errors first.</summary>
    /// <param name="file">The report.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<FaultRow> Of(ReportFile file, Language language)
    {
        var site = SiteWords.In(language);
        return
        [
            .. NumberedFindings.Of(file).All.Where(static one => one.Acceptance is null).Select((one, at) => new FaultRow(
                at + 1, one.Finding.Severity, PlaceOf(one.Finding.Where, file.Form, language),
                FiledAt(one.Finding.Where, file, site),
                site.Findings.Say(one.Finding) ?? one.Finding.Message, site.Findings.Cite(one.Finding) ?? one.Finding.Clause)),
        ];
    }

    /// <summary>Returns a place of the form in words: its figure, row, column or section, or the whole report.</summary>
    private static string PlaceOf(string where, FormDefinition? form, Language language)
    {
        var terms = SiteWords.In(language).Terms;
        return where.Length == 0 ? YearWords.In(language).WholeReport
            : SectionKinds.Find(where) is { } section ? terms.Heading(section)
            : form?.Figure(where) is { } figure ? terms.Name(figure)
            : form?.Tables.SelectMany(static table => table.Cells).FirstOrDefault(cell => cell.Id == where) is { } cell
                ? terms.Label(cell.Label)
            : YearWords.In(language).WholeReport;
    }

    private static string FiledAt(string where, ReportFile file, SiteWords site) =>
        file.Reading?.Report.Figures.GetValueOrDefault(where) is { } figure
            ? figure.Value is { } value && figure.Text.Length == 0 ? site.Number(value) : figure.Text
            : "";
}
