using System.Globalization;
using System.Security;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>Writes a report as a flat OpenDocument text (OpenDocument 1.3, part 3, §3.1.2).</summary>
internal sealed class FlatOdt(OdtSheet sheet)
{
    private const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" " +
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" " +
        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private readonly StringBuilder _styles = new();
    private readonly StringBuilder _body = new();
    private int _tables;

    public string Write(string title, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }

        WriteCommonStyles();
        var footer = sheet.Numbered
            ? "<style:footer><text:p text:style-name=\"Cell\">第<text:page-number text:select-page=\"current\"/>页</text:p></style:footer>"
            : "";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document {Namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:meta><dc:title>{Escape(title)}</dc:title></office:meta>
            <office:automatic-styles>
            <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="595.3pt" fo:page-height="841.9pt" fo:margin-top="72pt" fo:margin-bottom="60pt" fo:margin-left="72pt" fo:margin-right="72pt"/></style:page-layout>
            {_styles}</office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">{footer}</style:master-page></office:master-styles>
            <office:body><office:text>
            {_body}</office:text></office:body></office:document>
            """;
    }

    private void WriteCommonStyles()
    {
        ParagraphStyle("Title", 18, "fo:text-align=\"center\" fo:margin-bottom=\"12pt\"");
        ParagraphStyle("Heading", 15, "fo:margin-top=\"10pt\" fo:margin-bottom=\"6pt\" fo:keep-with-next=\"always\"");
        ParagraphStyle(
            "Prose",
            sheet.FontSize,
            $"fo:text-indent=\"{2 * sheet.FontSize}pt\" fo:line-height=\"150%\" fo:orphans=\"0\" fo:widows=\"0\"");
        ParagraphStyle("Signature", sheet.FontSize, "fo:text-align=\"end\"");
        ParagraphStyle("Break", sheet.FontSize, "fo:break-before=\"page\"");
        ParagraphStyle("Cell", sheet.TableSize, "fo:text-align=\"center\" fo:orphans=\"0\" fo:widows=\"0\"");
        Style($"<style:style style:name=\"CellBox\" style:family=\"table-cell\"><style:table-cell-properties style:vertical-align=\"middle\" fo:border=\"0.5pt solid #000000\" fo:padding=\"{sheet.CellPadding}pt\"/></style:style>");
        Style($"<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"{(sheet.RowsWhole ? "always" : "auto")}\"/></style:style>");
    }

    private void ParagraphStyle(string name, double size, string properties) => Style(
        $"<style:style style:name=\"{name}\" style:family=\"paragraph\"><style:paragraph-properties {properties}/><style:text-properties fo:font-family=\"{sheet.LatinFont ?? sheet.Font}\" style:font-family-asian=\"{sheet.Font}\" fo:font-size=\"{size}pt\" style:font-size-asian=\"{size}pt\" fo:language=\"zh\" fo:country=\"CN\" style:language-asian=\"zh\" style:country-asian=\"CN\"/></style:style>");

    private void Style(FormattableString style) => _styles.Append(style.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                Paragraphs("Title", title.Lines);
                break;
            case HeadingBlock heading:
                Paragraphs("Heading", [heading.Text]);
                break;
            case ParagraphBlock paragraph:
                Paragraphs("Prose", [paragraph.Text]);
                break;
            case SignatureBlock signature:
                Paragraphs("Signature", signature.Lines);
                break;
            case PageBreakBlock:
                Paragraphs("Break", [""]);
                break;
            case GridBlock grid:
                WriteGrid(grid);
                break;
        }
    }

    private void Paragraphs(string style, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            _body.Append($"<text:p text:style-name=\"{style}\">").Append(Escape(line)).Append("</text:p>\n");
        }
    }

    private void WriteGrid(GridBlock grid)
    {
        const double width = 451;
        var name = $"T{++_tables}";
        var whole = grid.Shares.Sum();
        Style($"<style:style style:name=\"{name}\" style:family=\"table\"><style:table-properties style:width=\"{width}pt\" table:align=\"center\" table:border-model=\"collapsing\" fo:margin-bottom=\"8pt\"/></style:style>");
        _body.Append($"<table:table table:name=\"{name}\" table:style-name=\"{name}\">\n");
        for (var column = 0; column < grid.Shares.Count; column++)
        {
            Style($"<style:style style:name=\"{name}.{column}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{grid.Shares[column] / whole * width:0.##}pt\"/></style:style>");
            _body.Append($"<table:table-column table:style-name=\"{name}.{column}\"/>");
        }

        var starts = grid.Cells.ToDictionary(static cell => (cell.Row, cell.Column));
        var headerRows = sheet.HeaderRepeated ? grid.HeaderRows : 0;
        for (var row = 0; row < grid.Rows; row++)
        {
            _body.Append(row == 0 && headerRows > 0 ? "<table:table-header-rows>" : "");
            _body.Append("<table:table-row table:style-name=\"Row\">");
            for (var column = 0; column < grid.Shares.Count; column++)
            {
                WriteCell(starts.GetValueOrDefault((row, column)));
            }

            _body.Append("</table:table-row>\n");
            _body.Append(row == headerRows - 1 ? "</table:table-header-rows>" : "");
        }

        _body.Append("</table:table>\n");
    }

    private void WriteCell(GridCell? cell)
    {
        if (cell is null)
        {
            _body.Append("<table:covered-table-cell/>");
            return;
        }

        _body.Append(
            CultureInfo.InvariantCulture,
            $"<table:table-cell table:style-name=\"CellBox\" table:number-rows-spanned=\"{cell.RowSpan}\" table:number-columns-spanned=\"{cell.ColumnSpan}\">");
        Paragraphs("Cell", [cell.Text]);
        _body.Append("</table:table-cell>");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
