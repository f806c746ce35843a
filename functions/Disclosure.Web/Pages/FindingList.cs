using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>The findings one under the other, each with what it compared, the clause it rests on and the way to its place.</summary>
internal static class FindingList
{
    /// <summary>Returns the list, or a line that says there are none.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="form">The form whose places they name; null while it is not known.</param>
    /// <param name="hasTables">Whether the page shows the tables they point into.</param>
    /// <param name="below">What stands below a finding, e.g. the form to accept it.</param>
    /// <param name="language">The language.</param>
    /// <param name="report">The report they were found in, whose numbers sums are shown with; null to show what was compared alone.</param>
    public static Html Render(
        NumberedFindings findings,
        FormDefinition? form,
        bool hasTables,
        Func<NumberedFinding, Html> below,
        Language language,
        Report? report)
    {
        var words = SiteWords.In(language);
        return findings.All.Count == 0
            ? Html.Of($"""<p class="fine">{words.NoFindings}</p>""")
            : Html.Of($"""
                <ol class="findings">
                {Html.Each(findings.All, one => Html.Of($"""
                    <li id="finding-{one.Number}" class="{(one.IsOpenError ? "error" : "warning")}" tabindex="-1">
                    <p><span class="severity">{(one.Acceptance is not null ? words.AcceptedError : words.Of(one.Finding.Severity))}</span> {
                        Message(one.Finding, words)}</p>
                    <p class="evidence">{Compared(one.Finding, form, report, hasTables, words)}<span>{words.Basis}{
                        Clause(one.Finding, words)}</span>{Link(one.Finding, form, hasTables, words)}{
                        Spoken(one.Finding, findings, form, hasTables, words)}</p>
                    {below(one)}</li>

                    """))}</ol>
                """);
    }

    /// <summary>
    /// Returns what was found in the page's language. A finding stored before facts were kept has a Chinese message alone, which stands
    /// after what its rule finds wherever it speaks.
    /// </summary>
    public static Html Message(Finding finding, SiteWords words) => words.Findings.Say(finding) is { } said
        ? Html.Of($"{said}")
        : Html.Of($"""{words.Findings.Explain(finding.Rule)} <span class="own" lang="zh-CN">{finding.Message}</span>""");

    private static Html Clause(Finding finding, SiteWords words) => words.Findings.Cite(finding) is { } cited
        ? Html.Of($"{cited}")
        : Html.Of($"""<span lang="zh-CN">{finding.Clause}</span>""");

    private static Html Compared(Finding finding, FormDefinition? form, Report? report, bool hasTables, SiteWords words)
    {
        if (form is not null && report is not null && form.SumOf(finding.Rule, finding.Where) is { } sum)
        {
            return Html.Of($"""<span class="arithmetic">{words.Arithmetic}{Side(sum.Left, report, hasTables, words)} ≠ {
                Side(sum.Right, report, hasTables, words)}</span> """);
        }

        return finding.Compared.Count == 0
            ? Html.None
            : Html.Of(
                $"<span>{words.Compared}{Numbers(finding.Compared, words)}</span> ");
    }

    /// <summary>
    /// Returns one side of a sum, its terms leading to their cells; of many terms those that count for nothing are left out.
    /// </summary>
    private static Html Side(IReadOnlyList<string> side, Report report, bool hasTables, SiteWords words)
    {
        const int Few = 2;
        var terms = side.Select(id => (Id: id, Value: report.Figures.GetValueOrDefault(id)?.Value ?? 0)).ToList();
        if (terms.Count > Few && terms.Exists(static term => term.Value != 0))
        {
            terms.RemoveAll(static term => term.Value == 0);
        }
        else if (terms.Count > Few)
        {
            terms.RemoveRange(1, terms.Count - 1);
        }

        return Html.Each(terms.Index(), term => Html.Of(
            $"{Html.If(term.Index > 0, static () => Html.Of($" + "))}{(hasTables ? Html.Of($"""<a href="#{
                FigureTables.Anchor(term.Item.Id)}">{words.Number(term.Item.Value)}</a>""")
                    : Html.Of($"{words.Number(term.Item.Value)}"))}"));
    }

    private static string Numbers(IReadOnlyList<decimal> compared, SiteWords words) => compared.Count == 2
        ? $"{words.Number(compared[0])} ≠ {words.Number(compared[1])}"
        : words.List(compared.Select(words.Number));

    /// <summary>What the place of a finding about a page begins with; no table holds it.</summary>
    private const string PagePrefix = "page.";

    private static Html Link(
        Finding finding,
        FormDefinition? form,
        bool hasTables,
        SiteWords words) => hasTables && finding.Where.Length > 0 && !finding.Where.StartsWith(PagePrefix, StringComparison.Ordinal)
        ? Html.Of($""" <a href="#{FigureTables.Anchor(finding.Where)}">{words.See(PlaceName(finding.Where, form, words))}</a>""")
        : Html.None;

    /// <summary>
    /// Returns the place of a finding where no link leads there and another finding says the same of another place.
    /// </summary>
    private static Html Spoken(
        Finding finding, NumberedFindings findings, FormDefinition? form, bool hasTables, SiteWords words) =>
        !hasTables && finding.Where.Length > 0
            && findings.All.Any(other => other.Finding.Where != finding.Where && other.Finding.Message == finding.Message)
            ? Html.Of($""" <span class="place">{words.At(PlaceName(finding.Where, form, words))}</span>""")
            : Html.None;

    /// <summary>Returns what people call a place.</summary>
    private static string PlaceName(string where, FormDefinition? form, SiteWords words) =>
        SectionKinds.Find(where) is { } section ? words.Terms.Heading(section)
        : form?.Figure(where) is { } figure ? words.Terms.Name(figure)
        : form?.Tables.SelectMany(table => table.Cells).Where(cell => cell.Id == where)
            .MaxBy(cell => cell.Kind == FormCellKind.RowLabel) is { } heading ? words.Terms.Label(heading.Label)
        : where;
}
