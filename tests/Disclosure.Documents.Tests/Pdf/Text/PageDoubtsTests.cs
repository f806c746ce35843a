namespace Disclosure.Documents.Tests.Pdf.Text;

public sealed class PageDoubtsTests
{
    [Fact]
    public void What_is_left_of_a_covered_digit_is_a_doubt_at_its_place()
    {
        // The box leaves the left third of the 8, which stands from 105.56 to 111.12.
        var page = SmallPage.Read(SmallPage.Show("38", 100, 500) + "1 g 107.5 490 20 30 re f");
        Assert.Equal(["3"], SmallPage.Texts(page));
        var doubt = Assert.Single(page.Doubts);
        Assert.Null(doubt.Struck);
        Assert.Equal((105.56, 111.12), (Math.Round(doubt.Box.Left, 2), Math.Round(doubt.Box.Right, 2)));
        Assert.True(doubt.Confidence < 0.5);
    }

    [Fact]
    public void What_is_covered_altogether_is_none() =>
        Assert.Empty(SmallPage.Read(SmallPage.Show("38", 100, 500) + "1 g 105 490 20 30 re f").Doubts);

    [Fact]
    public void Half_a_digit_makes_the_word_unsure()
    {
        var page = SmallPage.Read(SmallPage.Show("38", 100, 500) + "1 g 109.5 490 20 30 re f");
        var word = Assert.Single(page.Words);
        Assert.Equal(("38", 0.6), (word.Text, Math.Round(word.Confidence, 3)));
    }
}
