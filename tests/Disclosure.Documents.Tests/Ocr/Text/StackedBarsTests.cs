using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class StackedBarsTests
{
    [Theory]
    [InlineData("二", 16, 20)]
    [InlineData("三", 17, 13, 20)]
    [InlineData(null, 20, 20)]
    [InlineData(null, 20, 16)]
    [InlineData(null, 20)]
    [InlineData(null, 12, 14, 16, 20)]
    public void Bars_of_which_the_lowest_is_the_longest_are_a_numeral(string? expected, params int[] widths) =>
        Assert.Equal(expected, StackedBars.Read(Lines(18 / Math.Max(1, widths.Length - 1), widths)));

    [Fact]
    public void Bars_close_together_or_far_apart_are_none()
    {
        Assert.Null(StackedBars.Read(Lines(4, 16, 20)));
        Assert.NotNull(StackedBars.Read(Lines(7, 16, 20)));
        Assert.NotNull(StackedBars.Read(Lines(20, 16, 20)));
        Assert.Null(StackedBars.Read(Lines(23, 16, 20)));
    }

    private static List<InkLine> Lines(int apart, params int[] widths) =>
    [
        .. widths.Select((width, i) =>
        {
            var box = new PixelBox(50 - (width / 2), 20 + (i * apart), 50 + (width / 2), 22 + (i * apart));
            return new InkLine(box, [new Component(box, width * 2)]);
        }),
    ];
}
