using Disclosure.Documents.Runs;
using Disclosure.Server.Engine;

namespace Disclosure.Server.Tests.Engine;

public sealed class LaneRulesTests
{
    [Theory]
    [InlineData(0, 0, nameof(Lane.Digital))]
    [InlineData(1, 1, nameof(Lane.SmallScan))]
    [InlineData(LaneRules.SmallPages, LaneRules.SmallPixels, nameof(Lane.SmallScan))]
    [InlineData(LaneRules.SmallPages + 1, 1, nameof(Lane.BigScan))]
    [InlineData(1, LaneRules.SmallPixels + 1, nameof(Lane.BigScan))]
    public void The_lane_is_that_of_the_cost(int pages, long pixels, string lane) =>
        Assert.Equal(lane, LaneRules.LaneOf(new ReadingCost(pages, pixels)).ToString());

    [Theory]
    [InlineData(LaneRules.SmallFile, nameof(Lane.Digital))]
    [InlineData(LaneRules.SmallFile + 1, nameof(Lane.LargeFile))]
    public void A_very_large_file_is_read_where_few_are(long size, string lane) =>
        Assert.Equal(lane, LaneRules.LaneOf(default, size).ToString());

    [Theory]
    [InlineData(nameof(Lane.Digital), 0, true)]
    [InlineData(nameof(Lane.Digital), 1, false)]
    [InlineData(nameof(Lane.SmallScan), LaneRules.SmallPages, true)]
    [InlineData(nameof(Lane.SmallScan), LaneRules.SmallPages + 1, false)]
    [InlineData(nameof(Lane.BigScan), LaneRules.SmallPages + 1, true)]
    public void A_lane_admits_what_costs_no_more_than_its_files(string lane, int pages, bool isAdmitted) =>
        Assert.Equal(isAdmitted, Enum.Parse<Lane>(lane).Admits(new ReadingCost(pages, pages)));
}
