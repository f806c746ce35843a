using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class CutTextTests
{
    private const int Reach = 6;

    /// <summary>A row of one cell over both columns, and one of two cells with lines of 20 pixels a distance apart.</summary>
    private static List<(PixelBox Area, IReadOnlyList<PixelBox> Lines)> Cells(int gap, int spanRight = 200, int lower = 0) =>
    [
        (new PixelBox(0, 0, spanRight, 30), [new PixelBox(10, 5, 60, 25)]),
        (new PixelBox(0, 40, 98, 70), [new PixelBox(20, 45, 97, 65)]),
        (new PixelBox(102, 40, 200, 70), [new PixelBox(97 + gap, 45 + lower, 150, 65 + lower)]),
    ];

    [Theory]
    [InlineData(0, true)]
    [InlineData(Reach, true)]
    [InlineData(Reach + 4, true)]
    [InlineData(Reach + 5, false)]
    [InlineData(40, false)]
    public void Text_that_goes_on_beyond_a_ruling_which_other_rows_lack_is_cut(int gap, bool isCut) =>
        Assert.Equal(isCut, CutText.IsIn(Cells(gap), Reach));

    [Theory]
    [InlineData(107, true)]
    [InlineData(106, false)]
    [InlineData(98, false)]
    public void A_ruling_that_runs_through_all_rows_cuts_nothing(int spanRight, bool isCut) =>
        Assert.Equal(isCut, CutText.IsIn(Cells(5, spanRight), Reach));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Text_goes_on_in_a_line_of_the_same_height(int lower, bool isCut) =>
        Assert.Equal(isCut, CutText.IsIn(Cells(5, lower: lower), Reach));

    [Fact]
    public void Cells_without_text_or_far_apart_or_in_other_rows_are_not_asked()
    {
        var cells = Cells(5);
        Assert.False(CutText.IsIn([cells[0], cells[1], (cells[2].Area, [])], Reach));
        Assert.False(CutText.IsIn([cells[0], cells[1], (cells[2].Area with { Left = 105 }, cells[2].Lines)], Reach));
        Assert.False(CutText.IsIn([cells[0], cells[1], (new PixelBox(102, 70, 200, 90), cells[2].Lines)], Reach));
        Assert.True(CutText.IsIn([cells[0], cells[1], (cells[2].Area with { Left = 104 }, cells[2].Lines)], Reach));
        Assert.False(CutText.IsIn([], Reach));
    }
}
