using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Tests.Pdf.Content;

public sealed class OutlineTests
{
    /// <summary>A square from 0 to 30 with one from 10 to 20 in it, both running the same way.</summary>
    private static readonly Point[] Squares = [.. Square(0, 30), .. Square(10, 20)];

    [Theory]
    [InlineData(5, 5, true, true)]
    [InlineData(15, 15, true, false)]
    [InlineData(25, 15, true, true)]
    [InlineData(31, 15, false, false)]
    [InlineData(-1, 15, false, false)]
    public void What_is_surrounded_twice_is_inside_by_one_rule_and_outside_by_the_other(double x, double y, bool winding, bool evenOdd)
    {
        Assert.Equal(winding, new Outline(Squares, [0, 4], isEvenOdd: false).Contains(x, y));
        Assert.Equal(evenOdd, new Outline(Squares, [0, 4], isEvenOdd: true).Contains(x, y));
    }

    [Fact]
    public void A_hole_that_runs_the_other_way_is_outside_by_both_rules()
    {
        Point[] ring = [.. Square(0, 30), .. Square(10, 20).Reverse()];
        Assert.False(new Outline(ring, [0, 4], isEvenOdd: false).Contains(15, 15));
        Assert.True(new Outline(ring, [0, 4], isEvenOdd: false).Contains(5, 15));
        Assert.Equal(8, new Outline(ring, [0, 4], isEvenOdd: false).Corners);
    }

    [Fact]
    public void A_circle_of_four_curves_is_round()
    {
        const double K = 55.2285;
        var path = new PagePath();
        path.MoveTo(new Point(100, 0));
        path.CurveTo(new Point(100, K), new Point(K, 100), new Point(0, 100));
        path.CurveTo(new Point(-K, 100), new Point(-100, K), new Point(-100, 0));
        path.CurveTo(new Point(-100, -K), new Point(-K, -100), new Point(0, -100));
        path.CurveTo(new Point(K, -100), new Point(100, -K), new Point(100, 0));
        var circle = path.Outline(isEvenOdd: false);
        for (var degrees = 3; degrees < 360; degrees += 7)
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            Assert.True(circle.Contains(98.5 * cos, 98.5 * sin));
            Assert.False(circle.Contains(100.5 * cos, 100.5 * sin));
        }
    }

    [Theory]
    [InlineData("box", true)]
    [InlineData("turned", false)]
    [InlineData("triangle", false)]
    [InlineData("two", false)]
    [InlineData("bowed", false)]
    public void Only_an_upright_box_is_one(string shape, bool isBox)
    {
        var path = new PagePath();
        Point[] points = shape switch
        {
            "turned" => [new(10, 0), new(20, 10), new(10, 20), new(0, 10)],
            "triangle" => [new(0, 0), new(20, 0), new(0, 10)],
            _ => [new(0, 0), new(20, 0), new(20, 10), new(0, 10)],
        };
        path.MoveTo(points[0]);
        foreach (var point in points[1..])
        {
            path.LineTo(point);
        }

        if (shape == "bowed")
        {
            path.CurveTo(new Point(-5, 7), new Point(-5, 3), points[0]);
        }

        path.Close();
        if (shape == "two")
        {
            path.MoveTo(new Point(50, 50));
            path.LineTo(new Point(60, 50));
        }

        Assert.Equal(isBox ? new Box(0, 0, 20, 10) : null, path.AsBox());
    }

    private static Point[] Square(double from, double to) => [new(from, from), new(to, from), new(to, to), new(from, to)];
}
