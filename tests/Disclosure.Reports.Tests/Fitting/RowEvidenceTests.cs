using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class RowEvidenceTests
{
    private const double Exact = 1e-5;

    private static RowEvidence Weigh(string line, string cells) => Weigh(line, Grid.Row(cells));

    private static RowEvidence Weigh(string line, PrintedRow row) => RowEvidence.Of(SmallForm.Line(line), row, SectionKind.Applications);

    private static void AssertEvidence(double score, bool isAnchor, RowEvidence evidence)
    {
        Assert.Equal(score, evidence.Score, Exact);
        Assert.Equal(isAnchor, evidence.IsAnchor);
    }

    private static void AssertNone(RowEvidence evidence) => AssertEvidence(SequenceAlignment.Never, false, evidence);

    [Theory]
    [InlineData(0, 4.0)]
    [InlineData(1, 3.7)]
    [InlineData(4, 2.8)]
    public void A_label_as_printed_or_mistyped_makes_a_row_known(int mistyped, double score) =>
        AssertEvidence(score, true, Weigh("first", SmallForm.Mistyped(SmallForm.First, mistyped) + "|1|2"));

    [Theory]
    [InlineData(5, 0.3)]
    [InlineData(6, 0.2)]
    public void A_label_less_alike_is_a_hint(int mistyped, double score) =>
        AssertEvidence(score, false, Weigh("first", SmallForm.Mistyped(SmallForm.First, mistyped) + "|1|2"));

    [Fact]
    public void A_label_that_has_little_in_common_speaks_against_the_row()
    {
        AssertNone(Weigh("first", SmallForm.Mistyped(SmallForm.First, 7) + "|1|2"));
        AssertNone(Weigh("first", SmallForm.Second + "|1|2"));
    }

    [Fact]
    public void Another_accepted_wording_is_as_good() => AssertEvidence(4, true, Weigh("second", "春夏秋冬|1|2"));

    [Theory]
    [InlineData(0, 4.4)]
    [InlineData(4, 3.2)]
    [InlineData(5, 1.1)]
    [InlineData(6, 1.0)]
    public void The_same_number_speaks_for_a_row_even_with_half_a_label(int mistyped, double score) =>
        AssertEvidence(score, true, Weigh("group.third", "1." + SmallForm.Mistyped(SmallForm.Third, mistyped) + "|1|2"));

    [Theory]
    [InlineData(0, 4.0)]
    [InlineData(1, 3.7)]
    public void Another_number_is_forgiven_only_with_nearly_the_whole_label(int mistyped, double score) =>
        AssertEvidence(score, true, Weigh("group.third", "2." + SmallForm.Mistyped(SmallForm.Third, mistyped) + "|1|2"));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Another_number_with_less_of_the_label_speaks_against_the_row(int mistyped) =>
        AssertNone(Weigh("group.third", "2." + SmallForm.Mistyped(SmallForm.Third, mistyped) + "|1|2"));

    [Fact]
    public void A_number_of_another_kind_is_neither()
    {
        AssertEvidence(2.8, true, Weigh("group.third", "（二）" + SmallForm.Mistyped(SmallForm.Third, 4) + "|1|2"));
        AssertEvidence(2.8, true, Weigh("group.third", SmallForm.Mistyped(SmallForm.Third, 4) + "|1|2"));
    }

    [Fact]
    public void A_row_without_figures_or_room_for_them_is_none_of_the_form() => AssertNone(Weigh("first", SmallForm.First + "|<|<"));

    [Fact]
    public void A_blank_cell_behind_the_label_is_room_for_a_figure() =>
        AssertEvidence(4, true, Weigh("first", SmallForm.First + "||"));

    [Fact]
    public void Words_in_the_place_of_figures_are_room_too() => AssertEvidence(4, true, Weigh("first", SmallForm.First + "|若干|若干"));

    [Theory]
    [InlineData(SectionKind.Applications, 4.3)]
    [InlineData(SectionKind.Proactive, 3.4)]
    public void The_section_around_the_table_speaks_for_or_against(SectionKind around, double score)
    {
        AssertEvidence(score, true, Weigh("first", Grid.PrintIn(around, SmallForm.First + "|1|2").Rows()[0]));
        AssertNone(Weigh("first", Grid.PrintIn(around, SmallForm.Second + "|1|2").Rows()[0]));
    }

    [Fact]
    public void The_label_of_the_group_beside_speaks_for_its_rows()
    {
        var rows = Grid.Print($"赤橙青绿蓝紫|1.{SmallForm.Third}|1|2", $"^|2.{SmallForm.Fourth}|3|4").Rows();
        var other = Grid.Print($"赤橙青绿蓝囗|1.{SmallForm.Third}|1|2", $"^|2.{SmallForm.Fourth}|3|4").Rows();
        var another = Grid.Print($"赤橙青绿囗囗|1.{SmallForm.Third}|1|2", $"^|2.{SmallForm.Fourth}|3|4").Rows();

        AssertEvidence(4.6, true, Weigh("group.third", rows[0]));
        AssertEvidence(4.6, true, Weigh("group.fourth", rows[1]));
        AssertEvidence(4.6, true, Weigh("group.third", other[0]));
        AssertEvidence(4.4, true, Weigh("group.third", another[0]));
    }

    [Fact]
    public void A_label_over_several_rows_is_a_hint()
    {
        var rows = Grid.Print(SmallForm.First + "|1|2", "^|3|4", "^||").Rows();
        var mistyped = Grid.Print(SmallForm.Mistyped(SmallForm.First, 2) + "|1|2", "^|3|4").Rows();

        AssertEvidence(0.7, false, Weigh("first", rows[0]));
        AssertEvidence(0.2, false, Weigh("second", rows[0]));
        AssertEvidence(-0.1, false, Weigh("first", rows[2]));
        AssertEvidence(0.2, false, Weigh("first", mistyped[0]));
    }

    [Fact]
    public void A_label_that_a_scan_made_illegible_says_nothing()
    {
        AssertEvidence(0.1, false, Weigh("first", Grid.Scan(0.9, SmallForm.Fourth + "|1|2").Rows()[0]));
        AssertEvidence(0.1, false, Weigh("first", Grid.Scan(0.9, SmallForm.Fourth + "|1|").Rows()[0]));
        AssertNone(Weigh("first", Grid.Scan(0.9, SmallForm.Fourth + "|1|2|3").Rows()[0]));
        AssertNone(Weigh("first", Grid.Scan(1, SmallForm.Fourth + "|1|2").Rows()[0]));
    }

    [Fact]
    public void A_row_without_labels_is_known_by_as_many_figures_as_the_form_has()
    {
        var line = SmallForm.Unlabelled.Lines.Single(static line => line.Row is not null);

        AssertEvidence(2, true, Of("1|2|3"));
        AssertEvidence(2, true, Of("1|2|若干"));
        AssertEvidence(0.3, false, Of("1|2|"));
        AssertEvidence(0.3, false, Of("1|2|3|4"));
        AssertNone(Of("||"));
        AssertNone(Of("1|若干|"));
        AssertNone(Of("1|若干|不详"));
        AssertNone(Of("1|2|3|若干"));

        RowEvidence Of(string cells) => RowEvidence.Of(line, Grid.Row(cells), SectionKind.Remedies);
    }

    [Fact]
    public void A_heading_is_known_by_the_words_it_shares_with_the_form_s()
    {
        var heading = SmallForm.Table.Lines[1];

        // Where several labels stand in a row, all of them in one are counted once more.
        AssertEvidence(2.5, true, Of("项目名称|左侧一栏|右侧另栏"));
        AssertEvidence(2, true, Of("项目名称|左侧一栏|其它"));
        AssertEvidence(2, true, Of("项目名称|左侧一栏|1"));
        AssertEvidence(1.5, true, Of("其它|左侧一栏|1"));
        AssertEvidence(1.5, true, Of("1|2|其它|左侧一栏"));
        AssertEvidence(1, true, Of("1|左侧一栏"));
        AssertNone(Of("1|2|左侧一栏"));
        AssertNone(Of("1|2|3|其它|另外|左侧一栏"));
        AssertNone(Of("其它|另外|"));
        AssertNone(Of("||"));

        RowEvidence Of(string cells) => RowEvidence.Of(heading, Grid.Row(cells), SectionKind.Applications);
    }

    [Fact]
    public void Headings_that_reach_over_several_rows_count_too_and_four_are_as_good_as_more()
    {
        var form = new FormTable(
            SectionKind.Proactive, 5,
            [
                new FormBlock(
                    "", null, null,
                    [.. new[] { "甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳" }.Select(static label => new FormColumn(label, label))],
                    [new FormRow("", "")]),
            ]);
        var rows = Grid.Print("甲乙丙|丁戊己|庚辛壬|子丑寅|卯辰巳", "^|1|2|3|4").Rows();

        AssertEvidence(2.5, true, RowEvidence.Of(form.Lines[0], rows[0], SectionKind.Proactive));
        AssertNone(RowEvidence.Of(form.Lines[0], rows[1], SectionKind.Proactive));
        AssertEvidence(
            1, true, RowEvidence.Of(form.Lines[0], Grid.Print("甲乙丙|丁戊己", "^|其它").Rows()[1], SectionKind.Proactive));
    }

    [Fact]
    public void A_title_must_be_printed_as_it_stands()
    {
        var title = SmallForm.Table.Lines[0];

        AssertEvidence(1, true, RowEvidence.Of(title, Grid.Row("第一部分标题文字|<|<"), SectionKind.Applications));
        AssertNone(RowEvidence.Of(title, Grid.Row("第一部分标题文囗|<|<"), SectionKind.Applications));
    }

    [Fact]
    public void A_label_torn_over_two_rows_is_whole_when_both_are_read_together()
    {
        AssertEvidence(4, true, Torn("甲乙丙丁戊|1|2", "己庚辛壬癸||"));
        AssertEvidence(4, true, Torn("甲乙丙丁戊||", "己庚辛壬癸|1|2"));
        AssertEvidence(3.7, true, Torn("甲乙丙丁戊||", "己庚辛壬囗|1|2"));
        AssertNone(Torn("甲乙丙丁戊||", "己庚辛囗回|1|2"));
    }

    [Fact]
    public void A_label_torn_in_three_parts_or_none_is_none()
    {
        AssertNone(Torn("甲乙丙丁戊|<|<", "己庚辛壬癸|<|<"));
        AssertNone(Torn("甲乙丙丁戊|1|2", "|3|4"));
        AssertNone(Torn("|1|2", "己庚辛壬癸|3|4"));
        AssertNone(Torn(SmallForm.First + "|1|2", "囗|3|4"));
        AssertNone(Torn("甲乙丙丁戊己庚辛壬|1|2", "囗|3|4"));
    }

    [Fact]
    public void Halves_in_two_tables_are_no_torn_row()
    {
        var first = Grid.Row("甲乙丙丁戊|1|2");
        var second = Grid.Row("己庚辛壬癸||");

        AssertNone(RowEvidence.OfTorn(SmallForm.Line("first"), first, second));
    }

    [Fact]
    public void Headings_and_rows_without_labels_are_never_torn()
    {
        var rows = Grid.Print("左侧一|1|2", "栏||").Rows();

        AssertNone(RowEvidence.OfTorn(SmallForm.Table.Lines[1], rows[0], rows[1]));
        AssertNone(RowEvidence.OfTorn(SmallForm.Unlabelled.Lines[1], rows[0], rows[1]));
    }

    [Theory]
    [InlineData(SmallForm.First + "|若干|若干", true)]
    [InlineData("组|" + SmallForm.First + "|若干|若干", true)]
    [InlineData("甲乙丙丁戊己囗回困围|若干|若干", true)]
    [InlineData("甲乙丙丁戊囗回困围国|若干|若干", false)]
    [InlineData(SmallForm.First + "|若干", false)]
    [InlineData(SmallForm.First + "|1|若干", true)]
    [InlineData(SmallForm.First + "|若干|1", false)]
    [InlineData(SmallForm.Second + "|若干|若干", false)]
    [InlineData("|若干|若干", false)]
    public void Words_stand_for_figures_right_of_the_label(string cells, bool hold) =>
        Assert.Equal(hold, RowEvidence.HoldsWordsForFigure(SmallForm.Line("first"), Grid.Row(cells)));

    private static RowEvidence Torn(string first, string second)
    {
        var rows = Grid.Print(first, second).Rows();
        return RowEvidence.OfTorn(SmallForm.Line("first"), rows[0], rows[1]);
    }
}
