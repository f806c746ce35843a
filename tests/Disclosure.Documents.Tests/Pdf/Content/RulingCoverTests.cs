namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>Lines that are covered later are no lines there. The page is 600 by 800 points.</summary>
public sealed class RulingCoverTests
{
    private const string Line = "1 w 100 500 m 400 500 l S ";

    [Theory]
    [InlineData("1 g 90 490 320 20 re f")]
    [InlineData("0.8 g 90 490 320 20 re f")]
    [InlineData("1 g 90 480 m 420 480 l 420 520 l 90 510 l f")]
    [InlineData("q 320 0 0 20 90 490 cm /Photo Do Q")]
    [InlineData("1 g 90 490 160 20 re f 240 490 170 20 re f")]
    public void A_covered_line_is_gone(string cover)
    {
        Assert.DoesNotContain(Read(Line + cover), static ruling => ruling.Length > 20);
        Assert.Contains(Read(cover + " 0 g 0 G " + Line), static ruling => ruling is { Position: 300, Start: 100, End: 400 });
    }

    [Theory]
    [InlineData("/Pale gs 1 g 90 490 320 20 re f")]
    [InlineData("1 g 90 500 320 20 re f")]
    [InlineData("1 g 90 480 320 20 re f")]
    [InlineData("1 g 90 510 320 20 re f")]
    [InlineData("1 g 450 490 100 20 re f")]
    [InlineData("1 g 90 490 m 420 490 l 420 498 l 90 498 l 90 495 l f")]
    public void A_line_beside_a_fill_or_at_its_edge_stays(string harmless) =>
        Assert.Contains(Read(Line + harmless), static ruling => ruling is { Position: 300, Start: 100, End: 400 });

    [Fact]
    public void What_is_covered_is_cut_out_of_a_line()
    {
        var left = Read(Line + "1 g 200 490 100 20 re f").OrderBy(static ruling => ruling.Start).ToList();
        Assert.Equal([(100d, 200d), (300d, 400d)], left.Select(static ruling => (ruling.Start, ruling.End)));
    }

    [Fact]
    public void A_shape_cuts_out_what_it_covers()
    {
        // A rhombus from 200 to 300 on the line.
        var left = Read(Line + "1 g 200 500 m 250 550 l 300 500 l 250 450 l f").OrderBy(static ruling => ruling.Start).ToList();
        Assert.Equal([100d, 300d], left.Select(static ruling => ruling.Start));
        Assert.Equal([200d, 400d], left.Select(static ruling => ruling.End));
    }

    [Fact]
    public void Vertical_lines_are_cut_likewise()
    {
        var left = Read("1 w 100 500 m 100 700 l S 1 g 90 550 20 100 re f").OrderBy(static ruling => ruling.Start).ToList();
        Assert.Equal([(100d, 150d), (250d, 300d)], left.Select(static ruling => (ruling.Start, ruling.End)));
    }

    private static IReadOnlyList<Ruling> Read(string content) => Reading.Page(
        content,
        resources: "/XObject << /Photo 20 0 R >> /ExtGState << /Pale << /ca 0.5 >> >>",
        objects: static builder => builder.SetStream(
            20, "/Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray", new byte[100])).Rulings;
}
