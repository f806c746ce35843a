using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Pdf;
using ReportMaker.Producers;
using ReportMaker.Scanning;

namespace ReportMaker;

/// <summary>Scanned reports over random conditions, typefaces and layouts, in any number: what confidences are calibrated on.</summary>
internal static class RandomScans
{
    private static readonly string[] Places =
    [
        "澄岭县", "碧鹭县", "霁川市", "沅屏区", "霁川市沅屏区", "澄岭县槐溪镇", "碧鹭县栖云镇", "沅屏区沙洲镇", "澄岭县槐荫乡", "霁川市青田街道",
    ];

    private static readonly string[] Offices =
    [
        "人民政府", "人民政府办公室", "教育局", "财政局", "公安局", "民政局", "司法局", "水利局", "统计局", "审计局", "农业农村局", "卫生健康委员会",
    ];

    private static readonly HanFont[] NotEmbedded = [HanFont.SongGbk, HanFont.SimHeiGb18030, HanFont.FangSongUtf16];
    private static readonly LineStyle[] Lines = [LineStyle.Strokes, LineStyle.FilledRectangles, LineStyle.Double, LineStyle.OpenCorners];

    /// <summary>The scan of a number; the same number gives the same scan.</summary>
    public static ScanSample Of(ulong seed, int number)
    {
        var dice = new Dice(seed * 100_000 + (ulong)number);
        var mode = dice.Pick((ScanMode[])
        [
            ScanMode.Grey, ScanMode.Grey, ScanMode.Grey, ScanMode.Colour, ScanMode.Colour,
            ScanMode.Bilevel, ScanMode.Bilevel, ScanMode.Phone,
        ]);
        var dpi = mode == ScanMode.Phone ? dice.Pick([180, 200, 220, 260, 340]) : dice.Pick([150, 150, 200, 200, 200, 250, 300, 300]);

        // Small type in black and white at 150 dpi is what nobody can read.
        var smallest = mode == ScanMode.Bilevel && dpi == 150 ? 10.5 : 9;
        var name = $"{number:D4}-{mode.ToString().ToLowerInvariant()}-{dpi}";
        return new ScanSample(Print(name, dice, smallest), Take(dice, mode, dpi));
    }

    private static Sample Print(string name, Dice dice, double smallest)
    {
        var form = dice.Chance(0.2) ? Form2019.Definition : Form2021.Definition;
        var year = form == Form2021.Definition || dice.Chance(0.2) ? 2021 + dice.Below(4) : 2019 + dice.Below(2);
        var seed = 1_000_000 + (ulong)dice.Below(1_000_000_000);
        var sample = new Sample(name, dice.Pick(Places) + dice.Pick(Offices), year, seed, Set(dice, smallest), "")
        {
            Form = form,
            Scale = dice.Pick((Scale[])[Scale.Nothing, Scale.Small, Scale.Small, Scale.County, Scale.County, Scale.County, Scale.City]),
            Layout = new LayoutChoices
            {
                ApartTables = form == Form2021.Definition && dice.Chance(0.1),
                NarrowLabels = dice.Chance(0.15),
                TotalAcross = dice.Chance(0.1),
                NoteLeftOut = dice.Chance(0.1),
                TitleOnTwoLines = dice.Chance(0.25),
                Signed = dice.Chance(0.3),
                OwnTables = dice.Chance(0.05),
                ThousandsSeparated = dice.Chance(0.15),
                WideDigits = dice.Chance(0.05),
                ChangesInWords = dice.Chance(0.5),
                OtherSectionTitles = dice.Chance(0.2),
                ProseLength = 1 + dice.Below(2),
            },
        };
        return sample with { Faults = Faults(sample, dice) };
    }

    private static Producer Set(Dice dice, double smallest)
    {
        if (dice.Chance(0.15))
        {
            return new Direct(new DirectStyle
            {
                Font = dice.Pick(NotEmbedded),
                Lines = dice.Pick(Lines),
                FontSize = smallest / 0.75 + dice.Below(3),
                CutsRows = dice.Chance(0.3),
                HeaderRepeated = dice.Chance(0.3),
                Numbered = dice.Chance(0.4),
            });
        }

        var face = dice.Pick(Typeface.All);
        return new Chromium(new HtmlSheet
        {
            Font = face.Chinese,
            LatinFont = face.Latin,
            FontSize = 12 + 2 * dice.Below(3),
            TableSize = dice.Pick([smallest, 10.5, 10.5, 12]),
            CellPadding = 2 + dice.Below(4),
            SideMargin = 20 + dice.Below(9),
            HeaderRepeated = dice.Chance(0.3),
            RowsWhole = dice.Chance(0.5),
            Numbered = dice.Chance(0.4),
        });
    }

    private static List<Fault> Faults(Sample sample, Dice dice)
    {
        var faults = new List<Fault>();
        if (dice.Chance(0.25))
        {
            // Only cells that hold 0: a blank counts as 0, so that no sum breaks.
            var zeros = sample.Invent().Figures.Where(static figure => figure.Value.Value == 0).Select(static figure => figure.Key)
                .ToList();
            var blanks = Enumerable.Range(0, 1 + dice.Below(12)).Select(_ => dice.Pick(zeros)).Distinct().ToList();
            faults.Add(new Blank(blanks, dice.Pick(["", "", "/", "—", "-"])));
        }

        if (dice.Chance(0.15)
            && !faults.OfType<Blank>().Any(static fault => fault.Ids.Any(static id => id.Contains("total", StringComparison.Ordinal))))
        {
            faults.Add(dice.Pick([ScanCatalogue.WrongRowTotal, WrongRemedyTotal]));
        }

        if (dice.Chance(0.1))
        {
            faults.Add(new Wording("applications.refused.otherLaw", "2.其他法律法规禁止公开"));
        }

        return faults;
    }

