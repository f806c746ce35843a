using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Reports.Model;
using Disclosure.Reports.Year;
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
    /// <summary>Gets what an original without pages holds; null where it has pages, or it cannot be told.</summary>
    public Content? Content { get; init; }

    /// <summary>Gets the reports of the year before; null where none is known.</summary>
    public YearContext? LastYear { get; init; }

    /// <summary>Gets whether the page is for somebody who may read only: without anything to act by.</summary>
    public bool IsForReading { get; init; }

    /// <summary>Gets whether the page is the office's, which reads without a link and decides nothing.</summary>
    public bool IsForOffice => Case.Token.Length == 0;

    /// <summary>Gets what whoever may only read is told.</summary>
    public string ReadingNote => IsForOffice ? Words.ForOffice : Words.ForReading;

    /// <summary>Gets the act that was refused, and because of which the page is shown anew; null where none was.</summary>
    public Attempt? Attempt { get; init; }

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
        Pages.Place.Elsewhere,
        title,
        Html.Of($"""
            {before}
            <div class="review" data-draft="{Case.DraftKey}" data-draft-restored="{Words.DraftRestored}" data-draft-drop="{
                Words.DraftDrop}" data-draft-changed="{Words.DraftChanged}">
            <div class="content">
            {content}
            </div>
            {(Content is { } original ? ContentPane.Render(Case, original, Findings, Language)
                : PagePane.Render(Case, Sizes, Findings, Language))}
            </div>
            """),
        Html.Of($"""
            <script src="{Asset.DraftScript.Path}" defer></script>
            <script src="{Asset.ReviewScript.Path}" defer></script>

            """));

    /// <summary>Returns the reading the page shows, to be handed back with whatever is done to it.</summary>
    public Html Seen() => Html.Of($"<input type=\"hidden\" name=\"seen\" value=\"{Process.CheckedReading?.ToString()}\">\n");

    /// <summary>Gets what people call the link's tier.</summary>
    public string TierName => Case.TierName ?? Words.Tier(Case.Ticket.Tier);

    /// <summary>Gets what the original beside the figures is called.</summary>
    public string PaneTitle => Content is null ? Words.Pages : Words.ContentOfOriginal;

    /// <summary>Returns whether the original beside the figures shows where a figure stands.</summary>
    public bool Shows(Figure? figure) => Content is null ? PagePane.Shows(figure, Sizes) : figure?.Place is not null;

    /// <summary>Returns the words of a link to where a figure stands in the original.</summary>
    public string ShowPlace(Figure figure) =>
        Content is null ? Words.ShowBox(NameOf(figure.Id), figure.Page) : Words.ShowCell(NameOf(figure.Id));

    /// <summary>Returns what people call a figure.</summary>
    public string NameOf(string figure) => Case.File.Form?.Figure(figure) is { } place ? Site.Terms.Name(place) : figure;
}
