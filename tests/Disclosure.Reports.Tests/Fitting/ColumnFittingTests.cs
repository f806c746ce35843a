using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class ColumnFittingTests
{
    private static readonly FormBlock Three = Block(
        new FormColumn("a", "甲乙丙丁戊"), new FormColumn("b", "子丑寅卯辰"), new FormColumn("c", "天地玄黄宇") { Accepted = ["春夏秋冬"] });

    private static readonly FormBlock One = Block(new FormColumn("a", SmallForm.First));

    /// <summary>Two groups with the same two columns each.</summary>
    private static readonly FormBlock Repeated = Block(
        new FormColumn("", "金木水火")
        {
            Children = [new FormColumn("g.a", "甲乙丙丁戊"), new FormColumn("g.b", "子丑寅卯辰")],
        },
        new FormColumn("", "东南西北")
        {
            Children = [new FormColumn("h.a", "甲乙丙丁戊"), new FormColumn("h.b", "子丑寅卯辰")],
        });

    private static FormBlock Block(params FormColumn[] columns) => new("x.", null, "项目", columns, [new FormRow("first", SmallForm.First)]);

    /// <summary>For each column of the form its grid columns and the heading found, e.g. 1-2:甲乙丙丁戊.</summary>
    private static string Fit(FormBlock block, int headings, params string[] rows)
    {
        var table = Grid.Print(rows);
        var printed = table.Rows();
        return string.Join(
            ' ',
            ColumnFitting.Fit(block, table, printed[headings..], printed[..headings])
                .Select(static match => match is null ? "-" : $"{match.Left}-{match.Right}:{match.Heading?.Label.Words}"));
    }

    [Fact]
    public void Columns_are_found_by_their_headings() =>
        Assert.Equal(
            "1-2:甲乙丙丁戊 2-3:子丑寅卯辰 3-4:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊|子丑寅卯辰|天地玄黄宇", "行|1|2|3"));

    [Fact]
    public void An_accepted_wording_is_as_good_and_a_mistyped_one_near_enough() =>
        Assert.Equal("1-2:甲乙丙囗回 2-3:子丑寅卯辰 3-4:春夏秋冬", Fit(Three, 1, "项目|甲乙丙囗回|子丑寅卯辰|春夏秋冬", "行|1|2|3"));

    [Fact]
    public void A_column_missing_is_not_found_and_moves_no_other()
    {
        Assert.Equal("1-2:甲乙丙丁戊 - 2-3:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊|天地玄黄宇", "行|1|3"));
        Assert.Equal("- 1-2:子丑寅卯辰 2-3:天地玄黄宇", Fit(Three, 1, "项目|子丑寅卯辰|天地玄黄宇", "行|2|3"));
        Assert.Equal("1-2:甲乙丙丁戊 2-3:子丑寅卯辰 -", Fit(Three, 1, "项目|甲乙丙丁戊|子丑寅卯辰", "行|1|2"));
    }

    [Fact]
    public void A_column_without_a_heading_is_told_by_its_place_where_the_numbers_agree()
    {
        Assert.Equal("1-2:甲乙丙丁戊 2-3: 3-4:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊||天地玄黄宇", "行|1|2|3"));
        Assert.Equal("1-2: 2-3: 3-4:", Fit(Three, 0, "行|1|2|3"));
        Assert.Equal("- - -", Fit(Three, 0, "行|1|2|3|4"));
        Assert.Equal("- - -", Fit(Three, 0, "行|1|2"));
    }

    [Fact]
    public void A_blank_column_more_does_not_disturb_and_a_blank_one_of_three_is_one()
    {
        Assert.Equal("1-2: 3-4: 4-5:", Fit(Three, 0, "行|1||2|3"));
        Assert.Equal("1-2: 2-3: 3-4:", Fit(Three, 0, "行|1||3"));
    }

    [Fact]
    public void Labels_between_figures_begin_the_count_anew() =>
        Assert.Equal("3-4: 4-5: 5-6:", Fit(Three, 0, "序|9|行|1|2|3", "序|9|列|4|5|6"));

    [Fact]
    public void Between_known_columns_only_as_many_as_are_missing_are_told_by_their_place() =>
        Assert.Equal("1-2:甲乙丙丁戊 - 4-5:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊|||天地玄黄宇", "行|1|2|9|3"));

    [Fact]
    public void Another_heading_stands_in_the_place_of_the_form_s_where_most_are_known()
    {
        Assert.Equal("1-2:甲乙丙丁戊 2-3:别的什么 3-4:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊|别的什么|天地玄黄宇", "行|1|2|3"));
        Assert.Equal("1-2:甲乙丙丁戊 2-3: 3-4:", Fit(Three, 1, "项目|甲乙丙丁戊|别的什么|另一样子", "行|1|2|3"));
        Assert.Equal("1-2:甲乙丙丁戊 2-3: 3-4:天地玄黄宇", Fit(Three, 2, "项目|甲乙丙丁戊|别的|天地玄黄宇", "^|^|什么|^", "行|1|2|3"));
        Assert.Equal("1-2:甲乙丙丁戊 2-3: 3-4:天地玄黄宇", Fit(Three, 1, "项目|甲乙丙丁戊|天地玄黄宇|天地玄黄宇", "行|1|2|3"));
    }

    [Fact]
    public void Half_of_the_headings_known_are_enough_for_another_one()
    {
        var four = Block([.. Three.Columns, new FormColumn("d", "金木水火土")]);

        Assert.Equal(
            "1-2:甲乙丙丁戊 2-3:别的什么 3-4:天地玄黄宇 4-5:另一样子",
            Fit(four, 1, "项目|甲乙丙丁戊|别的什么|天地玄黄宇|另一样子", "行|1|2|3|4"));
        Assert.Equal(
            "1-2:甲乙丙丁戊 2-3: 3-4: 4-5:", Fit(four, 1, "项目|甲乙丙丁戊|别的什么|再一个|另一样子", "行|1|2|3|4"));
    }

    [Fact]
    public void A_heading_that_several_columns_share_is_told_by_its_group() =>
        Assert.Equal(
            "- - 1-2:甲乙丙丁戊 2-3:子丑寅卯辰",
            Fit(Repeated, 2, "项目|东南西北|<", "^|甲乙丙丁戊|子丑寅卯辰", "行|1|2"));

    [Fact]
    public void A_group_s_heading_may_have_one_character_of_four_mistyped()
    {
        Assert.Equal(
            "- - 1-2:甲乙丙丁戊 2-3:子丑寅卯辰", Fit(Repeated, 2, "项目|东南西囗|<", "^|甲乙丙丁戊|子丑寅卯辰", "行|1|2"));
        Assert.Equal("- - - -", Fit(Repeated, 2, "项目|东南囗回|<", "^|甲乙丙丁戊|子丑寅卯辰", "行|1|2"));
    }

    [Fact]
    public void Without_its_group_a_shared_heading_tells_only_where_all_columns_are_there()
    {
        Assert.Equal(
            "1-2:甲乙丙丁戊 2-3:子丑寅卯辰 3-4:甲乙丙丁戊 4-5:子丑寅卯辰",
            Fit(Repeated, 1, "项目|甲乙丙丁戊|子丑寅卯辰|甲乙丙丁戊|子丑寅卯辰", "行|1|2|3|4"));
        Assert.Equal("- - - -", Fit(Repeated, 1, "项目|甲乙丙丁戊|子丑寅卯辰|甲乙丙丁戊", "行|1|2|3"));
    }

    [Fact]
    public void The_one_column_of_figures_takes_all_behind_the_labels()
    {
        Assert.Equal($"1-2:{SmallForm.First}", Fit(One, 1, $"项目|{SmallForm.First}", "行|1"));
        Assert.Equal($"1-3:{SmallForm.First}", Fit(One, 1, $"项目|{SmallForm.First}|", "行|1|", "列|2|"));
        Assert.Equal("2-3:", Fit(One, 0, "组|行|1", "组|列|2"));
        Assert.Equal("0-1:", Fit(One, 0, "1", "2"));
    }

    [Fact]
    public void Words_in_the_place_of_the_one_figure_leave_the_last_column()
    {
        Assert.Equal("1-2:", Fit(One, 0, "行|若干", "列|不详"));
        Assert.Equal("-", Fit(One, 0, "若干", "不详"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void The_heading_of_the_one_column_is_the_form_s_however_it_is_worded(int mistyped, bool isFound)
    {
        var heading = SmallForm.Mistyped(SmallForm.First, mistyped);

        Assert.Equal($"1-2:{(isFound ? heading : "")}", Fit(One, 1, $"项目|{heading}", "行|1"));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void One_of_several_headings_must_be_more_alike(int mistyped, bool isFound)
    {
        var heading = SmallForm.Mistyped(SmallForm.First, mistyped);

        Assert.Equal($"1-2:{(isFound ? heading : "")}", Fit(One, 2, $"项目|{heading}", "^|另外的字样", "行|1"));
    }

    [Fact]
    public void Headings_over_labels_are_no_column_s_unless_they_say_so() =>
        Assert.Equal("1-2:甲乙丙丁戊 - -", Fit(Three, 1, "项目|甲乙丙丁戊", "行|若干", "列|不详"));
}
