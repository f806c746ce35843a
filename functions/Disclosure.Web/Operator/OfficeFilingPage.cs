using Disclosure.Web.Filing;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow;

namespace Disclosure.Web.Operator;

/// <summary>Where the office files for an agency, and makes the links by which agencies file.</summary>
internal static class OfficeFilingPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="workflow">The office's settings.</param>
    /// <param name="options">What the office sets for its pages.</param>
    /// <param name="form">What was filled in.</param>
    /// <param name="told">What is told of the link that was asked for; nothing before one was.</param>
    public static Html Render(Layout layout, WorkflowOptions workflow, DisclosureWebOptions options, AgencyLinkForm form, Html told)
    {
        var (site, words, office) = (layout.Words, SenderWords.In(layout.Language), OperatorWords.In(layout.Language));
        return layout.Page(
            Place.Operator,
            words.FilingPage,
            Html.Of($"""
                <p><a href="/operator">{office.Back}</a></p>
                <h1>{words.FilingPage}</h1>
                <section id="links" aria-labelledby="links-title">
                <h2 id="links-title">{words.LinkTitle}</h2>
                <p>{words.LinkHelp}</p>
                {told}
                <form class="fields" method="post" action="/operator/filing">
                <p><label for="agency">{site.Agency}</label>
                <input id="agency" name="agency" value="{form.Agency}" maxlength="{AgencyLinkForm.LongestAgency}" required></p>
                <p><label for="year">{site.Year}</label>
                <input id="year" name="year" value="{form.Year}" inputmode="numeric" maxlength="4" size="6" required></p>
                <p><label for="days">{words.Days} <small>{words.DaysHint(AgencyLinkForm.MostDays)}</small></label>
                <input id="days" name="days" value="{form.Days}" inputmode="numeric" maxlength="3" size="6" required></p>
                <p><button>{words.MakeLink}</button></p>
                </form>
                </section>
                <section id="filing" aria-labelledby="filing-title">
                <h2 id="filing-title">{words.SendTitle}</h2>
                <p>{words.SendHelp}</p>
                {FileForm.Accepted(workflow, options, layout.Language)}
                {FileForm.ForReports("/operator/reports", layout.Language)}
                </section>
                {OperatorPage.Session(office)}
                """),
            OperatorPage.Head);
    }
}
