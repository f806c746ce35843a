using Disclosure.Web.Brakes;
using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Filing;

/// <summary>The routes by which reports come in and their senders look after them.</summary>
internal static class FilingRoutes
{
    private static readonly IReadOnlyList<int> Shown = [Status200OK, Status404NotFound];

    /// <summary>Gets the statuses an upload may be answered with.</summary>
    public static IReadOnlyList<int> Sent { get; } =
    [
        Status201Created, Status200OK, Status400BadRequest, Status403Forbidden, Status413PayloadTooLarge, Status415UnsupportedMediaType,
    ];

    private static readonly IReadOnlyList<int> Corrected = [.. Sent, Status404NotFound, Status409Conflict, Status410Gone];

    private static readonly IReadOnlyList<int> ByLink = [Status200OK, Status403Forbidden, Status404NotFound, Status410Gone];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(FilingEndpoints filing) =>
    [
        Post("/reports", "报送（网页表单）", filing.SendAsync, Media.Page, Body.Files, [Status303SeeOther, .. Sent]) with { TakesKey = true },
        Post("/api/reports", "报送（程序）", filing.SendByProgramAsync, Media.Json, Body.FilesOrRaw, Sent) with { TakesKey = true },
        Get("/reports/{id}", "报告的进度（凭回执）", filing.StatusAsync, Media.Page) with { TakesKey = true },
        Get("/api/reports/{id}", "报告的进度（凭回执）", filing.StatusByProgramAsync, Media.Json) with { TakesKey = true },
        Post("/reports/{id}/files", "提交更正件（网页表单）", filing.CorrectAsync, Media.Page, Body.Files, [Status303SeeOther, .. Corrected]) with
        {
            TakesKey = true,
        },
        Post("/api/reports/{id}/files", "提交更正件（程序）", filing.CorrectByProgramAsync, Media.Json, Body.FilesOrRaw, Corrected) with
        {
            TakesKey = true,
        },
        GetLink("/corrections/{token}", "退回通知中的更正链接", filing.CorrectionPageAsync),
        Post(
            "/corrections/{token}/files",
            "凭更正链接提交更正件（网页表单）",
            filing.CorrectByLinkAsync,
            Media.Page,
            Body.Files,
            [Status303SeeOther, .. Corrected]),
        Post(
            "/api/corrections/{token}/files",
            "凭更正链接提交更正件（程序）",
            filing.CorrectByLinkByProgramAsync,
            Media.Json,
            Body.FilesOrRaw,
            Corrected),
        GetLink("/filing/{token}", "单位的报送链接", filing.AgencyPageAsync),
        Post(
            "/filing/{token}/files",
            "凭报送链接报送（网页表单）",
            filing.SendByAgencyAsync,
            Media.Page,
            Body.Files,
            [Status303SeeOther, .. Corrected]),
        Post(
            "/api/filing/{token}/files", "凭报送链接报送（程序）", filing.SendByAgencysProgramAsync, Media.Json, Body.FilesOrRaw, Corrected),
        GetLink("/confirm/{token}", "确认接收通知的地址", filing.ConfirmationAsync),
        Route.Post(Audience.Addressee, "/confirm/{token}", "确认接收通知的地址", filing.ConfirmAsync) with
        {
            Statuses = ByLink,
            Brake = Brake.BadLinks,
        },
    ];

    private static Route GetLink(string pattern, string summary, Func<HttpContext, Task<IResult>> handle) =>
        Route.Get(Audience.Addressee, pattern, summary, handle) with { Statuses = ByLink, Brake = Brake.BadLinks };

    private static Route Get(string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer) =>
        Route.Get(Audience.Addressee, pattern, summary, handle) with { Answer = answer, Statuses = Shown, Brake = Brake.BadLinks };

    private static Route Post(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, Body body, IReadOnlyList<int> statuses) =>
        Route.Post(Audience.Addressee, pattern, summary, handle) with
        {
            Answer = answer,
            Body = body,
            Statuses = statuses,
            Brake = Brake.Uploads,
        };
}
