using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Publication;

/// <summary>Tells that a report was withdrawn, when and why, and which versions of the same agency and year are public.</summary>
internal static class WithdrawnPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="told">That it was withdrawn.</param>
    /// <param name="versions">What is public of the agency and year.</param>
    public static PageAnswer Answer(Layout layout, string told, IReadOnlyList<ReportSummary> versions)
    {
        var words = PortalWords.In(layout.Language);
        var title = words.WithdrawnTitle;
        return new PageAnswer(
            layout.Page(Place.Directory, title, Html.Of($"""
                <h1>{title}</h1>
                <p class="notice lines">{told}</p>
                {Html.If(versions.Count > 0, () => Html.Of($"""
                    <section aria-labelledby="versions">
                    <h2 id="versions">{words.StillPublic}</h2>
                    <ul>
                    {Html.Each(versions, row => Html.Of($"""
                        <li><a href="{PublicPaths.Report(row.Id)}">{Quotation.Of(row.Title ?? row.FileName, layout.Language)}</a>{
                            layout.Words.InBrackets(row.State == ReportState.Published ? words.Current : words.Earlier)}</li>

                        """))}</ul>
                    </section>
                    """))}
                <p><a href="/">{layout.Words.BackToDirectory}</a></p>
                """)),
            StatusCodes.Status410Gone);
    }
}
