using Disclosure.Documents.Drawn;

namespace Disclosure.Documents.Tests.Drawn;

/// <summary>A number of two digits stands from 20 to 40 across; its ink, two upright strokes with bars, from 20 to 30 down.</summary>
public sealed class StrokeThroughTests
{
    private static readonly Box Number = new(20, 18, 40, 33);

    [Fact]
    public void A_level_stroke_as_long_as_the_number_is_one() => Assert.True(Is(Digits().Fill(20, 25, 40, 26)));

    [Theory]
    [InlineData(21, 40)]
    [InlineData(20, 39)]
    public void A_shorter_one_is_none(int left, int right) => Assert.False(Is(Digits().Fill(left, 25, right, 26)));

    [Theory]
    [InlineData(20)]
    [InlineData(29)]
    [InlineData(32)]
    public void A_bar_of_the_digits_and_a_line_below_are_none(int row) => Assert.False(Is(Digits().Fill(20, row, 40, row + 1)));

    [Theory]
    [InlineData(255 - 101, false)]
    [InlineData(255 - 102, true)]
    public void It_is_two_fifths_as_dark_as_the_ink_at_least(byte shade, bool isOne) =>
        Assert.Equal(isOne, Is(Digits().Fill(20, 26, 23, 27, shade).Fill(24, 26, 33, 27, shade).Fill(34, 26, 40, 27, shade)));

    [Fact]
    public void A_stroke_aslant_reaches_beyond_the_number()
    {
        Assert.True(Is(Digits().Slope(19, 28, 41, 20)));
        Assert.False(Is(Digits().Slope(21, 28, 39, 20)));
    }

    [Fact]
    public void Light_strokes_on_a_dark_ground_are_strokes()
    {
        var sheet = new Sheet().Fill(0, 0, 100, 60, 20).Fill(23, 20, 24, 30, 240).Fill(33, 20, 34, 30, 240);
        Assert.False(Is(sheet));
        Assert.True(Is(sheet.Fill(20, 25, 40, 26, 240)));
    }

    [Fact]
    public void Nothing_is_struck_where_nothing_is_drawn()
    {
        Assert.False(Is(new Sheet()));
        Assert.False(StrokeThrough.Is(new Sheet().Page, new Box(200, 18, 240, 33)));
    }

    private static Sheet Digits() => new Sheet().Fill(23, 20, 24, 30).Fill(33, 20, 34, 30);

    private static bool Is(Sheet sheet) => StrokeThrough.Is(sheet.Page, Number);
}
