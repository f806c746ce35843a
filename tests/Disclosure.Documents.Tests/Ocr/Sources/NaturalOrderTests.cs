using Disclosure.Documents.Ocr.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class NaturalOrderTests
{
    private static readonly Gen<string> Names =
        from parts in Gen.ListOf(Gen.Elements("a", "B", "0", "1", "9", "10", "１", "０", "页", "-", "."))
        select string.Concat(parts.Take(5));

    [Theory]
    [InlineData("page2", "page10")]
    [InlineData("第2页.jpg", "第10页.jpg")]
    [InlineData("第２页", "第１０页")]
    [InlineData("IMG_9.png", "img_10.png")]
    [InlineData("1-2", "1-10")]
    [InlineData("2", "2.jpg")]
    [InlineData("99999999999999999999999", "100000000000000000000000")]
    [InlineData("1a", "01b")]
    public void A_name_comes_before_another(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
    }

    [Fact]
    public void It_is_a_total_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll((from a in Names from b in Names from c in Names select (a, b, c)).ToArbitrary(), names =>
        {
            var (a, b, c) = names;
            int Compare(string x, string y) => Math.Sign(NaturalOrder.Instance.Compare(x, y));
            return Compare(a, b) == -Compare(b, a)
                && (Compare(a, b) == 0) == (a == b)
                && (Compare(a, b) > 0 || Compare(b, c) > 0 || Compare(a, c) <= 0);
        }));
}
