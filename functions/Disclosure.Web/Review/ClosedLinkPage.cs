using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// What a link that is ours but counts no more shows: to the reviewer who used it, what was decided; to others, why it is closed. Either way where the
/// report stands and how it came there.
/// </summary>
internal static class ClosedLinkPage
{
    public static PageAnswer Answer(Layout layout, ReviewCase review, Refusal refusal)
    {
        var process = review.File.Process;
        var own = review.OwnAct;
        var title = own is not null ? "已办理" : refusal.Code switch
        {
            RefusalCode.RoundSuperseded => "链接属于上一轮审核",
            RefusalCode.AlreadyDecided => "这一级已有决定",
            RefusalCode.Expired => "审核链接已过期",
            RefusalCode.NotThisTier => "还没有轮到这一级",
            _ => "现在不能审核",
        };
        return new PageAnswer(
            layout.Page(Place.Elsewhere, title, Html.Of($"""
                <h1>{title}</h1>
                <p class="{(own is null ? "notice" : "notice done")}">{own ?? refusal.Message}</p>
                <p>{review.File.Title}（{review.TierName}，第 {review.Ticket.Round} 轮，{review.ReviewerName}）</p>
                <p class="state {Wording.Id(process.State)}">报告现在的状态：<strong>{Wording.Of(process.State)}</strong>
                {Html.If(process.Tier > 0, () => Html.Of($"等待{process.Policy?.TierAt(process.Tier)?.Name}（第 {process.Round} 轮）"))}</p>
                <h2>办理经过</h2>
                {Trail.Render(review.File, withWork: false)}
                """)),
            own is not null ? StatusCodes.Status200OK : Answers.StatusOf(refusal.Code));
    }
}