    private static Miscount WrongRemedyTotal => new(["litigation.direct.total"], 1, [new("remedy-total", "litigation.direct")]);

    private static Scan Take(Dice dice, ScanMode mode, int dpi)
    {
        var scan = new Scan(mode, dpi, File(dice, mode)) { Quality = 30 + dice.Below(61), Turned = Turned(dice) };
        return mode switch
        {
            ScanMode.Phone => scan with
            {
                OnPaper = [new PaperTint(
                    (byte)(238 + dice.Below(12)),
                    (byte)(236 + dice.Below(12)),
                    (byte)(228 + dice.Below(14))), .. Seals(dice, 0.4)],
                Lies = [Angle(dice), new PaperWarp(dice.Between(0, 0.009), dice.Between(0, 6))],
                InScanner =
                [
                    new PhoneLight(dice.Between(0.15, 0.4), dice.Between(0, 0.4), dice.Between(-0.1, 0.14)),
                    new Noise(dice.Between(2, 7)), new Blur(dice.Between(0.5, 1.1) * dpi / 200),
                ],
            },
            ScanMode.Bilevel => scan with
            {
                OnPaper = [.. Worn(dice, faintest: 0.75), .. Seals(dice, 0.25)],
                Lies = Crooked(dice),
                InScanner = [.. InScanner(dice, dpi, 0.1), new Noise(dice.Between(3, 12))],
                Threshold = 150 + dice.Below(20),
            },
            _ => scan with
            {
                OnPaper =
                [
                    .. Worn(dice, faintest: 0.5),
                    .. mode == ScanMode.Colour ? (Disturbance[])[new PaperTint(
                        (byte)(242 + dice.Below(12)),
                        (byte)(240 + dice.Below(12)),
                        (byte)(232 + dice.Below(16)))] : [],
                    .. Seals(dice, 0.35),
                ],
                Lies = Crooked(dice),
                InScanner = [.. InScanner(dice, dpi, 0.2), new Noise(dice.Between(1, 5))],
            },
        };
    }

    private static ScanFile File(Dice dice, ScanMode mode) => mode == ScanMode.Phone
        ? dice.Pick([ScanFile.Jpegs, ScanFile.Jpegs, ScanFile.Pdf])
        : dice.Pick(
            [ScanFile.Pdf, ScanFile.Pdf, ScanFile.Pdf, ScanFile.Tiff, ScanFile.Tiff, ScanFile.LosslessTiff, ScanFile.Jpegs, ScanFile.Pngs]);

    private static IReadOnlyList<int> Turned(Dice dice) =>
        dice.Chance(0.85) ? [0] : dice.Chance(0.5) ? [dice.Pick([90, 180, 270])] : [0, 180, 90];

    private static IEnumerable<Disturbance> Worn(Dice dice, double faintest)
    {
        // Faint print and a dark copy exclude each other.
        if (dice.Chance(0.2))
        {
            yield return new FaintPrint(dice.Between(faintest, 0.9));
        }
        else if (dice.Chance(0.15))
        {
            yield return new Photocopy(dice.Between(0.3, 0.8));
        }

        if (dice.Chance(0.12))
        {
            yield return new LineGaps(dice.Between(1, 7));
        }

        if (dice.Chance(0.12))
        {
            yield return new BleedThrough(dice.Between(0.08, 0.25));
        }

        if (dice.Chance(0.2))
        {
            yield return new Speckles(20 + dice.Below(250));
        }

        if (dice.Chance(0.12))
        {
            yield return new PunchHoles((byte)(40 + dice.Below(200)));
        }
    }

    private static IEnumerable<Disturbance> Seals(Dice dice, double probability)
    {
        while (dice.Chance(probability))
        {
            yield return new Seal(1 + dice.Below(3), dice.Between(50, 165), dice.Between(45, 255), dice.Between(0.6, 0.95));
        }
    }

    private static List<Bend> Crooked(Dice dice)
    {
        var bends = new List<Bend>();
        if (dice.Chance(0.1))
        {
            bends.Add(new PaperWarp(dice.Between(0.001, 0.005), dice.Between(0, 6)));
        }

        if (dice.Chance(0.75))
        {
            // Most sheets lie nearly straight.
            var share = dice.Between(-1, 1);
            bends.Add(new Skew(5 * share * share * share));
        }

        return bends;
    }

    private static Perspective Angle(Dice dice)
    {
        return new Perspective(Corner(), Corner(), Corner(), Corner());

        (double X, double Y) Corner() => (dice.Between(-0.012, 0.04), dice.Between(-0.012, 0.04));
    }

    private static IEnumerable<Disturbance> InScanner(Dice dice, int dpi, double probability)
    {
        if (dice.Chance(probability))
        {
            yield return new Shading(dice.Between(0.1, 0.45), dice.Between(0, 0.15));
        }

        if (dice.Chance(probability))
        {
            yield return new ScannerEdge(dice.Between(2, 7));
        }

        if (dice.Chance(probability))
        {
            yield return new Blur(dice.Between(0.5, 1.4) * dpi / 200);
        }
    }
}
