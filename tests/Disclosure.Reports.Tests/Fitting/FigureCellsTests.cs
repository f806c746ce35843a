using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>Which cell a figure is read from, where rows and columns are known.</summary>
public sealed class FigureCellsTests
{
    private const string Headings = "项目名称|<|左侧一栏|右侧另栏";
    private const string First = SmallForm.First + "|<|1|2";
    private const string Second = SmallForm.Second + "|<|3|4";
    private const string Third = "赤橙青绿蓝紫|1." + SmallForm.Third + "|5|6";
    private const string Fourth = "^|2." + SmallForm.Fourth + "|7|8";

    private static readonly FormDefinition Form = new("small", "通知", 2021, null, [SmallForm.Table]);

    private static FormFit Fit(params string[] rows) => Fit(Grid.Of(rows));

    private static FormFit Fit(Table table) =>
        FormFitting.Fit(Form, new PrintedTable(table, null).Rows(), TestContext.Current.CancellationToken);

    /// <summary>The texts of the eight figures, row by row; - for one that was not read.</summary>
    private static string Texts(FormFit fit) =>
        string.Join(' ', Form.Figures.Select(place => fit.Figures.TryGetValue(place.Id, out var figure) ? $"[{figure.Text}]" : "-"));

    [Fact]
    public void A_figure_stands_where_its_row_and_column_meet()
    {
        var fit = Fit(Headings, First, Second, Third, Fourth);

        Assert.Equal("[1] [2] [3] [4] [5] [6] [7] [8]", Texts(fit));
        Assert.Equal(4, fit.KnownRows);
        Assert.Equal(["x.first.a", "x.first.b"], fit.Figures.Keys.Take(2));
        Assert.Equal(new Figure("x.first.a", 1, "1", 1, new Box(2, 1, 3, 2), 1), fit.Figures["x.first.a"]);
    }

    [Theory]
    [InlineData("||3|4", true, 0.45)]
    [InlineData("||3|4", false, 1)]
    [InlineData("||3|备注", true, 1)]
    [InlineData("|3|4|5", true, 1)]
    [InlineData("|3|4|", true, 1)]
    public void A_row_whose_numbers_stand_beside_the_headings_is_unsure_in_a_document_without_pages(
        string numbers, bool isWithoutPages, double confidence)
    {
        var table = Grid.Of("项目名称|左侧一栏|右侧另栏|其余", SmallForm.First + "|1|2|", SmallForm.Second + numbers);
        var fit = Fit(!isWithoutPages ? table : table with
        {
            Cells = [.. table.Cells.Select(static cell => cell with { Place = new CellPlace(1, cell.Row + 1, cell.Column + 1) })],
        });

        Assert.Equal(confidence, fit.Figures["x.second.b"].Confidence);
        Assert.Equal(1, fit.Figures["x.first.b"].Confidence);
    }

    [Fact]
    public void A_number_in_two_columns_is_nobody_s() =>
        Assert.Equal("- - [3] [4] [5] [6] [7] [8]", Texts(Fit(Headings, SmallForm.First + "|<|1|<", Second, Third, Fourth)));

    [Fact]
    public void A_number_in_two_rows_is_nobody_s() =>
        Assert.Equal(
            "- [2] - [4] [5] [6] [7] [8]", Texts(Fit(Headings, First, SmallForm.Second + "|<|^|4", Third, Fourth)));

    [Fact]
    public void Two_numbers_in_one_place_are_nobody_s() =>
        Assert.Equal(
            "- [2] [3] [4] [5] [6] [7] [8]",
            Texts(Fit(
                "项目名称|<|左侧一栏|<|右侧另栏", SmallForm.First + "|<|1|9|2", SmallForm.Second + "|<|3|<|4",
                $"赤橙青绿蓝紫|1.{SmallForm.Third}|5|<|6", $"^|2.{SmallForm.Fourth}|7|<|8")));

    [Fact]
    public void A_number_beside_a_blank_cell_is_the_place_s() =>
        Assert.Equal(
            "[1] [2] [3] [4] [5] [6] [7] [8]",
            Texts(Fit(
                "项目名称|<|左侧一栏|<|右侧另栏", SmallForm.First + "|<||1|2", SmallForm.Second + "|<|3|<|4",
                $"赤橙青绿蓝紫|1.{SmallForm.Third}|5|<|6", $"^|2.{SmallForm.Fourth}|7|<|8")));

    [Fact]
    public void A_blank_cell_is_a_figure_without_a_value_and_a_wide_one_is_every_column_s()
    {
        Assert.Equal("[] [2] [3] [4] [5] [6] [7] [8]", Texts(Fit(Headings, SmallForm.First + "|<||2", Second, Third, Fourth)));
        Assert.Equal("[] [] [3] [4] [5] [6] [7] [8]", Texts(Fit(Headings, SmallForm.First + "|<||<", Second, Third, Fourth)));
        Assert.Null(Fit(Headings, SmallForm.First + "|<||2", Second, Third, Fourth).Figures["x.first.a"].Value);
    }

