using Disclosure.Documents.Ocr.Grid;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Grid;

/// <summary>At 144 dpi: two pixels a point.</summary>
public sealed class RulingFinderTests
{
    private static readonly int[] Columns = [100, 300, 500, 700];
    private static readonly int[] Rows = [100, 140, 180, 220, 260];

    [Fact]
    public void All_lines_of_a_grid_are_found_from_end_to_end()
    {
        var (horizontal, vertical) = Find(new Sheet(800, 400).Grid(Columns, Rows));
        Assert.Equal(Rows.Select(static y => y + 1.0), horizontal.Select(static line => line.Position).Order(), Near);
        Assert.Equal(Columns.Select(static x => x + 1.0), vertical.Select(static line => line.Position).Order(), Near);
        Assert.All(horizontal, static line => Assert.True(line.Start <= 102 && line.End >= 700));
        Assert.All(vertical, static line => Assert.True(line.Start <= 102 && line.End >= 260));
    }

    [Fact]
    public void A_line_broken_by_the_scanner_is_one_line()
    {
        var sheet = new Sheet(800, 400).Grid(Columns, Rows);
        for (var x = 170; x < 700; x += 90)
        {
            sheet.Fill(x, 179, x + 24, 183, 255);
        }

        var (horizontal, _) = Find(sheet);
        var broken = Assert.Single(horizontal, static line => Math.Abs(line.Position - 181) < 2);
        Assert.True(broken.Start <= 102 && broken.End >= 698, $"{broken}");
    }

    [Fact]
    public void A_line_broken_near_its_ends_is_found_from_end_to_end()
    {
        var sheet = new Sheet(800, 400).Grid(Columns, Rows);
        foreach (var y in Rows)
        {
            // Dashes of 38 points, 10 apart, as one scanner makes them; a short one at either end.
            for (var x = 132; x < 700; x += 96)
            {
                sheet.Fill(x, y - 1, x + 20, y + 3, 255);
            }
        }

        var (horizontal, _) = Find(sheet);
        Assert.Equal(Rows.Length, horizontal.Count);
        Assert.All(horizontal, static line => Assert.True(line.Start <= 102 && line.End >= 698, $"{line}"));
    }

    [Fact]
    public void A_line_is_not_drawn_through_a_cell_that_spans_a_row()
    {
        var sheet = new Sheet(800, 400).Grid(Columns, Rows).Fill(299, 142, 303, 180, 255);
        var (_, vertical) = Find(sheet);
        var pieces = vertical.Where(static line => Math.Abs(line.Position - 301) < 2).OrderBy(static line => line.Start).ToList();
        Assert.Equal(2, pieces.Count);
        Assert.InRange(pieces[0].End, 138, 144);
        Assert.InRange(pieces[1].Start, 178, 182);
    }

    [Fact]
    public void A_line_below_a_character_is_found_without_the_character()
    {
        // A stroke crossed by another in line with the ruling, as in 直 over a column's line.
        var sheet = new Sheet(800, 400).Grid(Columns, Rows).Fill(299, 80, 303, 140, 255).Fill(300, 124, 303, 134).Fill(292, 128, 311, 130);
        var (_, vertical) = Find(sheet);
        var line = Assert.Single(vertical, static line => Math.Abs(line.Position - 301) < 2);
        Assert.InRange(line.Start, 138, 144);
        Assert.True(line.End >= 258, $"{line}");
    }

    [Theory]
    [InlineData(225)]
    [InlineData(205)]
    public void A_grid_of_faint_lines_is_found(byte level)
    {
        // Lines of half a point among black characters, lighter than any threshold that parts the characters from the paper.
        var sheet = new Sheet(800, 400);
        foreach (var y in Rows)
        {
            sheet.Fill(Columns[0], y, Columns[^1] + 1, y + 1, level);
        }

        foreach (var x in Columns)
        {
            sheet.Fill(x, Rows[0], x + 1, Rows[^1] + 1, level);
        }

        var (horizontal, vertical) = Find(sheet.Characters(110, 110, 7, 20).Characters(310, 150, 7, 20));
        Assert.Equal(Rows.Select(static y => y + 0.5), horizontal.Select(static line => line.Position).Order(), Near);
        Assert.Equal(Columns.Select(static x => x + 0.5), vertical.Select(static line => line.Position).Order(), Near);
        Assert.All(horizontal, static line => Assert.True(line.Start <= 103 && line.End >= 698, $"{line}"));
    }

    [Fact]
    public void Rows_of_dots_are_lines()
    {
        var sheet = new Sheet(800, 400);
        foreach (var y in Rows)
        {
            for (var x = Columns[0]; x <= Columns[^1]; x += 4)
            {
                sheet.Fill(x, y, x + 2, y + 2, 120);
            }
        }

        foreach (var x in Columns)
        {
            sheet.Vertical(x, Rows[0], Rows[^1] + 2);
        }

        var (horizontal, _) = Find(sheet);
        Assert.Equal(Rows.Length, horizontal.Count);
        Assert.All(horizontal, static line => Assert.True(line.Start <= 104 && line.End >= 698, $"{line}"));
    }

