using Disclosure.Documents.Tests.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Xlsx;

public sealed class XlsxBlocksTests
{
    private const string Styles = "<fonts><font/><font><strike/></font><font><color rgb=\"FFFFFFFF\"/></font></fonts>"
        + "<fills><fill><patternFill patternType=\"none\"/></fill></fills><borders><border/><border><left style=\"thin\"/></border></borders>"
        + "<cellXfs><xf/><xf borderId=\"1\"/><xf fontId=\"1\"/><xf fontId=\"2\" fillId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>";

    [Fact]
    public void A_sheet_is_paragraphs_and_tables_with_their_places()
    {
        var blocks = Read(
            Row(1, ("A", "某局年报")) + Row(2, ("A", "二、主动公开")) + Row(3, ("A", "规章"), ("B", "制发"), ("C", "废止"))
            + Row(4, ("A", "件数"), ("B", "1"), ("C", "2")) + Row(5, ("A", "完。")),
            "<mergeCell ref=\"A1:C1\"/>").Blocks;
        Assert.Equal(["某局年报", "二、主动公开", "table", "完。"], blocks.Select(static one => one is ContentParagraph { Text: var text } ? text : "table"));
        var table = Assert.IsType<ContentTable>(blocks[2]);
        Assert.Equal((2, 3), (table.Rows, table.Columns));
        Assert.Equal(new SheetPlace("表", "C4"), table.Cells[5].Place);
    }

    [Fact]
    public void Merged_cells_are_one_and_hidden_ones_none()
    {
        var content = Read(
            Row(1, ("A", "甲"), ("B", "乙"), ("C", "9"), ("D", "1")) + Row(2, ("A", "藏"), ("B", "丙"), ("C", "9"), ("D", "2"))
            + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>8</v></c><c r=\"D3\"><v>8</v></c></row>" + Row(4, ("A", "丁"), ("B", "戊"), ("D", "3")),
            "<mergeCell ref=\"A1:A3\"/>", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>");
        var table = Assert.IsType<ContentTable>(Assert.Single(content.Blocks));
        Assert.Equal(
            [("甲", 0, 0, 2), ("乙", 0, 1, 1), ("1", 0, 2, 1), ("丙", 1, 1, 1), ("2", 1, 2, 1), ("丁", 2, 0, 1), ("戊", 2, 1, 1), ("3", 2, 2, 1)],
            table.Cells.Select(static cell => (cell.Text, cell.Row, cell.Column, cell.RowSpan)));
        Assert.Equal(["表!3", "表!C"], content.Hidden);
    }

    [Theory]
    [InlineData("<c r=\"B1\"><f>SUM(A1)</f><v>7</v></c>", "7", null)]
    [InlineData("<c r=\"B1\"><f>SUM(A1)</f></c>", "", "=SUM(A1)")]
    [InlineData("<c r=\"B1\" t=\"str\"><f>IF(1,\"\")</f><v></v></c>", "", null)]
    [InlineData("<c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!", null)]
    [InlineData("<c r=\"B1\" t=\"s\"><v>0</v></c>", "12", null)]
    [InlineData("<c r=\"B1\" t=\"s\"><v>1</v></c>", "复议", null)]
    [InlineData("<c r=\"B1\" t=\"s\"><v>2</v></c>", "3", null)]
    [InlineData("<c r=\"B1\" t=\"inlineStr\"><is><t>内</t></is></c>", "内", null)]
    [InlineData("<c r=\"B1\" t=\"b\"><v>1</v></c>", "TRUE", null)]
    [InlineData("<c r=\"B1\" s=\"4\"><v>0.5</v></c>", "50%", null)]
    [InlineData("<c r=\"B1\" s=\"3\"><v>5</v></c>", "", null)]
    [InlineData("<c r=\"B1\" s=\"2\"><v>5</v></c>", "", null)]
    public void A_cell_is_what_a_person_sees(string cell, string text, string? formula)
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c>" + cell + "<c r=\"C1\"><v>1</v></c></row>").Blocks));
        Assert.Equal((text, formula), (table.Cells[1].Text, table.Cells[1].Formula));
    }

    [Fact]
    public void What_is_white_on_white_is_told_and_what_is_struck_is_kept()
    {
        Assert.Equal(["表!B1"], Read("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"3\"><v>5</v></c><c r=\"C1\"><v>1</v></c></row>").Hidden);
        var table = Assert.IsType<ContentTable>(Assert.Single(
            Read("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"2\"><v>5</v></c><c r=\"C1\"><v>1</v></c></row>").Blocks));
        Assert.Equal(("5", 0.45), (table.Cells[1].Struck, table.Cells[1].Confidence));
    }

    [Fact]
    public void Blank_cells_with_borders_are_cells()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            Row(1, ("A", "甲"), ("B", "乙")) + "<row r=\"2\"><c r=\"A2\" s=\"1\"/><c r=\"B2\" s=\"1\"/></row>" + Row(3, ("A", "丙"), ("B", "丁"))).Blocks));
        Assert.Equal(3, table.Rows);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"9999999\"/>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    public void A_sheet_that_contradicts_itself_is_damaged(string rows) => Assert.IsType<OfficeFileDamaged>(
        Assert.Throws<DocumentException>(() => Read(rows)).Fault);

    [Fact]
    public void Columns_as_far_apart_as_a_sheet_goes_are_too_many() => Assert.Equal(
        new ReadLimitReached(ReadLimit.RowCells),
        Assert.Throws<DocumentException>(() => Read(Row(1, ("A", "甲"), ("XFD", "乙")))).Fault);

    private static string Row(int number, params (string Column, string Text)[] cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select(cell =>
            $"<c r=\"{cell.Column}{number}\" t=\"inlineStr\"><is><t>{cell.Text}</t></is></c>")) + "</row>";

    private static Content Read(string rows, string merged = "", string columns = "") => ContentFile.Read(
        OfficeFile.Excel(
            $"{columns}<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>",
            Styles,
            "<si><t>12</t></si><si><t>复议</t><rPh sb=\"0\" eb=\"1\"><t>fu4</t></rPh></si>"
            + "<si><r><rPr><strike/></rPr><t>9</t></r><r><t>3</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r></si>"),
        ReadLimits.Default,
        TestContext.Current.CancellationToken).Content!;
}
