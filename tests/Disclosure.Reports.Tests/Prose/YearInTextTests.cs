using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class YearInTextTests
{
    [Theory]
    [InlineData("甲县2022年报告", 2022, 2, 7)]
    [InlineData("2022年", 2022, 0, 5)]
    [InlineData("２０２２年", 2022, 0, 5)]
    [InlineData("二〇二二年", 2022, 0, 5)]
    [InlineData("二○二二年", 2022, 0, 5)]
    [InlineData("二零二二年", 2022, 0, 5)]
    [InlineData("二O二二年", 2022, 0, 5)]
    [InlineData("二Ｏ二二年", 2022, 0, 5)]
    [InlineData("二О一九年", 2019, 0, 5)]
    [InlineData("二〇三四年", 2034, 0, 5)]
    [InlineData("二〇五六年", 2056, 0, 5)]
    [InlineData("二〇七八年", 2078, 0, 5)]
    [InlineData("2022年度报告", 2022, 0, 6)]
    [InlineData("2022年度", 2022, 0, 6)]
    [InlineData("2022", 2022, 0, 4)]
    [InlineData("报告2022版", 2022, 2, 6)]
    [InlineData("2021版2022年", 2022, 5, 10)]
    [InlineData("2021与2022", 2021, 0, 4)]
    [InlineData("12022年", 2022, 1, 6)]
    [InlineData("20225", null, 0, 0)]
    [InlineData("20220101", null, 0, 0)]
    [InlineData("2008年", 2008, 0, 5)]
    [InlineData("2007年", null, 0, 0)]
    [InlineData("2099年", 2099, 0, 5)]
    [InlineData("2100年", null, 0, 0)]
    [InlineData("202年", null, 0, 0)]
    [InlineData("", null, 0, 0)]
    public void The_first_year_before_its_word_counts_and_one_alone_where_there_is_none(string text, int? year, int from, int to) =>
        Assert.Equal((year, from, to), YearInText.Find(text));
}
