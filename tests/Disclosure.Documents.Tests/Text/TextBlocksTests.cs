using System.Text;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Text;

public sealed class TextBlocksTests
{
    [Fact]
    public void Lines_with_tabs_make_a_table_that_a_blank_line_does_not_end()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read("规章\t0\t1\t2\r\n\r\n\t行政规范性文件\t3\t\r\n")));

        Assert.Equal((2, 4, true), (table.Rows, table.Columns, table.IsLoose));
        Assert.Equal(["规章", "0", "1", "2"], Row(table, 0));
        Assert.Equal(["", "行政规范性文件", "3", ""], Row(table, 1));
        Assert.Equal(new LinePlace(3, 2), table.Cells.Single(static cell => cell.Text == "行政规范性文件").Place);
        Assert.True(table.Cells.Single(static cell => cell.Text == "规章").IsTorn);
    }

    [Fact]
    public void Bars_in_a_line_divide_cells_and_a_line_of_strokes_is_none()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read("| 规章 | 0 | |\n|---|:-:|---|\n| 许可 | 5 | 6 |\n")));

        Assert.Equal(["规章", "0", ""], Row(table, 0));
        Assert.Equal(["许可", "5", "6"], Row(table, 1));
    }

    [Fact]
    public void Cells_ended_by_bars_are_rows_as_lines_of_bars_end_them()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read("项目 |\n||\n规章 |\n0 |\n1 |\n许可 |\n7 |\n|\n")));

        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal(["规章", "0", "1"], Row(table, 1));
        Assert.Equal(["许可", "7", ""], Row(table, 2));
    }

    [Fact]
    public void Cells_ended_by_bars_without_lines_of_bars_stay_apart()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read("规章 |\n0 |\n1 |\n")));
        Assert.Equal((3, 1), (table.Rows, table.Columns));
    }

    [Fact]
    public void A_paragraph_torn_by_a_page_break_is_joined()
    {
        var blocks = Read("2023年，本局认真做好政府信息公开工作，加强平台建\n\n设，提高公开质量。\n\n（一）主动公开\n");

        Assert.Equal(
            ["2023年，本局认真做好政府信息公开工作，加强平台建设，提高公开质量。", "（一）主动公开"],
            blocks.Cast<ContentParagraph>().Select(static one => one.Text));
    }

    [Theory]
    [InlineData("澄岭县财政局2023年政府信息公开工作年度报告", "本报告依据条例编制，数据真实。")]
    [InlineData("本局2023年未收取信息处理费，无其他需要报告的事项", "澄岭县财政局")]
    [InlineData("2023年，本局认真做好政府信息公开工作，成效明显。", "下一步，将继续努力。")]
    [InlineData("2023年，本局认真做好政府信息公开工作，加强平台建设", "（二）依申请公开，全年收到申请。")]
    public void What_is_whole_stays_apart(string first, string second) => Assert.Equal(2, Read($"{first}\n\n{second}\n").Count);

    [Theory]
    [InlineData("## 一、总体情况", "一、总体情况")]
    [InlineData("- 一是加强领导。", "一是加强领导。")]
    [InlineData("**二、主动公开政府信息情况**", "二、主动公开政府信息情况")]
    [InlineData("> 引文", "引文")]
    [InlineData("-5件", "-5件")]
    public void Marks_of_layout_are_left_out(string line, string text) =>
        Assert.Equal(text, Assert.IsType<ContentParagraph>(Assert.Single(Read(line))).Text);

    [Fact]
    public void A_line_of_prose_with_a_tab_is_a_paragraph() =>
        Assert.IsType<ContentParagraph>(Assert.Single(Read("联系人：张三\t地址：某路\n")));

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Lines_are_limited(int most, bool isBeyond) =>
        AssertLimit("一\n二\n三", ReadLimits.Default with { ContentLines = most }, isBeyond, new ReadLimitReached(ReadLimit.ContentLines));

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Cells_of_a_row_are_limited(int most, bool isBeyond) =>
        AssertLimit("一\t2\t3", ReadLimits.Default with { RowCells = most }, isBeyond, new ReadLimitReached(ReadLimit.RowCells));

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void Cells_of_all_tables_are_limited(int most, bool isBeyond) =>
        AssertLimit("一\t2\n三\t4", ReadLimits.Default with { ContentCells = most }, isBeyond, new ReadLimitReached(ReadLimit.ContentCells));

    [Theory]
    [InlineData(6, false)]
    [InlineData(5, true)]
    public void The_grid_of_a_ragged_table_is_limited(int most, bool isBeyond) =>
        AssertLimit("一\t2\t3\n四\t5", ReadLimits.Default with { Cells = most }, isBeyond, new TableTooLarge());

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void Bytes_are_limited(int most, bool isBeyond) =>
        AssertLimit("一\n", ReadLimits.Default with { ContentBytes = most }, isBeyond, new ReadLimitReached(ReadLimit.ContentSize));

    [Fact]
    public void What_was_read_comes_out_of_its_binary_form()
    {
        var document = Document("标题\n\n\n规章\t0\t1\n\n许可\t2\t3\n");
        var again = DocumentFormat.Read(DocumentFormat.Write(document)).Content!;

        Assert.Equal(document.Content!.Kind, again.Kind);
        Assert.Equal(document.Content.Blocks[0], again.Blocks[0]);
        Assert.Equal(((ContentTable)document.Content.Blocks[1]).Cells, ((ContentTable)again.Blocks[1]).Cells);
        Assert.Equal(2, again.Blocks[1].BlankLines);
    }

    private static void AssertLimit(string text, ReadLimits limits, bool isBeyond, DocumentFault fault)
    {
        var failure = Record.Exception(() => ContentFile.Read(Encoding.UTF8.GetBytes(text), limits, TestContext.Current.CancellationToken));
        Assert.Equal(isBeyond ? fault : null, (failure as DocumentException)?.Fault);
    }

    private static IReadOnlyList<ContentBlock> Read(string text) => Document(text).Content!.Blocks;

    private static Document Document(string text) =>
        ContentFile.Read(Encoding.UTF8.GetBytes(text), ReadLimits.Default, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Row(ContentTable table, int row) =>
        table.Cells.Where(cell => cell.Row == row).Select(static cell => cell.Text);
}
