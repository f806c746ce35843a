using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>Tells why an act was not done, and leads back to the review.</summary>
internal static class RefusedPage
{
    public static PageAnswer Answer(Layout layout, ReviewCase review, Refusal refusal) => new(
        layout.Page(Place.Elsewhere, "没有执行", Html.Of($"""
            <h1>没有执行</h1>
            <p class="notice">{refusal.Message}</p>
            <p><a class="button" href="{review.Path}">返回审核页面</a></p>
            """)),
        Answers.StatusOf(refusal.Code));
}
