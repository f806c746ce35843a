using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Tests.Wording;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("行政处罚", "行政处罚", 0)]
    [InlineData("行政处加", "行政处罚", 1)]
    [InlineData("火量皮复申请", "大量反复申请", 1)]
    [InlineData("申请人和逾期", "申请人逾期", 1)]
    [InlineData("规范性文件", "行政规范性文件", 2)]
    [InlineData("商业公司", "商业企业", 2)]
    [InlineData("没有审结", "尚未审结", 2)]
    [InlineData("", "总计", 2)]
    public void The_longest_run_of_differing_characters_is_counted(string printed, string other, int run)
    {
        Assert.Equal(run, Difference.LongestRun(printed, other));
        Assert.Equal(run, Difference.LongestRun(other, printed));
    }
}
