using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>What an agency's filing link opens: a form for the report of that agency and year.</summary>
internal static class AgencyFilingPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="link">What the link says.</param>
    /// <param name="accepted">What files are taken.</param>
    /// <param name="action">Where the files are sent.</param>
    public static Html Render(Layout layout, Origin.AgencyLink link, Html accepted, string action)
    {
        var (words, site) = (FilingWords.In(layout.Language), layout.Words);
        return layout.Page(Place.Filing, words.Title, Html.Of($"""
            <h1>{words.Title}</h1>
            <dl class="facts">
            <dt>{site.Agency}</dt><dd>{Quotation.Of(link.Agency, layout.Language)}</dd>
            <dt>{site.Year}</dt><dd>{link.Year.ToString()}</dd>
            </dl>
            <section id="filing" aria-label="{words.Title}">
            <p>{words.AgencyIntroduction}</p>
            {accepted}{FileForm.ForAgency(action, layout.Language)}
            </section>
            """));
    }
}
