using Disclosure.Documents.Ocr.Grid;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Straightening;

public sealed class StraightPictureTests
{
    private const double PixelsPerPoint = 150 / 72.0;
    private static readonly int[] Columns = [150, 400, 600, 800, 1050];
    private static readonly int[] Rows = [300, 350, 400, 450, 500, 560, 620, 700, 780, 860, 940];

    [Fact]
    public void However_a_page_is_tilted_and_bent_its_lines_come_out_level_and_upright() =>
        Prop.ForAll(
            Gen.Choose(-80, 80).Zip(Gen.Choose(-12, 12)).Zip(Gen.Choose(-10, 10)).ToArbitrary(),
            static bend =>
            {
                var ((tilt, keystone), curl) = bend;
                var seen = Page().Seen(Bend(tilt / 1000.0, keystone / 1e6, curl / 1e6));
                var page = StraightPicture.Of(seen, seesFaint: false, PixelsPerPoint);
                var (horizontal, vertical) = RulingFinder.Find(
                    page.Picture, LocalThreshold.Ink(page.Picture), PixelsPerPoint, seesDots: true);
                return horizontal.Count(static line => line.End - line.Start > 880) == Rows.Length
                    && vertical.Count(static line => line.End - line.Start > 620) == Columns.Length
                    && horizontal.TrueForAll(static line => line.Thickness < 9) && vertical.TrueForAll(static line => line.Thickness < 9);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void The_mesh_leads_from_the_straight_page_back_to_the_page_as_displayed()
    {
        var bend = Bend(0.05, 5e-6, 4e-6);
        var seen = Page().Seen(bend);
        var page = StraightPicture.Of(seen, seesFaint: false, PixelsPerPoint);
        foreach (var (x, y) in new[] { (200, 320), (700, 470), (900, 820), (450, 600) })
        {
            var (u, v) = page.Mesh.At(x, y);
            Assert.InRange(page.Picture.Row(y)[x] - seen.Row((int)v)[(int)u], -60, 60);
        }

        var (left, top) = page.Mesh.At(0.5, 0.5);
        Assert.InRange(Math.Abs(left) + Math.Abs(top), 5, 120);
    }

    [Fact]
    public void A_page_that_is_straight_stays_as_it_is()
    {
        var picture = Page().Picture;
        Assert.Same(picture, StraightPicture.Of(picture, seesFaint: false, PixelsPerPoint).Picture);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_turned_further_keeps_track_of_where_its_points_come_from(int quarters)
    {
        var picture = Page().Picture;
        var turned = StraightPicture.Of(picture, seesFaint: false, PixelsPerPoint).Turned(quarters);
        for (var y = 10; y < turned.Picture.Height; y += 97)
        {
            for (var x = 10; x < turned.Picture.Width; x += 89)
            {
                var (u, v) = turned.Mesh.At(x + 0.5, y + 0.5);
                Assert.Equal(picture.Row((int)v)[(int)u], turned.Picture.Row(y)[x]);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.03)]
    [InlineData(-0.085)]
    public void The_tilt_of_lines_of_text_is_found(double slope)
    {
        var sheet = new Sheet(1240, 1000);
        for (var y = 150; y < 850; y += 45)
        {
            sheet.Characters(150, y, 35, 22);
        }

        var seen = sheet.Seen((x, y) => (x, y - (slope * (x - 620))));
        Assert.Equal(slope, Skew.Of(InkMask.Of(seen, 140).Halved()).Slope, 0.004);
    }

    private static Sheet Page() => new Sheet(1240, 1200).Grid(Columns, Rows);

    /// <summary>A tilt, lines that spread like those of a sheet seen at an angle, and the curl of a sheet that does not lie flat.</summary>
    private static Func<double, double, (double X, double Y)> Bend(double tilt, double keystone, double curl) => (x, y) =>
    {
        var (u, v) = (x - 620, y - 600);
        return (x + (tilt * v), y - (tilt * u) + (keystone * u * v) + (curl * u * u));
    };
}
