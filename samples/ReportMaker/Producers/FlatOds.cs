using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Text;
using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>
/// Writes a report whose tables are pictures as a spreadsheet for LibreOffice (OpenDocument 1.3 part 3, one flat file): a line of text in
/// a row, each picture over as many blank rows as it is high.
/// </summary>
/// <param name="pictures">The pictures of the tables, with the width at which they are shown, in pixels of 0.75 points.</param>
internal sealed class FlatOds(IReadOnlyList<(byte[] Png, int Width)> pictures)
{
    private const double PointsInPixel = 0.75;

    /// <summary>Height of a row, in points.</summary>
    private const double RowHeight = 15;

    private static readonly (string Prefix, string Name)[] Spaces =
        [("office", "office"), ("table", "table"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"), ("style", "style")];

    private readonly StringBuilder _rows = new();
    private int _next;

    public string Write(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TitleBlock title:
                    Lines(title.Lines);
                    break;
                case HeadingBlock heading:
                    Lines([heading.Text]);
                    break;
                case ParagraphBlock paragraph:
                    Lines([paragraph.Text]);
                    break;
                case SignatureBlock signature:
                    Lines(signature.Lines);
                    break;
                case GridBlock:
                    Picture(pictures[_next++]);
                    break;
            }
        }

        var names = string.Join(' ', Spaces.Select(
            static one => $"xmlns:{one.Prefix}=\"urn:oasis:names:tc:opendocument:xmlns:{one.Name}:1.0\""));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document {names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:automatic-styles><style:style style:name="row" style:family="table-row">
            <style:table-row-properties style:row-height="{RowHeight}pt" style:use-optimal-row-height="false"/></style:style>
            </office:automatic-styles>
            <office:body><office:spreadsheet>
            <table:table table:name="年报"><table:table-column/>{_rows}</table:table>
            </office:spreadsheet></office:body>
            </office:document>
            """;
    }

    private void Lines(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Row($"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(line)}</text:p></table:table-cell>");
        }
    }

    private void Picture((byte[] Png, int Width) picture)
    {
        // Width and height stand at 16 and 20 of a PNG (RFC 2083 §4.1.1).
        var shape = BinaryPrimitives.ReadInt32BigEndian(picture.Png.AsSpan(20)) / (double)BinaryPrimitives.ReadInt32BigEndian(
            picture.Png.AsSpan(16));
        var (width, height) = (picture.Width * PointsInPixel, picture.Width * PointsInPixel * shape);
        var size = string.Create(CultureInfo.InvariantCulture, $"svg:width=\"{width:F2}pt\" svg:height=\"{height:F2}pt\"");
        Row($"<table:table-cell><draw:frame {size} svg:x=\"2pt\" svg:y=\"2pt\"><draw:image><office:binary-data>"
            + $"{Convert.ToBase64String(picture.Png)}</office:binary-data></draw:image></draw:frame></table:table-cell>");
        for (var filled = RowHeight; filled < height + (2 * RowHeight); filled += RowHeight)
        {
            Row("<table:table-cell/>");
        }
    }

    private void Row(string cells) => _rows.Append("<table:table-row table:style-name=\"row\">").Append(cells).Append("</table:table-row>");
}
