using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class RowFittingTests
{
    private const string Title = "第一部分标题文字|<|<|<";
    private const string Headings = "项目名称|<|左侧一栏|右侧另栏";
    private const string First = SmallForm.First + "|<|1|2";
    private const string Second = SmallForm.Second + "|<|3|4";
    private const string Third = "赤橙青绿蓝紫|1." + SmallForm.Third + "|5|6";
    private const string Fourth = "^|2." + SmallForm.Fourth + "|7|8";

    /// <summary>
    /// For each row of the form the rows of the document it was found in: 2 for one, 2+3 for a torn one, ? before one told by its place.
    /// </summary>
    private static string Fit(params string[] rows) => Fit(SmallForm.Table, Grid.Print(rows).Rows());

    private static string Fit(FormTable table, List<PrintedRow> rows) =>
        string.Join(' ', RowFitting.Fit(table, rows, TestContext.Current.CancellationToken)
            .Where((_, i) => table.Lines[i].Row is not null)
            .Select(match => match is null ? "-"
                : (match.IsAnchor ? "" : "?") + rows.IndexOf(match.First)
                    + (match.Second is null ? "" : $"+{rows.IndexOf(match.Second)}")));

    [Fact]
    public void Rows_are_found_by_their_labels() => Assert.Equal("2 3 4 5", Fit(Title, Headings, First, Second, Third, Fourth));

    [Fact]
    public void Headings_are_found_too()
    {
        var matches = RowFitting.Fit(
            SmallForm.Table, Grid.Print(Title, Headings, First, Second, Third, Fourth).Rows(), TestContext.Current.CancellationToken);

        Assert.Equal([0, 1, 2, 3, 4, 5], matches.Select(static match => match!.First.Row));
    }

    [Fact]
    public void A_row_missing_is_not_found_and_moves_no_other()
    {
        Assert.Equal("- 2 3 4", Fit(Title, Headings, Second, Third, Fourth));
        Assert.Equal("2 - 3 4", Fit(Title, Headings, First, Third, Fourth));
        Assert.Equal("2 3 4 -", Fit(Title, Headings, First, Second, "赤橙青绿蓝紫|1." + SmallForm.Third + "|5|6"));
    }

    [Fact]
    public void Rows_without_a_label_are_told_by_their_place_where_the_numbers_agree()
    {
        Assert.Equal("2 ?3 4 5", Fit(Title, Headings, First, "|<|3|4", Third, Fourth));
        Assert.Equal("?2 3 4 5", Fit(Title, Headings, "|<|1|2", Second, Third, Fourth));
        Assert.Equal("2 3 4 ?5", Fit(Title, Headings, First, Second, "赤橙青绿蓝紫|1." + SmallForm.Third + "|5|6", "^||7|8"));
        Assert.Equal("2 ?3 ?4 5", Fit(Title, Headings, First, "|<|3|4", "赤橙青绿蓝紫||5|6", Fourth));
    }

    [Fact]
    public void More_rows_than_the_form_has_are_not_guessed() =>
        Assert.Equal("2 - 5 6", Fit(Title, Headings, First, "|<|3|4", "|<|9|9", Third, Fourth));

    [Fact]
    public void Fewer_rows_than_the_form_has_are_not_guessed() =>
        Assert.Equal("2 - - 4", Fit(Title, Headings, First, "|<|3|4", "赤橙青绿蓝紫|2." + SmallForm.Fourth + "|7|8"));

    [Fact]
    public void Rows_without_figures_and_headings_are_no_places() =>
        Assert.Equal("2 ?5 6 7", Fit(Title, Headings, First, "|<||", "项目名称|<|左侧一栏|0", "|<|3|4", Third, Fourth));

    [Fact]
    public void Nothing_is_told_by_its_place_in_a_table_without_one_known_row() =>
        Assert.Equal("- - - -", Fit("|<|1|2", "|<|3|4", "||5|6", "||7|8"));

    [Fact]
    public void A_gap_at_an_end_reaches_to_the_end_of_its_table_only()
    {
        var table = Grid.Print(First, Second, Third, Fourth);
        var foreign = Grid.Print("|<|9|9");

        Assert.Equal("1 2 3 4", Fit(SmallForm.Table, [.. foreign.Rows(), .. table.Rows(), .. foreign.Rows()]));
        var noFirst = Grid.Print(Second, Third, Fourth);
        Assert.Equal("- 1 2 3", Fit(SmallForm.Table, [.. foreign.Rows(), .. noFirst.Rows()]));
        var noLast = Grid.Print(First, Second, "赤橙青绿蓝紫|1." + SmallForm.Third + "|5|6");
        Assert.Equal("0 1 2 -", Fit(SmallForm.Table, [.. noLast.Rows(), .. foreign.Rows()]));
    }

    [Fact]
    public void A_label_as_much_like_two_rows_is_neither_s()
    {
        // The third and fourth row of this form end in the same words; the row printed lacks what tells them apart, and one is missing.
        var form = new FormTable(
            SmallForm.Table.Section, 3,
            [
                new FormBlock(
                    "x.", null, "项目", [new FormColumn("a", "左侧一栏"), new FormColumn("b", "右侧另栏")],
                    [
                        new FormRow("first", SmallForm.First), new FormRow("p", "上面" + SmallForm.Second),
                        new FormRow("q", "下方" + SmallForm.Second), new FormRow("last", SmallForm.Fourth),
                    ]),
            ]);

        const string FirstRow = SmallForm.First + "|1|2";
        const string LastRow = SmallForm.Fourth + "|7|8";

        Assert.Equal("0 - - 2", Fit(form, Grid.Print(FirstRow, SmallForm.Second + "|3|4", LastRow).Rows()));
        Assert.Equal("0 1 - 2", Fit(form, Grid.Print(FirstRow, $"上面{SmallForm.Second}|3|4", LastRow).Rows()));
        Assert.Equal(
            "0 ?1 ?2 3", Fit(form, Grid.Print(FirstRow, SmallForm.Second + "|3|4", SmallForm.Second + "|5|6", LastRow).Rows()));
    }

    [Fact]
    public void A_mistyped_label_is_the_row_s_it_is_most_like()
    {
        Assert.Equal("2 3 4 5", Fit(Title, Headings, First, SmallForm.Mistyped(SmallForm.Second, 4) + "|<|3|4", Third, Fourth));
        Assert.Equal("2 ?3 4 5", Fit(Title, Headings, First, SmallForm.Mistyped(SmallForm.Second, 5) + "|<|3|4", Third, Fourth));
    }

    [Fact]
    public void A_row_that_bears_another_row_s_label_is_not_told_by_its_place() =>
        Assert.Equal("2 - 4 5", Fit(Title, Headings, First, SmallForm.First + "|<|3|4", Third, Fourth));

    [Fact]
    public void A_torn_row_is_both_its_halves()
    {
        Assert.Equal("2 3+4 5 6", Fit(Title, Headings, First, "子丑寅卯辰|<||", "巳午未申酉|<|3|4", Third, Fourth));
        Assert.Equal("2 3+4 5 6", Fit(Title, Headings, First, "子丑寅卯辰|<|3|4", "巳午未申酉|<||", Third, Fourth));
    }

    [Theory]
    [InlineData("子丑寅卯辰巳午未|<|3|4", "申酉|<||5", true)]
    [InlineData("子丑寅卯辰巳午未|<|3|4", "甲乙|<||5", false)]
    [InlineData("子丑寅卯辰巳午未|<|3|4", "|<||5", false)]
    public void A_row_with_numbers_takes_the_rest_of_its_label_with_numbers_of_its_own(string upper, string lower, bool isTaken) =>
        Assert.Equal(isTaken ? "2 3+4 5 6" : "2 3 5 6", Fit(Title, Headings, First, upper, lower, Third, Fourth));

    [Fact]
    public void The_lower_half_of_a_torn_label_does_not_fill_the_gap_of_a_missing_row_that_ends_alike()
    {
        var form = new FormTable(
            SmallForm.Table.Section, 3,
            [
                new FormBlock(
                    "x.", null, "项目", [new FormColumn("a", "左侧一栏"), new FormColumn("b", "右侧另栏")],
                    [
                        new FormRow("p", "1.甲乙丙丁戊己庚" + SmallForm.Second), new FormRow("q", "2.天地玄黄宇宙洪" + SmallForm.Second),
                        new FormRow("last", SmallForm.Fourth),
                    ]),
            ]);

        Assert.Equal(
            "0+1 - 2", Fit(form, Grid.Print("1.甲乙丙丁戊己庚||", $"{SmallForm.Second}|1|2", $"{SmallForm.Fourth}|5|6").Rows()));
        Assert.Equal(
            "0+2 - 3", Fit(form, Grid.Print("1.甲乙丙丁戊己庚||", "||", $"{SmallForm.Second}|1|2", $"{SmallForm.Fourth}|5|6").Rows()));
    }

    [Fact]
    public void A_blank_row_with_its_whole_label_is_blank() =>
        Assert.Equal("2 3 4 5", Fit(Title, Headings, First, SmallForm.Second + "|<||", Third, Fourth));

    [Fact]
    public void A_blank_row_beside_figures_without_a_label_is_unread()
    {
        Assert.Equal("2 - 5 6", Fit(Title, Headings, First, SmallForm.Second + "|<||", "|<|3|4", Third, Fourth));
        Assert.Equal("2 - 5 6", Fit(Title, Headings, First, "|<|3|4", SmallForm.Second + "|<||", Third, Fourth));
    }

    [Fact]
    public void Figures_below_the_rest_of_a_label_belong_to_the_row_above() =>
        Assert.Equal("2 3+4 5 6", Fit(Title, Headings, First, SmallForm.Second + "|<||", "申酉|<|3|4", Third, Fourth));

    [Theory]
    [InlineData("子丑寅卯辰巳午未", "3")]
    [InlineData("子丑寅卯辰巳午", "-")]
    [InlineData("卯辰巳午未申酉", "-")]
    [InlineData("寅卯辰巳午未申酉", "3")]
    [InlineData("子丑寅卯辰巳囗", "3")]
    [InlineData("春夏秋冬", "3")]
    public void A_blank_row_whose_label_lacks_three_characters_at_an_end_is_cut_and_unread(string label, string found) =>
        Assert.Equal($"2 {found} 4 5", Fit(Title, Headings, First, label + "|<||", Third, Fourth));

    [Fact]
    public void With_its_number_a_label_is_cut_at_its_end_only()
    {
        Assert.Equal(
            "2 3 4 5", Fit(Title, Headings, First, Second, "赤橙青绿蓝紫|1.黄宇宙洪荒日月||", Fourth));
        Assert.Equal(
            "2 3 - 5", Fit(Title, Headings, First, Second, "赤橙青绿蓝紫|1.天地玄黄宇宙洪||", Fourth));
    }

    [Fact]
    public void What_stands_behind_a_pause_may_be_left_out()
    {
        var form = new FormTable(
            SmallForm.Table.Section, 2,
            [
                new FormBlock(
                    "x.", null, "项目", [new FormColumn("a", "左侧一栏")],
                    [new FormRow("first", "甲乙丙丁戊、己庚辛壬癸"), new FormRow("short", "子丑、寅卯辰巳午未申酉")]),
            ]);

        Assert.Equal("0 1", Fit(form, Grid.Print("甲乙丙丁戊|", "子丑寅卯辰巳午未申酉|1").Rows()));
        Assert.Equal("- 1", Fit(form, Grid.Print("甲乙丙丁戊己|", "子丑寅卯辰巳午未申酉|1").Rows()));
    }

    [Fact]
    public void A_row_of_words_in_the_place_of_figures_is_read_as_it_stands() =>
        Assert.Equal("2 3 4 5", Fit(Title, Headings, First, SmallForm.Second + "|<|若干|若干", Third, Fourth));

    [Fact]
    public void Nothing_is_found_where_there_are_no_rows() => Assert.Equal("- - - -", Fit(SmallForm.Table, []));

    [Fact]
    public void Fitting_can_be_given_up()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();

        Assert.Throws<OperationCanceledException>(() => RowFitting.Fit(SmallForm.Table, Grid.Print(First).Rows(), given.Token));
    }
}
