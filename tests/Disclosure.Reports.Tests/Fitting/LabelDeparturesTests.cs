using Disclosure.Documents.Tables;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class LabelDeparturesTests
{
    private static readonly FormColumn Column = new("a", "本年甲乙丙丁件数") { Accepted = ["甲乙丙丁"] };

    private static string? OfColumn(string printed, bool mayBeTorn = false, double confidence = 1)
    {
        var departures = new LabelDepartures();
        departures.AddColumn("x.a", Column, new PrintedHeading(Label.Of(printed), mayBeTorn, confidence));
        return departures.Readings.GetValueOrDefault("x.a")?.Printed;
    }

    private static string? OfRow(PrintedRow row, string line = "first", PrintedRow? second = null)
    {
        var departures = new LabelDepartures();
        departures.AddRow(new RowMatch(SmallForm.Line(line), row, second, true));
        return departures.Readings.Values.SingleOrDefault()?.Printed;
    }

    [Theory]
    [InlineData("本年甲乙丙丁件数")]
    [InlineData("甲乙丙丁")]
    [InlineData("本年甲乙丙丁件数（单位：件）")]
    [InlineData("本年 甲乙、丙丁件数")]
    [InlineData("项目本年甲乙丙丁件数")]
    public void The_form_s_wording_an_accepted_one_and_more_around_it_are_no_departure(string printed) => Assert.Null(OfColumn(printed));

    [Fact]
    public void A_label_with_a_character_that_could_not_be_told_is_no_departure()
    {
        Assert.NotNull(OfColumn("本年甲乙丙件数"));
        Assert.Null(OfColumn("本年甲乙丙\uFFFD件数"));
    }

    [Fact]
    public void Another_wording_departs_with_what_the_form_says()
    {
        var departures = new LabelDepartures();
        departures.AddColumn("x.a", Column, new PrintedHeading(Label.Of("本年甲乙丙囗件数（注）"), false, 1));
        departures.AddColumn("x.a", Column, new PrintedHeading(Label.Of("别的"), false, 1));

        Assert.Equal(new LabelReading("x.a", "本年甲乙丙囗件数", "本年甲乙丙丁件数"), departures.Readings["x.a"]);
    }

    [Theory]
    [InlineData("本年甲乙", true, null)]
    [InlineData("丙丁件数", true, null)]
    [InlineData("乙丙丁", true, null)]
    [InlineData("1.本年甲乙", true, null)]
    [InlineData("1.丙丁件数", true, "丙丁件数")]
    [InlineData("丙丁件数", false, "丙丁件数")]
    [InlineData("丙囗件数", true, "丙囗件数")]
    public void A_part_of_the_wording_at_a_page_break_is_no_departure(string printed, bool mayBeTorn, string? noted) =>
        Assert.Equal(noted, OfColumn(printed, mayBeTorn));

    [Theory]
    [InlineData("本年囗回田丁件数", 0.8, "本年囗回田丁件数")]
    [InlineData("本年囗回田丁件数", 0.79, null)]
    [InlineData("本年囗回丙丁件数", 0.99, "本年囗回丙丁件数")]
    [InlineData("本年囗回丙丁件数", 0.98, null)]
    [InlineData("本年甲丁件数", 0.98, "本年甲丁件数")]
    [InlineData("本年甲囗丁件数", 0.98, null)]
    [InlineData("本年囗乙丙丁件数", 0.99, "本年囗乙丙丁件数")]
    [InlineData("本年囗乙丙丁件数", 0.98, null)]
    [InlineData("本年丁件数", 0.98, "本年丁件数")]
    [InlineData("丁件数", 0.98, null)]
    public void On_a_scan_a_departure_is_noted_only_where_it_cannot_be_a_misreading(string printed, double confidence, string? noted) =>
        Assert.Equal(noted, OfColumn(printed, confidence: confidence));

    [Theory]
    [InlineData("年甲乙丙丁件数", 0.9999, null)]
    [InlineData("本年甲乙丙丁", 0.9999, null)]
    [InlineData("甲乙丙丁件", 0.9999, "甲乙丙丁件")]
    [InlineData("年甲乙丙丁件数", 1, "年甲乙丙丁件数")]
    [InlineData("本年丙丁件数", 0.9999, "本年丙丁件数")]
    public void One_or_two_characters_at_an_end_are_lost_by_a_scan(string printed, double confidence, string? noted) =>
        Assert.Equal(noted, OfColumn(printed, confidence: confidence));

    [Theory]
    [InlineData("甲囗回丁戊", 0.98, "甲囗回丁戊")]
    [InlineData("甲囗丙丁戊", 0.98, null)]
    public void In_a_short_label_two_characters_side_by_side_are_another_wording(string printed, double confidence, string? noted)
    {
        var departures = new LabelDepartures();
        departures.AddColumn("x.b", new FormColumn("b", "甲乙丙丁戊"), new PrintedHeading(Label.Of(printed), false, confidence));

        Assert.Equal(noted, departures.Readings.GetValueOrDefault("x.b")?.Printed);
    }

    [Fact]
    public void Half_of_the_wording_or_less_may_be_all_that_a_scan_left()
    {
        Assert.Null(OfColumn("丙丁件数", confidence: 0.98));
        Assert.Equal("乙丙丁件数", OfColumn("乙丙丁件数", confidence: 0.98));
    }

    [Theory]
    [InlineData("甲乙丙丁戊己庚辛壬囗", "甲乙丙丁戊己庚辛壬囗")]
    [InlineData(SmallForm.First, null)]
    [InlineData("组|" + SmallForm.First, null)]
    [InlineData("组|甲乙丙丁戊己庚辛壬囗", "甲乙丙丁戊己庚辛壬囗")]
    public void The_label_nearest_to_the_form_s_is_a_row_s(string labels, string? noted) =>
        Assert.Equal(noted, OfRow(Grid.Row(labels + "|1|2")));

    [Fact]
    public void A_row_torn_in_two_or_without_labels_is_not_judged()
    {
        var rows = Grid.Print("甲乙丙丁戊己庚辛壬囗|1|2", "囗||").Rows();

        Assert.Null(OfRow(rows[0], second: rows[1]));
        Assert.Null(OfRow(Grid.Row("|1|2")));
        var departures = new LabelDepartures();
        departures.AddRow(new RowMatch(SmallForm.Unlabelled.Lines[1], Grid.Row("别的|1|2"), null, true));
        Assert.Empty(departures.Readings);
    }

    [Fact]
    public void A_row_is_as_sure_as_its_least_sure_label_and_torn_where_one_may_be()
    {
        var table = Grid.Of("组|甲乙丙丁囗回田辛壬癸|1|2");
        Assert.Null(OfRow(new PrintedTable(With(0, static cell => cell with { Confidence = 0.7 }), null).Rows()[0]));
        Assert.NotNull(OfRow(new PrintedTable(With(0, static cell => cell with { Confidence = 0.8 }), null).Rows()[0]));
        Assert.NotNull(OfRow(new PrintedTable(With(2, static cell => cell with { Confidence = 0.1 }), null).Rows()[0]));

        var half = Grid.Of("甲乙丙丁戊己|1|2");
        var torn = half with { Cells = [half.Cells[0] with { IsTorn = true }, .. half.Cells.Skip(1)] };
        Assert.Equal("甲乙丙丁戊己", OfRow(new PrintedTable(half, null).Rows()[0]));
        Assert.Null(OfRow(new PrintedTable(torn, null).Rows()[0]));

        Table With(int at, Func<Cell, Cell> change) =>
            table with { Cells = [.. table.Cells.Select((cell, i) => i == at ? change(cell) : cell)] };
    }

    [Fact]
    public void A_label_over_a_group_with_little_in_common_is_not_its()
    {
        Assert.Equal("甲乙丙丁" + "囗回困围国图", OfGroup("甲乙丙丁囗回困围国图"));
        Assert.Null(OfGroup("甲乙丙囗回困围国图圆"));

        static string? OfGroup(string printed)
        {
            var departures = new LabelDepartures();
            departures.AddGroup("x.g", SmallForm.First, [], new PrintedHeading(Label.Of(printed), false, 1));
            return departures.Readings.GetValueOrDefault("x.g")?.Printed;
        }
    }
}
