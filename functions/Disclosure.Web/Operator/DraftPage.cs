using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Year;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Operator;

/// <summary>The draft of a government's report in the form's own tables, to be read, printed, or taken away as Word or Excel.</summary>
internal static class DraftPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="region">The region.</param>
    /// <param name="draft">The draft of its government's report.</param>
    public static Html Render(Layout layout, RegionView region, RegionDraft draft)
    {
        var (words, office) = (YearWords.In(layout.Language), OperatorWords.In(layout.Language));
        var form = FormDefinition.OfYear(draft.Year);
        var at = $"/operator/years/{draft.Year}/regions/{Uri.EscapeDataString(region.Agency.Code)}";
        var report = new Report(
            null, draft.Agency, draft.Year, form.Id,
            draft.Figures.ToDictionary(
                static figure => figure.Key,
                static figure => new Figure(figure.Key, figure.Value, "", 0, default, 1),
                StringComparer.Ordinal),
            new Dictionary<string, LabelReading>(),
            [.. draft.Prose.Select(static one => new Section(one.Key, one.Key.Heading(), 0, one.Value))]);
        return layout.Page(
            Place.Operator,
            words.DraftOf(draft.Year),
            Html.Of($"""
                <p class="downloads"><a href="/operator">{office.Back}</a> · <a href="{at}">{words.RegionOf(draft.Year)}</a></p>
                <h1>{Quotation.Of(draft.Agency, layout.Language)} {words.DraftOf(draft.Year)}</h1>
                <p class="downloads">{words.DraftHelp}</p>
                <p class="downloads">{words.RegionCount(region.Sum.Agencies + region.Sum.Missing.Count, region.Sum.Missing.Count)}</p>
                <p class="downloads"><a href="{at}/draft.docx">{words.Word}</a> · <a href="{at}/draft.xlsx">{words.Excel}</a></p>
                {ReportBody.Render(report, form, new Dictionary<string, decimal?>(), NumberedFindings.None, layout.Language)}
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }
}
