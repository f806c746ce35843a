using Disclosure.Documents.Drawn;

namespace Disclosure.Documents.Tests.Drawn;

/// <summary>The cell stands from 10 to 60 across and from 10 to 40 down.</summary>
public sealed class InkBesideTextTests
{
    private static readonly Box Cell = new(10, 10, 60, 40);

    [Fact]
    public void An_empty_cell_has_none() => Assert.False(IsIn(new Sheet()));

    [Fact]
    public void Ink_as_large_as_a_digit_is_told() => Assert.True(IsIn(new Sheet().Fill(30, 20, 32, 27)));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void What_is_lower_than_half_a_digit_is_a_speck(int height, bool isInk) =>
        Assert.Equal(isInk, IsIn(new Sheet().Fill(30, 20, 32, 20 + height)));

    [Theory]
    [InlineData(255 - 89, false)]
    [InlineData(255 - 90, true)]
    public void What_is_pale_is_a_watermark(byte shade, bool isInk) => Assert.Equal(isInk, IsIn(new Sheet().Fill(30, 20, 32, 27, shade)));

    [Fact]
    public void Ink_on_a_shaded_ground_is_told_and_the_ground_is_none()
    {
        var sheet = new Sheet().Fill(0, 0, 100, 60, 60);
        Assert.False(IsIn(sheet));
        Assert.True(IsIn(sheet.Fill(30, 20, 32, 27, 250)));
    }

    [Theory]
    [InlineData(11, 20, 13, 27)]
    [InlineData(30, 11, 32, 18)]
    [InlineData(57, 20, 59, 27)]
    [InlineData(30, 32, 32, 39)]
    public void What_reaches_the_edge_of_the_cell_is_none(int left, int top, int right, int bottom) =>
        Assert.False(IsIn(new Sheet().Fill(left, top, right, bottom)));

    [Fact]
    public void The_ink_of_words_of_any_kind_is_theirs()
    {
        var sheet = new Sheet().Fill(30, 20, 32, 27);
        sheet.Words.Add(Sheet.Word("8", new Box(30, 19, 33, 29)) with { Role = WordRole.Note });
        Assert.False(IsIn(sheet));
        Assert.True(IsIn(sheet.Fill(40, 20, 42, 27)));
    }

    [Theory]
    [InlineData(Orientation.Vertical, 31)]
    [InlineData(Orientation.Horizontal, 24)]
    public void The_ink_of_lines_is_theirs(Orientation orientation, double position)
    {
        var sheet = new Sheet().Fill(30, 20, 33, 27);
        sheet.Rulings.Add(new Ruling(orientation, position, 20, 40, 6));
        Assert.False(IsIn(sheet));
        sheet.Rulings[0] = sheet.Rulings[0] with { Position = 50 };
        Assert.True(IsIn(sheet));
    }

    private static bool IsIn(Sheet sheet) => InkBesideText.IsIn(sheet.Page, Cell);
}
