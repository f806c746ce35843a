using System.Globalization;
using Disclosure.Reports.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Reports.Tests.Statements;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("76件", 76, 2)]
    [InlineData("0件", 0, 1)]
    [InlineData("1,583件", 1583, 5)]
    [InlineData("1,234,567件", 1234567, 9)]
    [InlineData("76,583件", 76583, 6)]
    [InlineData("5,30件", 5, 1)]
    [InlineData("5,3000件", 5, 1)]
    [InlineData("5,", 5, 1)]
    [InlineData("5,300", 5300, 5)]
    [InlineData("123456789012件", 123456789012, 12)]
    [InlineData("1234567890123件", -1, 13)]
    [InlineData("十件", 10, 1)]
    [InlineData("十二件", 12, 2)]
    [InlineData("二十件", 20, 2)]
    [InlineData("一百零三件", 103, 4)]
    [InlineData("一百一十件", 110, 4)]
    [InlineData("两件", 2, 1)]
    [InlineData("两千三百件", 2300, 4)]
    [InlineData("一万二千零五件", 12005, 6)]
    [InlineData("零件", 0, 1)]
    [InlineData("〇件", 0, 1)]
    [InlineData("捌拾陆件", 86, 3)]
    [InlineData("壹仟贰佰叁拾肆件", 1234, 7)]
    [InlineData("伍佰零柒件", 507, 4)]
    [InlineData("玖件", 9, 1)]
    [InlineData("一二件", 1, 1)]
    [InlineData("件", 0, 0)]
    [InlineData("", 0, 0)]
    public void A_number_is_read_with_its_length(string text, long number, int length) =>
        Assert.Equal((length, (decimal)number), (Numeral.Read(text, out var read), read));

    [Fact]
    public void Every_number_below_a_million_is_read_as_it_is_written() => Prop.ForAll(
        Gen.Choose(0, 999_999).ToArbitrary(),
        static number =>
        {
            foreach (var text in new[]
            {
                number.ToString(CultureInfo.InvariantCulture), number.ToString("N0", CultureInfo.InvariantCulture), Chinese(number),
            })
            {
                Assert.Equal((text.Length, (decimal)number), (Numeral.Read(text + "件", out var read), read));
            }
        }).QuickCheckThrowOnFailure();

    private static string Chinese(int number)
    {
        if (number >= 10_000)
        {
            var rest = number % 10_000;
            return Chinese(number / 10_000) + "万" + (rest == 0 ? "" : rest < 1_000 ? "零" + Chinese(rest) : Chinese(rest));
        }

        var text = "";
        var (isZero, left) = (false, number);
        foreach (var (unit, name) in new[] { (1_000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = left / unit;
            left %= unit;
            if (digit > 0)
            {
                text += (isZero && text.Length > 0 ? "零" : "") + "零一二三四五六七八九"[digit] + name;
                isZero = false;
            }
            else
            {
                isZero = true;
            }
        }

        return text.Length == 0 ? "零" : text;
    }
}
