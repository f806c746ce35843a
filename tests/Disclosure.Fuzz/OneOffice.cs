using System.IO.Compression;
using System.Text;

namespace Disclosure.Fuzz;

/// <summary>Makes Word and Excel files around what is fuzzed.</summary>
internal static class OneOffice
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Returns a Word file whose document is the bytes.</summary>
    public static byte[] WithDocument(byte[] document) => Zip(
        ("_rels/.rels", Related(("m", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Related(("n", "numbering", "numbering.xml"), ("p", "image", "media/p.png"))),
        ("word/numbering.xml", Encoding.UTF8.GetBytes(
            "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")),
        ("word/media/p.png", []),
        ("word/document.xml", document));

    /// <summary>Returns an Excel file whose sheet, or what is drawn over it, is the bytes.</summary>
    public static byte[] WithSheet(byte[] part)
    {
        var isDrawing = part.AsSpan().StartsWith("<xdr:"u8);
        return Zip(
            ("_rels/.rels", Related(("m", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Related(("s", "worksheet", "sheet.xml"))),
            ("xl/workbook.xml", Encoding.UTF8.GetBytes(
                $"<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>")),
            ("xl/_rels/sheet.xml.rels", Related(("d", "drawing", "drawing.xml"))),
            ("xl/_rels/drawing.xml.rels", Related(("p", "image", "p.png"))),
            ("xl/p.png", []),
            ("xl/drawing.xml", isDrawing ? part : "<wsDr/>"u8.ToArray()),
            ("xl/sheet.xml", isDrawing
                ? Encoding.UTF8.GetBytes($"<worksheet xmlns:r=\"{Office}\"><drawing r:id=\"d\"/></worksheet>") : part));
    }

    private static byte[] Related(params (string Id, string Type, string Target)[] relations) => Encoding.UTF8.GetBytes(
        "<Relationships>" + string.Concat(relations.Select(static one =>
            $"<Relationship Id=\"{one.Id}\" Type=\"{Office}/{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>");

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
