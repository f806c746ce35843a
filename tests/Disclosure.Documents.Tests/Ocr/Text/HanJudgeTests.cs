using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class HanJudgeTests
{
    [Theory]
    [InlineData('十')]
    [InlineData('工')]
    [InlineData('王')]
    [InlineData('田')]
    [InlineData('日')]
    public void Plain_strokes_are_the_character_they_make(char character)
    {
        foreach (var size in new[] { 24, 40, 90 })
        {
            var page = Drawing.Page(character.ToString(), size, 10, 10, size + 20, size + 20);

            var verdict = HanJudge.Shared.Judge(page, InkOf(page));

            Assert.Equal(character, verdict.Character);
            Assert.Equal(verdict.Certainty, verdict.LikelihoodOf(character)!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_character_it_does_not_know_has_no_likelihood()
    {
        var page = Drawing.Page("田", 40, 10, 10, 60, 60);

        Assert.Null(HanJudge.Shared.Judge(page, InkOf(page)).LikelihoodOf('A'));
    }

    [Fact]
    public void What_is_written_is_read_again_within_its_rounding()
    {
        var random = new Random(5);
        var projection = new[] { Numbers(HanView.Length), Numbers(HanView.Length), Numbers(HanView.Length) };
        var page = Drawing.Page("王", 40, 10, 10, 60, 60);
        Span<float> features = stackalloc float[HanView.Length];
        HanView.Show(page, InkOf(page), features);
        var place = new float[3];
        for (var i = 0; i < place.Length; i++)
        {
            for (var j = 0; j < features.Length; j++)
            {
                place[i] += features[j] * projection[i][j];
            }
        }

        var judge = HanJudge.Read(HanJudge.Write(['王', '田'], projection, [place, [.. place.Select(static value => value + 5)]], 0.1, 100));

        var verdict = judge.Judge(page, InkOf(page));
        Assert.Equal('王', verdict.Character);
        Assert.InRange(verdict.Distance, -0.01, 0.01);

        float[] Numbers(int count) => Array.ConvertAll(new float[count], _ => random.NextSingle() - 0.5f);
    }

    [Fact]
    public void Other_files_are_refused() => Assert.Throws<InvalidDataException>(static () => HanJudge.Read(new byte[64]));

    private static PixelBox InkOf(GrayPicture page) =>
        Drawing.PiecesOf(page).Select(static piece => piece.Box).Aggregate(static (a, b) => a.Union(b));
}
