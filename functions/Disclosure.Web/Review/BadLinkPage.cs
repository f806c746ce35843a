using Disclosure.Web.Http;
using Disclosure.Web.Links;
using Disclosure.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>Tells what is wrong with a link that does not verify, and what to do.</summary>
internal static class BadLinkPage
{
    public static PageAnswer Answer(Layout layout, LinkCheck check)
    {
        var (status, title, text) = check switch
        {
            LinkCheck.Malformed => (StatusCodes.Status404NotFound, "审核链接不完整",
                "链接可能在邮件中被截断或换行。请从通知中完整复制链接，或直接点击通知里的链接。"),
            LinkCheck.UnknownKey => (StatusCodes.Status410Gone, "审核链接已停用",
                "签发这个链接的密钥已经停用。请使用最新的通知中的链接；没有新通知的，请联系主管部门。"),
            LinkCheck.Forged => (StatusCodes.Status403Forbidden, "审核链接无效",
                "链接的内容与签名不符：它被改动过，或者不是本系统签发的。请使用通知中的原链接；不要使用他人转来的、来历不明的链接。"),
            LinkCheck.Expired expired => (StatusCodes.Status410Gone, "审核链接已过期",
                $"链接的有效期到 {Workflow.ChinaTime.Minutes(expired.Ticket.Expires)}。报告如仍需您审核，系统会自动发送新的链接，请使用最新的通知。"),
            _ => throw new ArgumentOutOfRangeException(nameof(check)),
        };
        return new PageAnswer(
            layout.Page(Place.Elsewhere, title, Html.Of($"""
                <h1>{title}</h1>
                <p class="notice">{text}</p>
                <p>没有作出任何决定，报告不受影响。</p>
                """)),
            status);
    }
}
