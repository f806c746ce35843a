using Disclosure.Web.Filing;
using Disclosure.Web.OpenApi;
using Disclosure.Web.Operator;
using Disclosure.Web.Publication;
using Disclosure.Web.Review;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Http;

/// <summary>Everything that is served. GET never changes anything; every change is a POST.</summary>
internal sealed class RouteList(
    PublicationEndpoints publication,
    FilingEndpoints filing,
    ReviewEndpoints review,
    OperatorEndpoints office,
    SystemEndpoints system)
{
    private static readonly IReadOnlyList<int> Decided =
        [Status303SeeOther, Status400BadRequest, Status403Forbidden, Status404NotFound, Status409Conflict, Status410Gone];

    /// <summary>The routes, in the order people come to them.</summary>
    public IReadOnlyList<Route> All => field ??=
    [
        Get("/", Audience.Public, "公开目录和报送表单", publication.DirectoryAsync) with { Query = ["year", "agency", "page"] },
        Get("/years/{year:int}", Audience.Public, "一个年度的报告", publication.YearAsync) with { Statuses = Found },
        Get("/years/{year:int}/page-{page:int}", Audience.Public, "一个年度的报告，分页", publication.YearAsync) with { Statuses = Found },
        Get("/years/{year:int}/compare/{measure}", Audience.Public, "一个年度各单位的比较", publication.ComparisonAsync) with { Statuses = Found },
        Get(
            "/years/{year:int}/compare/{measure}/page-{page:int}",
            Audience.Public,
            "一个年度各单位的比较，分页",
            publication.ComparisonAsync) with { Statuses = Found },
        Get(
            "/years/{year:int}/figures.csv",
            Audience.Public,
            "一个年度的全部数据",
            publication.YearCsvAsync) with { Answer = Media.Csv, Statuses = Found },
        Get(
            "/years/{year:int}/figures.xlsx",
            Audience.Public,
            "一个年度的全部数据",
            publication.YearWorkbookAsync) with { Answer = Media.Workbook, Statuses = Found },
        Get(
            "/years/{year:int}/reports.json",
            Audience.Public,
            "一个年度的报告目录",
            publication.YearListAsync) with { Answer = Media.Json, Statuses = Found },
        Get("/kinds/{kind}", Audience.Public, "一类单位", publication.KindAsync) with { Statuses = Found },
        Get("/kinds/{kind}/page-{page:int}", Audience.Public, "一类单位，分页", publication.KindAsync) with { Statuses = Found },
        Get("/agencies/{key}", Audience.Public, "一个单位的历年报告和数据", publication.AgencyAsync) with { Statuses = Found },
        Get("/published/{id}", Audience.Public, "公开的报告，按法定格式", publication.PageAsync) with { Statuses = Published },
        Get(
            "/published/{id}.json",
            Audience.Public,
            "公开的报告：数据和说明",
            publication.JsonAsync) with { Answer = Media.Json, Statuses = Published },
        Get("/published/{id}.csv", Audience.Public, "公开的报告：数据表", publication.CsvAsync) with { Answer = Media.Csv, Statuses = Published },
        Get(
            "/published/{id}.xlsx",
            Audience.Public,
            "公开的报告：数据表",
            publication.WorkbookAsync) with { Answer = Media.Workbook, Statuses = Published },
        Get(
            "/published/{id}/original",
            Audience.Public,
            "公开的报告：原件",
            publication.OriginalAsync) with { Answer = Media.Original, Statuses = Published },
        Get(
            "/published/{id}/original.{ending}",
            Audience.Public,
            "公开的报告：原件",
            publication.NamedOriginalAsync) with { Answer = Media.Original, Statuses = Published },
        Get("/published/{agency}/{year:int}", Audience.Public, "一个单位一个年度的现行报告", publication.CurrentAsync) with
        {
            Statuses = [Status303SeeOther, Status404NotFound],
        },
        Get(
            "/feed.xml",
            Audience.Public,
            "最近公开的报告（Atom）",
            publication.FeedAsync) with { Answer = Media.Xml, Statuses = [Status200OK, Status304NotModified] },
        Get(
            "/sitemap.xml",
            Audience.Public,
            "网站地图",
            publication.SitemapAsync) with { Answer = Media.Xml, Statuses = [Status200OK, Status304NotModified] },
        Get(
            "/sitemaps/{part}.xml",
            Audience.Public,
            "网站地图的一部分",
            publication.SitemapPartAsync) with { Answer = Media.Xml, Statuses = Found },
        Get(
            "/robots.txt",
            Audience.Public,
            "给搜索引擎的说明",
            publication.RobotsAsync) with { Answer = Media.Text, Statuses = [Status200OK, Status304NotModified] },
        Get(
            "/api/published",
            Audience.Public,
            "公开目录",
            publication.ListAsync) with { Answer = Media.Json, Query = ["year", "agency", "page"] },
        Get("/api/published.csv", Audience.Public, "全部公开数据，layout=long 时每行一个数据", publication.TableAsync) with
        {
            Answer = Media.Csv,
            Query = ["year", "layout"],
        },

        Post(
            "/reports",
            Audience.Addressee,
            "报送（网页表单）",
            filing.SendAsync) with { Body = Body.Files, Statuses = [Status303SeeOther, .. Sent] },
        Post(
            "/api/reports",
            Audience.Addressee,
            "报送（程序）",
            filing.SendByProgramAsync) with { Answer = Media.Json, Body = Body.FilesOrRaw, Statuses = Sent },
        Get("/reports/{id}", Audience.Addressee, "报告的进度", filing.StatusAsync) with { Statuses = [Status200OK, Status404NotFound] },
        Get("/api/reports/{id}", Audience.Addressee, "报告的进度", filing.StatusByProgramAsync) with
        {
            Answer = Media.Json,
            Statuses = [Status200OK, Status404NotFound],
        },
        Post("/reports/{id}/files", Audience.Addressee, "提交更正件（网页表单）", filing.CorrectAsync) with
        {
            Body = Body.Files,
            Statuses = [Status303SeeOther, .. Sent, Status404NotFound, Status409Conflict],
        },
        Post("/api/reports/{id}/files", Audience.Addressee, "提交更正件（程序）", filing.CorrectByProgramAsync) with
        {
            Answer = Media.Json,
            Body = Body.FilesOrRaw,
            Statuses = [.. Sent, Status404NotFound, Status409Conflict],
        },

        Get("/review/{token}", Audience.Addressee, "审核页面", review.PageAsync) with { Statuses = Linked },
        Get(
            "/review/{token}/original",
            Audience.Addressee,
            "待审核报告的原件",
            review.OriginalAsync) with { Answer = Media.Original, Statuses = Linked },
        Get("/review/{token}/pages/{page:int}", Audience.Addressee, "待审核报告的一页", review.PictureAsync) with
        {
            Answer = Media.Picture,
            Statuses = [.. Linked, Status503ServiceUnavailable],
        },
        Get("/review/{token}/edit", Audience.Addressee, "更正页面", review.EditAsync) with { Statuses = Linked },
        Post("/review/{token}/approve", Audience.Addressee, "通过", review.ApproveAsync) with { Body = Body.Fields, Statuses = Decided },
        Post("/review/{token}/return", Audience.Addressee, "退回", review.ReturnAsync) with { Body = Body.Fields, Statuses = Decided },
        Post("/review/{token}/accept", Audience.Addressee, "接受一条错误", review.AcceptAsync) with { Body = Body.Fields, Statuses = Decided },
        Post(
            "/review/{token}/correct",
            Audience.Addressee,
            "更正数据、文字、单位和年度",
            review.CorrectAsync) with { Body = Body.Fields, Statuses = Decided },
        Post("/review/{token}/again", Audience.Addressee, "请前一级再看一次", review.AskAgainAsync) with { Body = Body.Fields, Statuses = Decided },
        Post("/review/{token}/handover", Audience.Addressee, "转交同事", review.HandOverAsync) with { Body = Body.Fields, Statuses = Decided },

        Post("/operator/login", Audience.Addressee, "用办理密钥进入", office.LogInAsync) with
        {
            Body = Body.Fields,
            Statuses = [Status303SeeOther, Status401Unauthorized, Status403Forbidden],
        },
        Get("/operator", Audience.Operator, "办理", office.ListAsync) with { Query = ["pile", "year", "q", "page"], Statuses = Guarded },
        Get("/operator/progress", Audience.Operator, "各状态的报告数，有变化时送出", office.ProgressAsync) with
        {
            Answer = Media.Events,
            Statuses = [.. Guarded, Status503ServiceUnavailable],
        },
        Get("/operator/waiting", Audience.Operator, "等待谁", office.WaitingAsync) with { Statuses = Guarded },
        Get("/operator/missing", Audience.Operator, "尚未报送的单位", office.MissingAsync) with { Query = ["year"], Statuses = Guarded },
        Post("/operator/retry", Audience.Operator, "符合条件的失败报告全部再试一次", office.RetryAllAsync) with
        {
            Body = Body.Fields,
            Statuses = [Status303SeeOther, Status400BadRequest, Status401Unauthorized, Status403Forbidden],
        },
        Post("/operator/outbox/retry", Audience.Operator, "没有送达的通知全部重新发送", office.ResendAsync) with
        {
            Statuses = [Status303SeeOther, Status401Unauthorized, Status403Forbidden],
        },
        Get("/operator/outbox", Audience.Operator, "全部通知", office.OutboxAsync) with { Query = ["page"], Statuses = Guarded },
        Get("/operator/reports/{id}", Audience.Operator, "一份报告的办理", office.ReportAsync) with { Statuses = [.. Guarded, Status404NotFound] },
        Get("/operator/reports/{id}/original", Audience.Operator, "一份报告的原件", office.OriginalAsync) with
        {
            Answer = Media.Original,
            Statuses = [.. Guarded, Status404NotFound],
        },
        Post(
            "/operator/reports/{id}/retry",
            Audience.Operator,
            "再试一次",
            office.RetryAsync) with { Statuses = [.. Decided, Status401Unauthorized] },
        Post("/operator/reports/{id}/withdraw", Audience.Operator, "撤回", office.WithdrawAsync) with
        {
            Body = Body.Fields,
            Statuses = [.. Decided, Status401Unauthorized],
        },

        Get(
            "/assets/{name}",
            Audience.Public,
            "样式表",
            system.AssetAsync) with { Answer = Media.Stylesheet, Statuses = [Status200OK, Status404NotFound] },
        Get(
            "/openapi.json",
            Audience.Public,
            "本接口的说明",
            _ => Task.FromResult<IResult>(OpenApiDocument.Of(All))) with { Answer = Media.OpenApi },
        Get("/healthz", Audience.Addressee, "运行状态", system.HealthAsync) with
        {
            Answer = Media.Json,
            Statuses = [Status200OK, Status503ServiceUnavailable],
        },
    ];

    private static IReadOnlyList<int> Published => [Status200OK, Status304NotModified, Status404NotFound, Status410Gone];

    private static IReadOnlyList<int> Found => [Status200OK, Status304NotModified, Status404NotFound];

    private static IReadOnlyList<int> Linked =>
        [Status200OK, Status403Forbidden, Status404NotFound, Status409Conflict, Status410Gone];

    private static IReadOnlyList<int> Sent =>
        [Status201Created, Status200OK, Status400BadRequest, Status413PayloadTooLarge, Status415UnsupportedMediaType];

    private static IReadOnlyList<int> Guarded => [Status200OK, Status401Unauthorized, Status403Forbidden];

    private static Route Get(string pattern, Audience audience, string summary, Func<HttpContext, Task<IResult>> handle) =>
        new(HttpMethods.Get, pattern, audience, summary, handle);

    private static Route Post(string pattern, Audience audience, string summary, Func<HttpContext, Task<IResult>> handle) =>
        new(HttpMethods.Post, pattern, audience, summary, handle);
}
