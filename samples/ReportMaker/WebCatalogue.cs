using System.Text.RegularExpressions;
using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports as web pages: encodings, what sites have around an article, and tables as editors leave them.</summary>
internal static partial class WebCatalogue
{
    private static readonly string[] Columns = ["natural", "business", "research", "socialOrg", "legalService", "other", "total"];

    private const string Menu = """
        <nav><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></nav>
        <div class="path">您的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政府信息公开年报</a></div>
        <div class="list"><ul>
        <li><a href="2021.html">澄岭县财政局2021年政府信息公开工作年度报告</a><span>2022-01-12</span></li>
        <li><a href="2020.html">澄岭县财政局2020年政府信息公开工作年度报告</a><span>2021-01-20</span></li>
        </ul></div>
        <script>document.write("<h1>澄岭县财政局2019年政府信息公开工作年度报告</h1>");</script>

        """;

    private const string Foot = """
        <div class="share">扫一扫在手机打开当前页 <a href="#">【打印本页】</a></div>
        <div>上一篇：<a href="2021.html">澄岭县财政局2021年政府信息公开工作年度报告</a></div>
        <footer><p>主办单位：澄岭县人民政府办公室　网站标识码：0000000000</p></footer>

        """;

    public static IReadOnlyList<WebSample> Samples { get; } =
    [
        new(Of("page-among-other-years", "澄岭县财政局", 2023, 401, "menu, path, list of other years' reports, a script, a footer"))
        {
            Before = Menu,
            After = Foot,
        },
        new(Of("page-gbk", "碧鹭县教育局", 2022, 402, "GBK, said so"), "gbk"),
        new(Of("page-in-layout-tables", "霁川市水利局", 2024, 403, "the article in the cell of a table that lays out the page"))
        {
            Before = "<table><tr><td><ul><li><a href=/>首页</a></li></ul></td><td>",
            After = "</td></tr></table>",
        },
        new(Of("page-title-in-meta", "沅屏区审计局", 2023, 404, "the title in ArticleTitle alone, with PubDate and SiteName"))
        {
            Head = "<meta name=\"ArticleTitle\" content=\"TITLE\"><meta name=\"PubDate\" content=\"2024-01-17 09:30\">"
                + "<meta name=\"SiteName\" content=\"沅屏区人民政府\">",
            Change = static page => Heading().Replace(page, ""),
        },
        new(Of("page-full-width-digits", "澄岭县民政局", 2022, 405, "no-break spaces and full-width digits in cells"))
        {
            Change = static page => Number().Replace(page, static match =>
                "<td>&nbsp;" + string.Concat(match.Groups[1].Value.Select(static digit => (char)(digit - '0' + '０'))) + "&nbsp;</td>"),
        },
        new(Of("page-cells-not-closed", "碧鹭县司法局", 2020, 406, "the form of 2019; ends of cells and rows left out, as HTML allows") with
            {
                Form = Form2019.Definition,
                Layout = new LayoutChoices { Signed = true },
            })
        {
            Change = static page => page.Replace("</td>", "", StringComparison.Ordinal).Replace("</tr>", "", StringComparison.Ordinal),
        },
        new(Of("page-row-lost-a-cell", "霁川市统计局", 2023, 407, "a row that lost one of its cells: placed by the sums"))
        {
            Change = static page => Granted().Replace(page, "$1", 1),
            Findings = [new ExpectedFinding("low-confidence", "applications.granted")],
        },
        new(Of("page-blank-cells", "沅屏区司法局", 2024, 408, "a row left empty, strokes instead of 0, other words for a column") with
            {
                Faults =
                [
                    new Blank([.. Columns.Select(static column => $"applications.notProcessed.repeated.{column}")], ""),
                    new Blank(["reconsideration.pending"], "—"),
                    new Wording("proactive.repealed", "本年度止件数"),
                ],
            }),
    ];

    private static Sample Of(string name, string agency, int year, ulong seed, string peculiarity) =>
        new(name, agency, year, seed, new Chromium(new HtmlSheet()), peculiarity) { Scale = Scale.Small };

    [GeneratedRegex("<h1>.*?</h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("<td>([0-9]+)</td>")]
    private static partial Regex Number();

    /// <summary>The first zero behind the label of a row.</summary>
    [GeneratedRegex("(（一）予以公开</td>(?:<td>[0-9]+</td>)*?)<td>0</td>")]
    private static partial Regex Granted();
}
