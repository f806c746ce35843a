using Disclosure.Documents;
using Disclosure.Reports.Flow;

namespace Disclosure.Reports.Tests.Flow;

public sealed class SectionTablesTests
{
    private const string Proactive = "二、主动公开政府信息情况";
    private const string Applications = "三、收到和处理政府信息公开申请情况";
    private const string Remedies = "四、政府信息公开行政复议、行政诉讼情况";
    private const string Problems = "五、存在的主要问题及改进情况";

    [Fact]
    public void Rows_divided_by_gaps_become_one_table_whose_cells_tell_where_they_stand()
    {
        var content = Gather(Proactive, "信息内容　 本年制发件数", "规章  1  2  3", "行政规范性文件 4 5 6", Problems, "无。");

        var table = Assert.IsType<ContentTable>(content.Blocks[1]);
        Assert.Equal(
            ["信息内容|本年制发件数", "规章|1|2|3", "行政规范性文件|4|5|6"],
            Rows(table));
        Assert.Equal((3, 4, true), (table.Rows, table.Columns, table.IsLoose));
        Assert.Equal(
            [new LinePlace(3, 1), new LinePlace(3, 5), new LinePlace(3, 8), new LinePlace(3, 11)],
            table.Cells.Where(static cell => cell.Row == 1).Select(static cell => cell.Place));
        Assert.Equal([Proactive, Problems, "无。"], Texts(content));
    }

    [Theory]
    [InlineData("规章 1 2 3", "规章|1|2|3")]
    [InlineData("　规章 1 2 3 ", "规章|1|2|3")]
    [InlineData("\u00A0规章\u00A01\u00A02\u00A03", "规章|1|2|3")]
    [InlineData("行政 许可 1 2 3", "行政 许可|1|2|3")]
    [InlineData("行政  许可 1 2 3", "行政|许可|1|2|3")]
    [InlineData("行政 许可  1  —  3", "行政 许可|1|—|3")]
    [InlineData("1 2 3", "1|2|3")]
    public void Words_one_blank_apart_are_one_cell_and_numbers_behind_them_one_each(string line, string cells) =>
        Assert.Equal([cells], Rows(Gather(Proactive, line).Blocks.OfType<ContentTable>().Single()));

    [Theory]
    [InlineData("规章 1 2", 0)]
    [InlineData("规章 1 2 3", 1)]
    public void Three_numbers_under_a_heading_make_a_table(string line, int tables) =>
        Assert.Equal(tables, Gather(Proactive, line).Blocks.OfType<ContentTable>().Count());

    [Fact]
    public void Cells_that_stand_one_on_a_line_are_put_together()
    {
        var content = Gather(
            Applications, "申请人情况", "自然人", "一、本年新收政府信息公开申请数量", "1", "2", "二、上年结转政府信息公开申请数量", "3", "4", "（一）予以公开");
        Assert.Equal(
            [
                "申请人情况|自然人", "一、本年新收政府信息公开申请数量|1|2", "二、上年结转政府信息公开申请数量|3|4", "（一）予以公开",
            ],
            Rows(content.Blocks.OfType<ContentTable>().Single()));
    }

    [Fact]
    public void In_section_four_no_row_has_a_label() => Assert.Equal(
        ["行政复议|总计", "1|2|3"],
        Rows(Gather(Remedies, "行政复议", "总计", "1", "2", "3").Blocks.OfType<ContentTable>().Single()));

    [Fact]
    public void Whole_rows_stand_between_cells_on_lines()
    {
        var content = Gather(Applications, "一、本年新收政府信息公开申请数量", "1", "二、上年结转政府信息公开申请数量 3 4", "5");
        Assert.Equal(
            ["一、本年新收政府信息公开申请数量|1", "二、上年结转政府信息公开申请数量|3|4", "5"], Rows(content.Blocks.OfType<ContentTable>().Single()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u3000\u00A0 ")]
    public void A_paragraph_of_blanks_among_cells_is_no_row(string blank) => Assert.Equal(
        ["规章|1|2|3"], Rows(Gather(Proactive, "规章", "1", blank, "2", "3").Blocks.OfType<ContentTable>().Single()));

    [Fact]
    public void Prose_stays_below_the_table_it_stood_in()
    {
        var content = Gather(Proactive, "规章 1 2 3", "本年没有制发规章。", "行政规范性文件 4 5 6", Problems);
        Assert.Equal(["规章|1|2|3", "行政规范性文件|4|5|6"], Rows(content.Blocks.OfType<ContentTable>().Single()));
        Assert.Equal([Proactive, "本年没有制发规章。", Problems], Texts(content));
    }

    [Theory]
    [InlineData(80, 2)]
    [InlineData(81, 1)]
    public void A_line_of_more_than_eighty_characters_is_no_row(int length, int rows)
    {
        var line = new string('甲', length - 6) + " 1 2 3";
        Assert.Equal(rows, Rows(Gather(Proactive, "规章 1 2 3", line).Blocks.OfType<ContentTable>().Single()).Count());
    }

    [Fact]
    public void A_torn_label_goes_into_a_loose_table_and_other_lines_do_not()
    {
        var table = new ContentTable(1, 2, true, [Cell(0, 0, "规章"), Cell(0, 1, "1")]) { BlankLines = 2 };
        var content = SectionTables.Gather(Of(Line(1, Proactive), table, Line(3, "行政规范性文件"), Line(4, "单位负责人")));

        var whole = Assert.Single(content.Blocks.OfType<ContentTable>());
        Assert.Equal(["规章|1", "行政规范性文件"], Rows(whole));
        Assert.Equal(2, whole.BlankLines);
        Assert.Equal([Proactive, "单位负责人"], Texts(content));
    }

    [Fact]
    public void A_section_with_a_table_told_by_the_document_stays_as_it_is()
    {
        var table = new ContentTable(1, 2, false, [Cell(0, 0, "规章"), Cell(0, 1, "1")]);
        var content = Of(Line(1, Proactive), table, Line(3, "规章 1 2 3"));
        Assert.Equal(content.Blocks, SectionTables.Gather(content).Blocks);
    }

    [Fact]
    public void Lines_of_other_sections_and_sections_without_lines_stay_as_they_are()
    {
        var content = Of(
            Line(1, "一、总体情况"), Line(2, "规章 1 2 3"), Line(3, Proactive), Line(4, Applications), Line(5, "无。"), Line(6, Problems),
            Line(7, "规章 1 2 3"));
        Assert.Equal(content.Blocks, SectionTables.Gather(content).Blocks);
    }

    private static Content Gather(params string[] lines) =>
        SectionTables.Gather(Of([.. lines.Select(static (line, i) => Line(i + 1, line))]));

    private static ContentParagraph Line(int number, string text) => new(text, new LinePlace(number, 1));

    private static ContentCell Cell(int row, int column, string text) => new(row, column, 1, 1, text, new LinePlace(2, 1 + column));

    private static Content Of(params ContentBlock[] blocks) => new(ContentKind.Text, blocks);

    private static IEnumerable<string> Rows(ContentTable table) =>
        table.Cells.GroupBy(static cell => cell.Row).Select(static row => string.Join('|', row.Select(static cell => cell.Text)));

    private static IEnumerable<string> Texts(Content content) =>
        content.Blocks.OfType<ContentParagraph>().Select(static paragraph => paragraph.Text);
}
