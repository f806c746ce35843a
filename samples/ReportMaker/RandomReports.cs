using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Pdf;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>
/// Digital reports, each with two or three properties at once that reports are known to have and that make them hard to read: hidden or
/// struck numbers, notes, shadows, watermarks, lines drawn in every way or not at all, pages askew or side by side, units, zeros in words.
/// </summary>
internal static class RandomReports
{
    private static readonly string[] Places =
        ["澄岭县", "碧鹭县", "霁川市", "沅屏区", "霁川市沅屏区", "澄岭县槐溪镇", "碧鹭县栖云镇", "沅屏区沙洲街道"];

    private static readonly string[] Offices =
        ["人民政府", "人民政府办公室", "教育局", "财政局", "公安局", "民政局", "司法局", "水利局", "统计局", "审计局", "农业农村局", "卫生健康委员会"];

    private static readonly HanFont[] Fonts =
        [HanFont.SongGbk, HanFont.SimSunGb, HanFont.SimHeiGb18030, HanFont.SongUcs2, HanFont.FangSongUtf16];

    private static readonly string[] Faces =
        ["AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei", "Droid Sans Fallback", "Noto Serif CJK SC", "Noto Sans CJK SC"];

    /// <summary>Properties by what they touch: a report has at most one of each group.</summary>
    private static readonly Property[][] Groups =
    [
        [
            Replaced("under-white", OldNumber.UnderWhite),
            Replaced("white-ghosts", OldNumber.White),
            Replaced("struck", OldNumber.Struck),
            Replaced("under-picture", OldNumber.UnderPicture) with { Sheet = null },
            Replaced("transparent", OldNumber.Transparent) with { Sheet = null },
        ],
        [
            new("notes")
            {
                Report = static (sample, dice) => sample with
                {
                    Faults = [.. sample.Faults, new Noted(2 + dice.Below(5), ["1", "[2]", "注3", "*", "①"])],
                },
            },
        ],
        [
            new("shadow")
            {
                Style = static (style, dice) => style with { Shadow = dice.Between(0.4, 1.6) },
                Sheet = static (sheet, dice) => sheet with
                {
                    Shadow = FormattableString.Invariant($"{dice.Between(0.5, 1.6):0.#}pt {dice.Between(0.5, 1.6):0.#}pt 0 #a8a8a8"),
                },
            },
        ],
        [
            new("watermark")
            {
                Style = static (style, dice) => style with { Watermark = dice.Pick(["20310117", "内部资料", "2031 审阅", "88"]) },
                Sheet = static (sheet, dice) => sheet with { Watermark = dice.Pick(["20310117", "内部资料", "审阅 2031", "88"]) },
            },
        ],
        [
            Lines("frames-apart", LineStyle.SeparateFrames) with
            {
                Sheet = static (sheet, dice) => sheet with { CellSpacing = dice.Between(1, 6), TableSize = 9, RowsWhole = true },
            },
            Lines("open-corners", LineStyle.OpenCorners),
            Lines("thick", LineStyle.FilledRectangles) with
            {
                Sheet = static (sheet, dice) => sheet with
                {
                    Border = FormattableString.Invariant($"{dice.Between(1.5, 5):0.#}pt solid #303030"), TableSize = 9, RowsWhole = true,
                },
            },
            Lines("line-pictures", LineStyle.Pictures),
            Lines("line-shadings", LineStyle.Shadings),
            Lines("dashed", LineStyle.Dashed) with
            {
                Sheet = static (sheet, dice) => sheet with { Border = dice.Pick(["0.75pt dashed #404040", "1pt dotted black"]) },
            },
            Lines("double", LineStyle.Double) with
            {
                Sheet = static (sheet, _) => sheet with { Border = "2.25pt double black", TableSize = 9 },
            },
            Lines("across-alone", LineStyle.AcrossAlone),
            Lines("down-alone", LineStyle.DownAlone),
            Lines("no-lines", LineStyle.None) with
            {
                Sheet = static (sheet, dice) => sheet with
                {
                    Border = "none",
                    TableSize = 9,
                    RowsWhole = true,
                    Align = dice.Pick(["center", "left"]),
                    Raised = dice.Pick(["middle", "top"]),
                },
            },
        ],
        [
            new("askew") { Style = static (style, dice) => style with { Tilt = dice.Between(-2, 2) } },
            new("two-on-sheet") { Style = static (style, _) => style with { TwoOnSheet = true, FontSize = 12 } },
            new("turned") { Style = static (style, _) => style with { Setup = PageSetup.Rotated, FontSize = 13 } },
            new("user-unit")
            {
                Style = static (style, dice) => style with { Setup = new PageSetup { UserUnit = 1 + dice.Below(3), CropOffset = 20 } },
            },
        ],
        [
            new("fee-heading-yuan") { Report = static (sample, _) => sample with { Faults = [.. sample.Faults, new FeeInYuan(true)] } },
            new("fee-cell-yuan") { Report = static (sample, _) => sample with { Faults = [.. sample.Faults, new FeeInYuan(false)] } },
        ],
        [
            new("units")
            {
                Report = static (sample, dice) => sample with
                {
                    Faults = [.. sample.Faults, new UnitsBehind(1 + dice.Below(4), dice.Pick(["件", "个", " 件"]))],
                },
            },
            new("zeros")
            {
                Report = static (sample, dice) => sample with
                {
                    Faults = [.. sample.Faults, new OtherZeros(1 + dice.Below(5), dice.Pick(["零", "〇", "O", "（0）"]))],
                },
            },
        ],
        [
            new("wide-digits") { Report = static (sample, _) => sample with { Layout = sample.Layout with { WideDigits = true } } },
            new("narrow-labels") { Report = static (sample, _) => sample with { Layout = sample.Layout with { NarrowLabels = true } } },
            new("apart-tables") { Report = static (sample, _) => sample with { Layout = sample.Layout with { ApartTables = true } } },
            new("own-tables") { Report = static (sample, _) => sample with { Layout = sample.Layout with { OwnTables = true } } },
            new("shifted-total") { Report = static (sample, _) => sample with { Layout = sample.Layout with { ShiftedTotal = true } } },
            new("total-across") { Report = static (sample, _) => sample with { Layout = sample.Layout with { TotalAcross = true } } },
            new("traditional") { Report = static (sample, _) => sample with { Layout = sample.Layout with { Traditional = true } } },
        ],
    ];

