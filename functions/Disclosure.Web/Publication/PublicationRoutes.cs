using Disclosure.Web.Brakes;
using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Publication;

/// <summary>The routes of what is public.</summary>
internal static class PublicationRoutes
{
    private static readonly IReadOnlyList<int> Kept = [Status200OK, Status304NotModified];
    private static readonly IReadOnlyList<int> Found = [Status200OK, Status304NotModified, Status404NotFound];
    private static readonly IReadOnlyList<int> Published = [Status200OK, Status304NotModified, Status404NotFound, Status410Gone];

    /// <summary>Returns the routes.</summary>
    public static IReadOnlyList<Route> Of(PublicationEndpoints site) =>
    [
        Get("/", "公开目录和报送表单", site.DirectoryAsync, Media.Page, Kept) with { Query = ["year", "agency", "page"], Brake = Brake.Searches },
        Get("/years/{year:int}", "一个年度的报告", site.YearAsync, Media.Page, Found),
        Get("/years/{year:int}/page-{page:int}", "一个年度的报告，分页", site.YearAsync, Media.Page, Found),
        Get("/years/{year:int}/compare/{measure}", "一个年度各单位的比较", site.ComparisonAsync, Media.Page, Found),
        Get("/years/{year:int}/compare/{measure}/page-{page:int}", "一个年度各单位的比较，分页", site.ComparisonAsync, Media.Page, Found),
        Get("/years/{year:int}/figures.csv", "一个年度的全部数据", site.YearCsvAsync, Media.Csv, Found),
        Get("/years/{year:int}/figures.xlsx", "一个年度的全部数据", site.YearWorkbookAsync, Media.Workbook, Found),
        Get("/years/{year:int}/reports.json", "一个年度的报告目录", site.YearListAsync, Media.Json, Found),
        Get("/kinds/{kind}", "一类单位", site.KindAsync, Media.Page, Found),
        Get("/kinds/{kind}/page-{page:int}", "一类单位，分页", site.KindAsync, Media.Page, Found),
        Get("/agencies/{key}", "一个单位的历年报告和数据", site.AgencyAsync, Media.Page, Found),
        Get("/published/{id}", "公开的报告，按法定格式", site.PageAsync, Media.Page, Published),
        Get("/published/{id}.json", "公开的报告：数据和说明", site.JsonAsync, Media.Json, Published),
        Get("/published/{id}.csv", "公开的报告：数据表", site.CsvAsync, Media.Csv, Published),
        Get("/published/{id}.xlsx", "公开的报告：数据表", site.WorkbookAsync, Media.Workbook, Published),
        Get("/published/{id}/original", "公开的报告：原件", site.OriginalAsync, Media.Original, Published),
        Get("/published/{id}/original.{ending}", "公开的报告：原件", site.NamedOriginalAsync, Media.Original, Published),
        Get("/published/{agency}/{year:int}", "一个单位一个年度的现行报告", site.CurrentAsync, Media.Page, [Status303SeeOther, Status404NotFound]),
        Get("/feed.xml", "最近公开的报告（Atom）", site.FeedAsync, Media.Xml, Kept),
        Get("/sitemap.xml", "网站地图", site.SitemapAsync, Media.Xml, Kept),
        Get("/sitemaps/{part}.xml", "网站地图的一部分", site.SitemapPartAsync, Media.Xml, Found),
        Get("/robots.txt", "给搜索引擎的说明", site.RobotsAsync, Media.Text, Kept),
        Get("/api/published", "公开目录", site.ListAsync, Media.Json, Kept) with { Query = ["year", "agency", "page"], Brake = Brake.Searches },
        Get("/api/published.csv", "全部公开数据，layout=long 时每行一个数据", site.TableAsync, Media.Csv, Kept) with
        {
            Query = ["year", "layout"],
            Brake = Brake.Searches,
        },
    ];

    private static Route Get(
        string pattern, string summary, Func<HttpContext, Task<IResult>> handle, Media answer, IReadOnlyList<int> statuses) =>
        Route.Get(Audience.Public, pattern, summary, handle) with { Answer = answer, Statuses = statuses };
}
