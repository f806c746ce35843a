using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// What a link that is ours but counts no more shows: to the reviewer who used it, what was done by it and what came of it; to others, why
/// it is closed and what to do. Either way where the report stands and how it came there. Who corrected and is asked again goes on from
/// here.
/// </summary>
internal static class ClosedLinkPage
{
    private static readonly Html Reload = Html.Of($"""
        <meta http-equiv="refresh" content="1">

        """);

    /// <summary>Returns the page.</summary>
    /// <param name="layout">What every page has in common.</param>
    /// <param name="review">The case.</param>
    /// <param name="refusal">Why the link does not count.</param>
    /// <param name="recheck">What the last corrections did; null where there were none.</param>
    /// <param name="next">
    /// The address at which the same reviewer goes on; null if nothing is asked of that person now, or the link ran out.
    /// </param>
    /// <param name="progressPath">Address of the report's page.</param>
    /// <param name="late">
    /// What was typed for an act that came too late, to be given back; null where the page was only opened. What was done before by the
    /// link is told as that, and never taken for the late act.
    /// </param>
    public static PageAnswer Answer(
        Layout layout,
        ReviewCase review,
        Refusal refusal,
        Recheck? recheck,
        string? next,
        string progressPath,
        IReadOnlyList<TypedText>? late = null)
    {
        var (words, site, process, own) = (ReviewWords.In(layout.Language), layout.Words, review.File.Process, review.OwnAct);
        var title = late is not null ? words.TooLateTitle : own is not null ? words.OwnActTitle(own) : words.ClosedTitle(refusal.Code);
        var isCorrection = own is FigureCorrected or SectionCorrected or IdentityCorrected;
        return new PageAnswer(
            layout.Page(
                Place.Elsewhere,
                title,
                Html.Of($"""
                    <h1>{title}</h1>
                    {Html.If(late is not null, () => Html.Of($"""<p class="notice" role="alert">{words.TooLate}</p>"""))}
                    <p class="lines {(own is null ? "notice" : "notice done")}">{(own is null ? site.Of(refusal)
                        : words.OwnAct(own, review.Policy, process.Holder.File.Sender is not null))}</p>
                    {Html.If(own is null && words.ClosedHelp(refusal.Code).Length > 0, () => Html.Of($"<p>{
                        words.ClosedHelp(refusal.Code)}</p>"))}
                    {Html.If(isCorrection, () => AfterCorrection(review, words, recheck, next, layout.Language))}
                    {TypedText.Render(late ?? [], layout.Language)}
                    <p><span lang="zh-CN">{review.File.Title}</span>{
                        words.Subject(review.TierName ?? words.Tier(review.Ticket.Tier), review.Ticket.Round, review.ReviewerName)}</p>
                    <p class="state {CodeName.Of(process.State)}">{words.StateNow}<strong>{site.Of(process.State)}</strong>
                    {Html.If(process.Tier > 0, () => Html.Of($"{words.WaitsFor(process.Policy?.TierAt(process.Tier)?.Name ?? "",
                        process.Round)}"))}</p>
                    <p>{(process.SupersededBy is { } newer
                        ? Html.Of($"""<a class="button second" href="/published/{newer.ToString()}">{words.SeeNewer}</a> """)
                            : Html.None)}<a href="{progressPath}">{words.SeeProgress}</a></p>
                    <h2>{words.TrailTitle}</h2>
                    {Trail.Render(review.File, withWork: false, layout.Language)}
                    <div data-draft="{review.DraftKey}"{Html.If(late is null && own is not null, () => Html.Of($" data-draft-done"))}></div>
                    """),
                Html.Of($"""
                    <script src="{Asset.DraftScript.Path}" defer></script>
                    {Html.If(late is null && isCorrection && IsRechecking(process), () => Reload)}
                    """)),
            late is null && own is not null ? StatusCodes.Status200OK : Answers.StatusOf(refusal.Code));
    }

    /// <summary>Returns whether the program is at work on what was corrected, so that the page is soon out of date.</summary>
    private static bool IsRechecking(ReportProcess process) => process.Trouble is null
        && (process.State is ReportState.Read or ReportState.Checked || (process.State == ReportState.InReview && process.Pending is null));

    private static Html AfterCorrection(ReviewCase review, ReviewWords words, Recheck? recheck, string? next, Language language) =>
        IsRechecking(review.File.Process) ? Html.Of($"""<p role="status">{words.Rechecking}</p>""")
        : Html.Of($"""
            {recheck?.Render(review.File, review.Policy, language) ?? Html.None}
            {(next is null
                ? Html.If(review.File.Process.State == ReportState.InReview, () => Html.Of($"<p>{words.ComesLater}</p>"))
                : Html.Of($"""<p>{words.GoOnHelp} <a class="button" href="{next}">{words.GoOn}</a></p>"""))}
            """);
}
