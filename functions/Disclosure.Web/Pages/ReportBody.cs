using Disclosure.Reports;
using Disclosure.Reports.Forms;

namespace Disclosure.Web.Pages;

/// <summary>The six sections of a report in statutory order, its tables in the form's layout.</summary>
internal static class ReportBody
{
    /// <summary>The sections.</summary>
    /// <param name="report">The report.</param>
    /// <param name="form">Its edition of the form.</param>
    /// <param name="readBefore">Corrected figures with the value read.</param>
    /// <param name="findings">The findings to mark.</param>
    public static Html Render(
        Report report, FormDefinition form, IReadOnlyDictionary<string, decimal?> readBefore, NumberedFindings findings)
    {
        var tables = new FigureTables(report, readBefore, findings);
        return Html.Each(SectionKinds.All.ToArray(), kind => Section(kind, report, form, tables));
    }

    private static Html Section(SectionKind kind, Report report, FormDefinition form, FigureTables tables)
    {
        var table = form.Tables.FirstOrDefault(one => one.Section == kind);
        var found = report.Sections.FirstOrDefault(section => section.Kind == kind);
        return Html.Of($"""
            <section class="part" aria-labelledby="{FigureTables.Anchor(kind.Id())}">
            <h2 id="{FigureTables.Anchor(kind.Id())}">{kind.Heading()}</h2>
            {Prose(found, table is not null)}{(table is null ? Html.None : tables.Render(table))}
            </section>

            """);
    }

    private static Html Prose(Section? section, bool hasTable) => section switch
    {
        null when hasTable => Html.None,
        null => Html.Of($"""<p class="absent">原件中没有找到这一部分。</p>"""),
        { Text.Length: 0 } when hasTable => Html.None,
        { Text.Length: 0 } => Html.Of($"""<p class="absent">原件中这一部分没有文字。</p>"""),
        { Text: var text } => Html.Each(
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line => Html.Of($"<p>{line}</p>\n")),
    };
}
