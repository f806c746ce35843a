using Disclosure.Web.Filing;
using Disclosure.Web.Pages;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>The start page: what is published, and below it the form to send reports in.</summary>
internal static class DirectoryPage
{
    /// <summary>The first year the decree in force was reported on.</summary>
    private const int FirstYear = 2019;

    public static Html Render(
        Layout layout,
        PublicationFilter filter,
        ReportPage page,
        DateTimeOffset now,
        WorkflowOptions workflow,
        DisclosureWebOptions options) => layout.Page(Place.Directory, "公开目录", Html.Of($"""
        <h1>公开目录</h1>
        <form class="filter" method="get" action="/">
        <p><label for="agency">单位</label> <input id="agency" name="agency" value="{filter.Agency}" maxlength="200"></p>
        <p><label for="year">年度</label> <select id="year" name="year">
        <option value="">全部</option>
        {Html.Each(Years(filter, now), year => Html.Of($"<option{(year == filter.Year ? Html.Of($" selected") : Html.None)}>{year}</option>\n"))}</select></p>
        <p><button>查找</button></p>
        </form>
        {(page.Total == 0 ? Empty(filter) : Table(page))}
        {filter.Paging.Links(page.Total, "/", ("year", filter.Year?.ToString()), ("agency", filter.Agency))}
        {Html.If(page.Total > 0, () => Html.Of($"""<p class="downloads">全部数据：<a href="/api/published.csv{YearQuery(filter)}">CSV 表格</a> <a href="/api/published{YearQuery(filter)}">JSON 目录</a></p>"""))}
        <section id="filing" aria-labelledby="filing-title">
        <h2 id="filing-title">报送年度报告</h2>
        {FileForm.Accepted(workflow, options)}
        {FileForm.ForReports()}
        <p class="hint">也可以用程序报送：<code>curl -F file=@报告.pdf {options.Address().GetLeftPart(UriPartial.Authority)}/api/reports</code></p>
        </section>
        """));

    private static IEnumerable<int> Years(PublicationFilter filter, DateTimeOffset now)
    {
        var years = Enumerable.Range(FirstYear, Math.Max(1, now.Year - FirstYear + 1)).Reverse();
        return filter.Year is { } year && !years.Contains(year) ? years.Prepend(year) : years;
    }

    private static string YearQuery(PublicationFilter filter) => filter.Year is { } year ? $"?year={year}" : "";

    private static Html Empty(PublicationFilter filter) => filter is { Year: null, Agency: null }
        ? Html.Of($"""<p class="absent">还没有公开的报告。报告通过全部审核后会出现在这里。</p>""")
        : Html.Of($"""<p class="absent">没有符合条件的报告。<a href="/">查看全部</a></p>""");

    private static Html Table(ReportPage page) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="公开目录（可左右滚动）">
        <table class="list">
        <caption>共 {page.Total} 份报告</caption>
        <thead><tr><th scope="col">单位</th><th scope="col">年度</th><th scope="col">公开日期</th><th scope="col">数据</th></tr></thead>
        <tbody>
        {Html.Each(page.Rows, Row)}</tbody>
        </table>
        </div>
        """);

    private static Html Row(ReportSummary row) => Html.Of($"""
        <tr>
        <th scope="row"><a href="/published/{row.Id.ToString()}">{row.Agency ?? row.Title ?? row.FileName}</a></th>
        <td>{row.Year?.ToString()}</td>
        <td>{(row.PublishedAt is { } at ? Moment.Date(at) : Html.None)}</td>
        <td><a href="/published/{row.Id.ToString()}.json">JSON</a> <a href="/published/{row.Id.ToString()}.csv">CSV</a></td>
        </tr>

        """);
}
