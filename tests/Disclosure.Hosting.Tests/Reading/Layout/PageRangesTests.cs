using System.Globalization;
using Disclosure.Hosting.Reading.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Hosting.Tests.Reading.Layout;

public sealed class PageRangesTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("1,3-5,7", 1, 3, 4, 5, 7)]
    [InlineData("2-3", 2, 3)]
    public void Neighbours_are_one_range(string text, params int[] pages) => Assert.Equal(text, PageRanges.Of(pages));

    [Fact]
    public void Ranges_name_exactly_the_pages() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt[]>().Filter(static pages => pages.Length > 0),
        static pages =>
        {
            var numbers = pages.Select(static page => page.Get).Distinct().Order().ToList();
            var named = PageRanges.Of(numbers).Split(',').SelectMany(static range => range.Split('-') is [var first, var last]
                ? Enumerable.Range(Number(first), Number(last) - Number(first) + 1)
                : [Number(range)]);
            return numbers.SequenceEqual(named);
        }).QuickCheckThrowOnFailure();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
