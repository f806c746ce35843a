using System.IO.Compression;
using System.Text;
using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Tests.Roster;

public sealed class SheetRowsTests
{
    private static readonly string[][] Lines =
    [
        ["某县报送单位名册"],
        [],
        ["code", "name", "kind", "parent", "first_year", "other_names"],
        ["410100", "甲县人民政府", "government"],
        ["410101", "甲县教育局", "department", "410100", "2019", "县文教局;县教育局"],
        ["", "甲县民政局", "department"],
    ];

    [Fact]
    public void A_workbook_is_read_by_the_names_of_its_cells()
    {
        var roster = RosterFile.Read(Workbook(Lines[..5]), CancellationToken.None).Roster!;

        Assert.Equal(["410100", "410101"], roster.Agencies.Select(static agency => agency.Code));
        var agency = roster.Find("410101")!;
        Assert.Equal(("410100", 2019, 2), (agency.Parent, agency.FirstYear, agency.OtherNames.Count));
    }

    [Fact]
    public void A_fault_names_the_row_of_the_sheet() => Assert.Equal(
        [(6, RosterFaultKind.CodeMissing)],
        RosterFile.Read(Workbook(Lines), CancellationToken.None).Faults.Select(static fault => (fault.Line, fault.Kind)));

    [Fact]
    public void The_sheet_that_has_the_columns_is_taken_wherever_it_stands()
    {
        string[][] notes = [["填表说明"], ["一个单位一行", "编码不重复"], ["name", "单位全称"]];

        foreach (var sheets in (string[][][][])[[notes, Lines[..5]], [Lines[..5], notes]])
        {
            Assert.Equal(
                ["410100", "410101"],
                RosterFile.Read(Workbook(sheets), CancellationToken.None).Roster!.Agencies.Select(static agency => agency.Code));
        }
    }

    private static byte[] Workbook(params string[][][] sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var (types, names, relations) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
            for (var number = 1; number <= sheets.Length; number++)
            {
                Add($"xl/worksheets/sheet{number}.xml", Sheet(sheets[number - 1]));
                types.Append(
                    $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                names.Append($"<sheet name=\"表{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>");
                relations.Append(
                    $"<Relationship Id=\"r{number}\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                    + $"Target=\"worksheets/sheet{number}.xml\"/>");
            }

            Add("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" + types + "</Types>");
            Add("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + names
                + "</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>");

            void Add(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static string Sheet(string[][] lines)
    {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var row = 0; row < lines.Length; row++)
        {
            sheet.Append($"<row r=\"{row + 1}\">");
            for (var column = 0; column < lines[row].Length; column++)
            {
                var name = $"{(char)('A' + column)}{row + 1}";
                var text = lines[row][column];
                sheet.Append(text.Length == 0 ? ""
                    : text.All(char.IsAsciiDigit) ? $"<c r=\"{name}\"><v>{text}</v></c>"
                    : $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
            }

            sheet.Append("</row>");
        }

        return sheet.Append("</sheetData></worksheet>").ToString();
    }
}
