using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class LineTests
{
    private const double PixelsPerPoint = 200 / 72.0;

    [Fact]
    public void The_halves_of_a_character_alone_on_its_line_are_one_line()
    {
        var halves = InkLine.Of(
            [new Component(new PixelBox(100, 50, 140, 70), 400), new Component(new PixelBox(105, 73, 135, 92), 300)],
            PixelsPerPoint);

        var lines = InkLine.WithHalvesJoined(halves);

        Assert.Equal(new PixelBox(100, 50, 140, 92), Assert.Single(lines).Box);
    }

    [Fact]
    public void Short_lines_below_each_other_stay_two_lines()
    {
        var pieces = new List<Component>();
        foreach (var (top, count) in new[] { (50, 3), (80, 3) })
        {
            for (var i = 0; i < count; i++)
            {
                pieces.Add(new Component(new PixelBox(100 + (24 * i), top, 122 + (24 * i), top + 22), 200));
            }
        }

        Assert.Equal(2, InkLine.WithHalvesJoined(InkLine.Of(pieces, PixelsPerPoint)).Count);
    }

    [Theory]
    [InlineData(36)]
    [InlineData(18)]
    [InlineData(90)]
    public void A_box_of_a_scaled_strip_leads_back_to_its_line_and_place(int height)
    {
        var page = Drawing.Page("田王", 40, 30, 20, 160, 90);
        PixelBox[] boxes = [new(30, 20, 70, 60), new(74, 20, 114, 60)];
        var strip = LineStrip.Of(page, boxes);
        var scaled = strip.Scaled(height);
        var factor = height / 40.0;

        for (var line = 0; line < boxes.Length; line++)
        {
            var at = strip.ToStrip(line, boxes[line]);
            var box = new PixelBox((int)(at.Left * factor), (int)(at.Top * factor), (int)(at.Right * factor), (int)(at.Bottom * factor));

            var (found, place) = scaled.ToPage(box);

            Assert.Equal(line, found);
            Assert.InRange(Math.Abs(place.Left - boxes[line].Left), 0, 3);
            Assert.InRange(Math.Abs(place.Bottom - boxes[line].Bottom), 0, 3);
        }
    }
}
