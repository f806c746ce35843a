using System.Globalization;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>A page of 600 by 800 points with a table of two rows and two columns, turned around its middle.</summary>
public sealed class PageTiltTests
{
    private const string Table = """
        1 w 100 700 m 400 700 l S 100 650 m 400 650 l S 100 600 m 400 600 l S
        100 600 m 100 700 l S 250 600 m 250 700 l S 400 600 m 400 700 l S
        BT /F1 12 Tf 110 670 Td (Alpha) Tj 150 0 Td (12) Tj -150 -50 Td (Beta) Tj 150 0 Td (345) Tj ET
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(1.2)]
    [InlineData(0.3)]
    [InlineData(-8)]
    [InlineData(0.06)]
    public void A_table_on_a_page_askew_is_read_and_its_boxes_are_as_displayed(double degrees)
    {
        var document = Read(Turned(Table, degrees));
        var table = Assert.Single(TableExtractor.Extract(document, ReadLimits.Default, TestContext.Current.CancellationToken));

        Assert.Equal(["Alpha", "12", "Beta", "345"], table.Cells.Select(cell => cell.Text));

        // The middle of the last cell, (325, 625) in user space, where the page shows it.
        var angle = degrees * Math.PI / 180;
        var (x, y) = (325 - 300, 625 - 400);
        Assert.Equal(300 + (x * Math.Cos(angle)) - (y * Math.Sin(angle)), table.Cells[3].Box.CenterX, 4);
        Assert.Equal(400 - (x * Math.Sin(angle)) - (y * Math.Cos(angle)), table.Cells[3].Box.CenterY, 4);
        Assert.All(document.Pages[0].Words, word => Assert.Equal(TextDirection.Right, word.Direction));
        Assert.Contains(table.Cells[3].Words[0], document.Pages[0].Words);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(9)]
    public void A_page_that_stands_straight_or_text_set_aslant_is_read_as_displayed(double degrees) =>
        Assert.Null(Assert.Single(Read(Turned(Table, degrees)).Pages).Straight);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_few_upright_characters_do_not_keep_a_page_askew(int upright, bool isStraightened)
    {
        // Sixteen characters stand askew: with four others eight of ten.
        var content = Turned("BT /F1 12 Tf 110 670 Td (abcdefghijklmnop) Tj ET", 1)
            + $"BT /F1 12 Tf 100 30 Td ({new string('x', upright)}) Tj ET";
        Assert.Equal(isStraightened, Assert.Single(Read(content).Pages).Straight is not null);
    }

    [Fact]
    public void Text_that_leans_in_many_ways_says_nothing()
    {
        var content = string.Concat(Enumerable.Range(1, 8)
            .Select(i => Turned($"BT /F1 12 Tf 110 {700 - (30 * i)} Td (abcd) Tj ET", i * 0.5)));
        Assert.Null(Assert.Single(Read(content).Pages).Straight);
    }

    [Fact]
    public void A_page_turned_by_a_quarter_and_askew_is_laid_straight_along_its_axis()
    {
        var page = Assert.Single(Read(Turned(Table, 1.5), "/MediaBox [0 0 600 800] /Rotate 90").Pages);
        Assert.NotNull(page.Straight);
        Assert.All(page.Words, word => Assert.Equal(TextDirection.Down, word.Direction));
        Assert.All(page.Level.Rulings, ruling => Assert.True(ruling.Length >= 99.9));
        Assert.Equal(6, page.Level.Rulings.Count);
    }

    [Fact]
    public void Pictures_stay_where_they_are_displayed()
    {
        var builder = PdfBuilder.WithPage(
            Turned(Table, 1) + " q 50 0 0 40 300 100 cm /I Do Q", resources: "/XObject << /I 20 0 R >>");
        builder.SetStream(20, "/Subtype /Image /Width 40 /Height 40", [1]);
        var page = Assert.Single(PdfReader.Read(builder.Build(), ReadLimits.Default, TestContext.Current.CancellationToken).Pages);

        Assert.NotNull(page.Straight);
        Assert.Equal(new Box(300, 660, 350, 700), Assert.Single(page.Images).Box);
    }

    private static string Turned(string content, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"q 1 0 0 1 300 400 cm {cosine:0.########} {sine:0.########} {-sine:0.########} {cosine:0.########} 0 0 cm "
            + $"1 0 0 1 -300 -400 cm {content} Q\n");
    }

    private static Document Read(string content, string entries = "/MediaBox [0 0 600 800]") => PdfReader.Read(
        PdfBuilder.WithPage(content, entries).Build(), ReadLimits.Default, TestContext.Current.CancellationToken);
}