    [Theory]
    [InlineData(3, 190, 4)]
    [InlineData(6, 190, 0)]
    [InlineData(3, 235, 0)]
    public void Faint_dots_are_a_line_where_they_stand_close_and_are_dark_enough_in_the_mean(int apart, byte level, int expected)
    {
        // Each dot alone is as dark as the paper's stains may be; a row of them has a third of that.
        var sheet = new Sheet(800, 400);
        foreach (var y in Rows.AsSpan(1))
        {
            for (var x = Columns[0]; x <= Columns[^1]; x += apart)
            {
                sheet.Fill(x, y, x + 1, y + 1, level);
            }
        }

        foreach (var x in Columns)
        {
            sheet.Vertical(x, Rows[0], Rows[^1] + 2);
        }

        var (horizontal, _) = Find(sheet.Horizontal(Columns[0], Columns[^1] + 2, Rows[0]));
        Assert.Equal(1 + expected, horizontal.Count);
        Assert.All(horizontal, static line => Assert.True(line.Start <= 106 && line.End >= 694, $"{line}"));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(2, 0, false)]
    [InlineData(0, 2, false)]
    public void A_stroke_that_fills_a_low_row_is_no_line_where_it_stands_off_the_row_s_lines(int above, int below, bool isLine)
    {
        // Rows of twelve points, as word processors set type of eleven.
        var sheet = new Sheet(800, 400).Fill(400, 125 + above, 401, 148 - below);
        foreach (var y in (int[])[100, 124, 148, 172])
        {
            sheet.Fill(Columns[0], y, Columns[^1] + 1, y + 1);
        }

        foreach (var x in Columns)
        {
            sheet.Fill(x, 100, x + 1, 173);
        }

        var (_, vertical) = RulingFinder.Find(LocalThreshold.Ink(sheet.Picture), 2);
        Assert.Equal(isLine ? 5 : 4, vertical.Count);
    }

    [Fact]
    public void Stems_of_figures_above_one_another_are_no_line()
    {
        var sheet = new Sheet(800, 400);
        for (var row = 0; row < 12; row++)
        {
            // A 1 of ten points in rows of twelve, darker than any threshold and then lighter.
            sheet.Fill(200, 40 + (24 * row), 202, 54 + (24 * row)).Fill(400, 40 + (24 * row), 402, 54 + (24 * row), 195);
        }

        Assert.Empty(Find(sheet).Vertical);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(247)]
    public void What_the_paper_s_tint_leaves_is_no_line(byte level) =>
        Assert.Empty(Find(new Sheet(800, 400).Fill(100, 100, 700, 101, level)).Horizontal);

    [Fact]
    public void The_edge_of_a_shaded_cell_is_no_line() =>
        Assert.Empty(Find(new Sheet(800, 400).Fill(100, 100, 700, 160, 220)).Horizontal);

    [Fact]
    public void Characters_are_no_lines()
    {
        var sheet = new Sheet(800, 400).Characters(60, 60, 25, 22).Characters(60, 100, 25, 22).Characters(60, 140, 10, 44);
        var (horizontal, vertical) = Find(sheet);
        Assert.Empty(horizontal);
        Assert.Empty(vertical);
    }

    [Fact]
    public void A_seal_over_lines_takes_none_away()
    {
        var sheet = new Sheet(800, 400).Grid(Columns, Rows).Ring(400, 180, 75, 8, 20);
        var (horizontal, vertical) = Find(sheet);
        foreach (var y in Rows)
        {
            Assert.Contains(horizontal, line => Math.Abs(line.Position - y - 1) < 3 && line.Start <= 102 && line.End >= 698);
        }

        foreach (var x in Columns)
        {
            Assert.Contains(vertical, line => Math.Abs(line.Position - x - 1) < 3 && line.Start <= 102 && line.End >= 258);
        }
    }

    [Fact]
    public void A_line_that_climbs_a_few_pixels_is_found_from_end_to_end()
    {
        var sheet = new Sheet(1200, 300).Vertical(100, 80, 200).Vertical(1100, 80, 200);
        for (var x = 100; x < 1100; x++)
        {
            sheet.Fill(x, 100 + (x / 250), x + 1, 102 + (x / 250));
        }

        var (horizontal, _) = Find(sheet);
        Assert.Contains(horizontal, static line => line.Start <= 104 && line.End >= 1096);
        Assert.All(horizontal, static line => Assert.InRange(line.Position, 99, 107));
    }

    [Fact]
    public void Two_lines_of_a_double_border_stay_within_its_breadth()
    {
        var sheet = new Sheet(800, 400).Grid(Columns, Rows).Horizontal(100, 702, 105);
        var (horizontal, _) = Find(sheet);
        Assert.All(horizontal.Where(static line => line.Position < 120), static line => Assert.InRange(line.Position, 99, 108));
        Assert.Contains(horizontal, static line => line.Position < 120);
    }

    private static (List<PictureLine> Horizontal, List<PictureLine> Vertical) Find(Sheet sheet) =>
        RulingFinder.Find(sheet.Picture, LocalThreshold.Ink(sheet.Picture), 2, seesDots: true);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1;
}
