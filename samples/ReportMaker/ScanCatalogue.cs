using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Pdf;
using ReportMaker.Producers;
using ReportMaker.Scanning;

namespace ReportMaker;

/// <summary>The scanned samples of the project.</summary>
internal static class ScanCatalogue
{
    private static readonly LayoutChoices Short = new() { ProseLength = 1 };

    public static IReadOnlyList<ScanSample> Samples { get; } =
        [.. Grey(), .. GreyWithFaults(), .. GreyPdfs(), .. Coloured(), .. Penned(), .. Bilevel(), .. BilevelWorn(), .. Photographed()];

    /// <summary>Pages on which somebody ringed and ticked figures with pens.</summary>
    private static IEnumerable<ScanSample> Penned() =>
    [
        new(new("colour-200-pens", "霁川市邮政管理局", 2023, 171, Typeface.Song.Page(), "figures ringed and ticked in blue, green and red") {
            Layout = Short },
            new(ScanMode.Colour, 200, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(251, 250, 246), .. PenMarks(PenInk.RoyalBlue, PenInk.ForestGreen, PenInk.Vermilion)],
                Lies = [new Skew(0.6)],
                InScanner = [new Noise(2)],
            }),
        new(new("grey-200-pens", "霁川市沅屏区档案馆", 2022, 172, Typeface.FangSong.Page(), "the same in black and blue, scanned in grey") {
            Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf)
            {
                OnPaper = [.. PenMarks(PenInk.Black, PenInk.RoyalBlue, PenInk.Black)],
                Lies = [new Skew(-0.5)],
                InScanner = [new Noise(2)],
            }),
    ];

    /// <summary>Rings around figures, some over rulings, and ticks beside them.</summary>
    private static IEnumerable<Pen> PenMarks(PenInk first, PenInk second, PenInk third) =>
    [
        new(2, 130, 80, 12, 6, first), new(2, 160, 110, 9, 5.5, second), new(2, 145, 150, 14, 8, third), new(2, 115, 190, 10, 6, first),
        new(2, 120, 80, 5, 0, second), new(2, 150, 200, 5, 0, third), new(1, 120, 215, 30, 9, first), new(1, 100, 235, 6, 0, third),
    ];

    /// <summary>What office scanners do to a grey page.</summary>
    private static IEnumerable<ScanSample> Grey() =>
    [
        new(new("grey-200-plain", "澄岭县人民政府办公室", 2022, 101, Typeface.Song.Page(), "as good as an office scanner gets") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { InScanner = [new Noise(2)] }),
        new(new("grey-150-plain", "霁川市人民政府办公室", 2023, 102, Typeface.Hei.Larger(), "the lowest resolution, straight") { Layout = Short },
            new(ScanMode.Grey, 150, ScanFile.Pdf) { InScanner = [new Noise(2)] }),
        new(new("grey-300-plain", "沅屏区人民政府办公室", 2024, 103, Typeface.FangSong.Page(), "the highest resolution, slightly crooked") {
            Layout = Short },
            new(ScanMode.Grey, 300, ScanFile.Pdf) { Lies = [new Skew(-0.4)], InScanner = [new Noise(1.5)], Quality = 40 }),
        new(new("grey-150-lossless", "碧鹭县财政局", 2022, 104, Typeface.NewspaperSong.Page(), "packed without loss") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Grey, 150, ScanFile.LosslessTiff) { Lies = [new Skew(0.9)] }),
        new(new("grey-200-skew-5", "澄岭县槐荫乡人民政府", 2022, 105, Typeface.Kai.Larger(), "as crooked as can be") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(4.8)], InScanner = [new Noise(2)] }),
        new(new("grey-150-skew-3", "沅屏区司法局", 2023, 106, Typeface.Song.Largest(), "crooked the other way") { Layout = Short },
            new(ScanMode.Grey, 150, ScanFile.Tiff) { Lies = [new Skew(-3.1)], InScanner = [new Noise(3)] }),
        new(new("grey-200-turned-90", "霁川市水利局", 2022, 107, Typeface.WideHei.Page(), "fed sideways") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(0.8)], InScanner = [new Noise(2)], Turned = [90] }),
        new(new("grey-150-turned-each", "碧鹭县教育局", 2021, 108, Typeface.Song.Larger(), "every page turned another way") { Layout = Short },
            new(ScanMode.Grey, 150, ScanFile.Tiff) { InScanner = [new Noise(2)], Turned = [180, 270, 0, 90] }),
        new(new("grey-200-low-quality", "澄岭县卫生健康委员会", 2023, 109, Typeface.FangSong.Page(), "JPEG of the lowest quality") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(1.1)], InScanner = [new Noise(3)], Quality = 30 }),
        new(new("grey-200-blur", "霁川市交通运输局", 2022, 110, Typeface.Song.Page(), "out of focus") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(-1.2)], InScanner = [new Blur(1.5), new Noise(2)] }),
        new(new("grey-200-shading", "沅屏区民政局", 2022, 111, Typeface.Kai.Page(), "a bound volume that does not lie flat") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Grey, 200, ScanFile.Pdf)
            {
                Lies = [new PaperWarp(0.004, 0.6), new Skew(0.7)],
                InScanner = [new Shading(0.5, 0.15), new ScannerEdge(6), new Noise(2)],
            }),
        new(new("grey-200-bleed-through", "碧鹭县公安局", 2024, 112, Typeface.NewspaperSong.Page(), "thin paper printed on both sides") {
            Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) {
                OnPaper = [new BleedThrough(0.22)],
                Lies = [new Skew(-0.6)],
                InScanner = [new Noise(2)],
                Quality = 50 }),
        new(new("grey-150-faint", "霁川市水务局", 2021, 113, Typeface.FangSong.Page(), "a printer short of toner") { Layout = Short },
            new(ScanMode.Grey, 150, ScanFile.Pdf) { OnPaper = [new FaintPrint(0.5)], InScanner = [new Noise(3)] }),
        new(new("grey-300-photocopy", "沅屏区教育局", 2022, 114, Typeface.Hei.Page(), "a copy of a copy, its lines broken") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Grey, 300, ScanFile.Pdf)
            {
                OnPaper = [new Photocopy(0.7), new Speckles(120), new LineGaps(4)],
                Lies = [new Skew(-0.7)],
                InScanner = [new Noise(2)],
                Quality = 45,
            }),
    ];

    /// <summary>Grey pages whose reports have faults.</summary>
    private static IEnumerable<ScanSample> GreyWithFaults() =>
    [
        new(new(
            "grey-200-skew-seal",
            "碧鹭县栖云镇人民政府",
            2023,
            121,
            Typeface.Song.Page(),
            "the seal over the last figures of section 二; a heading mistyped")
            {
                Layout = Short,
                Scale = Scale.Small,
                Faults = [new Wording("proactive.repealed", "本年度止件数")],
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) {
                OnPaper = [new Seal(1, 120, 235, 0.8)],
                Lies = [new Skew(1.8)],
                InScanner = [new Noise(3)] }),
        new(new(
            "grey-150-seal-in-table",
            "澄岭县农业农村局",
            2022,
            122,
            Typeface.Song.Page(),
            "the seal over section 三; one application lost between the years")
            {
                Layout = Short,
                Faults = [LostApplication],
            },
            new(ScanMode.Grey, 150, ScanFile.Pdf) { OnPaper = [new Seal(2, 140, 100, 0.7)], InScanner = [new Noise(3)] }),
        new(new(
            "grey-200-blank-and-strokes",
            "沅屏区栖云街道办事处",
            2022,
            123,
            Typeface.FangSong.Page(),
            "a row left empty, cells with a slash or a dash instead of 0")
            {
                Layout = Short,
                Scale = Scale.Nothing,
                Faults =
                [
                    new Blank(RowOf("applications.granted"), ""),
                    new Blank(["applications.refused.thirdParty.business", "proactive.regulations.issued"], "/"),
                    new Blank(["proactive.regulations.repealed", "litigation.direct.pending"], "—"),
                ],
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { OnPaper = [new Speckles(60)], Lies = [new Skew(-0.9)], InScanner = [new Noise(2)] }),
        new(new(
            "grey-250-form-2019",
            "澄岭县住房和城乡建设局",
            2020,
            124,
            new LibreOffice(new OdtSheet { Font = "AR PL UMing CN", LatinFont = "Liberation Serif", FontSize = 12, TableSize = 9 }),
            "the 2019 form in its own time; changes written 增3, 减4, +3, -4")
            {
                Form = Form2019.Definition,
                Layout = new LayoutChoices { ProseLength = 1, ChangesInWords = true },
            },
            new(ScanMode.Grey, 250, ScanFile.Pdf) { Lies = [new Skew(0.6)], InScanner = [new Noise(2)], Quality = 45 }),
        new(new("grey-200-form-2019-outdated", "碧鹭县市场监督管理局", 2022, 125, Typeface.Hei.Page(), "the 2019 form used after its time")
            {
                Form = Form2019.Definition,
                Layout = Short,
                Scale = Scale.Small,
            },
            new(ScanMode.Grey, 200, ScanFile.Jpegs) { Lies = [new Skew(-1.5)], InScanner = [new Noise(2), new ScannerEdge(4)] }),
        new(new(
            "grey-200-traditional",
            "霁川市沅屏区人民政府",
            2023,
            126,
            new Chromium(new HtmlSheet { Font = "AR PL UKai TW", LatinFont = "TeX Gyre Termes", TableSize = 9, SideMargin = 22 }),
            "traditional characters; the truth's prose is in simplified ones")
            {
                Layout = new LayoutChoices { ProseLength = 1, Traditional = true, TitleOnTwoLines = true },
                Scale = Scale.Small,
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(0.5)], InScanner = [new Noise(2)] }),
        new(new(
            "grey-200-large-figures",
            "霁川市人民政府",
            2024,
            127,
            Typeface.WideSong.Page(),
            "figures of up to seven digits, with commas between thousands; narrow label columns")
            {
                Layout = new LayoutChoices { ProseLength = 1, ThousandsSeparated = true, NarrowLabels = true, OtherSectionTitles = true },
                Scale = Scale.City,
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(-0.5)], InScanner = [new Noise(3)], Quality = 50 }),
        new(new(
            "grey-200-label-shifted",
            "澄岭县槐溪镇人民政府",
            2022,
            128,
            new LibreOffice(new OdtSheet { Font = "WenQuanYi Zen Hei", LatinFont = "DejaVu Sans", FontSize = 12, TableSize = 9 }),
            "the label （七）总计 one column too far right; totals that do not add up")
            {
                Layout = new LayoutChoices { ProseLength = 1, ShiftedTotal = true },
                Scale = Scale.Small,
                Faults =
                [
                    new Miscount(
                        ["applications.total.natural"], 1,
                        [
                            new("outcome-total", "applications.total.natural"), new("balance", "applications.carriedForward.natural"),
                            new("row-total", "applications.total"),
                        ]),
                    new Miscount(["litigation.direct.total"], 1, [new("remedy-total", "litigation.direct")]),
                ],
            },
            new(ScanMode.Grey, 200, ScanFile.Pngs) { Lies = [new Skew(0.3)] }),
        new(new(
            "grey-200-double-lines",
            "碧鹭县人民政府",
            2023,
            129,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Lines = LineStyle.Double, FontSize = 12 }),
            "every line of a table doubled; words instead of a number, and a count below zero")
            {
                Layout = Short,
                Scale = Scale.Small,
                Faults = [new Words("proactive.penalties.decisions", "若干"), new Negative("proactive.coercion.decisions", -3)],
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(0.8)], InScanner = [new Noise(2)] }),
    ];

    /// <summary>Scanned PDFs with more in them than pictures.</summary>
    private static IEnumerable<ScanSample> GreyPdfs() =>
    [
        new(new(
            "grey-200-text-layer",
            "澄岭县统计局",
            2022,
            131,
            Typeface.Song.Page(),
            "an invisible text layer that says what the pictures show") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { InScanner = [new Noise(2)], Layer = TextLayer.True }),
        new(new(
            "grey-200-wrong-text-layer",
            "碧鹭县应急管理局",
            2022,
            132,
            Typeface.WideSong.Page(),
            "an invisible text layer in which a third of the figures were misread") { Layout = Short },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { InScanner = [new Noise(2)], Layer = TextLayer.Misread }),
        new(new(
            "grey-200-mixed",
            "霁川市自然资源局",
            2023,
            133,
            Typeface.Kai.Page(),
            "the first and the last page digital, the other scanned; the title still names the year before")
            {
                Layout = Short,
                Faults = [new StaleTitle(2022)],
            },
            new(ScanMode.Grey, 200, ScanFile.Pdf) { Lies = [new Skew(1.4)], InScanner = [new Noise(3)], DigitalPages = [1, 3] }),
    ];

    private static IEnumerable<ScanSample> Coloured() =>
    [
        new(new("colour-200-seals", "澄岭县民政局", 2022, 141, Typeface.FangSong.Page(), "red seals over figures and prose, holes for a folder") {
            Layout = Short },
            new(ScanMode.Colour, 200, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(250, 248, 240), new Seal(1, 120, 120, 0.9), new Seal(2, 120, 120, 0.85), new PunchHoles(90)],
                InScanner = [new Shading(0.3, 0.1), new Noise(2)],
                Quality = 55,
            }),
        new(new(
            "colour-150-seal-skew",
            "沅屏区水务局",
            2023,
            142,
            Typeface.Song.Larger(),
            "the seal across the border of the table of section 四") { Layout = Short },
            new(ScanMode.Colour, 150, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(252, 251, 248), new Seal(2, 80, 235, 0.9)],
                Lies = [new Skew(-2.2)],
                InScanner = [new Noise(3)],
            }),
        new(new(
            "colour-300-seal",
            "碧鹭县文化和旅游局",
            2022,
            143,
            Typeface.NewspaperSong.Page(),
            "the highest resolution; other names for two columns and a row")
            {
                Layout = Short,
                Scale = Scale.Small,
                Faults =
                [
                    new Wording("applications.business", "商业公司"), new Wording("reconsideration.pending", "没有审结"),
                    new Wording("applications.carriedForward", "四、结转明年办理"),
                ],
            },
            new(ScanMode.Colour, 300, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(251, 250, 247), new Seal(2, 150, 130, 0.8)],
                Lies = [new Skew(0.4)],
                InScanner = [new Noise(1.5)],
                Quality = 40,
            }),
        new(new(
            "colour-150-bleed-through",
            "霁川市财政局",
            2023,
            144,
            Typeface.Kai.Page(),
            "thin paper in a multi-page TIFF, the glass's dark edge") { Layout = Short },
            new(ScanMode.Colour, 150, ScanFile.Tiff)
            {
                OnPaper = [new BleedThrough(0.2), new PaperTint(246, 244, 236)],
                Lies = [new Skew(0.5)],
                InScanner = [new ScannerEdge(5)],
                Quality = 40,
            }),
        new(new(
            "colour-150-faint-seal",
            "澄岭县医疗保障局",
            2021,
            145,
            Typeface.Hei.Page(),
            "faint print under the seal; a fee without four decimals")
            {
                Layout = Short,
                Faults = [new ShortFee(128.5m)],
            },
            new(ScanMode.Colour, 150, ScanFile.Pdf)
            {
                OnPaper = [new FaintPrint(0.55), new PaperTint(250, 250, 246), new Seal(1, 110, 240, 0.8)],
                Lies = [new Skew(0.8)],
                InScanner = [new Noise(3)],
            }),
        new(new("colour-200-turned", "沅屏区商务局", 2022, 146, Typeface.WideHei.Page(), "upside down and sideways, a file for each page") {
            Layout = Short },
            new(ScanMode.Colour, 200, ScanFile.Jpegs)
            {
                OnPaper = [new PaperTint(250, 249, 245), new Seal(3, 150, 60, 0.9)],
                Lies = [new Skew(-0.8)],
                InScanner = [new Noise(2)],
                Turned = [180, 90, 270],
                Quality = 55,
            }),
        new(new("colour-250-warp", "碧鹭县林业局", 2024, 147, Typeface.WideSong.Page(), "a sheet that bulges, seals on every page") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Colour, 250, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(248, 246, 238), new Seal(0, 130, 180, 0.75)],
                Lies = [new PaperWarp(0.004, 2), new Skew(1.2)],
                InScanner = [new Shading(0.2, 0.1), new Noise(1.5)],
                Quality = 45,
            }),
        new(new(
            "colour-150-pngs",
            "霁川市气象局",
            2022,
            148,
            Typeface.Song.Page(),
            "a PNG for each page; section 一 claims three applications more than the table")
            {
                Layout = Short,
                Faults = [new Overstatement(3)],
            },
            new(ScanMode.Colour, 150, ScanFile.Pngs) { OnPaper = [new Seal(2, 120, 150, 0.9)] }),
        new(new(
            "colour-200-low-quality",
            "澄岭县审计局",
            2023,
            149,
            Typeface.FangSong.Page(),
            "JPEG of low quality, two seals side by side over section 三") { Layout = Short },
            new(ScanMode.Colour, 200, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(249, 247, 242), new Seal(2, 90, 140, 0.9), new Seal(2, 145, 150, 0.9)],
                Lies = [new Skew(1.6)],
                InScanner = [new Noise(3)],
                Quality = 30,
            }),
        new(new(
            "colour-200-signed",
            "沅屏区信访局",
            2022,
            150,
            new LibreOffice(new OdtSheet { Font = "AR PL KaitiM GB", LatinFont = "Liberation Serif", FontSize = 12, TableSize = 9 }),
            "the seal on agency and date at the end, where it belongs; a row total wrong")
            {
                Layout = new LayoutChoices { ProseLength = 1, Signed = true },
                Faults = [WrongRowTotal],
            },
            new(ScanMode.Colour, 200, ScanFile.Pdf)
            {
                OnPaper = [new PaperTint(251, 250, 246), new Seal(-1, 166, 44, 0.95)],
                Lies = [new Skew(-0.5)],
                InScanner = [new Noise(2)],
            }),
    ];

    private static IEnumerable<ScanSample> Bilevel() =>
    [
        new(new("bilevel-300-plain", "澄岭县发展和改革局", 2022, 161, Typeface.Song.Largest(), "black and white at its best") { Layout = Short },
            new(ScanMode.Bilevel, 300, ScanFile.Tiff) { InScanner = [new Noise(6)] }),
        new(
            new("bilevel-200-plain", "霁川市体育局", 2023, 162, Typeface.Hei.Larger(), "as a fax machine in an office does it")
            {
                Layout = Short,
            },
            new(ScanMode.Bilevel, 200, ScanFile.Pdf) { Lies = [new Skew(0.4)], InScanner = [new Noise(8)] }),
        new(new("bilevel-150-plain", "沅屏区槐荫乡人民政府", 2022, 163, new Chromium(
            new HtmlSheet { Font = "AR PL UMing CN", LatinFont = "Liberation Sans", FontSize = 14, TableSize = 10.5, SideMargin = 20 }),
                "black and white at the lowest resolution, in larger type")
            {
                Layout = Short,
                Scale = Scale.Small,
            },
            new(ScanMode.Bilevel, 150, ScanFile.Tiff) { InScanner = [new Noise(6)], Threshold = 170 }),
        new(new("bilevel-300-seal", "澄岭县烟草专卖局", 2022, 164, Typeface.FangSong.Page(), "a speckled seal over figures") { Layout = Short },
            new(ScanMode.Bilevel, 300, ScanFile.Tiff) {
                OnPaper = [new Seal(2, 135, 85, 0.85)],
                Lies = [new Skew(0.6)],
                InScanner = [new Noise(10)] }),
        new(new(
            "bilevel-200-seal",
            "碧鹭县科学技术局",
            2023,
            165,
            Typeface.WideHei.Page(),
            "a speckled seal over figures; one application lost between the years")
            {
                Layout = Short,
                Faults = [LostApplication],
            },
            new(ScanMode.Bilevel, 200, ScanFile.Pdf) { OnPaper = [new Seal(2, 150, 110, 0.8)], InScanner = [new Noise(12)] }),
        new(new("bilevel-300-skew-4", "霁川市粮食和物资储备局", 2021, 166, Typeface.NewspaperSong.Larger(), "crooked") { Layout = Short },
            new(ScanMode.Bilevel, 300, ScanFile.Pdf) { Lies = [new Skew(4)], InScanner = [new Noise(6)] }),
        new(new("bilevel-200-turned", "沅屏区档案局", 2022, 167, Typeface.Song.Largest(), "upside down; a row left empty")
            {
                Layout = Short,
                Scale = Scale.Nothing,
                Faults = [new Blank(RowOf("applications.unavailable.notHeld"), ""), new Blank(
                    ["applications.unavailable.notHeld.total"],
                    "")],
            },
            new(ScanMode.Bilevel, 200, ScanFile.Tiff) {
                Lies = [new Skew(-0.7)],
                InScanner = [new Noise(6)],
                Turned = [180],
                Threshold = 165 }),
    ];

    /// <summary>Black and white pages that have seen better days.</summary>
    private static IEnumerable<ScanSample> BilevelWorn() =>
    [
        new(new("bilevel-200-speckles", "碧鹭县人民防空办公室", 2022, 171, Typeface.Hei.Larger(), "dust, and lines with gaps") { Layout = Short },
            new(ScanMode.Bilevel, 200, ScanFile.Pdf) { OnPaper = [new LineGaps(6)], InScanner = [new Speckles(250), new Noise(8)] }),
        new(new("bilevel-200-faint", "澄岭县退役军人事务局", 2022, 172, Typeface.Song.Page(), "thin strokes broken up") { Layout = Short },
            new(ScanMode.Bilevel, 200, ScanFile.Tiff) {
                OnPaper = [new FaintPrint(0.72)],
                Lies = [new Skew(0.3)],
                InScanner = [new Noise(5)],
                Threshold = 165 }),
        new(new("bilevel-200-photocopy", "霁川市地方志办公室", 2023, 173, Typeface.Kai.Page(), "a dark copy, strokes thickened, the glass's edge") {
            Layout = Short,
            Scale = Scale.Small },
            new(ScanMode.Bilevel, 200, ScanFile.Pdf)
            {
                OnPaper = [new Photocopy(0.6), new Speckles(120)],
                Lies = [new Skew(-1.1)],
                InScanner = [new ScannerEdge(5), new Noise(6)],
                Threshold = 140,
            }),
        new(new(
            "bilevel-300-wide-digits",
            "澄岭县栖云镇人民政府",
            2022,
            174,
            new Direct(new DirectStyle { Font = HanFont.FangSongUtf16, FontSize = 13, Lines = LineStyle.OpenCorners }),
            "digits of double width; lines that end before the corners")
            {
                Layout = new LayoutChoices { ProseLength = 1, WideDigits = true },
                Scale = Scale.Small,
            },
            new(ScanMode.Bilevel, 300, ScanFile.Pdf) { Lies = [new Skew(0.9)], InScanner = [new Noise(6)] }),
        new(new(
            "bilevel-200-blank-row",
            "沅屏区沙洲镇人民政府",
            2023,
            175,
            new LibreOffice(new OdtSheet { Font = "AR PL UMing CN", LatinFont = "TeX Gyre Termes", FontSize = 12, TableSize = 9.5 }),
            "strokes instead of 0, dust beside them; the note on the sums missing")
            {
                Layout = new LayoutChoices { ProseLength = 1, NoteLeftOut = true, TotalAcross = true },
                Scale = Scale.Nothing,
                Faults = [new Blank(RowOf("applications.partlyGranted"), "/"), new Blank(["litigation.afterReconsideration.other"], "—")],
            },
            new(ScanMode.Bilevel, 200, ScanFile.Pdf) { OnPaper = [new Speckles(80), new PunchHoles(60)], InScanner = [new Noise(6)] }),
    ];

    private static IEnumerable<ScanSample> Photographed() =>
    [
        new(new("phone-seal", "沅屏区槐溪镇人民政府", 2022, 181, Typeface.Song.Page(), "from above, slightly at an angle") {
            Layout = Short,
            Scale = Scale.Small },
            Phone(
                200,
                ScanFile.Jpegs,
                new Perspective((0.01, 0.01), (0.02, 0.02), (-0.01, 0.02), (0.01, 0)),
                new PaperWarp(0.005, 1),
                new PhoneLight(0.3, 0.2, 0.08)) with
            {
                OnPaper = [new PaperTint(246, 245, 240), new Seal(2, 120, 120, 0.85)],
            }),
        new(new("phone-angle", "澄岭县市场监督管理局", 2023, 182, Typeface.Hei.Page(), "at an angle, a shadow over the page") { Layout = Short },
            Phone(
                200,
                ScanFile.Jpegs,
                new Perspective((-0.01, 0), (-0.02, 0.01), (0.05, 0.03), (0.06, 0.02)),
                new PaperWarp(0.003, 3),
                new PhoneLight(0.25, 0.4, 0.12))),
        new(new("phone-12-megapixels", "霁川市人民政府", 2022, 183, Typeface.FangSong.Page(), "a large picture, cold light") {
            Layout = Short,
            Scale = Scale.City },
            Phone(
                340,
                ScanFile.Jpegs,
                new Perspective((0, 0.01), (0.02, 0), (0.03, 0.02), (0, 0.03)),
                new PaperWarp(0.006, 0),
                new PhoneLight(0.35, 0.2, -0.08)) with
            {
                Quality = 45,
            }),
        new(new(
            "phone-sideways",
            "碧鹭县槐溪镇人民政府",
            2022,
            184,
            Typeface.Kai.Page(),
            "the phone held sideways; a PDF of the pictures; every figure 0")
            {
                Layout = Short,
                Scale = Scale.Nothing,
            },
            Phone(
                190,
                ScanFile.Pdf,
                new Perspective((0.01, 0.02), (0.01, 0), (0.02, 0.01), (0.02, 0.02)),
                new PaperWarp(0.004, 4),
                new PhoneLight(0.3, 0.25, 0.1)) with
            {
                Turned = [90],
            }),
        new(new(
            "phone-curled",
            "沅屏区交通运输局",
            2021,
            185,
            Typeface.WideSong.Page(),
            "a sheet that curls; the title still names the year before")
            {
                Layout = Short,
                Faults = [new StaleTitle(2020)],
            },
            Phone(
                220,
                ScanFile.Jpegs,
                new Perspective((0.02, 0.01), (0, 0.02), (0.01, 0), (0.03, 0.02)),
                new PaperWarp(0.011, 2.5),
                new PhoneLight(0.3, 0.2, 0.05)) with
            {
                OnPaper = [new PaperTint(246, 244, 238), new Seal(1, 140, 235, 0.9)],
            }),
    ];

    private static Miscount LostApplication => new(
        ["applications.carriedForward.natural", "applications.carriedForward.total"], 1,
        [new("balance", "applications.carriedForward.natural"), new("balance", "applications.carriedForward.total")]);

    public static Miscount WrongRowTotal => new(
        ["applications.granted.total"], 2, [new("row-total", "applications.granted"), new("outcome-total", "applications.total.total")]);

    private static Scan Phone(int dpi, ScanFile file, Perspective angle, PaperWarp warp, PhoneLight light) => new(ScanMode.Phone, dpi, file)
    {
        OnPaper = [new PaperTint(246, 245, 240)],
        Lies = [angle, warp],
        InScanner = [light, new Noise(5), new Blur(0.7)],
        Quality = 60,
    };

    private static string[] RowOf(string row) =>
        [$"{row}.natural", $"{row}.business", $"{row}.research", $"{row}.socialOrg", $"{row}.legalService", $"{row}.other"];
}
