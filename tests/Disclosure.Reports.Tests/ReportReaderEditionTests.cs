using System.Globalization;
using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Tests.Fitting;

namespace Disclosure.Reports.Tests;

/// <summary>Which tables are fitted, and to which edition of the form.</summary>
public sealed class ReportReaderEditionTests
{
    private static Report Read(string? title, params Table[] tables)
    {
        var word = new Word(title ?? "通知", new Box(100, 60, 500, 82), [new Glyph(title ?? "通知", default, 22)], 1, TextDirection.Right);
        return ReportReader.Read(
            new Document([new Page(1, 595, 842, [word], [], [], TextVerdict.Trusted)]), tables, TestContext.Current.CancellationToken);
    }

    private static Table[] Print(FormDefinition form, int top = 100) =>
        [.. form.Tables.Select((table, i) => new PrintedForm(
            table,
            form.Figures.ToDictionary(static figure => figure.Id, static _ => "1")).ToTable(1, top + (i * 400)))];

    [Theory]
    [InlineData("2021", "甲县2019年政府信息公开工作年度报告")]
    [InlineData("2019", "甲县2022年政府信息公开工作年度报告")]
    public void The_labels_tell_the_edition_whatever_the_year(string edition, string title)
    {
        var report = Read(title, Print(FormDefinition.Find(edition)!));

        Assert.Equal(edition, report.Form);
        Assert.Equal(FormDefinition.Find(edition)!.Figures.Count, report.Figures.Count);
    }

    [Theory]
    [InlineData("甲县2019年政府信息公开工作年度报告", "2019")]
    [InlineData("甲县2020年政府信息公开工作年度报告", "2019")]
    [InlineData("甲县2021年政府信息公开工作年度报告", "2021")]
    [InlineData("甲县2018年政府信息公开工作年度报告", "2021")]
    [InlineData(null, "2021")]
    public void Tables_that_both_editions_share_are_of_the_one_in_force_in_the_year(string? title, string edition) =>
        Assert.Equal(edition, Read(title, Print(Form2021.Definition)[2]).Form);

    [Fact]
    public void One_wording_alone_leaves_a_doubt_that_the_figures_settle()
    {
        // One heading of 2021 strayed into a report of 2019: both editions are tried, and the better fit counts.
        var tables = Print(Form2019.Definition);
        tables[0] = tables[0] with
        {
            Cells = [.. tables[0].Cells.Select(static cell => cell.Text == "本年新制作数量" ? cell with { Text = "本年制发件数" } : cell)],
        };

        Assert.Equal("2019", Read("甲县2022年政府信息公开工作年度报告", tables).Form);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void A_table_of_more_than_four_hundred_rows_is_no_table_of_the_form(int rows, bool isFitted)
    {
        var table = Print(Form2021.Definition)[2];

        Assert.Equal(isFitted ? 15 : 0, Read(null, table with { Rows = rows }).Figures.Count);
    }

    [Fact]
    public void Tables_beyond_four_thousand_rows_are_not_fitted()
    {
        var table = Print(Form2021.Definition)[2];
        var other = new Table([], 399, 1, []);

        Assert.Equal(15, Read(null, [.. Enumerable.Repeat(other, 10), table]).Figures.Count);
        Assert.Empty(Read(null, [.. Enumerable.Repeat(other with { Rows = 400 }, 10), table]).Figures);
    }

    [Fact]
    public void A_number_of_columns_beyond_all_measure_is_no_form_s_either()
    {
        var table = Print(Form2021.Definition)[2];

        Assert.Equal(15, Read(null, table with { Columns = 400 }).Figures.Count);
        Assert.Empty(Read(null, table with { Columns = 401 }).Figures);
    }

    [Fact]
    public void Reading_can_be_given_up()
    {
        using var given = new CancellationTokenSource();
        given.Cancel();

        Assert.Throws<OperationCanceledException>(() => ReportReader.Read(
            new Document([]), Print(Form2021.Definition), given.Token));
    }

    [Fact]
    public void The_heading_last_above_a_table_tells_its_section()
    {
        // Two tables with the labels of section 四; the one under its heading is the section's, wherever it stands.
        var form = new PrintedForm(
            Form2021.Definition.Tables[2],
            Form2021.Definition.Figures.ToDictionary(
                static figure => figure.Id, static figure => figure.Id.Length.ToString(CultureInfo.InvariantCulture)));
        var other = new PrintedForm(
            Form2021.Definition.Tables[2], Form2021.Definition.Figures.ToDictionary(static figure => figure.Id, static _ => "99"));
        Word Line(string text, double top) => new(
            text, new Box(100, top, 100 + (text.Length * 14), top + 14), [new Glyph(text, default, 14)], 1, TextDirection.Right);
        Report At(double remedies, double problems) => ReportReader.Read(
            new Document(
            [
                new Page(
                    1, 595, 842,
                    [Line("四、政府信息公开行政复议、行政诉讼情况", remedies), Line("五、存在的主要问题及改进情况", problems)], [], [],
                    TextVerdict.Trusted),
            ]),
            [form.ToTable(1, 200), other.ToTable(1, 500)], TestContext.Current.CancellationToken);

        Assert.Equal("22", At(100, 400).Figures["reconsideration.upheld"].Text);
        Assert.Equal("99", At(400, 700).Figures["reconsideration.upheld"].Text);
    }
}
