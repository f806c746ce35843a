using Disclosure.Documents.Pdf.Characters;

namespace Disclosure.Documents.Tests.Pdf.Characters;

public sealed class CharacterFormsTests
{
    /// <summary>Browsers' PDFs name a glyph that a radical and a character share by the radical.</summary>
    [Theory]
    [InlineData("⼈⺠政府", "人民政府")]
    [InlineData("⾏政许可", "行政许可")]
    [InlineData("⻩河⻓江", "黄河长江")]
    [InlineData("１２3", "１２3")]
    public void Radicals_become_the_characters_they_are_drawn_as(string printed, string folded) =>
        Assert.Equal(folded, CharacterForms.Fold(printed));
}
