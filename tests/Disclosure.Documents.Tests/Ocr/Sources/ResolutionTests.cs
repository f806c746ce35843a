using Disclosure.Documents.Ocr.Sources;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class ResolutionTests
{
    [Theory]
    [InlineData(0.99, null)]
    [InlineData(1, 1.0)]
    [InlineData(300, 300.0)]
    [InlineData(10_000, 10_000.0)]
    [InlineData(10_001, null)]
    [InlineData(double.NaN, null)]
    public void Pixels_in_an_inch_are_kept_where_they_make_sense(double value, double? dpi) => Assert.Equal(dpi, Resolution.PerInch(value));

    [Fact]
    public void Other_units_become_inches()
    {
        Assert.Equal(254, Resolution.PerCentimetre(100)!.Value, 9);
        Assert.Equal(254, Resolution.PerMetre(10_000)!.Value, 9);
        Assert.Null(Resolution.PerCentimetre(10_000));
        Assert.Null(Resolution.PerMetre(1));
    }
}
