using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class SignatureTests
{
    private static Signature? Find(params string[] texts) => Signature.Find(Lines.Of(texts), 0);

    [Fact]
    public void Agency_and_date_stand_under_each_other_or_side_by_side()
    {
        var day = new DateOnly(2025, 1, 14);

        Assert.Equal(new Signature(1, "临湖县林业局", day), Find("无。", "临湖县林业局", "2025年1月14日"));
        Assert.Equal(new Signature(1, "临湖县林业局", day), Find("无。", "2025年1月14日", "临湖县林业局"));
        Assert.Equal(new Signature(1, "临湖县林业局", day), Find("无。", "临湖县林业局2025年1月14日"));
        Assert.Equal(new Signature(1, null, day), Find("无。", "2025年1月14日"));
    }

    [Theory]
    [InlineData("二〇二五年一月十四日")]
    [InlineData("２０２５年１月１４日")]
    [InlineData("2025年01月14日")]
    public void A_date_is_in_digits_or_numerals(string date) => Assert.Equal(new DateOnly(2025, 1, 14), Find("无。", date)?.Day);

    [Theory]
    [InlineData("2025年1月")]
    [InlineData("2025年13月1日")]
    [InlineData("2025年0月1日")]
    [InlineData("2025年2月29日")]
    [InlineData("2025年1月0日")]
    [InlineData("截至2025年1月14日止")]
    public void Anything_else_is_no_date(string date) => Assert.Null(Find("无。", date));

    [Fact]
    public void A_sentence_that_ends_in_a_date_is_no_signature() => Assert.Null(Find("无。", "本报告完成于2025年1月14日"));

    [Fact]
    public void Only_the_last_six_lines_and_none_before_the_first_allowed_are_looked_at()
    {
        Assert.NotNull(Find("2025年1月14日", "一", "二", "三", "四", "五"));
        Assert.Null(Find("2025年1月14日", "一", "二", "三", "四", "五", "六"));
        Assert.Null(Signature.Find(Lines.Of("2025年1月14日", "无。"), 1));
        Assert.Equal(new Signature(1, null, new DateOnly(2025, 1, 14)), Signature.Find(Lines.Of("临湖县林业局", "2025年1月14日"), 1));
    }

    [Theory]
    [InlineData(2025, 1, 2024)]
    [InlineData(2025, 6, 2024)]
    [InlineData(2025, 7, 2025)]
    [InlineData(2024, 12, 2024)]
    public void A_report_signed_in_the_first_half_is_on_the_year_before(int year, int month, int expected) =>
        Assert.Equal(expected, new Signature(0, null, new DateOnly(year, month, 1)).Year);

    [Fact]
    public void Without_a_day_there_is_no_year() => Assert.Null(new Signature(0, "甲局", null).Year);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("31", 31)]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("三十一", 31)]
    [InlineData("123", 0)]
    [InlineData("一二", 0)]
    [InlineData("三十一二", 0)]
    [InlineData("一二十", 0)]
    public void Numbers_below_a_hundred_are_read_in_digits_and_numerals(string text, int number) =>
        Assert.Equal(number, Signature.NumberOf(text));
}
