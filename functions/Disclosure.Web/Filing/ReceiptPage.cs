using Disclosure.Web.Links;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Commands;

namespace Disclosure.Web.Filing;

/// <summary>Tells what became of several files sent at once.</summary>
internal static class ReceiptPage
{
    /// <summary>Returns the page.</summary>
    /// <param name="layout">The frame of pages.</param>
    /// <param name="receipts">What became of the files.</param>
    /// <param name="links">Makes the links to their pages.</param>
    /// <param name="action">Where text that was refused is sent again.</param>
    public static Html Render(Layout layout, IReadOnlyList<Receipt> receipts, FilingLinks links, string action)
    {
        var words = FilingWords.In(layout.Language);
        return layout.Page(Place.Filing, words.Results, Html.Of($"""
            <h1>{words.Results}</h1>
            <p>{words.ResultsIntroduction(receipts.Count, receipts.Count(receipt => receipt.Result is FilingResult.Filed))}</p>
            <ul class="receipts">
            {Html.Each(receipts, receipt => Line(receipt, words, layout.Words, links))}</ul>
            {Html.Each(receipts.Where(static receipt => receipt.Pasted is not null), receipt => FileForm.Again(
                action, receipt.Pasted!, layout.Language))}<p><a href="/#filing">{words.SendMore}</a></p>
            """));
    }

    private static Html Line(Receipt receipt, FilingWords words, SiteWords site, FilingLinks links) => receipt.Result switch
    {
        FilingResult.Filed filed => Html.Of($"""<li class="fine"><strong>{receipt.Name}</strong> {words.Received}<a href="/reports/{
            links.Receipt(filed.Report)}">{words.SeeProgress}</a></li>"""),
        FilingResult.Known { IsOpen: false } known => Html.Of($"""<li><strong>{receipt.Name}</strong> {words.Of(known)}</li>"""),
        FilingResult.Known known => Html.Of($"""<li><strong>{receipt.Name}</strong> {words.Of(known)}<a href="/reports/{
            links.Receipt(known.Report)}">{words.SeeProgress}</a></li>"""),
        FilingResult.Refused refused => Html.Of($"""<li class="error"><strong>{receipt.Name}</strong> {site.Of(refused.Refusal)}</li>"""),
        _ => throw new ArgumentOutOfRangeException(nameof(receipt)),
    };
}
