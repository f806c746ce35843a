using Disclosure.Documents.Drawn;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Drawn;

/// <summary>Numbers of Helvetica in a cell from 90 to 200 across and from 80 to 120 down, drawn by poppler.</summary>
public sealed class DrawnWitnessTests
{
    private static readonly Box Cell = new(90, 80, 200, 120);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", null)]
    [InlineData("1 g 95 690 11 20 re f", DrawnDifference.TextWithoutInk)]
    [InlineData("0 g BT /F1 10 Tf 100 700 Td (8) Tj ET", DrawnDifference.OtherNumber)]
    [InlineData("1 g 95 690 50 20 re f", DrawnDifference.TextWithoutInk)]
    [InlineData("1 g 95 690 50 20 re f 0 g BT /F1 10 Tf 100 700 Td (6159) Tj ET", DrawnDifference.OtherNumber)]
    [InlineData("0.7 w 99 703 m 124 703 l S", DrawnDifference.Struck)]
    [InlineData("0.7 w 99 699 m 124 708 l S", DrawnDifference.Struck)]
    [InlineData("0 g 150 700 1 7 re f", DrawnDifference.InkWithoutText)]
    [InlineData("0.85 g 150 700 1 7 re f", null)]
    public async Task A_number_that_is_read_is_compared_with_what_is_drawn(string more, DrawnDifference? difference)
    {
        var page = SmallPage.Read(SmallPage.Show("4703", 100, 700));
        Assert.Equal(difference, await CompareAsync(page, page.Words, more));
    }

    [Theory]
    [InlineData("0.9 g 80 650 300 100 re f 0 g", null)]
    [InlineData("0.1 g 80 650 300 100 re f 1 g", null)]
    [InlineData("0 0.3 0.7 rg", null)]
    [InlineData("0.85 g", null)]
    [InlineData("0.95 g", DrawnDifference.TextWithoutInk)]
    public async Task The_ground_is_that_of_the_cell(string before, DrawnDifference? difference)
    {
        var page = SmallPage.Read(SmallPage.Show("4703", 100, 700));
        Assert.Equal(difference, await CompareAsync(page, page.Words, "", before));
    }

    [Fact]
    public async Task A_cell_read_as_blank_has_no_ink()
    {
        var page = SmallPage.Read("");
        Assert.Null(await CompareAsync(page, [], "", shown: ""));
        Assert.Equal(DrawnDifference.InkWithoutText, await CompareAsync(page, [], ""));
    }

    [Theory]
    [InlineData("4703 12", 0, null)]
    [InlineData("47", -6, DrawnDifference.OtherPlaces)]
    public async Task Digits_of_one_number_do_not_stand_on_each_other(string text, double back, DrawnDifference? difference)
    {
        var page = SmallPage.Read(SmallPage.Show(text, 100, 700));
        var words = page.Words.ToList();
        if (back != 0)
        {
            var glyph = words[0].Glyphs[1];
            words[0] = words[0] with
            {
                Glyphs =
                [
                    words[0].Glyphs[0],
                    glyph with { Box = new Box(glyph.Box.Left + back, glyph.Box.Top, glyph.Box.Right + back, glyph.Box.Bottom) },
                ],
            };
        }

        Assert.Equal(difference, await CompareAsync(page, words, "", shown: text));
    }

    [Theory]
    [InlineData(8.5, 5, DrawnDifference.OtherPlaces)]
    [InlineData(8.6, 5, null)]
    [InlineData(6, 0, null)]
    public async Task A_small_digit_that_is_raised_is_a_mark(double size, double rise, DrawnDifference? difference)
    {
        var page = SmallPage.Read(SmallPage.Show("4703", 100, 700));
        var glyphs = page.Words[0].Glyphs.ToList();
        glyphs[3] = glyphs[3] with { FontSize = size, Box = glyphs[3].Box with { Bottom = glyphs[3].Box.Bottom - rise } };
        Assert.Equal(difference, await CompareAsync(page, [page.Words[0] with { Glyphs = glyphs }], ""));
    }

    [Fact]
    public async Task Pages_of_a_bundle_are_those_of_its_files()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var (sound, covered) = (Pdf("", "", "4703"), Pdf("1 g 95 690 50 20 re f", "", "4703"));
        var page = SmallPage.Read(SmallPage.Show("4703", 100, 700));
        var bundle = PageBundle.Create([("1.pdf", sound), ("2.pdf", covered)]);

        var differences = await DrawnWitness.CompareAsync(
            bundle,
            new Document([page, page with { Number = 2 }]),
            [new FigurePlace(2, Cell, page.Words), new FigurePlace(1, Cell, page.Words)],
            ReadLimits.Default,
            TimeProvider.System,
            Cancellation);

        Assert.Equal([DrawnDifference.TextWithoutInk, null], differences);
    }

    [Fact]
    public async Task Without_figures_nothing_is_drawn() => Assert.Empty(await DrawnWitness.CompareAsync(
        "no file"u8.ToArray(), new Document([]), [], ReadLimits.Default, TimeProvider.System, Cancellation));

    [Fact]
    public async Task A_missing_program_is_an_error_that_names_its_package()
    {
        var pdf = Pdf("", "", "4703");
        var document = PdfReader.Read(pdf, ReadLimits.Default, Cancellation);
        using var pages = new PdfPages(pdf, ReadLimits.Default, TimeProvider.System, "/no/such/pdftoppm");
        var comparison = new PdfComparison(
            pages, document, 1, [new FigurePlace(1, Cell, document.Pages[0].Words)], new FigureVerdict[1],
            new FigureComparison(new NumberReadings()), ReadLimits.Default);

        var error = await Assert.ThrowsAsync<DocumentException>(() => comparison.LookAsync(72, static _ => true, Cancellation));

        Assert.Equal(new DrawingNotInstalled("poppler-utils"), error.Fault);
        Assert.Equal(DocumentError.OcrMissing, error.Code);
    }

    private static byte[] Pdf(string more, string before, string shown) =>
        PdfBuilder.WithPage($"{before} {SmallPage.Show(shown, 100, 700)} {more}").Build();

    /// <summary>Compares words with a page on which the text is shown, and what is painted before and after it.</summary>
    private static async Task<DrawnDifference?> CompareAsync(
        Page page, IReadOnlyList<Word> words, string more, string before = "", string shown = "4703")
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        return Assert.Single(await DrawnWitness.CompareAsync(
            Pdf(more, before, shown),
            new Document([page]),
            [new FigurePlace(1, Cell, words)],
            ReadLimits.Default,
            TimeProvider.System,
            Cancellation));
    }
}
