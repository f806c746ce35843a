using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("\uFF10\uFF19")]
    [InlineData("1,234.5")]
    [InlineData("/")]
    [InlineData("——")]
    [InlineData("-%")]
    public void Numbers_and_strokes_are_figures(string text) => Assert.True(Figures.IsFigure(text));

    [Fact]
    public void A_digit_beside_any_mark_of_numbers_is_a_figure()
    {
        foreach (var mark in ".,，．+-−±%％ /—–－增减")
        {
            Assert.True(Figures.IsFigure($"3{mark}"), $"{mark}");
            Assert.True(Figures.IsFigure($"{mark}3"), $"{mark}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("增")]
    [InlineData("减-")]
    [InlineData("———")]
    [InlineData("3件")]
    [InlineData("A")]
    [InlineData("3\uFF0F")]
    [InlineData("3\uFF1A")]
    public void Words_and_long_strokes_are_none(string text) => Assert.False(Figures.IsFigure(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("195828", true)]
    [InlineData("", false)]
    [InlineData("19.5", false)]
    [InlineData("a1", false)]
    [InlineData("1a", false)]
    [InlineData("\uFF11", false)]
    public void Digits_are_digits_alone(string text, bool digits) => Assert.Equal(digits, Figures.IsDigits(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("０", true)]
    [InlineData("（９）", true)]
    [InlineData("1,204.5万元", true)]
    [InlineData("3件", true)]
    [InlineData("件", false)]
    [InlineData("（）", false)]
    [InlineData("3.其他", false)]
    [InlineData("", false)]
    public void An_amount_has_a_digit_and_nothing_but_what_stands_around_one(string text, bool isAmount) =>
        Assert.Equal(isAmount, Figures.IsAmount(text));

    [Theory]
    [InlineData("①甲")]
    [InlineData("\u2473")]
    [InlineData("\u3220")]
    [InlineData("\u3229")]
    [InlineData("（一）甲")]
    [InlineData("(1)甲")]
    [InlineData("〔二〕甲")]
    [InlineData("[3]甲")]
    [InlineData("【四】甲")]
    [InlineData("第六条")]
    [InlineData("第七項")]
    [InlineData("第七项")]
    [InlineData("第八章")]
    [InlineData("第九节")]
    [InlineData("第十款")]
    [InlineData("十二、甲")]
    [InlineData("5）甲")]
    [InlineData("5)甲")]
    [InlineData("3.甲")]
    [InlineData("3．甲")]
    [InlineData("3.")]
    [InlineData("3．")]
    [InlineData("\uFF10、")]
    [InlineData("\uFF19、")]
    public void List_numbers_are_seen(string text) => Assert.True(Figures.StartsWithNumbering(text));

    [Fact]
    public void Every_Chinese_numeral_counts()
    {
        foreach (var numeral in "一二三四五六七八九十〇0123456789")
        {
            Assert.True(Figures.StartsWithNumbering($"{numeral}、甲"), $"{numeral}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("甲")]
    [InlineData("3")]
    [InlineData("3甲")]
    [InlineData("3.5")]
    [InlineData("3．5")]
    [InlineData("一")]
    [InlineData("一〕甲")]
    [InlineData("（")]
    [InlineData("（）")]
    [InlineData("（一")]
    [InlineData("（一、")]
    [InlineData("（甲）")]
    [InlineData("第")]
    [InlineData("第六")]
    [InlineData("第六、")]
    [InlineData("第条")]
    [InlineData("、甲")]
    [InlineData("\u245F")]
    [InlineData("\u2474")]
    [InlineData("\u321F")]
    [InlineData("\u322A")]
    [InlineData("\uFF0F、")]
    [InlineData("\uFF1A、")]
    public void Other_beginnings_are_no_list_numbers(string text) => Assert.False(Figures.StartsWithNumbering(text));

    [Theory]
    [InlineData("3.其他", 3)]
    [InlineData("12、甲", 12)]
    [InlineData("1234.甲", 1234)]
    [InlineData("12345.甲", null)]
    [InlineData("3", null)]
    [InlineData("3甲", null)]
    [InlineData("一、甲", null)]
    [InlineData("（3）甲", null)]
    [InlineData("", null)]
    public void An_item_has_the_number_it_begins_with(string text, int? number) => Assert.Equal(number, Figures.ItemNumber(text));
}
