using System.IO.Compression;
using System.Text;
using System.Xml;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Downloads;

/// <summary>
/// The list of faults of a report as a Word document (ECMA-376, WordprocessingML): a heading and a table. Every text is written as text.
/// </summary>
internal static class FaultDocument
{
    /// <summary>Content type of what is made.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations =
        """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>Widths of the columns, in twentieths of a point: A4 with margins of an inch has 9026.</summary>
    private static readonly int[] Widths = [500, 2000, 1200, 3726, 1600];

    /// <summary>Makes the document, in Chinese.</summary>
    /// <param name="file">The report.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<byte[]> OfAsync(ReportFile file, CancellationToken cancellation)
    {
        var words = YearWords.In(Language.Chinese);
        using var buffer = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, null, cancellation))
        {
            await AddAsync(zip, "[Content_Types].xml", ContentTypes, cancellation);
            await AddAsync(zip, "_rels/.rels", Relations, cancellation);
            await AddAsync(zip, "word/document.xml", Body(file, words), cancellation);
        }

        return buffer.ToArray();
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellation);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }

    private static string Body(ReportFile file, YearWords words)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("w", "document", Word);
            xml.WriteStartElement("body", Word);
            Paragraph(xml, file.Title, isBold: true);
            Paragraph(xml, words.FaultListOf, isBold: true);
            xml.WriteStartElement("tbl", Word);
            Borders(xml);
            Row(xml, ["", words.Place, words.AsFiled, words.What, words.Clause], isBold: true);
            foreach (var fault in FaultRow.Of(file, Language.Chinese))
            {
                Row(xml, [$"{fault.Number}", fault.Place, fault.Filed, fault.Message, fault.Clause], isBold: false);
            }

            xml.WriteEndElement();
            Paragraph(xml, "", isBold: false);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Borders(XmlWriter xml)
    {
        xml.WriteStartElement("tblPr", Word);
        xml.WriteStartElement("tblBorders", Word);
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.WriteStartElement(side, Word);
            xml.WriteAttributeString("val", Word, "single");
            xml.WriteAttributeString("sz", Word, "4");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("tblGrid", Word);
        foreach (var width in Widths)
        {
            xml.WriteStartElement("gridCol", Word);
            xml.WriteAttributeString("w", Word, XmlConvert.ToString(width));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, string[] cells, bool isBold)
    {
        xml.WriteStartElement("tr", Word);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("tc", Word);
            Paragraph(xml, cell, isBold);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string text, bool isBold)
    {
        xml.WriteStartElement("p", Word);
        xml.WriteStartElement("r", Word);
        if (isBold)
        {
            xml.WriteStartElement("rPr", Word);
            xml.WriteStartElement("b", Word);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("t", Word);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlFile.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
