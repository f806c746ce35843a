using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class SignWitnessTests
{
    [Theory]
    [InlineData("2015-10-24", "201510-24", true)]
    [InlineData("13:47", "1347", true)]
    [InlineData("2015-10-24", "2015-10-24", false)]
    [InlineData("-6655", "6655", false)]
    [InlineData("6655-", "6655", false)]
    [InlineData("2013--08-22", "2013-08-22", false)]
    [InlineData("2015-10-25", "201510-24", false)]
    [InlineData("4", "", false)]
    public void A_reading_with_more_signs_between_the_same_digits_is_the_one_that_saw_them(string text, string other, bool expected) =>
        Assert.Equal(expected, SignWitness.HasSignsMore(text, other));

    [Theory]
    [InlineData("449207", "149207", true)]
    [InlineData("4481098.78", "1181098.78", true)]
    [InlineData("4484098.78", "1183098.78", false)]
    [InlineData("149207", "449207", false)]
    [InlineData("149207", "149207", false)]
    [InlineData("14", "1", false)]
    public void A_4_is_what_one_witness_sees_where_the_other_sees_its_stem(string text, string other, bool expected) =>
        Assert.Equal(expected, SignWitness.HasFoursMore(text, other));
}
