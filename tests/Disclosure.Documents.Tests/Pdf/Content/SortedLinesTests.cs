using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Tests.Pdf.Content;

public sealed class SortedLinesTests
{
    private const double Reach = 2.5;

    [Theory]
    [InlineData(97.5, true)]
    [InlineData(97.49, false)]
    [InlineData(102.5, true)]
    [InlineData(102.51, false)]
    public void A_line_is_met_within_the_reach_of_its_position(double position, bool isMet) =>
        Assert.Equal(isMet, Lines(100).Meet(position, 0, 50, Reach));

    [Theory]
    [InlineData(-5, 10, true)]
    [InlineData(-5, 9.99, false)]
    [InlineData(40, 99, true)]
    [InlineData(40.01, 99, false)]
    public void A_line_is_met_where_it_reaches_into_the_span(double from, double to, bool isMet) =>
        Assert.Equal(isMet, Lines(100).Meet(100, from, to, Reach));

    [Fact]
    public void Every_line_beside_the_position_is_looked_at()
    {
        var apart = Enumerable.Range(0, 50).Select(i => new RulingPiece(i, 100, 200, 1, false));
        var lines = new SortedLines([.. apart, new RulingPiece(24.7, 10, 40, 1, false)], Budget);
        Assert.True(lines.Meet(25, 0, 50, Reach));
        Assert.False(lines.Meet(40, 0, 50, Reach));
        Assert.False(new SortedLines([], Budget).Meet(25, 0, 50, Reach));
    }

    private static ReadBudget Budget => new(ReadLimits.Default, TestContext.Current.CancellationToken);

    private static SortedLines Lines(double position) => new([new RulingPiece(position, 10, 40, 1, false)], Budget);
}
