namespace Disclosure.Documents.Tests.Pdf.Content;

/// <summary>Lines are found however they were drawn, and nothing else is taken for one. The page is 600 by 800 points.</summary>
public sealed class RulingTests
{
    private static readonly Ruling Expected = new(Orientation.Horizontal, 300, 100, 400, 1);

    [Theory]
    [InlineData("1 w 100 500 m 400 500 l S")]
    [InlineData("1 w 400 500 m 100 500 l S")]
    [InlineData("1 w 100 500 m 400 500.05 l S")]
    [InlineData("1 w 100 500 m 400 500 l s")]
    [InlineData("1 w [3 2] 0 d 100 500 m 400 500 l S")]
    [InlineData("1 w 100 500 m 250 500 l S 250 500 m 400 500 l S")]
    [InlineData("1 w 100 500 m 300 500 l S 200 500 m 400 500 l S")]
    [InlineData("q 0.1 0 0 0.1 0 0 cm 10 w 1000 5000 m 4000 5000 l S Q")]
    [InlineData("q 3 0 0 1 0 0 cm 1 w 33.3333333 500 m 133.3333333 500 l S Q")]
    [InlineData("100 499.5 300 1 re f")]
    [InlineData("100 500.5 300 -1 re f*")]
    [InlineData("100 499.5 m 400 499.5 l 400 500.5 l 100 500.5 l h f")]
    [InlineData("100 499.5 m 400 499.5 l 399 500.5 l 101 500.5 l f")]
    [InlineData("0 0 600 800 re W n 1 w 100 500 m 400 500 l S")]
    [InlineData("q 100 0 300 800 re W n 1 w 0 500 m 600 500 l S Q")]
    [InlineData("q 100 499.5 300 1 re W n 0 0 600 800 re f Q")]
    [InlineData("1 0 0 RG 1 w 100 500 m 400 500 l S")]
    public void A_horizontal_line_is_found(string content)
    {
        var ruling = Assert.Single(Reading.Page(content).Rulings);
        Assert.Equal(Expected.Orientation, ruling.Orientation);
        Assert.Equal(Expected.Position, ruling.Position, 1);
        Assert.Equal(Expected.Start, ruling.Start, 1);
        Assert.Equal(Expected.End, ruling.End, 1);
        Assert.Equal(Expected.Thickness, ruling.Thickness, 1);
    }

    [Fact]
    public void A_turned_page_turns_its_lines()
    {
        var ruling = Assert.Single(Reading.Page("1 w 100 500 m 400 500 l S", "/MediaBox [0 0 600 800] /Rotate 90").Rulings);
        Assert.Equal(new Ruling(Orientation.Vertical, 500, 100, 400, 1), ruling);
    }

    [Theory]
    [InlineData("1 G 100 500 m 400 500 l S")]
    [InlineData("1 1 1 rg 100 499.5 300 1 re f")]
    [InlineData("0 0 0 0 K 100 500 m 400 500 l S")]
    [InlineData("/DeviceRGB CS 1 1 1 SC 100 500 m 400 500 l S")]
    [InlineData("/C cs 1 1 1 scn 100 499.5 300 1 re f")]
    [InlineData("/G gs 100 500 m 400 500 l S")]
    [InlineData("100 500 m 400 500 l n")]
    [InlineData("100 500 m 400 600 l S")]
    [InlineData("100 500 300 100 re f")]
    [InlineData("100 500 2 2 re f")]
    [InlineData("q 0 0 50 50 re W n 100 500 m 400 500 l S Q")]
    [InlineData("100 900 m 400 900 l S")]
    [InlineData("100 500 m 200 600 300 600 400 500 c S")]
    [InlineData("20 w 100 500 m 400 500 l S")]
    public void What_is_no_visible_line_is_left_out(string content) =>
        Assert.Empty(Reading.Page(
            content,
            resources: "/ExtGState << /G << /CA 0 >> >> /ColorSpace << /C [/ICCBased 20 0 R] >>",
            objects: b => b.SetStream(20, "/N 3", [0])).Rulings);

