using System.Globalization;
using System.Text;
using System.Xml;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Blank;

/// <summary>
/// Writes the form of a year, filled in, as a Word document (ECMA-376, WordprocessingML): title, the six sections in the wording of the
/// notice, and its tables with their spans. What cannot stand in XML is left out.
/// </summary>
public static class FilledDocument
{
    private const string Word = WordPackage.Namespace;

    /// <summary>Width of a table in twentieths of a point: A4 with margins of an inch.</summary>
    private const int TableWidth = 9026;

    /// <summary>Width of a column of labels, in widths of one of figures.</summary>
    private const int LabelWeight = 2;

    /// <summary>Sizes of type, in half points: of the title, of headings and prose, of tables.</summary>
    private const int TitleSize = 36;
    private const int ProseSize = 28;
    private const int TableSize = 16;

    /// <summary>Returns the document; the same arguments give the same bytes.</summary>
    /// <param name="agency">The agency, as the title names it.</param>
    /// <param name="year">The year reported on, which decides the edition.</param>
    /// <param name="figures">The figures by id; the cell of one that is not among them stays blank.</param>
    /// <param name="prose">What sections say, in paragraphs divided by line ends; one that is not among them has no text.</param>
    public static byte[] Write(
        string agency, int year, IReadOnlyDictionary<string, decimal> figures, IReadOnlyDictionary<SectionKind, string> prose)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(prose);
        return WordPackage.Of(Body(agency, year, figures, prose));
    }

    private static string Body(
        string agency, int year, IReadOnlyDictionary<string, decimal> figures, IReadOnlyDictionary<SectionKind, string> prose)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("w", "document", Word);
            xml.WriteStartElement("body", Word);
            Paragraph(
                xml, string.Create(CultureInfo.InvariantCulture, $"{agency}{year}年政府信息公开工作年度报告"), TitleSize, isBold: true, "center");
            foreach (var section in SectionKinds.All)
            {
                Paragraph(xml, section.Heading(), ProseSize, isBold: true, null);
                foreach (var paragraph in prose.GetValueOrDefault(section, "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    Paragraph(xml, paragraph, ProseSize, isBold: false, null);
                }

                foreach (var table in FormDefinition.OfYear(year).Tables.Where(table => table.Section == section))
                {
                    Table(xml, table, figures);
                }
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Table(XmlWriter xml, FormTable table, IReadOnlyDictionary<string, decimal> figures)
    {
        xml.WriteStartElement("tbl", Word);
        WordPackage.WriteBorders(xml);
        xml.WriteStartElement("tblGrid", Word);
        foreach (var width in Widths(table))
        {
            Value(xml, "gridCol", "w", width);
        }

        xml.WriteEndElement();
        for (var row = 0; row < table.Rows; row++)
        {
            xml.WriteStartElement("tr", Word);
            var cells = table.Cells.Where(cell => cell.Row <= row && cell.Row + cell.RowSpan > row);
            foreach (var cell in cells.OrderBy(static cell => cell.Column))
            {
                Cell(xml, cell, row, figures);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Widths of a table's columns: those that hold labels alone are wider.</summary>
    private static int[] Widths(FormTable table)
    {
        var weights = Enumerable.Range(0, table.Columns)
            .Select(column => table.Cells.Any(cell => cell.Kind == FormCellKind.Figure && cell.Column == column) ? 1 : LabelWeight)
            .ToArray();
        return Array.ConvertAll(weights, weight => TableWidth * weight / weights.Sum());
    }

    private static void Cell(XmlWriter xml, FormCell cell, int row, IReadOnlyDictionary<string, decimal> figures)
    {
        xml.WriteStartElement("tc", Word);
        xml.WriteStartElement("tcPr", Word);
        if (cell.ColumnSpan > 1)
        {
            Value(xml, "gridSpan", "val", cell.ColumnSpan);
        }

        if (cell.RowSpan > 1)
        {
            xml.WriteStartElement("vMerge", Word);
            if (cell.Row == row)
            {
                xml.WriteAttributeString("val", Word, "restart");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var text = cell.Row < row ? ""
            : cell.Kind != FormCellKind.Figure ? cell.Label
            : figures.TryGetValue(cell.Id, out var value) ? value.ToString("G29", CultureInfo.InvariantCulture)
            : "";
        Paragraph(xml, text, TableSize, isBold: false, "center");
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string text, int size, bool isBold, string? align)
    {
        xml.WriteStartElement("p", Word);
        if (align is not null)
        {
            xml.WriteStartElement("pPr", Word);
            xml.WriteStartElement("jc", Word);
            xml.WriteAttributeString("val", Word, align);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("r", Word);
        xml.WriteStartElement("rPr", Word);
        if (isBold)
        {
            xml.WriteStartElement("b", Word);
            xml.WriteEndElement();
        }

        Value(xml, "sz", "val", size);
        xml.WriteEndElement();
        xml.WriteStartElement("t", Word);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string element, string attribute, int value)
    {
        xml.WriteStartElement(element, Word);
        xml.WriteAttributeString(attribute, Word, XmlConvert.ToString(value));
        xml.WriteEndElement();
    }
}
