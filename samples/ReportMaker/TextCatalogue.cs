using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports as plain text: encodings, ways to divide cells, and what copying from a page does to a table.</summary>
internal static class TextCatalogue
{
    private static readonly string[] Columns = ["natural", "business", "research", "socialOrg", "legalService", "other", "total"];

    public static IReadOnlyList<TextSample> Samples { get; } =
    [
        new(Of("tabs-page-breaks", "澄岭县财政局", 2023, 301, "rows with tabs, torn by page breaks, labels shifted by a cell or two"),
            new TextSheet
            {
                Breaks = [5, 14, 22, 31],
                Shifts = new Dictionary<int, int> { [16] = 1, [19] = 2, [24] = -2, [33] = -2, [36] = 1 },
            }),
        new(Of("bars-markdown-gb18030", "碧鹭县司法局", 2022, 302,
                "Markdown: headings with marks, tables with bars; GB18030, lines ended as on Windows"),
            new TextSheet { Cells = TextCells.Bars, IsMarkdown = true, HasReturns = true }, "gb18030"),
        new(Of("cells-ended-by-bars", "霁川市沅屏区教育局", 2023, 303, "one cell a line, ended by a bar; traditional characters with pinyin") with
            {
                Layout = new LayoutChoices { Mirrored = true, Signed = true },
            },
            new TextSheet { Cells = TextCells.Ended, IsSpaced = false, After = ["扫一扫在手机上查看当前页面"] }),
        new(Of("cells-on-lines-utf16", "沅屏区审计局", 2024, 304, "one cell a line with blank lines between; UTF-16"),
            new TextSheet { Cells = TextCells.Lines }, "utf-16", true),
        new(Of("form-2019-tabs", "澄岭县水利局", 2020, 305, "the form of 2019 with tabs; UTF-8 with a mark") with
            {
                Form = Form2019.Definition,
                Layout = new LayoutChoices { Signed = true },
            },
            new TextSheet { HasReturns = true }, "utf-8", true),
        new(Of("blank-row-tabs", "碧鹭县民政局", 2023, 306, "a row left empty, strokes instead of 0, other words for a column") with
            {
                Faults =
                [
                    new Blank([.. Row("applications.notProcessed.publication")], ""),
                    new Blank(["proactive.regulations.issued", "reconsideration.other"], "/"),
                    new Wording("proactive.repealed", "本年度止件数"),
                ],
            },
            new TextSheet { Breaks = [21] }),
        new(Of("number-lost-placed-by-sums", "霁川市统计局", 2022, 307, "a row that lost one of its zeros: placed by the sums"),
            new TextSheet { Lost = new Dictionary<int, int> { [20] = 3 } })
        {
            Findings = [new ExpectedFinding("low-confidence", "applications.granted")],
        },
        new(Of("balance-broken-lines", "澄岭县卫生健康委员会", 2024, 308, "one cell a line; one application lost between the years") with
            {
                Faults =
                [
                    new Miscount(["applications.carriedForward.natural", "applications.carriedForward.total"], 1,
                    [
                        new ExpectedFinding("balance", "applications.carriedForward.natural"),
                        new ExpectedFinding("balance", "applications.carriedForward.total"),
                    ]),
                ],
            },
            new TextSheet { Cells = TextCells.Lines, HasReturns = true }, "gb18030"),
    ];

    private static Sample Of(string name, string agency, int year, ulong seed, string peculiarity) =>
        new(name, agency, year, seed, new Chromium(new HtmlSheet()), peculiarity) { Scale = Scale.Small };

    private static IEnumerable<string> Row(string row) =>
        Columns.Select(column => $"{row}.{column}");
}
