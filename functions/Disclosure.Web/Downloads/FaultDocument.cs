using System.Text;
using System.Xml;
using Disclosure.Reports.Blank;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;

namespace Disclosure.Web.Downloads;

/// <summary>
/// The list of faults of a report as a Word document (ECMA-376, WordprocessingML): a heading and a table. Every text is written as text.
/// </summary>
internal static class FaultDocument
{
    private const string Word = WordPackage.Namespace;

    /// <summary>Widths of the columns, in twentieths of a point: A4 with margins of an inch has 9026.</summary>
    private static readonly int[] Widths = [500, 2000, 1200, 3726, 1600];

    /// <summary>Makes the document, in Chinese.</summary>
    /// <param name="file">The report.</param>
    public static byte[] Of(ReportFile file) => WordPackage.Of(Body(file, YearWords.In(Language.Chinese)));

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
            WordPackage.WriteBorders(xml);
            Grid(xml);
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

    private static void Grid(XmlWriter xml)
    {
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
