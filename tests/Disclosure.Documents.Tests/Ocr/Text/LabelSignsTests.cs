using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class LabelSignsTests
{
    [Theory]
    [InlineData(2, "201510-24", "2015-10-24", 0.75)]
    [InlineData(8, "201510-24", "201510-24", 0.985)]
    public void A_bar_half_way_up_between_two_digits_is_the_dash_that_was_lost(int height, string read, string expected, double confidence)
    {
        // Digits of 6 by 16 pixels, 8 apart; a bar of 4 pixels where the fifth character stands.
        const string Printed = "2015-10-24";
        var pieces = new List<Component>();
        for (var i = 0; i < Printed.Length; i++)
        {
            var left = 100 + (8 * i);
            var box = Printed[i] == '-'
                ? new PixelBox(left + 1, 108, left + 5, 108 + (i == 4 ? height : 2)) : new PixelBox(left, 100, left + 6, 116);
            pieces.Add(new Component(box, box.Width * box.Height));
        }

        var glyphs = read.Select((character, i) =>
        {
            var place = 100 + (8 * (i < 4 ? i : i + 1));
            var box = new Box(place, 100, place + 6, 116);
            return new Glyph(character.ToString(), box, 20);
        }).ToList();
        var words = LabelSigns.WithDashes(
            [new Word(read, new Box(100, 100, 180, 116), glyphs, 0.985, TextDirection.Right)],
            [new InkLine(new PixelBox(100, 100, 180, 116), pieces)],
            static box => new Box(box.Left, box.Top, box.Right, box.Bottom));
        var word = Assert.Single(words);
        Assert.Equal((expected, confidence), (word.Text, word.Confidence));
    }
}
