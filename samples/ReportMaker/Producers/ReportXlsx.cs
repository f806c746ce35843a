using System.Globalization;
using System.Security;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>Writes a report as an Excel workbook (ECMA-376), its XML by hand.</summary>
internal sealed class ReportXlsx(XlsxSheet sheet)
{
    private const int Widest = 15;
    private const int MostDecimals = 4;

    private readonly List<string> _texts = [];
    private readonly List<(string Rows, string Merged, bool HasHidden)> _sheets = [];
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _merged = new();
    private int _row;
    private int _tables;
    private int _numbers;

    private string Main => sheet.IsStrict
        ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Relations => sheet.IsStrict
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public byte[] Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }

        EndSheet();
        var count = _sheets.Count + (sheet.HasDecoys ? 1 : 0);
        var numbers = Enumerable.Range(1, count).ToList();
        var parts = new List<(string Name, string Text)>
        {
            ("[Content_Types].xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(numbers.Select(static number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """),
            ("_rels/.rels", $"""
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """),
            ("xl/workbook.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(number => $"<sheet name=\"表{number}\" sheetId=\"{number}\"{(number > _sheets.Count ? " state=\"hidden\"" : "")} r:id=\"rId{number}\"/>"))}</sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", $"""
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(numbers.Select(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))}<Relationship Id="rId90" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="{Relations}/styles" Target="/xl/styles.xml"/></Relationships>
                """),
        };
        foreach (var (i, (rows, merged, hasHidden)) in _sheets.Index())
        {
            var columns = hasHidden ? "<cols><col min=\"4\" max=\"4\" width=\"8\" hidden=\"1\"/></cols>" : "";
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}">{columns}<sheetData>{rows}</sheetData>{(merged.Length > 0 ? $"<mergeCells>{merged}</mergeCells>" : "")}</worksheet>
                """));
        }

        if (sheet.HasDecoys)
        {
            parts.Add(($"xl/worksheets/sheet{count}.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1"><v>999</v></c></row></sheetData></worksheet>"""));
        }

        parts.Add(("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_texts)}</sst>"));
        parts.Add(("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="5">{string.Concat(Enumerable.Range(1, MostDecimals).Select(static decimals => $"<numFmt numFmtId=\"{170 + decimals}\" formatCode=\"#,##0.{new string('0', decimals)}\"/>"))}<numFmt numFmtId="170" formatCode="_ * #,##0_ ;_ * \-#,##0_ ;_ * &quot;-&quot;??_ ;_ @_ "/></numFmts><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="{(sheet.IsBordered ? 1 : 0)}"/><xf numFmtId="170" fontId="0" fillId="0" borderId="{(sheet.IsBordered ? 1 : 0)}"/>{string.Concat(Enumerable.Range(1, MostDecimals).Select(decimals => $"<xf numFmtId=\"{170 + decimals}\" fontId=\"0\" fillId=\"0\" borderId=\"{(sheet.IsBordered ? 1 : 0)}\"/>"))}</cellXfs></styleSheet>
            """));
        return OfficeZip.Of(parts);
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                Lines(title.Lines);
                break;
            case HeadingBlock heading:
                if (sheet.IsInParts && _tables > 0 && "三四".Contains(heading.Text[0]))
                {
                    EndSheet();
                }

                Lines([heading.Text]);
                break;
            case ParagraphBlock paragraph:
                Lines([paragraph.Text]);
                break;
            case SignatureBlock signature:
                Lines(signature.Lines);
                break;
            case GridBlock grid:
                WriteGrid(grid);
                break;
        }
    }

    private void Lines(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            _row++;
            _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">{Text(NameOf(_row, 0), line, 0)}</row>");
            _merged.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{NameOf(_row, 0)}:{NameOf(_row, Widest - 1)}\"/>");
        }
    }

    private void WriteGrid(GridBlock grid)
    {
        _tables++;
        var columns = grid.Shares.Count;
        var top = _row + 1;
        for (var row = 0; row < grid.Rows; row++)
        {
            _row++;
            if (sheet.HasDecoys && row == grid.Rows - 1 && !grid.Cells.Any(cell => cell.Row < row && cell.Row + cell.RowSpan > row))
            {
                _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\" hidden=\"1\">");
                for (var column = 0; column < columns; column++)
                {
                    _rows.Append($"<c r=\"{NameOf(_row, column)}\"><v>88</v></c>");
                }

                _rows.Append("</row>");
                _row++;
            }

            var at = _row;
            _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{at}\">");
            for (var column = 0; column < columns; column++)
            {
                if (sheet.HasDecoys && column == 3)
                {
                    _rows.Append($"<c r=\"D{at}\"><v>77</v></c>");
                }

                var cell = grid.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column);
                _rows.Append(cell is null ? $"<c r=\"{NameOf(at, column)}\" s=\"1\"/>" : CellOf(NameOf(at, column), cell.Text));
            }

            _rows.Append("</row>");
            foreach (var cell in grid.Cells.Where(cell => cell.Row == row && (cell.RowSpan > 1 || cell.ColumnSpan > 1)))
            {
                // A cell that reaches into the last row reaches over no hidden one: such rows are not hidden before.
                var name = $"{NameOf(at, cell.Column)}:{NameOf(at + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}";
                _merged.Append($"<mergeCell ref=\"{name}\"/>");
            }
        }

        _row += top > 0 ? 1 : 0;
    }

    private string CellOf(string name, string text)
    {
        if (sheet.IsText || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            return Text(name, text, 1);
        }

        _numbers++;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var look = point >= 0 ? 2 + Math.Min(MostDecimals, text.Length - point - 1) : sheet.HasStrokes ? 2 : 1;
        var formula = sheet.HasFormulas && _numbers % 3 == 0 ? "<f>SUM(A1:A2)</f>" : "";
        return $"<c r=\"{name}\" s=\"{look}\">{formula}<v>{text}</v></c>";
    }

    private string Text(string name, string text, int look)
    {
        if (text.Length == 0)
        {
            return $"<c r=\"{name}\" s=\"{look}\"/>";
        }

        var half = text.Length / 2;
        _texts.Add(sheet.IsRich && half > 0
            ? $"<si><r><t xml:space=\"preserve\">{Escape(text[..half])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{Escape(text[half..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>pinyin9</t></rPh></si>"
            : $"<si><t xml:space=\"preserve\">{Escape(text)}</t></si>");
        return FormattableString.Invariant($"<c r=\"{name}\" s=\"{look}\" t=\"s\"><v>{_texts.Count - 1}</v></c>");
    }

    private void EndSheet()
    {
        _sheets.Add((_rows.ToString(), _merged.ToString(), sheet.HasDecoys));
        _rows.Clear();
        _merged.Clear();
        _row = 0;
    }

    /// <summary>The name of a cell; where there is a hidden column, those behind it stand one farther to the right.</summary>
    private string NameOf(int row, int column)
    {
        var at = column + (sheet.HasDecoys && column >= 3 ? 1 : 0);
        return FormattableString.Invariant($"{(char)('A' + at)}{row}");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
