using Disclosure.Documents.Views;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;

namespace Disclosure.Web.Review;

/// <summary>What the review page and the page to correct on share: head, picture pane, hidden field.</summary>
/// <param name="Layout">What every page has in common.</param>
/// <param name="Case">The case.</param>
/// <param name="Sizes">The sizes of the original's pages; empty where they cannot be told.</param>
/// <param name="Rivals">The other reports of the agency and year.</param>
internal sealed record ReviewView(Layout Layout, ReviewCase Case, IReadOnlyList<SheetSize> Sizes, IReadOnlyList<Rival> Rivals)
{
    public ReviewWords Words => ReviewWords.In(Layout.Language);

    public SiteWords Site => Layout.Words;

    public Language Language => Layout.Language;

    public ReportProcess Process => Case.File.Process;

    public NumberedFindings Findings { get; } = NumberedFindings.Of(Case.File);

    /// <summary>Returns a page of two panes: the original's pictures on the left where there is room, the content on the right.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="before">What stands above both.</param>
    /// <param name="content">The content.</param>
    public Html Page(string title, Html before, Html content) => Layout.Page(
        Place.Elsewhere,
        title,
        Html.Of($"""
            {before}
            <div class="review">
            <div class="content">
            {content}
            </div>
            {PagePane.Render(Case, Sizes, Findings, Language)}
            </div>
            """),
        Html.Of($"""
            <script src="{Asset.ReviewScript.Path}" defer></script>

            """));

    /// <summary>Returns the reading the page shows, to be handed back with whatever is done to it.</summary>
    public Html Seen() => Html.Of($"<input type=\"hidden\" name=\"seen\" value=\"{Process.CheckedReading?.ToString()}\">\n");

    /// <summary>Gets what people call the link's tier.</summary>
    public string TierName => Case.TierName ?? Words.Tier(Case.Ticket.Tier);

    /// <summary>Returns what people call a figure.</summary>
    public string NameOf(string figure) => Case.File.Form?.Figure(figure) is { } place ? Site.Terms.Name(place) : figure;
}
