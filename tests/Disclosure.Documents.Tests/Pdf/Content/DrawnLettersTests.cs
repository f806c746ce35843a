namespace Disclosure.Documents.Tests.Pdf.Content;

public sealed class DrawnLettersTests
{
    [Theory]
    [InlineData("0 0 m 0 5 5 10 10 10 c 10 0 l f", 1)]
    [InlineData("0 0 m 0 5 5 10 10 10 c 10 0 l f 20 0 m 20 5 25 10 30 10 c 30 0 l f*", 2)]
    [InlineData("0 0 m 0 5 5 10 40 40 c 10 0 l f", 1)]
    [InlineData("0 0 m 0 5 5 10 41 40 c 10 0 l f", 0)]
    [InlineData("0 0 m 0 5 5 10 40 41 c 10 0 l f", 0)]
    [InlineData("0 0 m 10 10 l 10 0 l f", 0)]
    [InlineData("0 0 m 0 5 5 10 10 10 c 10 0 l S", 0)]
    [InlineData("1 g 0 0 m 0 5 5 10 10 10 c 10 0 l f", 0)]
    public void Small_filled_shapes_with_curves_are_counted(string content, int count) =>
        Assert.Equal(count, Reading.Page(content).DrawnLetters.Count);
}
