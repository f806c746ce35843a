using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports as web pages, Word documents and workbooks whose tables are pictures.</summary>
internal static class PicturedCatalogue
{
    public static IReadOnlyList<PicturedSample> Samples { get; } =
    [
        new(Of("pictures-in-word", "沅屏区水利局", 2023, 601, "a Word document saved by LibreOffice"), ".docx", 1.5),
        new(Of("pictures-in-saved-page", "澄岭县教育局", 2022, 602, "a page saved by Chromium in one file"), ".mht", 1.25),
        new(Of("pictures-beside-page", "碧鹭县统计局", 2024, 603, "a ZIP of the page and its pictures, of twice the pixels"), ".zip", 2),
        new(Of("pictures-in-page", "霁川市财政局", 2020, 604, "pictures in the page itself; the form of 2019") with
            {
                Form = Form2019.Definition,
                Layout = new LayoutChoices { Signed = true },
            },
            ".html",
            1.5),
        new(Of("pictures-in-workbook", "澄岭县水利局", 2023, 605, "an Excel workbook saved by LibreOffice, pictures over its cells"),
            ".xlsx",
            1.5),
    ];

    private static Sample Of(string name, string agency, int year, ulong seed, string peculiarity) =>
        new(name, agency, year, seed, new Chromium(new HtmlSheet()), peculiarity) { Scale = Scale.County };
}
