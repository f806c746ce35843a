using System.Globalization;
using System.Security;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>Writes a report as a Word document (ECMA-376), its XML by hand.</summary>
internal sealed class ReportDocx(DocxSheet sheet)
{
    private const int WidthOfPage = 9_000;
    private const int Slip = 36;

    private readonly StringBuilder _body = new();
    private int _rows;

    private string Word => sheet.IsStrict
        ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
        : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private string Relations => sheet.IsStrict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public byte[] Write(IReadOnlyList<Block> blocks)
    {
        if (sheet.HasDecoys)
        {
            _body.Append("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>三、收到和处理政府信息公开申请情况</w:t></w:r>")
                .Append("<w:r><w:tab/></w:r><w:r><w:t>3</w:t></w:r></w:p>")
                .Append("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>某某局2001年政府信息公开工作年度报告</w:t></w:r></w:p>")
                .Append("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>二、主动公开政府信息情况</w:t></w:r></w:p>");
        }

        foreach (var block in blocks)
        {
            WriteBlock(block);
        }

        var document = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="{Word}" xmlns:r="{Relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{_body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>
            """;
        var parts = new List<(string Name, string Text)>
        {
            ("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>
                """),
            ("_rels/.rels", $"""
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>
                """),
            ("word/_rels/document.xml.rels", $"""
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relations}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="{Relations}/header" Target="header1.xml"/><Relationship Id="rId4" Type="{Relations}/image" Target="http://example.invalid/picture.png" TargetMode="External"/></Relationships>
                """),
            ("word/document.xml", document),
            ("word/header1.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:hdr xmlns:w="{Word}"><w:p><w:r><w:t>内部资料 2001年 999</w:t></w:r></w:p></w:hdr>"""),
            ("word/numbering.xml", Numbering()),
        };
        if (!sheet.IsPlain)
        {
            parts.Add(("word/styles.xml", Styles()));
        }
        else
        {
            parts.Insert(0, ("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>"));
            parts.Reverse();
        }

        return OfficeZip.Of(parts);
    }

    private string Styles() => $"""
        <?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="{Word}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>{(sheet.IsNumbered ? "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" : "")}</w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>
        """;

    private string Numbering() => $"""
        <?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="{Word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """;

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case TitleBlock title when sheet.HasBoxes:
                var inner = string.Concat(title.Lines.Select(line => $"<w:p>{Run(line)}</w:p>"));
                _body.Append("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>")
                    .Append($"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>")
                    .Append($"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>")
                    .Append("</mc:AlternateContent></w:r></w:p>");
                break;
            case TitleBlock title:
                Paragraphs(title.Lines);
                break;
            case HeadingBlock heading when sheet.IsNumbered && !sheet.IsPlain:
                _body.Append($"<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>{Run(heading.Text[(heading.Text.IndexOf('、', StringComparison.Ordinal) + 1)..])}</w:p>");
                break;
            case HeadingBlock heading:
                Paragraphs([heading.Text]);
                break;
            case ParagraphBlock paragraph when sheet.IsTracked:
                var half = paragraph.Text.Length / 2;
                _body.Append($"<w:p>{Run(paragraph.Text[..half])}<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>共收到999件。</w:delText></w:r></w:del>")
                    .Append($"<w:ins w:id=\"2\" w:author=\"甲\">{Run(paragraph.Text[half..])}</w:ins></w:p>");
                break;
            case ParagraphBlock paragraph:
                Paragraphs([paragraph.Text]);
                break;
            case SignatureBlock signature:
                Paragraphs(signature.Lines);
                break;
            case PageBreakBlock:
                _body.Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
                break;
            case GridBlock grid:
                WriteGrid(grid);
                break;
        }
    }

    private void Paragraphs(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            _body.Append($"<w:p>{Run(line)}</w:p>");
        }
    }

    private void WriteGrid(GridBlock grid)
    {
        var columns = grid.Shares.Count;
        if (sheet.IsNested)
        {
            _body.Append("<w:tbl><w:tblGrid><w:gridCol w:w=\"9200\"/></w:tblGrid><w:tr><w:tc>");
        }

        var torn = sheet.TornAfter > 0 ? TearAt(grid, sheet.TornAfter) : grid.Rows;
        WriteRows(grid, columns, 0, torn);
        if (torn < grid.Rows)
        {
            _body.Append("<w:p/>");
            WriteRows(grid, columns, torn, grid.Rows);
        }

        _body.Append(sheet.IsNested ? "<w:p/></w:tc></w:tr></w:tbl><w:p/>" : "<w:p/>");
    }

    /// <summary>The first row from one on before which a table can be cut without cutting a cell.</summary>
    private static int TearAt(GridBlock grid, int from)
    {
        for (var row = from; row < grid.Rows; row++)
        {
            if (!grid.Cells.Any(cell => cell.Row < row && cell.Row + cell.RowSpan > row))
            {
                return row;
            }
        }

        return grid.Rows;
    }

    private void WriteRows(GridBlock grid, int columns, int from, int to)
    {
        var whole = grid.Shares.Sum();
        _body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        foreach (var share in grid.Shares)
        {
            var width = (int)(share / whole * WidthOfPage);
            _body.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{(sheet.HasSlips ? width - Slip : width)}\"/>");
            _body.Append(sheet.HasSlips ? FormattableString.Invariant($"<w:gridCol w:w=\"{Slip}\"/>") : "");
        }

        _body.Append("</w:tblGrid>");
        for (var row = from; row < to; row++)
        {
            _rows++;
            if (sheet.HasDecoys && row == from + 2)
            {
                WriteDecoy(columns, "<w:trPr><w:hidden/></w:trPr>", "<w:r><w:t>77</w:t></w:r>");
            }

            if (sheet.IsTracked && row == from + 2)
            {
                WriteDecoy(columns, "<w:trPr><w:del w:id=\"3\" w:author=\"甲\"/></w:trPr>", "<w:del w:id=\"4\"><w:r><w:delText>88</w:delText></w:r></w:del>");
            }

            _body.Append("<w:tr>");
            for (var column = 0; column < columns;)
            {
                var cell = grid.Cells.FirstOrDefault(cell => cell.Row <= row && cell.Row + cell.RowSpan > row
                    && cell.Column <= column && cell.Column + cell.ColumnSpan > column);
                if (cell is null)
                {
                    // The row lost a cell.
                    column++;
                    continue;
                }

                WriteCell(cell, row, columns);
                column = cell.Column + cell.ColumnSpan;
            }

            _body.Append("</w:tr>");
        }

        _body.Append("</w:tbl>");
    }

    private void WriteDecoy(int columns, string properties, string text)
    {
        _body.Append($"<w:tr>{properties}");
        for (var column = 0; column < columns; column++)
        {
            _body.Append($"<w:tc><w:tcPr>{(sheet.HasSlips ? "<w:gridSpan w:val=\"2\"/>" : "")}</w:tcPr><w:p>{text}</w:p></w:tc>");
        }

        _body.Append("</w:tr>");
    }

    private void WriteCell(GridCell cell, int row, int columns)
    {
        var span = cell.ColumnSpan;
        if (sheet.HasSlips)
        {
            // Every other row has its edges a little to the left.
            var (left, right) = (Edge(cell.Column), Edge(cell.Column + cell.ColumnSpan));
            span = right - left;

            int Edge(int column) => (2 * column) - (cell.RowSpan == 1 && row % 2 == 1 && column > 0 && column < columns ? 1 : 0);
        }

        var merge = cell.RowSpan == 1 ? "" : cell.Row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        _body.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{merge}</w:tcPr><w:p>");
        if (cell.Row == row)
        {
            WriteText(cell.Text);
        }
        else if (sheet.HasDecoys)
        {
            _body.Append("<w:r><w:t>66</w:t></w:r>");
        }

        _body.Append("</w:p></w:tc>");
    }

    private void WriteText(string text)
    {
        var isNumber = text.Length > 0 && text.All(char.IsAsciiDigit);
        if (sheet.IsTracked && isNumber && _rows % 4 == 0)
        {
            _body.Append($"<w:del w:id=\"5\"><w:r><w:delText>{text.Length}9</w:delText></w:r></w:del><w:ins w:id=\"6\">{Run(text)}</w:ins>");
            return;
        }

        if (sheet.HasFields && isNumber && _rows % 3 == 0)
        {
            _body.Append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(LEFT) </w:instrText></w:r>")
                .Append($"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(text)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            return;
        }

        if (sheet.HasFields && isNumber && _rows % 3 == 1)
        {
            _body.Append($"<w:fldSimple w:instr=\" =SUM(LEFT) \">{Run(text)}</w:fldSimple>");
            return;
        }

        foreach (var (mark, part) in Marking.Parts(text))
        {
            _body.Append(mark switch
            {
                Marking.Old => $"<w:r><w:rPr><w:strike/></w:rPr><w:t>{part}</w:t></w:r>",
                Marking.Note => $"<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{part}</w:t></w:r>",
                _ => Run(part),
            });
        }

        if (sheet.HasDecoys && isNumber)
        {
            _body.Append("<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r><w:r><w:rPr><w:color w:val=\"FEFEFE\"/></w:rPr><w:t>4</w:t></w:r>");
        }
    }

    private string Run(string text) => sheet.IsSplit
        ? string.Concat(text.Select(static one => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(one.ToString())}</w:t></w:r><w:proofErr/>"))
        : $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";
}