    /// <summary>The report of a number; the same number gives the same report.</summary>
    /// <param name="seed">Tells one series from another.</param>
    /// <param name="number">The number in its series, from 1.</param>
    /// <param name="isDirect">Whether the project's own writer sets it, which needs no other program; else that or a browser does.</param>
    public static Sample Of(ulong seed, int number, bool isDirect)
    {
        var dice = new Dice(seed * 100_000 + (ulong)number);
        var style = isDirect || dice.Chance(0.5) ? Style(dice) : null;
        var sheet = style is null ? Sheet(dice) : null;
        var (agency, year) = (dice.Pick(Places) + dice.Pick(Offices), 2021 + dice.Below(4));
        var sample = new Sample("", agency, year, 2_000_000 + (ulong)dice.Below(1_000_000_000), new Direct(Style(dice)), "")
        {
            Scale = dice.Pick((Scale[])[Scale.Nothing, Scale.Small, Scale.Small, Scale.County]),
            Layout = new LayoutChoices
            {
                TitleOnTwoLines = dice.Chance(0.25),
                Signed = dice.Chance(0.4),
                NoteLeftOut = dice.Chance(0.1),
                OtherSectionTitles = dice.Chance(0.2),
                ProseLength = 1 + dice.Below(2),
            },
        };
        var (wanted, names) = (2 + dice.Below(2), new List<string>());
        for (var groups = Groups.ToList(); names.Count < wanted;)
        {
            var group = dice.Pick(groups);
            groups.Remove(group);
            var fitting = group.Where(property => property.IsFor(style is not null)).ToList();
            if (fitting.Count > 0)
            {
                var property = dice.Pick(fitting);
                style = style is not null && property.Style is not null ? property.Style(style, dice) : style;
                sheet = sheet is not null && property.Sheet is not null ? property.Sheet(sheet, dice) : sheet;
                sample = property.Report?.Invoke(sample, dice) ?? sample;
                names.Add(property.Name);
            }
        }

        Finish[] finishes = isDirect || dice.Chance(0.6) ? [] : [dice.Pick([Finish.Cairo, Finish.Linearised, Finish.Aes256])];

        // Cairo draws fonts that are not embedded in others, at other widths.
        return sample with
        {
            Name = $"{number:D4}-{string.Join('+', names)}",
            Producer = style is null ? new Chromium(sheet!) : new Direct(style),
            Finishes = style is null ? finishes : [.. finishes.Where(static finish => finish != Finish.Cairo)],
            Peculiarity = string.Join(", ", names),
        };
    }

