using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Operator;

/// <summary>The routes of the office's year, each behind the gate: pages for people, JSON for programs.</summary>
internal static class YearRoutes
{
    private static readonly IReadOnlyList<int> Shown = [Status200OK];
    private static readonly IReadOnlyList<int> Found = [Status200OK, Status404NotFound];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(YearEndpoints year, OperatorGate gate) =>
    [
        .. new[]
        {
            Get("/operator/roster", "单位名册", year.RosterAsync, Media.Page, Shown) with { Query = ["q", "year", "page"] },
            Post("/operator/roster", "上传名册（网页表单）", year.TakeRosterInAsync, Body.Files),
            Post("/operator/roster/match", "认定名册认不出的单位", year.MatchAsync, Body.Fields),
            Get("/operator/roster.csv", "现行名册", year.RosterCsvAsync, Media.Csv, Found),
            Get("/operator/years", "年度收集", year.YearsAsync, Media.Page, Shown),
            Post("/operator/years", "开通年度、调整日期", year.OpenAsync, Body.Fields),
            Get("/operator/years/{year:int}", "一个年度的收集", year.YearAsync, Media.Page, Found) with { Query = ["show", "parent", "page"] },
            Post("/operator/years/{year:int}/marks", "注明不需报送或纸质报送", year.MarkAsync, Body.Fields),
            Get("/operator/years/{year:int}/round-up", "一个年度的通报", year.RoundUpAsync, Media.Page, Found) with { Query = ["page"] },
            Get("/operator/years/{year:int}/round-up.csv", "通报", year.RoundUpCsvAsync, Media.Csv, Found),
            Get("/operator/years/{year:int}/round-up.xlsx", "通报", year.RoundUpWorkbookAsync, Media.Workbook, Found),
            Get("/operator/years/{year:int}/findings.csv", "全部问题", year.FindingsCsvAsync, Media.Csv, Found),
            Get("/operator/years/{year:int}/roster.xlsx", "名册和报送状态", year.StateWorkbookAsync, Media.Workbook, Found),
            Get("/operator/years/{year:int}/regions/{code}", "区域汇总", year.RegionAsync, Media.Page, Found),
            Get("/operator/years/{year:int}/regions/{code}/draft", "区域年报草稿", year.DraftAsync, Media.Page, Found),
            Get("/operator/years/{year:int}/regions/{code}/draft.docx", "区域年报草稿", year.DraftDocumentAsync, Media.Document, Found),
            Get("/operator/years/{year:int}/regions/{code}/draft.xlsx", "区域年报草稿", year.DraftWorkbookAsync, Media.Workbook, Found),
            Get("/operator/reports/{id}/faults", "一份报告的问题清单", year.FaultsAsync, Media.Page, Found),
            Get("/operator/reports/{id}/faults.docx", "一份报告的问题清单", year.FaultsDocumentAsync, Media.Document, Found),
            Get("/operator/reports/{id}/faults.xlsx", "一份报告的问题清单", year.FaultsWorkbookAsync, Media.Workbook, Found),
            Get("/api/roster", "单位名册（程序）", year.RosterJsonAsync, Media.Json, Found),
            Post("/api/roster", "收入名册（程序）", year.TakeRosterInByProgramAsync, Body.Roster) with
            {
                Answer = Media.Json,
                Statuses = [Status200OK, Status400BadRequest],
            },
            Get("/api/years/{year:int}", "一个年度的收集（程序）", year.YearJsonAsync, Media.Json, Found),
            Get("/api/years/{year:int}/round-up", "一个年度的通报（程序）", year.RoundUpJsonAsync, Media.Json, Found),
            Get("/api/years/{year:int}/regions/{code}", "区域汇总（程序）", year.RegionJsonAsync, Media.Json, Found),
        }.Select(gate.Guard),
    ];

    private static Route Get(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, IReadOnlyList<int> statuses) =>
        Route.Get(Audience.Operator, pattern, summary, handle) with { Answer = answer, Statuses = statuses };

    private static Route Post(string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Body body) =>
        Route.Post(Audience.Operator, pattern, summary, handle) with
        {
            Body = body,
            Statuses = [Status303SeeOther, Status400BadRequest],
        };
}
