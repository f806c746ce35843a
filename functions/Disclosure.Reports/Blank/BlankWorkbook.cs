using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Blank;

/// <summary>
/// Writes the form of a year as an Excel workbook (ECMA-376) to be filled in: in the wording of the notice, with sums as formulas, and with
/// all cells protected but those that are filled in.
/// </summary>
public static class BlankWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Content = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string Workbook =
        $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="年度报告" sheetId="1" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>""";

    /// <summary>The looks: titles, headings, labels, cells to fill in (which alone are not locked), sums, prose.</summary>
    private const string Styles = $"""
        <styleSheet xmlns="{Main}">
        <fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="18"/><name val="宋体"/></font>
        <font><b/><sz val="14"/><name val="宋体"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>
        <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="7"><xf/>
        <xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf fontId="2" applyFont="1"/>
        <xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf borderId="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="center" vertical="center"/><protection locked="0"/></xf>
        <xf borderId="1" fillId="2" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf borderId="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="0"/></xf>
        </cellXfs></styleSheet>
        """;

    /// <summary>Columns of the widest table, across which titles and prose reach.</summary>
    private const int Widest = 15;

    /// <summary>Rows of a cell for prose, and their height in points.</summary>
    private const int ProseRows = 1;
    private const int ProseHeight = 120;

    /// <summary>Looks of cells, by their place among those of the workbook.</summary>
    private const int Title = 1;
    private const int Heading = 2;
    private const int Label = 3;
    private const int Figure = 4;
    private const int Sum = 5;
    private const int Prose = 6;

    /// <summary>Returns the workbook; the same arguments give the same bytes.</summary>
    /// <param name="agency">The agency, as the title names it; null for a place to fill in.</param>
    /// <param name="year">The year reported on, which decides the edition.</param>
    /// <param name="known">Figures that are known before, by id: those carried over from the year before.</param>
    /// <param name="prose">What sections without tables say already; null for nothing.</param>
    public static byte[] Write(
        string? agency, int year, IReadOnlyDictionary<string, decimal> known, IReadOnlyDictionary<SectionKind, string>? prose = null)
    {
        ArgumentNullException.ThrowIfNull(known);
        var form = FormDefinition.OfYear(year);
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Add("[Content_Types].xml", WriteTypes);
            archive.Add("_rels/.rels", static xml => WriteRelations(xml, ("officeDocument", "xl/workbook.xml")));
            archive.Add("xl/_rels/workbook.xml.rels", static xml =>
                WriteRelations(xml, ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            archive.Add("xl/workbook.xml", Workbook);
            archive.Add("xl/styles.xml", Styles);
            archive.Add("xl/worksheets/sheet1.xml", xml => new Sheet(xml, form, known, prose).Write(agency, year));
        }

        return target.ToArray();
    }

    private static void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Content);
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Office + "sheet.main+xml");
        Type("Override", "PartName", "/xl/worksheets/sheet1.xml", Office + "worksheet+xml");
        Type("Override", "PartName", "/xl/styles.xml", Office + "styles+xml");
        xml.WriteEndElement();

        void Type(string element, string by, string value, string type)
        {
            xml.WriteStartElement(element, Content);
            xml.WriteAttributeString(by, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, params (string Type, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", Packages);
        foreach (var (i, (type, target)) in relations.Index())
        {
            xml.WriteStartElement("Relationship", Packages);
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteAttributeString("Type", $"{Relations}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="form">The edition.</param>
    /// <param name="known">Figures that are known before.</param>
    /// <param name="prose">What sections without tables say already; null for nothing.</param>
    private sealed class Sheet(
        XmlWriter xml, FormDefinition form, IReadOnlyDictionary<string, decimal> known, IReadOnlyDictionary<SectionKind, string>? prose)
    {
        private readonly Dictionary<string, string> _names = [];
        private readonly Dictionary<string, IReadOnlyList<string>> _sums = SumsOf(form);
        private readonly List<string> _merged = [];
        private int _row;

        public void Write(string? agency, int year)
        {
            NameCells();
            _row = 0;
            xml.WriteStartElement("worksheet", Main);
            xml.WriteRaw($"""<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="{Widest}" width="12" customWidth="1"/></cols>""");
            xml.WriteStartElement("sheetData", Main);
            Across(Title, string.Create(CultureInfo.InvariantCulture, $"{agency ?? "〈单位名称〉"}{year}年政府信息公开工作年度报告"), 36);
            foreach (var section in SectionKinds.All)
            {
                Across(Heading, section.Heading(), 24);
                var tables = form.Tables.Where(table => table.Section == section).ToList();
                tables.ForEach(Write);
                if (tables.Count == 0)
                {
                    Across(Prose, prose?.GetValueOrDefault(section) ?? "（文字描述）", ProseHeight);
                }
            }

            xml.WriteEndElement();
            xml.WriteRaw("""<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>""");
            xml.WriteStartElement("mergeCells", Main);
            foreach (var merged in _merged)
            {
                xml.WriteStartElement("mergeCell", Main);
                xml.WriteAttributeString("ref", merged);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private static Dictionary<string, IReadOnlyList<string>> SumsOf(FormDefinition form)
        {
            var sums = new Dictionary<string, IReadOnlyList<string>>();
            foreach (var sum in form.Sums.OrderBy(static sum => sum.Kind == FormSumKind.OutcomeTotal))
            {
                if (sum.Kind != FormSumKind.Balance)
                {
                    sums.TryAdd(sum.Left[0], sum.Right);
                }
            }

            return sums;
        }

        /// <summary>Finds out where the figures stand, as formulas name cells behind them too.</summary>
        private void NameCells()
        {
            _row = 1;
            foreach (var section in SectionKinds.All)
            {
                _row++;
                var tables = form.Tables.Where(table => table.Section == section).ToList();
                foreach (var table in tables)
                {
                    foreach (var cell in table.Cells.Where(static cell => cell.Kind == FormCellKind.Figure))
                    {
                        _names[cell.Id] = NameOf(_row + 1 + cell.Row, cell.Column);
                    }

                    _row += table.Rows;
                }

                _row += tables.Count == 0 ? ProseRows : 0;
            }
        }

        private void Across(int look, string text, int height)
        {
            Begin(height);
            for (var column = 0; column < Widest; column++)
            {
                Cell(NameOf(_row, column), look, column == 0 ? text : "");
            }

            xml.WriteEndElement();
            _merged.Add($"{NameOf(_row, 0)}:{NameOf(_row, Widest - 1)}");
        }

        private void Write(FormTable table)
        {
            var top = _row + 1;
            for (var row = 0; row < table.Rows; row++)
            {
                Begin(row == 0 ? null : 30);
                for (var column = 0; column < table.Columns; column++)
                {
                    var cell = table.Cells.First(cell => cell.Row <= row && cell.Row + cell.RowSpan > row
                        && cell.Column <= column && cell.Column + cell.ColumnSpan > column);
                    Write(cell, NameOf(_row, column), cell.Row == row && cell.Column == column);
                }

                xml.WriteEndElement();
            }

            foreach (var cell in table.Cells.Where(static cell => cell.RowSpan > 1 || cell.ColumnSpan > 1))
            {
                _merged.Add($"{NameOf(top + cell.Row, cell.Column)}:{NameOf(top + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
            }
        }

        private void Write(FormCell cell, string name, bool isFirst)
        {
            var isSum = _sums.TryGetValue(cell.Id, out var parts);
            if (cell.Kind != FormCellKind.Figure)
            {
                Cell(name, Label, isFirst ? cell.Label : "");
            }
            else if (!isFirst)
            {
                Cell(name, isSum ? Sum : Figure, "");
            }
            else if (isSum)
            {
                // Without any number there is nothing to add up, and the form is blank.
                var all = string.Join(',', parts!.Select(part => _names[part]));
                var sum = string.Join('+', parts!.Select(part => $"N({_names[part]})"));
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("r", name);
                xml.WriteAttributeString("s", Sum.ToString(CultureInfo.InvariantCulture));
                var kept = known.TryGetValue(cell.Id, out var total) ? total.ToString(CultureInfo.InvariantCulture) : "";
                if (kept.Length == 0)
                {
                    xml.WriteAttributeString("t", "str");
                }

                xml.WriteElementString("f", Main, $"IF(COUNT({all})=0,\"\",{sum})");
                xml.WriteElementString("v", Main, kept);
                xml.WriteEndElement();
            }
            else if (known.TryGetValue(cell.Id, out var value))
            {
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("r", name);
                xml.WriteAttributeString("s", Figure.ToString(CultureInfo.InvariantCulture));
                xml.WriteElementString("v", Main, value.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            else
            {
                Cell(name, Figure, "");
            }
        }

        private void Begin(int? height)
        {
            _row++;
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
            if (height is { } points)
            {
                xml.WriteAttributeString("ht", points.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("customHeight", "1");
            }
        }

        private void Cell(string name, int look, string text)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", name);
            xml.WriteAttributeString("s", look.ToString(CultureInfo.InvariantCulture));
            if (text.Length > 0)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteElementString("t", Main, text);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        private static string NameOf(int row, int column) =>
            string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
    }
}