    private static DirectStyle Style(Dice dice) => new()
    {
        Font = dice.Pick(Fonts),
        LatinInHelvetica = dice.Chance(0.6),
        Shape = dice.Pick([FileShape.Table, FileShape.ObjectStreams, FileShape.Hybrid]),
        Lines = dice.Pick([LineStyle.Strokes, LineStyle.FilledRectangles, LineStyle.CellOutlines]),
        CutsRows = dice.Chance(0.3),
        HeaderRepeated = dice.Chance(0.3),
        Numbered = dice.Chance(0.4),
        FontSize = 12 + dice.Below(3),
    };

    private static HtmlSheet Sheet(Dice dice) => new()
    {
        Font = dice.Pick(Faces),
        LatinFont = dice.Pick((string?[])[null, null, "Liberation Serif", "Liberation Sans"]),
        FontSize = 12 + (2 * dice.Below(3)),
        TableSize = dice.Pick([9, 10.5, 10.5, 12]),
        CellPadding = 1 + dice.Below(4),
        SideMargin = 20 + dice.Below(8),
        HeaderRepeated = dice.Chance(0.3),
        RowsWhole = dice.Chance(0.5),
        Numbered = dice.Chance(0.4),
    };

    private static Property Replaced(string name, OldNumber how) => new(name)
    {
        Style = (style, _) => style with { OldNumbers = how },
        Sheet = (sheet, _) => sheet with { OldNumbers = how },
        Report = (sample, dice) => sample with
        {
            Scale = sample.Scale == Scale.County ? Scale.Small : sample.Scale,
            Faults = [new Replaced(2 + dice.Below(4), how == OldNumber.Struck), .. sample.Faults],
        },
    };

    private static Property Lines(string name, LineStyle lines) => new(name)
    {
        Style = (style, dice) => style with
        {
            Lines = lines,
            CornerGap = dice.Between(1, 5),
            FrameGap = dice.Between(1, 6),
            FillThickness = lines == LineStyle.FilledRectangles ? dice.Between(1, 5) : dice.Between(0.4, 1.2),
        },
    };

    /// <summary>A property of a report, by what it changes; null for what it leaves as it is, or what it cannot be set by.</summary>
    private sealed record Property(string Name)
    {
        public Func<DirectStyle, Dice, DirectStyle>? Style { get; init; }

        public Func<HtmlSheet, Dice, HtmlSheet>? Sheet { get; init; }

        public Func<Sample, Dice, Sample>? Report { get; init; }

        /// <summary>Whether it can be set by the project's own writer, or else by a browser.</summary>
        public bool IsFor(bool isDirect) => (Style is null && Sheet is null) || (isDirect ? Style is not null : Sheet is not null);
    }
}
