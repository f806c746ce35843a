using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>The six sections of a report in statutory order, its tables in the form's layout.</summary>
internal static class ReportBody
{
    /// <summary>Returns the sections.</summary>
    /// <param name="report">The report.</param>
    /// <param name="form">Its edition of the form.</param>
    /// <param name="readBefore">Corrected figures with the value read.</param>
    /// <param name="findings">The findings to mark.</param>
    /// <param name="language">The language of what is not the report's own.</param>
    /// <param name="cell">What stands in a figure's cell, from its id and what stands there else; null for that.</param>
    /// <param name="prose">What stands for a section's text, from what stands there else; null for that.</param>
    /// <param name="correctedTexts">The sections whose text was corrected.</param>
    public static Html Render(
        Report report,
        FormDefinition form,
        IReadOnlyDictionary<string, decimal?> readBefore,
        NumberedFindings findings,
        Language language,
        Func<string, Html, Html>? cell = null,
        Func<SectionKind, Html, Html>? prose = null,
        IReadOnlyCollection<SectionKind>? correctedTexts = null)
    {
        var words = SiteWords.In(language);
        var tables = new FigureTables(report, readBefore, findings, language, cell);
        return Html.Each(SectionKinds.All.ToArray(), kind =>
        {
            var table = form.Tables.FirstOrDefault(one => one.Section == kind);
            var text = Prose(report.Sections.FirstOrDefault(section => section.Kind == kind), table is not null, words);
            return Html.Of($"""
                <section class="part" aria-labelledby="{FigureTables.Anchor(kind.Id())}">
                <h2 id="{FigureTables.Anchor(kind.Id())}">{words.Terms.Heading(kind)}{Html.If(
                    correctedTexts?.Contains(kind) == true, () => Html.Of($""" <span class="corrected">{
                        words.CorrectedMark}</span>"""))}</h2>
                {prose?.Invoke(kind, text) ?? text}{(table is null ? Html.None : tables.Render(table))}
                </section>

                """);
        });
    }

    private static Html Prose(Section? section, bool hasTable, SiteWords words) => section switch
    {
        null when hasTable => Html.None,
        null => Html.Of($"""<p class="absent">{words.SectionNotFound}</p>"""),
        { Text.Length: 0 } when hasTable => Html.None,
        { Text.Length: 0 } => Html.Of($"""<p class="absent">{words.SectionEmpty}</p>"""),
        { Text: var text } => Html.Each(
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line => Html.Of(
                $"<p lang=\"zh-CN\">{line}</p>\n")),
    };
}
