using System.IO.Compression;
using System.Text;

namespace Disclosure.Documents.Tests.Package;

/// <summary>Small Word and Excel files for tests.</summary>
internal static class OfficeFile
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document with a body, and what else is given.</summary>
    public static byte[] Word(string body, string? styles = null, string? numbering = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Rels(("officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Rels(("styles", "styles.xml"), ("numbering", "numbering.xml"))),
        ("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"<w:styles {Names}>{styles}</w:styles>"),
        ("word/numbering.xml", $"<w:numbering {Names}>{numbering}</w:numbering>"));

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="sheet">What stands in its element.</param>
    /// <param name="styles">What stands in the element of the styles.</param>
    /// <param name="texts">What stands in the element of the texts.</param>
    public static byte[] Excel(string sheet, string? styles = null, string? texts = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Rels(("officeDocument", "xl/workbook.xml"))),
        ("xl/_rels/workbook.xml.rels", Rels(("worksheet", "sheet.xml"), ("styles", "styles.xml"), ("sharedStrings", "texts.xml"))),
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Relations}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"),
        ("xl/sheet.xml", $"<worksheet {Main}>{sheet}</worksheet>"),
        ("xl/styles.xml", $"<styleSheet {Main}>{styles}</styleSheet>"),
        ("xl/texts.xml", $"<sst {Main}>{texts}</sst>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return target.ToArray();
    }

    private static string Main => "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static string Names => "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:x=\"http://example.invalid/unknown\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private static string Rels(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(relations.Select(
            static (one, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>";
}
