using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TornTextTests
{
    private static readonly CellRegion Region = new(0, 0, 1, 1);

    [Fact]
    public void A_text_that_fills_its_line_may_go_on() => Assert.True(TornText.MayContinue(Text("甲乙丙丁"), Text("戊己")));

    [Theory]
    [InlineData("12", "戊己")]
    [InlineData("甲乙丙丁", "12")]
    [InlineData("甲乙丙丁", "2.戊")]
    [InlineData("甲乙丙丁", "")]
    [InlineData("", "戊己")]
    public void Figures_blanks_and_new_items_never_go_on(string upper, string lower) =>
        Assert.False(TornText.MayContinue(Text(upper), Text(lower)));

    [Theory]
    [InlineData("甲乙", 84, true)]
    [InlineData("甲乙", 84.5, false)]
    [InlineData("ab", 96, true)]
    [InlineData("ab", 96.5, false)]
    public void A_text_goes_on_only_where_its_next_piece_had_no_room_left(string next, double room, bool may)
    {
        // The last line takes 60 points, the padding 12, and the next piece 12 of its 24 points (a Chinese character) or all (a word).
        var upper = Pieces.Cell(Region) with
        {
            Text = "a b c",
            Room = room,
            Words = [On(0, 0, 500), On(1, 10, 30), On(1, 40, 70)],
        };

        Assert.Equal(may, TornText.MayContinue(upper, Text(next)));
    }

    [Theory]
    [InlineData("18", "1", 41, true)]
    [InlineData("18", "1", 42, false)]
    [InlineData("１８", "１", 41, true)]
    [InlineData("18", "", 41, false)]
    [InlineData("", "1", 41, false)]
    [InlineData("1甲", "1", 41, false)]
    [InlineData("18", "甲", 41, false)]
    public void Digits_may_be_one_number_only_where_no_other_had_room(string upper, string lower, double room, bool may)
    {
        // The line takes 24 points, another digit 12, and the padding 6.
        Assert.Equal(may, TornText.MayBeOneNumber(Text(upper) with { Room = room }, Text(lower)));
    }

    [Theory]
    [InlineData(41, true)]
    [InlineData(42, false)]
    public void Of_several_lines_of_digits_the_last_one_tells(double room, bool may)
    {
        var upper = Pieces.Cell(Region) with { Text = "123", Room = room, Words = [On(0, 0, 60), On(1, 10, 22), On(1, 22, 34)] };

        Assert.Equal(may, TornText.MayBeOneNumber(upper, Text("1")));
    }

    [Theory]
    [InlineData("一、甲", "乙")]
    [InlineData("甲（乙", "丙")]
    [InlineData("甲(乙", "丙")]
    [InlineData("甲《乙", "丙")]
    [InlineData("甲“乙", "丙")]
    [InlineData("甲〔乙", "丙")]
    [InlineData("甲【乙", "丙")]
    [InlineData("甲（（乙）丙", "丁")]
    [InlineData("Abc", "def")]
    public void Texts_that_cannot_stand_alone_belong_together(string upper, string lower) =>
        Assert.True(TornText.MustContinue(upper, lower));

    [Fact]
    public void A_mark_that_ends_or_begins_no_text_joins_the_halves()
    {
        foreach (var mark in "、，,；（(《“")
        {
            Assert.True(TornText.MustContinue($"甲{mark}", "乙"), $"{mark}");
        }

        foreach (var mark in "）)》”」，。、；：！？,;")
        {
            Assert.True(TornText.MustContinue("甲", $"{mark}乙"), $"{mark}");
        }
    }

    [Theory]
    [InlineData("甲", "乙")]
    [InlineData("（甲）乙", "丙")]
    [InlineData("(甲)乙", "丙")]
    [InlineData("《甲》乙", "丙")]
    [InlineData("“甲”乙", "丙")]
    [InlineData("〔甲〕乙", "丙")]
    [InlineData("【甲】乙", "丙")]
    [InlineData("甲）乙", "丙")]
    [InlineData("Abc", "Def")]
    [InlineData("甲", "def")]
    [InlineData("ab1", "def")]
    public void Texts_that_can_stand_alone_are_not_forced_together(string upper, string lower) =>
        Assert.False(TornText.MustContinue(upper, lower));

    private static FragmentCell Text(string text) => Pieces.Cell(Region, text);

    private static (Word Word, Box Box, int Line) On(int line, double left, double right)
    {
        var box = new Box(left, 12 * line, right, 12 + (12 * line));
        return (Pieces.Word("a", box), box, line);
    }
}
