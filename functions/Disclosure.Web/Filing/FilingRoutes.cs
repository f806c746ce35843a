using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Filing;

/// <summary>The routes by which reports come in and their senders look after them.</summary>
internal static class FilingRoutes
{
    private static readonly IReadOnlyList<int> Shown = [Status200OK, Status404NotFound];

    private static readonly IReadOnlyList<int> Sent =
        [Status201Created, Status200OK, Status400BadRequest, Status413PayloadTooLarge, Status415UnsupportedMediaType];

    private static readonly IReadOnlyList<int> Corrected = [.. Sent, Status404NotFound, Status409Conflict, Status410Gone];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(FilingEndpoints filing) =>
    [
        Post("/reports", "报送（网页表单）", filing.SendAsync, Media.Page, Body.Files, [Status303SeeOther, .. Sent]),
        Post("/api/reports", "报送（程序）", filing.SendByProgramAsync, Media.Json, Body.FilesOrRaw, Sent),
        Get("/reports/{id}", "报告的进度", filing.StatusAsync, Media.Page),
        Get("/api/reports/{id}", "报告的进度", filing.StatusByProgramAsync, Media.Json),
        Post("/reports/{id}/files", "提交更正件（网页表单）", filing.CorrectAsync, Media.Page, Body.Files, [Status303SeeOther, .. Corrected]),
        Post("/api/reports/{id}/files", "提交更正件（程序）", filing.CorrectByProgramAsync, Media.Json, Body.FilesOrRaw, Corrected),
    ];

    private static Route Get(string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer) =>
        Route.Get(Audience.Addressee, pattern, summary, handle) with { Answer = answer, Statuses = Shown };

    private static Route Post(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, Body body, IReadOnlyList<int> statuses) =>
        Route.Post(Audience.Addressee, pattern, summary, handle) with { Answer = answer, Body = body, Statuses = statuses };
}
