using Disclosure.Web.Brakes;
using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Review;

/// <summary>The routes of a review link.</summary>
internal static class ReviewRoutes
{
    private static readonly IReadOnlyList<int> Linked =
        [Status200OK, Status403Forbidden, Status404NotFound, Status409Conflict, Status410Gone];

    private static readonly IReadOnlyList<int> Decided =
        [Status303SeeOther, Status400BadRequest, Status403Forbidden, Status404NotFound, Status409Conflict, Status410Gone];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(ReviewEndpoints review) =>
    [
        Get("/review/{token}", "审核页面", review.PageAsync, Media.Page, Linked),
        Get("/review/{token}/original", "待审核报告的原件", review.OriginalAsync, Media.Original, Linked),
        Get("/review/{token}/pages/{page:int}", "待审核报告的一页", review.PictureAsync, Media.Picture, [.. Linked, Status503ServiceUnavailable])
            with { Brake = Brake.Pictures },
        Get("/review/{token}/edit", "更正页面", review.EditAsync, Media.Page, Linked),
        Post("/review/{token}/approve", "通过", review.ApproveAsync),
        Post("/review/{token}/return", "退回", review.ReturnAsync),
        Post("/review/{token}/accept", "接受一条错误", review.AcceptAsync),
        Post("/review/{token}/correct", "更正数据、文字、单位和年度", review.CorrectAsync),
        Post("/review/{token}/again", "请前一级再看一次", review.AskAgainAsync),
        Post("/review/{token}/handover", "转交同事", review.HandOverAsync),
    ];

    private static Route Get(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, IReadOnlyList<int> statuses) =>
        Route.Get(Audience.Addressee, pattern, summary, handle) with
        {
            Answer = answer,
            Statuses = statuses,
            Brake = Brake.BadLinks,
        };

    private static Route Post(string pattern, string summary, Func<HttpContext, Task<IResult>> handle) =>
        Route.Post(Audience.Addressee, pattern, summary, handle) with
        {
            Body = Body.Fields,
            Statuses = Decided,
            Brake = Brake.BadLinks,
        };
}
