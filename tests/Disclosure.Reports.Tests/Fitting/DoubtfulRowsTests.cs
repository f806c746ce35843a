using Disclosure.Reports.Fitting;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class DoubtfulRowsTests
{
    private const string Title = "第一部分标题文字|<|<";
    private const string Head = "项目名称|左侧一栏|右侧另栏";

    [Fact]
    public void Rows_as_the_form_has_them_are_not_doubtful() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.First}|1|2", $"{SmallForm.Second}|3|4", $"1.{SmallForm.Third}|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void Labels_that_slipped_up_are() => Assert.Equal(["second", "group.third"], Doubtful(
        Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void Labels_that_slipped_down_are() => Assert.Equal(["first", "second"], Doubtful(
        Title, Head, "|1|2", $"{SmallForm.First}|3|4", $"{SmallForm.Second}|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void A_row_without_numbers_says_nothing() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "||", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void A_number_alone_says_nothing() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "|5|", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void A_row_too_many_where_none_lacks_says_nothing() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.First}|1|2", $"{SmallForm.Second}|3|4", "|5|6", $"1.{SmallForm.Third}|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void A_row_that_lacks_and_none_too_many_says_nothing() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.Second}|3|4", $"1.{SmallForm.Third}|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void Labels_that_slipped_above_a_row_of_another_name_are() => Assert.Equal(["second", "group.third"], Doubtful(
        Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "其中甲类|5|6", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void A_row_apart_from_those_of_the_form_says_nothing() => Assert.Empty(Doubtful(
        Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "||", "|5|6", "||", $"2.{SmallForm.Fourth}|7|8"));

    [Fact]
    public void Labels_that_slipped_where_a_table_is_torn_are() => Assert.Equal(["second", "group.third"], Doubtful(
        Grid.Print(Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4"),
        Grid.Print("|5|6", $"2.{SmallForm.Fourth}|7|8")));

    [Fact]
    public void Of_a_row_recognised_in_a_picture_nothing_is_said()
    {
        string[] rows = [Title, Head, $"{SmallForm.Second}|1|2", $"1.{SmallForm.Third}|3|4", "|5|6", $"2.{SmallForm.Fourth}|7|8"];
        Assert.Equal(2, Doubtful(Grid.Scan(1, rows)).Count());
        Assert.Empty(Doubtful(Grid.Scan(0.99, rows)));
    }

    [Fact]
    public void Of_two_rows_of_one_label_either_may_be_meant()
    {
        Assert.Equal(["second"], Doubtful(
            Title, Head, $"{SmallForm.First}|1|2", $"{SmallForm.Second}|3|4", $"{SmallForm.Second}|3|5", $"1.{SmallForm.Third}|5|6"));
        Assert.Empty(Doubtful(
            Title, Head, $"{SmallForm.First}|1|2", $"{SmallForm.Second}|3|4", $"{SmallForm.Second}|3|4", $"1.{SmallForm.Third}|5|6"));
    }

    [Fact]
    public void A_row_of_the_same_label_in_another_table_says_nothing() => Assert.Empty(Doubtful(
        Grid.Print(Title, Head, $"{SmallForm.First}|1|2", $"{SmallForm.Second}|3|4", $"1.{SmallForm.Third}|5|6"),
        Grid.Print("乡镇名称|人数|件数", $"{SmallForm.Second}|8|9")));

    [Theory]
    [InlineData("||6", 3, true)]
    [InlineData("|5|6", 3, true)]
    [InlineData("||6", 0, false)]
    [InlineData("||6", 2, false)]
    [InlineData("||", 3, false)]
    [InlineData("其中||6", 3, false)]
    public void Numbers_without_a_label_below_a_page_break_may_be_of_the_row_above(string below, int partBegins, bool isDoubtful)
    {
        var table = Grid.Of(
            Title, Head, $"{SmallForm.First}|1|2", below,
            $"{SmallForm.Second}|3|4", $"1.{SmallForm.Third}|5|6", $"2.{SmallForm.Fourth}|7|8");
        if (partBegins > 0)
        {
            table = table with { Parts = [table.Parts[0], table.Parts[0] with { Page = 2, FirstRow = partBegins }] };
        }

        Assert.Equal(isDoubtful ? ["first"] : [], Doubtful(new PrintedTable(table, null)));
    }

    private static IEnumerable<string> Doubtful(params string[] rows) => Doubtful(Grid.Print(rows));

    private static IEnumerable<string> Doubtful(params PrintedTable[] tables)
    {
        List<PrintedRow> rows = [.. tables.SelectMany(static table => table.Rows())];
        var matches = RowFitting.Fit(SmallForm.Table, rows, TestContext.Current.CancellationToken);
        return DoubtfulRows.Among(SmallForm.Table.Lines, matches, rows).Select(static match => match.Line.Row!.Id)
            .OrderBy(static id => Array.FindIndex(SmallForm.Table.Lines, line => line.Row?.Id == id));
    }
}
