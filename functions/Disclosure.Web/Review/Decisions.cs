using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>The forms a reviewer decides by.</summary>
internal static class Decisions
{
    public static Html Render(ReviewView view)
    {
        var (review, words) = (view.Case, view.Words);
        return Html.Of($"""
            <div class="decisions">
            <form class="fields" method="post" action="{review.Path}/approve">
            <h3>{words.Approve}</h3>
            {Html.If(review.IsLastTier && view.Findings.OpenErrors > 0, () => Html.Of($"""<p class="notice">{
                words.CannotApprove(view.Findings.OpenErrors)}</p>"""))}
            {Replaced(view)}<p><label for="remark">{words.Remark} <small>{words.Optional}</small></label>
            <textarea id="remark" name="remark" rows="3" maxlength="{ReportProcess.LongestReason}">{
                view.Attempt?.Text("approve", "remark")}</textarea></p>
            {Several(view)}<p><button>{(review.IsLastTier && view.Process.IsLastApproval(review.Ticket.Reviewer) ? words.ApproveAndPublish
                : words.Approve)}</button></p>
            </form>
            <form class="fields" method="post" action="{review.Path}/return">
            <h3>{words.Return}</h3>
            {view.Seen()}<p><label for="return-reason">{words.ReturnReason} <small>{words.ReturnReasonHint}</small></label>
            <textarea id="return-reason" name="reason" rows="3" maxlength="{ReportProcess.LongestReason}">{
                view.Attempt?.Text("return", "reason")}</textarea></p>
            {Html.If(view.Findings.All.Count > 0, () => Html.Of($"""
                <fieldset class="picks"><legend>{words.ReturnPick}</legend>
                {Html.Each(view.Findings.All, one => Html.Of($"""
                    <label><input type="checkbox" name="finding" value="{one.Finding.Key}"{
                        Html.If(view.Attempt?.Ticked("return", "finding", one.Finding.Key) == true, () => Html.Of($" checked"))}> <span
                            lang="zh-CN">{one.Number}. {
                        one.Finding.Message}</span></label>

                    """))}</fieldset>

                """))}<p><button class="grave">{words.Return}</button></p>
            </form>
            <div class="fields">
            <h3>{words.Correct}</h3>
            <p>{words.CorrectHelp}</p>
            <p><a class="button second" href="{review.Path}/edit">{words.CorrectLink}</a></p>
            </div>
            </div>
            {OtherWays(view)}
            """);
    }

    private static Html OtherWays(ReviewView view)
    {
        var (again, over) = (view.Case.Ticket.Tier > 1, Colleagues(view));
        return Html.If(again || over.Count > 0, () => Html.Of($"""
            <details class="otherways"{Html.If(view.Attempt?.Act is "again" or "handover", () => Html.Of($" open"))}>
            <summary>{view.Words.OtherWays}</summary>
            <div class="decisions">
            {Html.If(again, () => AskAgain(view))}{Html.If(over.Count > 0, () => HandOver(view, over))}
            </div>
            </details>
            """));
    }

    /// <summary>Returns the reports the page shows as giving way, to be handed back with an approval.</summary>
    private static Html Replaced(ReviewView view) => Html.Each(
        view.Rivals.Where(static rival => rival.GivesWay),
        static rival => Html.Of($"<input type=\"hidden\" name=\"replaces\" value=\"{rival.Row.Id.ToString()}\">\n"));

    private static Html Several(ReviewView view)
    {
        var process = view.Process;
        return process.Policy?.TierAt(process.Tier) is { Wanted: > 1 } tier
            ? Html.Of($"<p>{view.Words.WantsSeveral(tier.Wanted, process.Approvals.Count(given => given.Tier == process.Tier))}</p>\n")
            : Html.None;
    }

    private static Html AskAgain(ReviewView view)
    {
        var tier = view.Case.Policy?.TierAt(view.Case.Ticket.Tier - 1)?.Name ?? "";
        return Html.Of($"""
            <form class="fields" method="post" action="{view.Case.Path}/again">
            <h3>{view.Words.AskAgain(tier)}</h3>
            <p>{view.Words.AskAgainHelp(tier)}</p>
            <p><label for="again-reason">{view.Words.AskAgainReason}</label>
            <textarea id="again-reason" name="reason" rows="3" maxlength="{ReportProcess.LongestReason}" required>{
                view.Attempt?.Text("again", "reason")}</textarea></p>
            <p><button class="second">{view.Words.AskAgainButton}</button></p>
            </form>

            """);
    }

    private static Html HandOver(ReviewView view, IReadOnlyList<Reviewer> colleagues) => Html.Of($"""
            <form class="fields" method="post" action="{view.Case.Path}/handover">
            <h3>{view.Words.HandOver}</h3>
            <p>{view.Words.HandOverHelp}</p>
            <p><label for="colleague">{view.Words.Colleague}</label>
            <select id="colleague" name="to" required>
            <option value="">{view.Words.Choose}</option>
            {Html.Each(colleagues, one => Html.Of($"<option value=\"{one.Id}\"{
                Html.If(view.Attempt?.Text("handover", "to") == one.Id, () => Html.Of($" selected"))}>{one.Name}</option>\n"))}</select></p>
            <p><label for="handover-remark">{view.Words.Remark} <small>{view.Words.Optional}</small></label>
            <textarea id="handover-remark" name="remark" rows="3" maxlength="{ReportProcess.LongestReason}">{
                view.Attempt?.Text("handover", "remark")}</textarea></p>
            <p><button class="second">{view.Words.HandOverButton}</button></p>
            </form>

            """);

    /// <summary>Returns those the process would let decide in the reviewer's place, as the process itself says.</summary>
    private static List<Reviewer> Colleagues(ReviewView view)
    {
        var (process, ticket) = (view.Process, view.Case.Ticket);
        return
        [
            .. (process.Policy?.Deciders ?? []).Where(one =>
                process.Decide(new ReportCommand.HandOver(ticket, one.Id), ticket.Expires.AddTicks(-1)) is Decision.Accepted),
        ];
    }
}
