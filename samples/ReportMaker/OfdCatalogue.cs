using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Ofd;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports as OFDs: how producers write text and lines, and what they hide.</summary>
internal static class OfdCatalogue
{
    public static IReadOnlyList<OfdSample> Samples { get; } =
    [
        new(Of("groups-strokes", "澄岭县财政局", 2023, 501,
                "a line of text in one object, equal distances in groups; edges as strokes"),
            new OfdShape { Text = OfdText.Groups }),
        new(Of("templates-code-for-each", "碧鹭县教育局", 2022, 502,
                "lines in templates below the pages; a TextCode for each character"),
            new OfdShape { Text = OfdText.CodeForEach, HasTemplates = true, Lines = OfdLines.Outlines }),
        new(Of("scaled-rounded-fills", "霁川市水利局", 2024, 503,
                "objects in points, scaled by their CTM; distances to one decimal; thin filled boxes"),
            new OfdShape { Unit = 0.3528, Decimals = 1, Lines = OfdLines.Fills }),
        new(Of("hidden-numbers-sealed", "沅屏区审计局", 2024, 504,
                "numbers that nobody sees beside each one that is; a watermark, a signature with a seal"),
            new OfdShape { HasHidden = true, IsSealed = true, Text = OfdText.Groups })
        {
        },
        new(Of("parameters-composite", "澄岭县民政局", 2022, 505,
                "width and colours by drawing parameters; pages in composite units; the form of 2019") with
            {
                Form = Form2019.Definition,
                Year = 2020,
                Layout = new LayoutChoices { Signed = true },
            },
            new OfdShape { HasParameters = true, IsComposite = true, Lines = OfdLines.Fills }),
        new(Of("object-for-each-blocks", "碧鹭县司法局", 2023, 506,
                "an object for each character, in blocks of the foreground; the default namespace"),
            new OfdShape { Text = OfdText.ObjectForEach, HasBlocks = true, Prefix = "", Folder = "Doc_7" }),
        new(Of("box-apart-from-origin", "霁川市统计局", 2023, 507,
                "pages whose box does not start at the origin; one application lost between the years") with
            {
                Scale = Scale.City,
                Faults =
                [
                    new Miscount(["applications.carriedForward.natural", "applications.carriedForward.total"], 1,
                    [
                        new ExpectedFinding("balance", "applications.carriedForward.natural"),
                        new ExpectedFinding("balance", "applications.carriedForward.total"),
                    ]),
                ],
            },
            new OfdShape { Origin = 12.5, Text = OfdText.Distances, Decimals = 2 }),
        new(Of("blank-row-hidden-scaled", "沅屏区司法局", 2024, 508,
                "a row left empty over hidden numbers, strokes instead of 0, other words for a column") with
            {
                Faults =
                [
                    new Blank(
                        [.. new[] { "natural", "business", "research", "socialOrg", "legalService", "other", "total" }
                            .Select(static column => $"applications.notProcessed.repeated.{column}")], ""),
                    new Blank(["reconsideration.pending"], "—"),
                    new Wording("proactive.repealed", "本年度止件数"),
                ],
            },
            new OfdShape { HasHidden = true, Unit = 0.5, Text = OfdText.Distances, HasTemplates = true }),
    ];

    private static Sample Of(string name, string agency, int year, ulong seed, string peculiarity) =>
        new(name, agency, year, seed, new Chromium(new HtmlSheet()), peculiarity) { Scale = Scale.Small };
}
