using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;

namespace Disclosure.Documents.Tests.Ocr.Text;

public sealed class HanWitnessTests
{
    private const int Size = 40;

    [Fact]
    public void What_both_see_is_sure()
    {
        var weighed = Weigh("十日田王", ("十", 0.95), ("日", 0.95), ("田", 0.95), ("王", 0.95));

        Assert.Equal("十日田王", TextOf(weighed));
        Assert.All(weighed, static character => Assert.True(character.Confidence > 0.95));
    }

    [Fact]
    public void What_the_engine_doubts_and_the_shape_denies_is_replaced()
    {
        Assert.Equal("十工田王", TextOf(Weigh("十工田王", ("十", 0.99), ("工", 0.99), ("雷", 0.8), ("王", 0.99))));
    }

    [Fact]
    public void What_the_engine_is_sure_of_stands_and_is_less_sure_where_the_shape_denies_it()
    {
        var weighed = Weigh("十工田王", ("十", 0.99), ("工", 0.99), ("由", 0.999), ("王", 0.99));

        Assert.Equal("十工由王", TextOf(weighed));
        Assert.True(weighed[2].Confidence < weighed[1].Confidence);
    }

    [Fact]
    public void A_character_the_engine_missed_is_put_in_but_never_surely()
    {
        var weighed = Weigh("十工田王", ("十", 0.99), ("工", 0.99), (" ", 0), ("王", 0.99));

        Assert.Equal("十工田王", TextOf(weighed));
        Assert.True(weighed[2].Confidence <= 0.9);
    }

    [Fact]
    public void A_character_without_ink_of_its_own_is_dropped()
    {
        var page = Drawing.Page("十工", Size, 20, 20, 200, 80);
        var lines = InkLine.Of(Drawing.PiecesOf(page), 200 / 72.0);
        var strip = LineStrip.Of(page, [lines[0].Box]);
        var (first, second) = (strip.ToStrip(0, BoxAt(0)), strip.ToStrip(0, BoxAt(1)));
        var between = new PixelBox(first.Right - 3, first.Top, second.Left + 3, first.Bottom);

        var weighed = new HanWitness(page, HanJudge.Shared).Compare(
            lines, strip, [new("十", first, 0.99, true), new("和", between, 0.9, false), new("工", second, 0.99, false)]).Weighed();

        Assert.Equal("十工", TextOf(weighed[0]));
    }

    [Fact]
    public void Lines_of_a_strip_keep_their_own_characters_though_the_engine_misplaces_them()
    {
        var upper = Drawing.Page("十工田", Size, 20, 20, 200, 140);
        var lower = Drawing.Page("王日", Size, 20, 75, 200, 140);
        for (var i = 0; i < upper.Pixels.Length; i++)
        {
            upper.Pixels[i] = Math.Min(upper.Pixels[i], lower.Pixels[i]);
        }

        var lines = InkLine.Of(Drawing.PiecesOf(upper), 200 / 72.0);
        var strip = LineStrip.Of(upper, lines.ConvertAll(static line => line.Box));
        var read = new List<RecognisedCharacter>();
        foreach (var (text, line, at) in new[] { ("十", 0, 0), ("工", 0, 1), ("田", 0, 2), ("王", 1, 0), ("日", 1, 1) })
        {
            read.Add(new RecognisedCharacter(text, strip.ToStrip(line, BoxAt(at).Offset(0, 55 * line)).Offset(-Size / 2, 0), 0.99, false));
        }

        var weighed = new HanWitness(upper, HanJudge.Shared).Compare(lines, strip, read).Weighed();

        Assert.Equal(["十工田", "王日"], weighed.Select(TextOf));
    }

    [Fact]
    public void Shapes_the_engine_is_sure_to_be_others_are_not_known()
    {
        Assert.True(HanComparison.AreShapesKnown([Compare("十工田王日十工田王日十工田王日十工田王日", "十工田王日十工田王日十工田王日十工田王日")]));
        Assert.False(HanComparison.AreShapesKnown([Compare("十工田王日十工田王日十工田王日十工田王日", "国工体王开十工当王实十体田王日十会田丰日")]));
        Assert.True(HanComparison.AreShapesKnown([Compare("十工田王日", "国体当丰开")]));
    }

    [Fact]
    public void What_the_engine_read_can_be_had_as_it_is()
    {
        Assert.Equal("國工體王", TextOf(Compare("十工田王", "國工體王").AsRead()[0]));
    }

    private static HanComparison Compare(string printed, string read)
    {
        var page = Drawing.Page(printed, Size, 20, 20, 40 + (printed.Length * Size * 11 / 10), 80);
        var lines = InkLine.Of(Drawing.PiecesOf(page), 200 / 72.0);
        var strip = LineStrip.Of(page, lines.ConvertAll(static line => line.Box));
        var characters = read.Select(
            (character, i) => new RecognisedCharacter(character.ToString(), strip.ToStrip(0, BoxAt(i)), 0.99, false)).ToList();
        return new HanWitness(page, HanJudge.Shared).Compare(lines, strip, characters);
    }

    private static List<RecognisedCharacter> Weigh(string printed, params (string Text, double Confidence)[] read)
    {
        var page = Drawing.Page(printed, Size, 20, 20, 40 + (printed.Length * Size * 11 / 10), 80);
        var lines = InkLine.Of(Drawing.PiecesOf(page), 200 / 72.0);
        var strip = LineStrip.Of(page, lines.ConvertAll(static line => line.Box));
        var characters = new List<RecognisedCharacter>();
        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].Text != " ")
            {
                characters.Add(new RecognisedCharacter(read[i].Text, strip.ToStrip(0, BoxAt(i)), read[i].Confidence, false));
            }
        }

        return new HanWitness(page, HanJudge.Shared).Compare(lines, strip, characters).Weighed()[0];
    }

    private static PixelBox BoxAt(int index)
    {
        var left = 20 + (index * Size * 11 / 10);
        return new PixelBox(left, 20, left + Size, 20 + Size);
    }

    private static string TextOf(List<RecognisedCharacter> characters) =>
        string.Concat(characters.Select(static character => character.Text));
}
