using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class SegmentIndexTests
{
    [Theory]
    [InlineData(0, 9.9, 0, 100, "")]
    [InlineData(0, 10, 0, 100, "0 1")]
    [InlineData(12, 20, 0, 100, "0 1 2")]
    [InlineData(12.1, 20, 0, 100, "2")]
    [InlineData(0, 100, 0, 4.9, "")]
    [InlineData(0, 100, 0, 5, "0")]
    [InlineData(0, 100, 40, 59.9, "0 2")]
    [InlineData(0, 100, 40.1, 59.9, "2")]
    [InlineData(0, 100, 40.1, 60, "1 2")]
    [InlineData(0, 100, 90.1, 100, "")]
    public void Segments_are_found_by_the_rectangle_they_reach_into(double low, double high, double start, double end, string expected)
    {
        var index = new SegmentIndex(
        [
            new BorderSegment(11, 10, 12, 5, 40, 0), new BorderSegment(11, 10, 12, 60, 90, 0), new BorderSegment(20, 20, 20, 20, 80, 1),
        ]);

        var found = new List<int> { 7 };
        index.Find(low, high, start, end, found);

        Assert.Equal(expected, string.Join(' ', found));
    }
}