    [Fact]
    public void Of_a_torn_row_the_figures_of_both_halves_count() =>
        Assert.Equal(
            "[1] [2] [3] [4] [5] [6] [7] [8]",
            Texts(Fit(Headings, First, "子丑寅卯辰|<|3|", "巳午未申酉|<||4", Third, Fourth)));

    [Fact]
    public void A_figure_s_box_is_that_of_its_words_and_its_page_and_confidence_the_cell_s()
    {
        var table = Grid.Of(Headings, First, Second, Third, Fourth);
        Word[] words =
        [
            new("1", new Box(10, 10, 12, 14), [], 1, TextDirection.Right), new("2", new Box(14, 9, 16, 13), [], 1, TextDirection.Right),
        ];
        var fit = Fit(table with
        {
            Cells =
            [
                .. table.Cells.Select(cell =>
                    cell.Text == "1" ? cell with { Text = " 1 2 ", Words = words, Page = 3, Confidence = 0.7 } : cell),
            ],
        });

        Assert.Equal(new Figure("x.first.a", 12, "1 2", 3, new Box(10, 9, 16, 14), 0.7), fit.Figures["x.first.a"]);
    }

    [Fact]
    public void A_table_without_headings_of_its_own_takes_those_above_it_up_to_another_row_of_the_form()
    {
        var rows = new PrintedTable(Grid.Of(Headings), null).Rows();
        rows.AddRange(new PrintedTable(Grid.Of(First, Second), null).Rows());
        rows.AddRange(new PrintedTable(Grid.Of("项目|<|右侧另栏|左侧一栏", Third, Fourth), null).Rows());

        var fit = FormFitting.Fit(Form, rows, TestContext.Current.CancellationToken);

        // Columns keep their order: of two that changed places one is found.
        Assert.Equal("[1] [2] [3] [4] [6] - [8] -", Texts(fit));
    }

    [Theory]
    [InlineData("金额（保留4位小数）", true)]
    [InlineData("金额（保留四位小数）", true)]
    [InlineData("金额（保留两位小数）", false)]
    [InlineData("金额", false)]
    public void Four_decimals_are_asked_for_in_a_heading(string heading, bool isAsked) =>
        Assert.Equal(isAsked, Fit(Headings, First, Second, Third, Fourth, heading + "|<|1|2").FeeDecimalsAsked);

    [Theory]
    [InlineData("1", 8, 0, 1)]
    [InlineData("1", 8.1, 0, 0.5)]
    [InlineData("1", 30, 0, 0.5)]
    [InlineData("1", 30, 12, 1)]
    [InlineData("0", 8, 0, 1)]
    [InlineData("0", 30, 0, 0.45)]
    [InlineData("０", 30, 0, 0.45)]
    public void Two_numbers_side_by_side_in_a_cell_are_doubted(string first, double gap, double lower, double confidence)
    {
        var table = Grid.Of(Headings, First, Second, Third, Fourth);
        Word WordAt(string text, double left, double top)
        {
            var box = new Box(left, top, left + 5, top + 10);
            return new Word(text, box, [new Glyph(text, box, 10)], 1, TextDirection.Right);
        }

        var cells = table.Cells.Select(cell => cell.Text == "1"
            ? cell with { Text = $"{first} 0", Words = [WordAt(first, 100, 100), WordAt("0", 105 + gap, 100 + lower)] }
            : cell);

        Assert.Equal(confidence, Fit(table with { Cells = [.. cells] }).Figures["x.first.a"].Confidence);
    }

    [Theory]
    [InlineData("01", 0.9999, 0.45)]
    [InlineData("007", 0.9999, 0.45)]
    [InlineData("-01", 0.9999, 0.45)]
    [InlineData("01", 0.4, 0.4)]
    [InlineData("01", 1, 1)]
    [InlineData("0", 0.9999, 0.9999)]
    [InlineData("0.5", 0.9999, 0.9999)]
    [InlineData("10", 0.9999, 0.9999)]
    public void A_number_of_a_picture_that_begins_with_an_idle_zero_is_never_sure(string text, double read, double confidence)
    {
        var table = Grid.Of(Headings, First, Second, Third, Fourth);
        var cells = table.Cells.Select(cell => cell.Text == "1" ? cell with { Text = text, Confidence = read } : cell);

        Assert.Equal(confidence, Fit(table with { Cells = [.. cells] }).Figures["x.first.a"].Confidence);
    }
}
