using System.Globalization;
using System.Net;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>Writes a report as one HTML page that fetches nothing.</summary>
internal sealed class ReportHtml(HtmlSheet sheet)
{
    private readonly StringBuilder _html = new();

    public string Write(string title, IReadOnlyList<Block> blocks)
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>").Append(Escape(title))
            .Append("</title>\n<style>\n");
        WriteStyle();
        _html.Append("</style></head><body>\n");
        foreach (var block in blocks)
        {
            WriteBlock(block);
        }

        WriteWatermark();

        return _html.Append("</body></html>\n").ToString();
    }

    private void WriteStyle()
    {
        Css($"@page {{ size: A4; margin: 25mm {sheet.SideMargin}mm; {(sheet.Numbered ? "@bottom-center { content: '— ' counter(page) ' —'; font-size: 9pt; }" : "")} }}");
        Css($"body {{ margin: 0; font-family: {(sheet.LatinFont is null ? "" : $"'{sheet.LatinFont}', ")}'{sheet.Font}'; font-size: {sheet.FontSize}pt; line-height: 1.6; }}");
        Css($"h1 {{ font-size: 18pt; text-align: center; font-weight: normal; margin: 10pt 0; }}");
        Css($"h2 {{ font-size: 14pt; font-weight: normal; margin: 10pt 0 6pt; }}");
        Css($"p {{ margin: 0 0 4pt; text-indent: 2em; }}");
        Css($"p.signature {{ text-align: right; margin-top: 14pt; }}");
        var borders = sheet.CellSpacing is { } gap
            ? FormattableString.Invariant($"border-collapse: separate; border-spacing: {gap}pt;")
            : "border-collapse: collapse;";
        Css($"table {{ {borders} width: 100%; table-layout: fixed; font-size: {sheet.TableSize}pt; line-height: 1.35; margin-bottom: 8pt; border: {sheet.OuterBorder ?? sheet.Border}; }}");
        Css($"td {{ border: {sheet.Border}; padding: {sheet.CellPadding}pt 2pt; text-align: {sheet.Align}; vertical-align: {sheet.Raised}; overflow-wrap: anywhere; }}");
        Css($"thead {{ display: {(sheet.HeaderRepeated ? "table-header-group" : "table-row-group")}; }}");
        Css($"* {{ -webkit-print-color-adjust: exact; }}");
        Css($"s {{ color: #c00000; margin-right: 1pt; }}");
        Css($"i {{ font-style: normal; position: absolute; {(sheet.OldNumbers == OldNumber.White ? "color: #fdfdfd;" : "")} }}");
        if (sheet.OldNumbers == OldNumber.UnderWhite)
        {
            Css($"i::after {{ content: ''; position: absolute; inset: -1pt; background: white; }}");
        }

        Css($"b {{ font-weight: normal; position: relative; }}");
        Css($"sup {{ font-size: 60%; line-height: 0; }}");
        Css($".watermark {{ position: fixed; color: rgba(0, 0, 0, 0.16); font-size: {sheet.TableSize}pt; }}");
        if (sheet.Shadow is not null)
        {
            Css($"body {{ text-shadow: {sheet.Shadow}; }}");
        }

        Css($"tr {{ break-inside: {(sheet.RowsWhole ? "avoid" : "auto")}; }}");
    }

    private void Css(FormattableString rule) => _html.Append(rule.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case TitleBlock title:
                _html.Append("<h1>").AppendJoin("<br>", title.Lines.Select(Escape)).Append("</h1>\n");
                break;
            case HeadingBlock heading:
                _html.Append("<h2>").Append(Escape(heading.Text)).Append("</h2>\n");
                break;
            case ParagraphBlock paragraph:
                _html.Append("<p>").Append(Escape(paragraph.Text)).Append("</p>\n");
                break;
            case SignatureBlock signature:
                _html.Append("<p class=\"signature\">").AppendJoin("<br>", signature.Lines.Select(Escape)).Append("</p>\n");
                break;
            case PageBreakBlock:
                _html.Append("<div style=\"break-after: page\"></div>\n");
                break;
            case GridBlock grid:
                WriteGrid(grid);
                break;
        }
    }

    private void WriteGrid(GridBlock grid)
    {
        // The attributes are for programs that leave the style sheet aside.
        _html.Append("<table border=\"1\" cellspacing=\"0\"><colgroup>");
        var whole = grid.Shares.Sum();
        foreach (var share in grid.Shares)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<col style=\"width: {share / whole * 100:0.##}%\">");
        }

        _html.Append("</colgroup>\n");
        WriteRows(grid, "thead", 0, grid.HeaderRows);
        WriteRows(grid, "tbody", grid.HeaderRows, grid.Rows);
        _html.Append("</table>\n");
    }

    private void WriteRows(GridBlock grid, string part, int from, int to)
    {
        if (from == to)
        {
            return;
        }

        _html.Append('<').Append(part).Append(">\n");
        for (var row = from; row < to; row++)
        {
            _html.Append("<tr>");
            foreach (var cell in grid.Cells.Where(cell => cell.Row == row))
            {
                _html.Append("<td");
                Span("rowspan", cell.RowSpan);
                Span("colspan", cell.ColumnSpan);
                _html.Append(cell.Text.Contains(Marking.Note, StringComparison.Ordinal) ? " style=\"white-space: nowrap\">" : ">");
                WriteMarked(cell.Text);
                _html.Append("</td>");
            }

            _html.Append("</tr>\n");
        }

        _html.Append("</").Append(part).Append(">\n");
    }

    private void WriteMarked(string text)
    {
        foreach (var (mark, part) in Marking.Parts(text))
        {
            var element = mark switch
            {
                Marking.Old => sheet.OldNumbers == OldNumber.Struck ? "s" : "i",
                Marking.Note => "sup",
                _ => text.Contains(Marking.Old, StringComparison.Ordinal) ? "b" : "",
            };
            _html.Append(element.Length > 0 ? $"<{element}>{Escape(part)}</{element}>" : Escape(part));
        }
    }

    /// <summary>Tiles of the watermark; what is fixed is printed on every page.</summary>
    private void WriteWatermark()
    {
        const int Rows = 14;
        const int Columns = 4;
        for (var tile = 0; tile < Rows * Columns && sheet.Watermark is not null; tile++)
        {
            var (row, column) = (tile / Columns, tile % Columns);
            _html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"watermark\" style=\"left: {column * 26}%; top: {row * 7.3}%\">{Escape(sheet.Watermark)}</div>\n");
        }
    }

    private void Span(string name, int span)
    {
        if (span > 1)
        {
            _html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
        }
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