    [Theory]
    [InlineData("0.8 g 90 450 320 100 re f 1 G 1 w 100 500 m 400 500 l S")]
    [InlineData("0.8 g 100 500.5 300 20 re f 100 479.5 300 20 re f 1 g 100 499.5 300 1 re f")]
    public void A_white_line_on_a_shaded_ground_is_found(string content)
    {
        var ruling = Assert.Single(Reading.Page(content).Rulings);
        Assert.Equal(Expected.Position, ruling.Position, 1);
        Assert.Equal(Expected.Start, ruling.Start, 1);
        Assert.Equal(Expected.End, ruling.End, 1);
    }

    [Fact]
    public void A_white_line_beside_a_shaded_ground_is_left_out() =>
        Assert.Empty(Reading.Page("0.8 g 90 600 320 100 re f 1 G 1 w 100 500 m 400 500 l S").Rulings);

    [Fact]
    public void Shaded_cells_without_lines_have_borders()
    {
        var rulings = Reading.Page(
            "0.9 g 100 500 99 20 re 201 500 99 20 re 302 500 99 20 re 100 478 99 20 re 201 478 99 20 re 302 478 99 20 re f").Rulings;

        Assert.Contains(
            rulings,
            ruling => ruling.Orientation == Orientation.Vertical && Math.Abs(ruling.Position - 199) < 2 && ruling.Length >= 20);
        Assert.Contains(
            rulings,
            ruling => ruling.Orientation == Orientation.Horizontal && Math.Abs(ruling.Position - 301) < 2 && ruling.Length >= 99);
    }

    [Fact]
    public void Highlighted_lines_one_under_the_other_have_no_borders() =>
        Assert.Empty(Reading.Page(
            "1 1 0 rg 100 500 300 15 re 100 480 300 15 re 100 460 200 15 re "
            + "100 440 300 15 re 100 420 300 15 re 100 400 300 15 re f").Rulings);

    [Theory]
    [InlineData("100 500 200 100 re S")]
    [InlineData("100 500 m 300 500 l 300 600 l 100 600 l h S")]
    [InlineData("100 500 m 300 500 l 300 600 l 100 600 l s")]
    [InlineData("100 500 m 300 500 l 300 600 l 100 600 l 100 500 l S")]
    [InlineData("99.5 499.5 201 101 re 100.5 500.5 199 99 re f*")]
    [InlineData("99.5 499.5 201 101 re 100.5 599.5 199 -99 re f")]
    public void An_outline_gives_its_four_sides(string content)
    {
        var rulings = Reading.Page(content).Rulings;
        Assert.Equal([200d, 300d], rulings.Where(r => r.Orientation == Orientation.Horizontal).Select(r => Math.Round(r.Position, 3)));
        Assert.Equal([100d, 300d], rulings.Where(r => r.Orientation == Orientation.Vertical).Select(r => Math.Round(r.Position, 3)));
        Assert.All(rulings, r => Assert.Equal(1, r.Thickness, 3));
    }

