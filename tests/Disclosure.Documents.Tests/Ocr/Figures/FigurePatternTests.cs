using Disclosure.Documents.Ocr.Figures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

public sealed class FigurePatternTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("195828")]
    [InlineData("1,234.5678")]
    [InlineData("12,345,678")]
    [InlineData("0.0000")]
    [InlineData("+3")]
    [InlineData("-4")]
    [InlineData("-0.5")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("/")]
    public void What_forms_hold_fits(string text) => Assert.True(FigurePattern.Fits(text));

    [Theory]
    [InlineData("")]
    [InlineData("007")]
    [InlineData("00")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("3-4")]
    [InlineData("1/2")]
    [InlineData("+")]
    [InlineData("---")]
    [InlineData("5\n")]
    [InlineData("٣")]
    public void What_no_form_holds_does_not(string text) => Assert.False(FigurePattern.Fits(text));
}
