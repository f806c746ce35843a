using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports as Word documents and Excel workbooks: by hand, and by LibreOffice.</summary>
internal static class OfficeCatalogue
{
    private const string Docx = ".docx";
    private const string Xlsx = ".xlsx";

    public static IReadOnlyList<OfficeSample> Samples { get; } =
    [
        Word("word-numbered-headings", "澄岭县财政局", 2023, 501, "headings whose numbers Word counts; totals as fields",
            new DocxSheet { IsNumbered = true, HasFields = true }),
        Word("word-tracked-changes", "碧鹭县教育局", 2022, 502, "tracked changes in prose, numbers and rows", new DocxSheet { IsTracked = true })
            with { Findings = [new ExpectedFinding("tracked-changes", "")] },
        Word("word-strict-nested", "霁川市水利局", 2024, 503,
            "strict namespaces; each table in a cell of another, characters in runs of their own",
            new DocxSheet { IsStrict = true, IsNested = true, IsSplit = true }),
        Word("word-text-box-hidden-text", "沅屏区审计局", 2023, 504,
            "the title in a text box; hidden and white text, hidden rows, numbers under merged cells",
            new DocxSheet { HasBoxes = true, HasDecoys = true }),
        Word("word-torn-tables-slips", "澄岭县民政局", 2022, 505, "tables torn in two, edges of rows beside each other; parts in another order",
            new DocxSheet { TornAfter = 14, HasSlips = true, IsPlain = true }),
        new(Of("word-by-libreoffice", "碧鹭县司法局", 2020, 506, "the form of 2019, saved by LibreOffice") with
            {
                Form = Form2019.Definition,
                Layout = new LayoutChoices { Signed = true },
            },
            Docx,
            blocks => LibreOfficeFile.Convert("report.fodt", new FlatOdt(new OdtSheet()).Write("年报", blocks), "docx")),
        Excel("excel-one-sheet", "霁川市统计局", 2023, 507, "one sheet; every third number a formula; a format that shows 0 as a stroke",
            new XlsxSheet { HasFormulas = true, HasStrokes = true }),
        Excel("excel-three-sheets-text", "沅屏区司法局", 2024, 508, "a sheet for each table; numbers kept as text, texts with pinyin above",
            new XlsxSheet { IsInParts = true, IsText = true, IsRich = true, IsStrict = true }),
        Excel("excel-hidden", "澄岭县卫生健康委员会", 2022, 509, "hidden rows, columns and a hidden sheet with other numbers",
            new XlsxSheet { HasDecoys = true })
            with { Findings = [new ExpectedFinding("hidden-cells", "")] },
        new(Of("excel-by-libreoffice", "碧鹭县财政局", 2023, 510, "without borders; saved by LibreOffice"), Xlsx, blocks =>
            LibreOfficeFile.Convert("report.xlsx", new ReportXlsx(new XlsxSheet { IsBordered = false }).Write(blocks), "xlsx")),
    ];

    private static OfficeSample Word(string name, string agency, int year, ulong seed, string peculiarity, DocxSheet sheet) =>
        new(Of(name, agency, year, seed, peculiarity), Docx, blocks => new ReportDocx(sheet).Write(blocks));

    private static OfficeSample Excel(string name, string agency, int year, ulong seed, string peculiarity, XlsxSheet sheet) =>
        new(Of(name, agency, year, seed, peculiarity), Xlsx, blocks => new ReportXlsx(sheet).Write(blocks));

    private static Sample Of(string name, string agency, int year, ulong seed, string peculiarity) =>
        new(name, agency, year, seed, new Chromium(new HtmlSheet()), peculiarity) { Scale = Scale.County };
}