    [Theory]
    [InlineData(6, 3, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0.5, 0.5, 0.5)]
    public void A_row_of_dashes_drawn_one_by_one_is_one_line(double dash, double gap, double thickness)
    {
        var content = string.Concat(
            Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{100 + (i * (dash + gap))} 500 {dash} {thickness} re f\n")));
        var ruling = Assert.Single(Reading.Page(content).Rulings);
        Assert.Equal((Orientation.Horizontal, 100d), (ruling.Orientation, ruling.Start));
        Assert.Equal(100 + (40 * (dash + gap)) - gap, ruling.End, 3);
    }

    [Theory]
    [InlineData("1 w 100 499.5 300 1 re B")]
    [InlineData("1 w 100 499.5 300 1 re S")]
    public void A_box_too_thin_to_leave_room_between_its_sides_is_one_line(string content)
    {
        var ruling = Assert.Single(Reading.Page(content).Rulings);
        Assert.Equal(new Ruling(Orientation.Horizontal, 300, 99.5, 400.5, 2), ruling);
    }

    [Fact]
    public void The_lines_of_a_double_border_stay_two()
    {
        var rulings = Reading.Page("0.5 w 100 500 m 400 500 l S 100 501.5 m 400 501.5 l S").Rulings;
        Assert.Equal([298.5, 300], rulings.Select(r => r.Position));
    }

    [Fact]
    public void Lines_with_a_gap_stay_two() =>
        Assert.Equal(2, Reading.Page("100 500 m 200 500 l S 220 500 m 400 500 l S").Rulings.Count);

    [Fact]
    public void A_picture_one_sample_thick_is_a_line()
    {
        var builder = PdfBuilder.WithPage("q 300 0 0 0.75 100 500 cm /I Do Q", resources: "/XObject << /I 20 0 R >>");
        builder.SetStream(20, "/Subtype /Image /Width 400 /Height 1", [1]);
        var page = Reading.Page(builder);
        Assert.Equal(0.75, Assert.Single(page.Rulings).Thickness, 3);
        Assert.Empty(page.Images);
    }

    [Theory]
    [InlineData(3.2, 4)]
    [InlineData(5, 4)]
    [InlineData(5.19, 4)]
    [InlineData(5.3, 0)]
    public void Borders_filled_up_to_five_points_thick_are_lines(double thickness, int lines) =>
        Assert.Equal(lines, Reading.Page(FormattableString.Invariant(
            $"100 500 300 {thickness} re 100 300 300 {thickness} re 100 300 {thickness} 200 re 395 300 {thickness} 200 re f"))
            .Rulings.Count);

    [Theory]
    [InlineData("100 500 300 5 re f", 0)]
    [InlineData("1 w 100 300 m 100 600 l S 100 500 300 5 re f", 1)]
    [InlineData("1 w 100 300 m 100 600 l S 400 300 m 400 600 l S 100 500 300 5 re f", 3)]
    [InlineData("1 w 100 300 m 100 600 l S 402 300 m 402 600 l S 100 500 300 5 re f", 3)]
    [InlineData("1 w 100 300 m 100 600 l S 403 300 m 403 600 l S 100 500 300 5 re f", 2)]
    [InlineData("1 w 100 300 m 100 600 l S 400 300 m 400 499 l S 100 500 300 5 re f", 2)]
    [InlineData("1 w 100 300 m 400 300 l S 150 300 5 100 re 200 300 5 120 re f", 1)]
    [InlineData("1 w 100 300 m 400 300 l S 100 400 m 400 400 l S 150 300 5 100 re f", 3)]
    public void A_thick_fill_that_ends_at_no_line_is_the_bar_of_a_chart(string content, int lines) =>
        Assert.Equal(lines, Reading.Page(content).Rulings.Count);

    [Theory]
    [InlineData("q 300 0 0 3.2 100 500 cm /I Do Q", 1)]
    [InlineData("q 300 0 0 3.3 100 500 cm /I Do Q", 0)]
    [InlineData("q 3 0 0 300 100 300 cm /I Do Q", 1)]
    [InlineData("q 300 0 0 2 100 500 cm /I Do Q q 300 0 0 2 100 504.6 cm /I Do Q", 2)]
    [InlineData("q 300 0 0 2 100 500 cm /I Do Q q 300 0 0 2 100 502.4 cm /I Do Q", 0)]
    [InlineData("q 300 0 0 2 100 500 cm /I Do Q q 200 0 0 2 100 502.4 cm /I Do Q", 2)]
    [InlineData("q 2 0 0 300 100 300 cm /I Do Q q 2 0 0 300 102.2 300 cm /I Do Q", 0)]
    [InlineData("q 2 0 0 300 100 300 cm /I Do Q q 2 0 0 200 102.2 300 cm /I Do Q", 2)]
    public void A_thin_picture_is_a_line_unless_it_is_a_strip_of_a_scan(string content, int lines)
    {
        var builder = PdfBuilder.WithPage(content, resources: "/XObject << /I 20 0 R >>");
        builder.SetStream(20, "/Subtype /Image /Width 8 /Height 8", [1]);
        Assert.Equal(lines, Reading.Page(builder).Rulings.Count);
    }

    [Theory]
    [InlineData("q 100 499.5 300 1 re W n /S sh Q", 1)]
    [InlineData("q 100 499.5 300 3.2 re W n /S sh Q", 1)]
    [InlineData("q 100 499.5 300 5.3 re W n /S sh Q", 0)]
    [InlineData("/G gs q 100 499.5 300 1 re W n /S sh Q", 0)]
    [InlineData("/S sh", 0)]
    public void A_shading_in_a_thin_clip_is_a_line(string content, int lines) =>
        Assert.Equal(lines, Reading.Page(content, resources: "/ExtGState << /G << /ca 0 >> >>").Rulings.Count);
}
