using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Pdf;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>The samples of the project.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Sample> Samples { get; } =
        [.. Printed(), .. Exported(), .. Written(), .. PassedOn(), .. Drawn(), .. Seen()];

    /// <summary>Printed by a browser.</summary>
    private static IEnumerable<Sample> Printed() =>
    [
        new(
            "five-pages",
            "澄岭县人民政府",
            2022,
            1,
            new Chromium(new HtmlSheet { Font = "AR PL UMing CN", FontSize = 16, TableSize = 12, CellPadding = 6, Numbered = true }),
            "an ordinary county report of five pages; the one the benchmark reads")
        {
            Layout = new LayoutChoices { ProseLength = 3, Signed = true },
        },
        new("all-zero-township", "沅屏区槐溪镇人民政府", 2022, 2, new Chromium(new HtmlSheet { Font = "AR PL UMing CN", RowsWhole = true }),
            "every figure 0; headings and labels mistyped; the note on the sums missing; the fee's heading without its decimals")
        {
            Scale = Scale.Nothing,
            Layout = new LayoutChoices { NoteLeftOut = true, FeeHeadingShort = true },
            Faults =
            [
                new Wording("proactive.repealed", "本年度止件数"),
                new Wording("proactive.normative", "规范性文件"),
                new Wording("applications.refused.otherLaw", "2.其他法律法规禁止公开"),
            ],
        },
        new("traditional-with-pinyin", "霁川市沅屏区人民政府办公室", 2023, 3, new Chromium(new HtmlSheet { Font = "AR PL UMing TW", TableSize = 9 }),
            "a mirrored page: traditional characters, pinyin in brackets after many of them, a title over two lines")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { Mirrored = true, TitleOnTwoLines = true },
        },
        new("narrow-labels-header-repeated", "碧鹭县教育局", 2021, 4,
            new Chromium(
                new HtmlSheet { TableSize = 12, HeaderRepeated = true, RowsWhole = true, SideMargin = 22, Font = "WenQuanYi Zen Hei" }),
            "labels wrapped to one or two characters a line; the header of section 三 repeated on every page; agency and date at the end")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { NarrowLabels = true, Signed = true },
        },
        new("city-large-figures", "霁川市人民政府", 2024, 5, new Chromium(
            new HtmlSheet { Font = "WenQuanYi Zen Hei", Numbered = true, SideMargin = 20 }),
            "figures of up to seven digits, with commas between thousands; a fee with its four decimals; "
                + "accepted other titles of sections 四 and 五")
        {
            Scale = Scale.City,
            Layout = new LayoutChoices { ThousandsSeparated = true, OtherSectionTitles = true },
        },
        new("blank-row-and-strokes", "碧鹭县栖云镇人民政府", 2022, 6, new Chromium(new HtmlSheet { Font = "Droid Sans Fallback", CellPadding = 5 }),
            "a row left empty, cells with a slash or a dash instead of 0")
        {
            Scale = Scale.Nothing,
            Faults =
            [
                new Blank(RowOf("applications.granted"), ""),
                new Blank(["applications.total.total"], ""),
                new Blank(["applications.refused.thirdParty.business", "proactive.regulations.issued"], "/"),
                new Blank(["proactive.regulations.repealed", "litigation.direct.pending"], "—"),
            ],
        },
        new(
            "four-tables-and-own-ones",
            "澄岭县自然资源局",
            2023,
            7,
            new Chromium(new HtmlSheet { Font = "Droid Sans Fallback", OuterBorder = "2.5pt double black" }),
            "section 二 as four tables with a double outer border; two tables of the agency's own in section 六")
        {
            Layout = new LayoutChoices { ApartTables = true, OwnTables = true },
        },
    ];

    /// <summary>Exported by an office suite.</summary>
    private static IEnumerable<Sample> Exported() =>
    [
        new("form-2019-changes-in-words", "澄岭县住房和城乡建设局", 2020, 8, new LibreOffice(new OdtSheet { Numbered = true }),
            "the 2019 form in its own time; changes written 增3, 减4, +3, -4")
        {
            Form = Form2019.Definition,
            Layout = new LayoutChoices { ChangesInWords = true },
        },
        new("form-2019-outdated", "碧鹭县市场监督管理局", 2022, 9, new LibreOfficeHtml(new HtmlSheet { Font = "AR PL UMing CN", TableSize = 9 }),
            "the 2019 form used after its time, in an HTML page opened by an office suite")
        {
            Form = Form2019.Definition,
            Scale = Scale.Small,
        },
        new("rows-cut-in-two", "沅屏区栖云街道办事处", 2022, 10, new LibreOffice(new OdtSheet { TableSize = 14, FontSize = 16, CellPadding = 4 }),
            "large type: rows cut in two by page breaks, group labels torn over three pages")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { NarrowLabels = true },
        },
        new("balance-broken", "霁川市交通运输局", 2023, 11,
            new LibreOffice(new OdtSheet { HeaderRepeated = true, RowsWhole = true, Numbered = true, Font = "Noto Serif CJK SC" }),
            "one application lost between the years; the header repeated after the page break; （七）总计 across all label columns")
        {
            Layout = new LayoutChoices { TotalAcross = true },
            Faults =
            [
                new Miscount(
                    ["applications.carriedForward.natural", "applications.carriedForward.total"], 1,
                    [new("balance", "applications.carriedForward.natural"), new("balance", "applications.carriedForward.total")]),
            ],
        },
        new("label-shifted", "澄岭县槐荫乡人民政府", 2022, 12, new LibreOffice(new OdtSheet { Font = "WenQuanYi Zen Hei", FontSize = 12 }),
            "the label （七）总计 one column too far right, an empty cell before it; two totals that do not add up")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { ShiftedTotal = true },
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
    ];

    /// <summary>Written by the project's own writer.</summary>
    private static IEnumerable<Sample> Written() =>
    [
        new("gbk-not-embedded", "碧鹭县人民政府", 2022, 13, new Direct(new DirectStyle { Font = HanFont.SongGbk, LatinInHelvetica = false }),
            "one font for everything, not embedded; a row total wrong")
        {
            Faults =
            [
                new Miscount(
                    ["applications.granted.total"], 2,
                    [new("row-total", "applications.granted"), new("outcome-total", "applications.total.total")]),
            ],
        },
        new(
            "ucs2-not-embedded",
            "霁川市水利局",
            2021,
            14,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, CutsRows = true, Numbered = true }),
            "Chinese and Helvetica side by side, neither embedded; rows cut in mid-line; a fee without four decimals")
        {
            Faults = [new ShortFee(128.5m)],
        },
        new("utf16-object-streams", "澄岭县卫生健康委员会", 2023, 15,
            new Direct(new DirectStyle { Font = HanFont.FangSongUtf16, Shape = FileShape.ObjectStreams, HeaderRepeated = true }),
            "object streams and a cross-reference stream; section 一 claims three applications more than the table")
        {
            Faults = [new Overstatement(3)],
        },
        new("gb18030-filled-rectangles", "沅屏区民政局", 2022, 16,
            new Direct(
                new DirectStyle { Font = HanFont.SimHeiGb18030, Lines = LineStyle.FilledRectangles, CutsRows = true, FontSize = 16 }),
            "lines drawn as thin filled rectangles; large type, rows cut")
        {
            Scale = Scale.Small,
        },
        new("gb2312-double-lines", "碧鹭县公安局", 2024, 17, new Direct(new DirectStyle { Font = HanFont.SimSunGb, Lines = LineStyle.Double }),
            "every line of a table doubled; other names for two columns and a row")
        {
            Faults =
            [
                new Wording("applications.business", "商业公司"), new Wording("reconsideration.pending", "没有审结"),
                new Wording("applications.carriedForward", "四、结转明年办理"),
            ],
        },
        new("open-sides-rotated", "澄岭县统计局", 2022, 18,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Setup = PageSetup.Rotated, OpenSides = true, FontSize = 13 }),
            "pages stored upright and turned by /Rotate 90; tables without their outer vertical lines")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { Signed = true },
        },
        new("user-unit-and-crop-box", "霁川市财政局", 2022, 19,
            new Direct(new DirectStyle
            {
                Font = HanFont.SongUcs2,
                Setup = new PageSetup { UserUnit = 2, CropOffset = 36 },
                Lines = LineStyle.CellOutlines,
                HeaderRepeated = true,
            }),
            "units of two points, a CropBox smaller than the page, cells drawn as rectangles; accepted other titles of sections 四 and 五")
        {
            Layout = new LayoutChoices { OtherSectionTitles = true, ApartTables = true },
        },
        new("hybrid-references", "碧鹭县文化和旅游局", 2023, 20,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Shape = FileShape.Hybrid, Lines = LineStyle.OpenCorners }),
            "a hybrid file: only the cross-reference stream knows the fonts; lines that end before the corners; section 五 left out")
        {
            Scale = Scale.Small,
            Faults = [new SectionLeftOut(SectionKind.Problems)],
        },
        new("槐溪镇2023年度报告", "澄岭县槐溪镇人民政府", 2023, 21,
            new Direct(new DirectStyle { Font = HanFont.FangSongUtf16, LatinInHelvetica = true, Lines = LineStyle.Dashed }),
            "a Chinese file name; dashed lines; digits of double width")
        {
            Scale = Scale.Small,
            Layout = new LayoutChoices { WideDigits = true, TitleOnTwoLines = true },
        },
    ];

    /// <summary>Passed through a second program.</summary>
    private static IEnumerable<Sample> PassedOn() =>
    [
        new("ghostscript-redistilled", "霁川市生态环境局", 2022, 22, new LibreOffice(new OdtSheet { Font = "WenQuanYi Zen Hei", FontSize = 12 }),
            "words instead of a number, and a count below zero")
        {
            Scale = Scale.Small,
            Finishes = [Finish.Ghostscript],
            Faults = [new Words("proactive.penalties.decisions", "若干"), new Negative("proactive.coercion.decisions", -3)],
        },
        new("cairo-redistilled", "沅屏区人民政府", 2022, 23, new LibreOffice(new OdtSheet { Font = "Noto Sans CJK SC", FontSize = 12 }),
            "the title still names the year before")
        {
            Finishes = [Finish.Cairo],
            Faults = [new StaleTitle(2021)],
        },
        new("encrypted-aes-256", "碧鹭县应急管理局", 2022, 24, new LibreOffice(new OdtSheet()),
            "encrypted, opens without a password; own tables in section 六")
        {
            Finishes = [Finish.Aes256],
            Layout = new LayoutChoices { OwnTables = true },
        },
        new("encrypted-rc4", "澄岭县农业农村局", 2021, 25, new Direct(new DirectStyle { Font = HanFont.SongGbk, CutsRows = true }),
            "encrypted the old way, opens without a password; the title without 工作")
        {
            Scale = Scale.Small,
            Finishes = [Finish.Rc4],
            Faults = [new LooseTitle("年政府信息公开年度报告")],
        },
        new(
            "linearised",
            "霁川市人力资源和社会保障局",
            2024,
            26,
            new Chromium(new HtmlSheet { Font = "AR PL UMing CN", HeaderRepeated = true, CellPadding = 4 }),
            "linearised, with object streams; agency and date at the end")
        {
            Finishes = [Finish.Linearised],
            Layout = new LayoutChoices { Signed = true },
        },
    ];

    /// <summary>Tables drawn otherwise than with lines that meet, or not at all.</summary>
    private static IEnumerable<Sample> Drawn() =>
    [
        new("separate-frames", "沅屏区财政局", 2023, 27,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Lines = LineStyle.SeparateFrames, FrameGap = 4.2, FontSize = 13 }),
            "each cell in a frame of its own, 4.2 points apart"),
        new("spaced-cells", "霁川市医疗保障局", 2022, 28,
            new Chromium(new HtmlSheet { Font = "AR PL UMing CN", TableSize = 9, CellSpacing = 6, RowsWhole = true, SideMargin = 20 }),
            "the cells of a web page 6 points apart, a border around each and around the table"),
        new("corners-open", "碧鹭县审计局", 2022, 29,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, Lines = LineStyle.OpenCorners, CornerGap = 4.6 }),
            "lines that end 4.6 points before the corners")
        {
            Scale = Scale.Small,
        },
        new("corners-open-rotated", "澄岭县林业局", 2021, 30,
            new Direct(new DirectStyle
            {
                Font = HanFont.SongGbk,
                Lines = LineStyle.OpenCorners,
                CornerGap = 3.4,
                Setup = PageSetup.Rotated,
                FontSize = 13,
            }),
            "lines that end 3.4 points before the corners, on pages turned by /Rotate 90"),
        new("lines-five-points-thick", "霁川市商务局", 2023, 31,
            new Direct(new DirectStyle { Font = HanFont.FangSongUtf16, Lines = LineStyle.FilledRectangles, FillThickness = 5 }),
            "lines filled 5 points thick"),
        new("lines-four-points-thick", "沅屏区教育局", 2022, 32,
            new Chromium(new HtmlSheet { Font = "WenQuanYi Zen Hei", Border = "4pt solid #405060", TableSize = 9, RowsWhole = true }),
            "borders of a web page 4 points thick"),
        new("lines-as-pictures", "碧鹭县司法局", 2023, 33,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Lines = LineStyle.Pictures, FillThickness = 0.7 }),
            "each line a picture of 8 by 8 samples, drawn out")
        {
            Scale = Scale.Small,
        },
        new("lines-as-shadings", "澄岭县气象局", 2022, 34,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, Lines = LineStyle.Shadings, FillThickness = 0.8, CutsRows = true }),
            "each line a shading in a narrow clip"),
        new("askew", "霁川市文化广电和旅游局", 2022, 35,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, Tilt = -1.9, Numbered = true }),
            "pages set askew by 1.9 degrees, clockwise"),
        new("askew-open-sides", "沅屏区司法局", 2024, 36,
            new Direct(new DirectStyle
            {
                Font = HanFont.FangSongUtf16,
                Tilt = 0.4,
                OpenSides = true,
                Lines = LineStyle.FilledRectangles,
                Setup = new PageSetup { UserUnit = 2, CropOffset = 36 },
            }),
            "pages set askew by 0.4 degrees, units of two points, filled lines, tables without their outer vertical lines")
        {
            Scale = Scale.Small,
        },
        new("two-pages-on-a-sheet", "碧鹭县水利局", 2023, 37,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, TwoOnSheet = true, CutsRows = true, Numbered = true }),
            "two pages side by side on each sheet, rows cut between them"),
        new("two-pages-header-repeated", "澄岭县信访局", 2022, 38,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, TwoOnSheet = true, HeaderRepeated = true, FontSize = 12 }),
            "two pages side by side on each sheet; the header of section 三 repeated")
        {
            Scale = Scale.Small,
        },
        new("no-lines", "霁川市退役军人事务局", 2023, 39, new Direct(new DirectStyle { Font = HanFont.SongGbk, Lines = LineStyle.None }),
            "tables without any lines"),
        new("no-lines-labels-at-left", "沅屏区卫生健康局", 2022, 40,
            new Chromium(new HtmlSheet
            {
                Font = "AR PL UMing CN",
                TableSize = 9,
                Border = "none",
                Align = "left",
                Raised = "top",
                RowsWhole = true,
            }),
            "tables of a web page without borders, text at the left and at the top of its cell"),
        new("lines-across-alone", "碧鹭县民政局", 2022, 41,
            new Direct(new DirectStyle { Font = HanFont.FangSongUtf16, Lines = LineStyle.AcrossAlone }),
            "tables with horizontal lines alone")
        {
            Scale = Scale.Small,
        },
        new("lines-down-alone", "澄岭县发展和改革局", 2023, 42,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, Lines = LineStyle.DownAlone }),
            "tables with vertical lines alone"),
    ];

    /// <summary>With text that nobody sees, or that is no part of the figures: two of each kind, by a browser and by our writer.</summary>
    private static IEnumerable<Sample> Seen() =>
    [
        new("seen-under-white", "澄岭县林业局", 2023, 101, new Chromium(new HtmlSheet { OldNumbers = OldNumber.UnderWhite }),
            "every third figure printed over a white box, the old number under it") { Faults = [new Replaced(3, IsSeen: false)] },
        new("seen-under-picture", "碧鹭县林业局", 2023, 102,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, OldNumbers = OldNumber.UnderPicture }),
            "every third figure printed over a white picture, the old number under it") { Faults = [new Replaced(3, IsSeen: false)] },
        new("seen-white-ghosts", "澄岭县统计局", 2023, 103,
            new Chromium(new HtmlSheet { Font = "Noto Sans CJK SC", OldNumbers = OldNumber.White }),
            "old numbers in nearly white type under the figures") { Faults = [new Replaced(2, IsSeen: false)] },
        new("seen-transparent-ghosts", "碧鹭县统计局", 2023, 104,
            new Direct(new DirectStyle { Font = HanFont.SongGbk, OldNumbers = OldNumber.Transparent }),
            "old numbers, all but transparent, under the figures") { Faults = [new Replaced(2, IsSeen: false)] },
        new("seen-struck", "澄岭县审计局", 2024, 105, new Chromium(new HtmlSheet { OldNumbers = OldNumber.Struck }),
            "every fifth figure corrected by hand: the old number struck through, the new one beside it")
        {
            Scale = Scale.Small,
            Faults = [new Replaced(5, IsSeen: true)],
        },
        new("seen-struck-by-bars", "碧鹭县审计局", 2024, 106,
            new Direct(new DirectStyle { Font = HanFont.SimHeiGb18030, Lines = LineStyle.FilledRectangles, OldNumbers = OldNumber.Struck }),
            "the same, struck by thin filled bars in a table whose lines are thin filled bars")
        {
            Scale = Scale.Small,
            Faults = [new Replaced(5, IsSeen: true)],
        },
        new("seen-shadows", "澄岭县司法局", 2022, 107, new Chromium(new HtmlSheet { Shadow = "1.3pt 1.1pt 0 #a0a0a0" }),
            "all text with a shadow"),
        new("seen-shadowed-letters", "碧鹭县司法局", 2022, 108,
            new Direct(new DirectStyle { Font = HanFont.SongUcs2, Shadow = 1.1, Lines = LineStyle.CellOutlines }),
            "all text with a shadow, letter by letter"),
        new("seen-tiles", "澄岭县商务局", 2022, 109, new Chromium(new HtmlSheet { Watermark = "澄岭县商务局 2031" }),
            "a pale upright watermark over every page, with a number, in the size of the tables"),
        new("seen-tiled-numbers", "碧鹭县商务局", 2022, 110,
            new Direct(new DirectStyle { Font = HanFont.SimSunGb, Watermark = "20310117", OldNumbers = OldNumber.UnderWhite }),
            "a pale upright watermark of numbers alone under every page"),
        new("seen-notes", "澄岭县医疗保障局", 2023, 111, new Chromium(new HtmlSheet()), "marks of notes at every fourth figure")
        {
            Faults = [new Noted(4, ["1", "[2]", "注3", "*"])],
        },
        new("seen-notes-circled", "碧鹭县医疗保障局", 2023, 112, new Direct(new DirectStyle { Font = HanFont.SongUcs2 }),
            "raised digits, circled numerals and asterisks at every third figure")
        {
            Faults = [new Noted(3, ["1", "12", "①", "*"])],
        },
    ];

    private static string[] RowOf(string row) =>
        [$"{row}.natural", $"{row}.business", $"{row}.research", $"{row}.socialOrg", $"{row}.legalService", $"{row}.other"];
}
