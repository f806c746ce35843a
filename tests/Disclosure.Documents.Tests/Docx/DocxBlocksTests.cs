using Disclosure.Documents.Tests.Package;

namespace Disclosure.Documents.Tests.Docx;

public sealed class DocxBlocksTests
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Theory]
    [InlineData("<w:r><w:t>规</w:t></w:r><w:r><w:t>章</w:t></w:r>", "规章")]
    [InlineData("<w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>", "留增")]
    [InlineData("<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo>", "新处")]
    [InlineData("<w:r><w:t>见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>不见</w:t></w:r>", "见")]
    [InlineData("<w:r><w:t>见</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>也见</w:t></w:r>", "见也见")]
    [InlineData("<w:r><w:t>黑</w:t></w:r><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>白</w:t></w:r>", "黑")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:rPr><w:t>反白</w:t></w:r>", "反白")]
    [InlineData("<w:r><w:rPr><w:color w:val=\"auto\"/></w:rPr><w:t>自动</w:t></w:r>", "自动")]
    [InlineData("<w:r><w:t>对</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>划去</w:t></w:r>", "对")]
    [InlineData("<w:r><w:t>对</w:t></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>仍在</w:t></w:r>", "对仍在")]
    [InlineData("<w:fldSimple w:instr=\"=1+1\"><w:r><w:t>结果</w:t></w:r></w:fldSimple>", "结果")]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>指令</w:instrText></w:r><w:r><w:t>也是指令</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "结果")]
    [InlineData("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:softHyphen/></w:r>", "甲 乙 丙-丁")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F033\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F033\"/></w:r>", "3\uFFFD")]
    [InlineData("<w:r><w:ruby><w:rt><w:r><w:t>fù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>复</w:t></w:r></w:rubyBase></w:ruby></w:r>", "复")]
    [InlineData("<w:hyperlink><w:smartTag><w:r><w:t>链接</w:t></w:r></w:smartTag></w:hyperlink>", "链接")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件")]
    [InlineData("<w:r><w:t>收到12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r><w:r><w:t>件</w:t></w:r>", "收到12件")]
    [InlineData("<w:r><w:t>注</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>", "注")]
    public void A_paragraph_is_what_a_person_sees(string runs, string text) =>
        Assert.Equal(text, Assert.IsType<ContentParagraph>(Assert.Single(Read($"<w:p>{runs}</w:p>").Blocks)).Text);

    [Fact]
    public void Changes_that_are_tracked_are_told()
    {
        Assert.False(Read("<w:p><w:r><w:t>定稿</w:t></w:r></w:p>").IsTracked);
        Assert.True(Read("<w:p><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>").IsTracked);
        Assert.True(Read("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>").IsTracked);
    }

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next() => Assert.Equal(
        ["前后"],
        Texts("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>"));

    [Fact]
    public void Numbers_that_Word_counts_are_printed()
    {
        string Item(int list, int level, string text) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

        Assert.Equal(
            ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛", "2.1 壬", "五、癸", "六、子"],
            Texts(
                Item(1, 0, "甲") + Item(1, 1, "乙") + Item(1, 2, "丙") + Item(1, 2, "丁") + Item(1, 1, "戊") + Item(1, 2, "己") + Item(1, 0, "庚")
                + Item(1, 1, "辛") + Item(1, 3, "壬") + Item(2, 0, "癸") + Item(2, 0, "子"),
                numbering: Numbering));
    }

    [Fact]
    public void Styles_hide_and_number()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"b\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:basedOn w:val=\"b\"/></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"v\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"t1\"><w:name w:val=\"toc 1\"/></w:style>";
        Assert.Equal(
            ["一、题", "无号"],
            Texts(
                "<w:p><w:pPr><w:pStyle w:val=\"t1\"/></w:pPr><w:r><w:t>题 1</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"h\"/></w:pPr><w:r><w:t>题</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"v\"/></w:rPr><w:t>隐</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"h\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>无号</w:t></w:r></w:p>",
                Styles, Numbering));
    }

    [Fact]
    public void A_text_box_is_read_once()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
        const string Both = $"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{Box}</wps:txbx></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
        Assert.Equal(["段", "框"], Texts($"<w:p><w:r><w:t>段</w:t></w:r><w:r>{Both}</w:r></w:p>"));
        Assert.Equal(["框"], Texts($"<w:p><w:r>{Both.Replace("\"wps\"", "\"x\"", StringComparison.Ordinal)}</w:r></w:p>"));
        Assert.Equal(["框"], Texts($"<w:p><w:r><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></w:r></w:p>"));
    }

    [Theory]
    [InlineData("wps", "1")]
    [InlineData("x", "2")]
    [InlineData("x wps", "2")]
    [InlineData("undeclared", "2")]
    [InlineData("", "1")]
    public void Of_several_ways_one_is_read_wherever_they_stand(string needed, string number)
    {
        Assert.Equal(number, Assert.Single(Texts(Ways(Paragraph("1"), Paragraph("2")))));
        Assert.Equal(number, Assert.Single(Texts($"<w:p>{Ways(Run("1"), Run("2"))}</w:p>")));
        Assert.Equal(number, Assert.Single(Texts($"<w:p><w:r>{Ways("<w:t>1</w:t>", "<w:t>2</w:t>")}</w:r></w:p>")));
        Assert.Equal(["甲", number], Row(Ways(Cell("1"), Cell("2"))));
        Assert.Equal(["甲", number], Row($"<w:sdt><w:sdtContent>{Ways(Cell("1"), Cell("2"))}</w:sdtContent></w:sdt>"));
        Assert.Equal(["甲", number], Row($"<w:tc>{Ways(Paragraph("1"), Paragraph("2"))}</w:tc>"));
        Assert.Equal(["甲", number, "乙"], Row(Ways(Cell("1"), Cell("2")) + Cell("乙")));
        Assert.Equal(
            ["甲", "乙", "甲", number],
            Cells($"<w:tbl><w:tr>{Cell("甲")}{Cell("乙")}</w:tr>{Ways(Tr("1"), Tr("2"))}</w:tbl>"));

        string Ways(string first, string second) =>
            $"<mc:AlternateContent><mc:Choice Requires=\"{needed}\">{first}</mc:Choice><mc:Choice Requires=\"x\">{first}</mc:Choice>"
            + $"<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>";

        static string Run(string text) => $"<w:r><w:t>{text}</w:t></w:r>";

        static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

        static string Tr(string text) => $"<w:tr>{Cell("甲")}{Cell(text)}</w:tr>";

        static IEnumerable<string> Row(string cells) => Cells($"<w:tbl><w:tr>{Cell("甲")}{cells}</w:tr></w:tbl>");

        static IEnumerable<string> Cells(string table) =>
            Assert.IsType<ContentTable>(Assert.Single(Read(table).Blocks)).Cells.Select(static cell => cell.Text);
    }

    [Fact]
    public void Ways_within_ways_are_read_and_none_twice()
    {
        const string Inner = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:p><w:r><w:t>1</w:t></w:r></w:p></mc:Choice>"
            + "<mc:Fallback><w:p><w:r><w:t>2</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>";
        Assert.Equal(["1", "尾"], Texts(
            $"<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback>{Inner}</mc:Fallback></mc:AlternateContent>"
            + "<w:p><w:r><w:t>尾</w:t></w:r></w:p>"));
        Assert.Equal(["尾"], Texts("<mc:AlternateContent/><w:p><w:r><w:t>尾</w:t></w:r></w:p>"));
    }

    [Fact]
    public void A_format_of_numbers_that_later_versions_added_is_read_as_its_fallback_says()
    {
        const string Levels = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><mc:AlternateContent>"
            + "<mc:Choice Requires=\"wps\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003\"/></mc:Choice><mc:Fallback>"
            + "<w:numFmt w:val=\"chineseCounting\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        Assert.Equal(["三、复议"], Texts(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>复议</w:t></w:r></w:p>",
            numbering: Levels));
    }

    [Fact]
    public void A_table_has_its_spans()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<w:tbl><w:tr>" + Cell("甲", "<w:vMerge w:val=\"restart\"/>") + Cell("乙", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("藏", "<w:vMerge/>") + Cell("1") + Cell("2") + "</w:tr></w:tbl>").Blocks));
        Assert.Equal((2, 3, false), (table.Rows, table.Columns, table.IsLoose));
        Assert.Equal(
            [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 2), ("1", 1, 1, 1, 1), ("2", 1, 2, 1, 1)],
            table.Cells.Select(static cell => (cell.Text, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan)));
        Assert.Equal(new CellPlace(1, 2, 3), table.Cells[3].Place);
    }

    [Theory]
    [InlineData("<w:trPr><w:gridAfter w:val=\"1\"/></w:trPr>", "")]
    [InlineData("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", "")]
    [InlineData("", "<w:gridSpan w:val=\"2\"/>")]
    public void A_row_that_lost_a_cell_makes_the_table_loose_unless_another_spans(string row, string span) => Assert.Equal(
        span.Length == 0,
        Assert.IsType<ContentTable>(Assert.Single(Read(
            "<w:tbl><w:tr>" + Cell("甲") + Cell("1") + Cell("2") + Cell("3") + "</w:tr>"
            + $"<w:tr>{row}" + Cell("乙", span) + Cell("1") + Cell("2") + "</w:tr></w:tbl>").Blocks)).IsLoose);

    [Fact]
    public void Hidden_and_deleted_rows_are_left_out()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<w:tbl><w:tr>" + Cell("甲") + Cell("1") + "</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>" + Cell("乙") + Cell("2") + "</w:tr>"
            + "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("丙") + Cell("3") + "</w:tr></w:tbl>").Blocks));
        Assert.Equal(["甲", "1"], table.Cells.Select(static cell => cell.Text));
    }

    [Fact]
    public void A_table_that_lays_out_the_page_is_read_cell_by_cell()
    {
        var blocks = Read(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>题</w:t></w:r></w:p><w:tbl><w:tr>" + Cell("甲") + Cell("1") + "</w:tr></w:tbl></w:tc>"
            + Cell("旁") + "</w:tr></w:tbl>").Blocks;
        Assert.Equal(["题", "table", "旁"], blocks.Select(static one => one is ContentParagraph { Text: var text } ? text : "table"));
    }

    [Fact]
    public void A_table_that_divides_one_cell_is_part_of_the_table()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<w:tbl><w:tr>" + Cell("甲") + Cell("1") + Cell("2") + "</w:tr><w:tr>" + Cell("乙")
            + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:tbl><w:tr>" + Cell("3") + Cell("4") + "</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>").Blocks));
        Assert.Equal(["甲", "1", "2", "乙", "3", "4"], table.Cells.Select(static cell => cell.Text));
    }

    [Fact]
    public void A_table_torn_in_two_is_one()
    {
        string Half(string text) => "<w:tbl><w:tr>" + Cell(text) + Cell("1") + Cell("2") + Cell("3") + "</w:tr></w:tbl>";
        var torn = Assert.IsType<ContentTable>(Assert.Single(Read(Half("甲") + "<w:p/>" + Half("乙")).Blocks));
        Assert.Equal((2, "乙", new CellPlace(2, 1, 1)), (torn.Rows, torn.Cells[4].Text, torn.Cells[4].Place));
        Assert.Single(Read(Half("甲") + "<w:p><w:r><w:t>（续上表）</w:t></w:r></w:p>" + Half("乙")).Blocks);
        Assert.Equal(3, Read(Half("甲") + "<w:p><w:r><w:t>三、另一张表</w:t></w:r></w:p>" + Half("乙")).Blocks.Count);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p>", "1 2", 1)]
    [InlineData("<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>7</w:t></w:r><w:r><w:t>8</w:t></w:r></w:p>", "8", 0.45)]
    [InlineData("<w:p><w:r><w:t>8*</w:t></w:r></w:p>", "8", 1)]
    [InlineData("<w:p><w:r><w:t>8①</w:t></w:r></w:p>", "8", 1)]
    [InlineData("<w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>8</w:t></w:r></w:p>", "8", 0.45)]
    public void A_cell_of_figures_says_how_sure_it_is(string content, string text, double confidence)
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            $"<w:tbl><w:tr>{Cell("甲")}<w:tc>{content}</w:tc></w:tr></w:tbl>").Blocks));
        Assert.Equal((text, confidence), (table.Cells[1].Text, table.Cells[1].Confidence));
    }

    [Fact]
    public void A_field_without_a_result_keeps_its_formula()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            $"<w:tbl><w:tr>{Cell("甲")}<w:tc><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> =SUM(LEFT) </w:instrText>"
            + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:tc></w:tr></w:tbl>").Blocks));
        Assert.Equal("=SUM(LEFT)", table.Cells[1].Formula);
    }

    [Fact]
    public void A_picture_is_told()
    {
        Assert.True(Assert.IsType<ContentParagraph>(Assert.Single(
            Read("<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>").Blocks)).HasPicture);
        var table = Assert.IsType<ContentTable>(Assert.Single(
            Read($"<w:tbl><w:tr>{Cell("甲")}<w:tc><w:p><w:r><w:object><v:imagedata/></w:object></w:r></w:p></w:tc></w:tr></w:tbl>").Blocks));
        Assert.True(table.Cells[1].HasPicture);
    }

    private static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";

    private static IEnumerable<string> Texts(string body, string? styles = null, string? numbering = null) =>
        Read(body, styles, numbering).Blocks.Select(static one => Assert.IsType<ContentParagraph>(one).Text);

    private static Content Read(string body, string? styles = null, string? numbering = null) => ContentFile.Read(
        OfficeFile.Word(body, styles, numbering), ReadLimits.Default, TestContext.Current.CancellationToken).Content!;
}
