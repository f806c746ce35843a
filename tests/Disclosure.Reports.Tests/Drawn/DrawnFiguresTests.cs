using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Pdf;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports.Tests.Drawn;

/// <summary>
/// The second witness over whole reports: silent about sound ones, and loud about tampered ones even where the first witness, which decides
/// what text is seen, is switched off.
/// </summary>
public sealed class DrawnFiguresTests
{
    /// <summary>Part of the silent errors that the comparison must find by itself.</summary>
    private const double LeastFound = 0.9;

    private static readonly string[] Sound = ["gbk-not-embedded", "gb18030-filled-rectangles"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Samples of each kind of drawing, shading, watermark, note, type and page.</summary>
    public static TheoryData<string> Samples() =>
    [
        "five-pages", "form-2019-changes-in-words", "blank-row-and-strokes", "askew-open-sides", "user-unit-and-crop-box", "no-lines",
        "lines-five-points-thick", "seen-notes", "seen-notes-circled", "seen-tiled-numbers", "seen-tiles", "seen-shadows", "seen-struck",
        "seen-under-white", "open-sides-rotated", "encrypted-aes-256", "槐溪镇2023年度报告",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Nothing_is_said_of_a_sound_report(string name)
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var file = TestKit.Samples.Read(name + ".pdf");
        var (document, reports) = Read(file, isAsPainted: false);

        var compared = await CompareAsync(file, document, reports);

        Assert.DoesNotContain(compared[0].Figures.Values, static figure => figure.Drawn is not null);
        Assert.Equal(reports[0].Figures.Values, compared[0].Figures.Values);
    }

    [Fact]
    public Task Known_tampering_is_found() => TamperAsync(Tampering.Known);

    [Fact]
    public Task Tampering_that_the_comparison_was_not_made_with_is_found() => TamperAsync(Tampering.Unknown);

    [Fact]
    public async Task What_the_sums_agree_with_is_offered_and_nothing_is_cleared_by_them()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        const string Id = "applications.received.natural";
        var sample = TestKit.Samples.Read("gbk-not-embedded.pdf");
        var number = Numbers(sample).Single(static number => number.Id == Id);
        var file = DoctoredReport.Of(sample, Tampering.Known.Single(static one => one.Name == "a white digit beside"), [number]);
        var (document, reports) = Read(file, isAsPainted: true);
        Assert.Equal(number.Text + "7", reports[0].Figures[Id].Text);

        var figure = (await CompareAsync(file, document, reports))[0].Figures[Id];

        Assert.Equal((DrawnDifference.TextWithoutInk, true), (figure.Drawn, figure.IsUnsure));
        Assert.Equal(decimal.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture), figure.Suggested);
    }

    /// <summary>
    /// Tampers with every fifth figure of reports, reads them with all painted text taken as seen, and counts the figures that are wrong
    /// without a finding of their own.
    /// </summary>
    private static async Task TamperAsync(IReadOnlyList<Tampering> tamperings)
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var (silent, found) = (0, 0);
        var missed = new List<string>();
        foreach (var name in Sound)
        {
            var sample = TestKit.Samples.Read(name + ".pdf");
            var numbers = Numbers(sample).Where(static (_, i) => i % 5 == 2).ToList();
            foreach (var tampering in tamperings)
            {
                var file = DoctoredReport.Of(sample, tampering, numbers);
                foreach (var (figure, isDoubted) in await SilentAsync(file, tampering, numbers))
                {
                    silent++;
                    found += isDoubted ? 1 : 0;
                    missed.AddRange(isDoubted ? [] : [$"{name}, {tampering.Name}: {figure}"]);
                }
            }
        }

        Assert.True(silent >= 200, $"only {silent} figures are wrong without a finding");
        Assert.True(found >= LeastFound * silent, $"{found} of {silent} found; not {string.Join("; ", missed)}");
    }

    private static async Task<List<(string Figure, bool IsDoubted)>> SilentAsync(
        byte[] file, Tampering tampering, IReadOnlyList<PrintedNumber> numbers)
    {
        var (document, reports) = Read(file, isAsPainted: true);
        var spoken = ReportRules.Check(reports[0], new CheckContext()).Select(static finding => finding.Where).ToHashSet();
        var compared = await CompareAsync(file, document, reports);
        var silent = new List<(string Figure, bool IsDoubted)>();
        foreach (var number in numbers)
        {
            var truth = tampering.Truth(number.Text);
            if (reports[0].Figures.TryGetValue(number.Id, out var figure) && figure.Text != (truth ?? "") && !spoken.Contains(number.Id))
            {
                silent.Add(($"{number.Id} {number.Text} read as {figure.Text}", compared[0].Figures[number.Id].IsUnsure));
            }
        }

        return silent;
    }

    private static List<PrintedNumber> Numbers(byte[] sample)
    {
        var (document, reports) = Read(sample, isAsPainted: false);
        var numbers = new List<PrintedNumber>();
        foreach (var figure in reports[0].Figures.Values)
        {
            if (figure.Text.Length > 0 && figure.Text.All(char.IsAsciiDigit))
            {
                var word = Assert.Single(reports[0].Cells[figure.Id].Words);
                numbers.Add(new PrintedNumber(figure.Id, figure.Text, figure.Page, figure.Box, word.FontSize)
                {
                    PageHeight = document.Pages[figure.Page - 1].Height,
                });
            }
        }

        return numbers;
    }

    private static (Document Document, IReadOnlyList<Report> Reports) Read(byte[] file, bool isAsPainted)
    {
        var document = PdfReader.Read(file, ReadLimits.Default, isAsPainted, Cancellation);
        return (document, ReportReader.ReadAll(document, ReadLimits.Default, Cancellation));
    }

    private static Task<IReadOnlyList<Report>> CompareAsync(byte[] file, Document document, IReadOnlyList<Report> reports) =>
        DrawnFigures.CompareAsync(file, document, reports, ReadLimits.Default, TimeProvider.System, Cancellation);
}
