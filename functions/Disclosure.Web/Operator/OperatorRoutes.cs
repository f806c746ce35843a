using Disclosure.Web.Brakes;
using Disclosure.Web.Filing;
using Disclosure.Web.Http;
using Disclosure.Web.Review;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Operator;

/// <summary>The routes of the office, each behind the gate but the one that opens it.</summary>
internal static class OperatorRoutes
{
    private static readonly IReadOnlyList<int> Shown = [Status200OK];
    private static readonly IReadOnlyList<int> Found = [Status200OK, Status404NotFound];
    private static readonly IReadOnlyList<int> Done = [Status303SeeOther];

    private static readonly IReadOnlyList<int> Decided =
        [Status303SeeOther, Status400BadRequest, Status403Forbidden, Status404NotFound, Status409Conflict, Status410Gone];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(
        OperatorEndpoints office, ReviewEndpoints review, FilingEndpoints filing, OperatorGate gate) =>
    [
        Route.Post(Audience.Addressee, "/operator/login", "用办理密钥或登录码进入", office.LogInAsync) with
        {
            Body = Body.Fields,
            Statuses = [Status303SeeOther, Status401Unauthorized, Status403Forbidden],
            Brake = Brake.SignIns,
        },
        Route.Get(Audience.Addressee, "/operator/login", "登录", office.LoginPageAsync) with
        {
            Query = ["code"],
            Statuses = [Status200OK, Status403Forbidden],
        },
        .. new[]
        {
            Get("/operator", "办理", office.ListAsync, Media.Page, Shown) with { Query = ["pile", "year", "q", "page"] },
            Post("/operator/logout", "退出", office.LogOutAsync, Body.None, Done),
            Post("/operator/logout/all", "退出所有浏览器", office.LogOutEverywhereAsync, Body.None, Done),
            Get("/operator/progress", "各状态的报告数，有变化时送出", office.ProgressAsync, Media.Events, [.. Shown, Status503ServiceUnavailable]),
            Get("/operator/waiting", "等待谁", office.WaitingAsync, Media.Page, Shown),
            Get("/operator/missing", "尚未报送的单位", office.MissingAsync, Media.Page, Shown) with { Query = ["year"] },
            Post("/operator/retry", "符合条件的失败报告全部再试一次", office.RetryAllAsync, Body.Fields, Done),
            Post("/operator/outbox/retry", "没有送达的通知全部重新发送", office.ResendAsync, Body.None, Done),
            Post("/operator/outbox/resend", "重新发送一份没有送达的通知", office.ResendOneAsync, Body.Fields, [.. Done, Status404NotFound]),
            Get("/operator/outbox", "全部通知", office.OutboxAsync, Media.Page, Shown) with { Query = ["page"] },
            Get("/operator/reports/{id}", "一份报告的办理", office.ReportAsync, Media.Page, Found),
            Get("/operator/reports/{id}/original", "一份报告的原件", office.OriginalAsync, Media.Original, Found),
            Get("/operator/reports/{id}/reading", "查看审核人所见的内容", review.OfficeReadsAsync, Media.Page, Found),
            Get("/operator/reports/{id}/reading/original", "查看时打开原件", review.OfficeOriginalAsync, Media.Original, Found),
            Get("/operator/reports/{id}/reading/pages/{page:int}", "查看时的一页", review.OfficePictureAsync, Media.Picture,
                [.. Found, Status503ServiceUnavailable]),
            Post("/operator/reports/{id}/retry", "再试一次", office.RetryAsync, Body.None, Decided),
            Post("/operator/reports/{id}/withdraw", "撤回", office.WithdrawAsync, Body.Fields, Decided),
            Post("/operator/reports/{id}/restore", "恢复", office.RestoreAsync, Body.Fields, Decided),
            Post("/operator/reports/{id}/pass", "放行，进入审核", office.LetPassAsync, Body.None, Decided),
            Post("/operator/reports/{id}/turnaway", "不予受理", office.TurnAwayAsync, Body.Fields, Decided),
            Get("/operator/filing", "代为报送、签发报送链接", office.FilingAsync, Media.Page, Shown),
            Post("/operator/filing", "签发单位的报送链接", office.MakeLinkAsync, Body.Fields, [.. Shown, Status400BadRequest]),
            Post("/operator/reports", "代为报送（网页表单）", filing.SendByOfficeAsync, Body.Files, [Status303SeeOther, .. FilingRoutes.Sent]),
        }.Select(gate.Guard),
    ];

    private static Route Get(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, IReadOnlyList<int> statuses) =>
        Route.Get(Audience.Operator, pattern, summary, handle) with { Answer = answer, Statuses = statuses };

    private static Route Post(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Body body, IReadOnlyList<int> statuses) =>
        Route.Post(Audience.Operator, pattern, summary, handle) with { Body = body, Statuses = statuses };
}
