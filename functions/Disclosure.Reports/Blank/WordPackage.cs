using System.IO.Compression;
using System.Xml;

namespace Disclosure.Reports.Blank;

/// <summary>A Word document (ECMA-376, WordprocessingML) of one part.</summary>
public static class WordPackage
{
    /// <summary>Content type of what is made.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Namespace of the document's elements.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Types =
        """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations =
        """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    /// <summary>Returns the document; the same body gives the same bytes.</summary>
    /// <param name="document">The <c>document</c> element, as XML.</param>
    public static byte[] Of(string document)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Add("[Content_Types].xml", Types);
            archive.Add("_rels/.rels", Relations);
            archive.Add("word/document.xml", document);
        }

        return target.ToArray();
    }

    /// <summary>Writes the properties of a table all of whose cells have lines around them.</summary>
    public static void WriteBorders(XmlWriter xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        xml.WriteStartElement("tblPr", Namespace);
        xml.WriteStartElement("tblBorders", Namespace);
        foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.WriteStartElement(side, Namespace);
            xml.WriteAttributeString("val", Namespace, "single");
            xml.WriteAttributeString("sz", Namespace, "4");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
