using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports.Blank;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Blank;

public sealed partial class BlankWorkbookTests
{
    private const string Prose = "2023年收到政府信息公开申请，均已依法办理。";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void The_form_itself_is_no_report() => Assert.IsType<BlankFormOnly>(
        Assert.Throws<DocumentException>(() => Read(BlankWorkbook.Write("澄岭县财政局", 2023, new Dictionary<string, decimal>()))).Fault);

    [Theory]
    [InlineData(2023, "2021", 200)]
    [InlineData(2020, "2019", 198)]
    public void Filled_in_it_reads_exactly(int year, string form, int count)
    {
        var random = new Random(year);
        var filled = Fill(
            BlankWorkbook.Write("澄岭县财政局", year, new Dictionary<string, decimal>()), _ => random.Next(50));

        var report = Assert.Single(Read(filled.File));
        Assert.Equal(("澄岭县财政局", year, form, count), (report.Agency, report.Year, report.Form, report.Figures.Count));
        Assert.Equal(6, report.Sections.Count);
        Assert.Empty(report.Labels);
        Assert.Equal(
            filled.Values.Order(),
            report.Figures.Values.Select(static figure => (((SheetPlace)figure.Place!).Cell, figure.Value ?? -1)).Order());
        Assert.DoesNotContain(
            ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Rule),
            static rule => rule is "row-total" or "remedy-total" or "unread" or "row-missing" or "not-a-number" or "blank-figure"
                or "label-wording");
    }

    [Fact]
    public void A_sum_that_was_not_computed_is_unread_and_said()
    {
        var workbook = BlankWorkbook.Write("澄岭县财政局", 2023, new Dictionary<string, decimal>());
        var filled = Fill(workbook, static _ => 1, isComputed: false);

        var report = Assert.Single(Read(filled.File));
        Assert.DoesNotContain("applications.granted.total", report.Figures.Keys);
        var finding = Assert.Single(
            ReportRules.Check(report, new CheckContext()), static finding => finding.Where == "applications.granted.total");
        Assert.Equal("unread", finding.Rule);
        Assert.Contains("公式", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_carried_over_stands_in_its_place()
    {
        var known = new Dictionary<string, decimal> { ["applications.carriedOver.natural"] = 7 };
        var filled = Fill(BlankWorkbook.Write("澄岭县财政局", 2023, known), static _ => 0);
        Assert.Equal(7, Assert.Single(Read(filled.File)).Figures["applications.carriedOver.natural"].Value);
    }

    [Fact]
    public void Only_what_is_filled_in_is_not_locked()
    {
        using var archive = new ZipArchive(new MemoryStream(BlankWorkbook.Write(null, 2023, new Dictionary<string, decimal>())));
        var sheet = Load(archive, "xl/worksheets/sheet1.xml");
        Assert.NotNull(sheet.Descendants(Main + "sheetProtection").Single().Attribute("sheet"));
        var looks = Load(archive, "xl/styles.xml").Descendants(Main + "cellXfs").Single().Elements().ToList();
        Assert.All(
            sheet.Descendants(Main + "c"),
            cell => Assert.Equal(
                cell.Element(Main + "f") is null && (int)cell.Attribute("s")! is 4 or 6,
                looks[(int)cell.Attribute("s")!].Element(Main + "protection") is not null));
    }

    [Fact]
    public void The_package_tells_the_type_of_each_part_and_how_they_belong_together()
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var archive = new ZipArchive(new MemoryStream(BlankWorkbook.Write(null, 2023, new Dictionary<string, decimal>())));

        Assert.Equal(
            [
                "rels application/vnd.openxmlformats-package.relationships+xml", "xml application/xml",
                $"/xl/workbook.xml {Office}sheet.main+xml", $"/xl/worksheets/sheet1.xml {Office}worksheet+xml",
                $"/xl/styles.xml {Office}styles+xml",
            ],
            Load(archive, "[Content_Types].xml").Root!.Elements().Select(static one =>
                $"{(string?)one.Attribute("Extension") ?? (string?)one.Attribute("PartName")} {(string?)one.Attribute("ContentType")}"));
        Assert.Equal([$"rId1 {Relations}officeDocument xl/workbook.xml"], RelationsOf("_rels/.rels"));
        Assert.Equal(
            [$"rId1 {Relations}worksheet worksheets/sheet1.xml", $"rId2 {Relations}styles styles.xml"],
            RelationsOf("xl/_rels/workbook.xml.rels"));
        var workbook = Load(archive, "xl/workbook.xml");
        Assert.Equal(
            ("年度报告", "1", "rId1"),
            workbook.Descendants(Main + "sheet").Select(static sheet => (
                (string)sheet.Attribute("name")!, (string)sheet.Attribute("sheetId")!,
                (string)sheet.Attribute(XNamespace.Get(Relations.TrimEnd('/')) + "id")!)).Single());
        Assert.Equal("1", (string?)workbook.Descendants(Main + "calcPr").Single().Attribute("fullCalcOnLoad"));

        IEnumerable<string> RelationsOf(string part) => Load(archive, part).Root!.Elements().Select(static one =>
            $"{(string?)one.Attribute("Id")} {(string?)one.Attribute("Type")} {(string?)one.Attribute("Target")}");
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes() => Assert.Equal(
        BlankWorkbook.Write("甲", 2023, new Dictionary<string, decimal>()),
        BlankWorkbook.Write("甲", 2023, new Dictionary<string, decimal>()));

    /// <summary>The workbook as somebody filled it in and a program computed it, with the values of the cells of figures by name.</summary>
    private static (byte[] File, List<(string, decimal)> Values) Fill(byte[] workbook, Func<string, int> value, bool isComputed = true)
    {
        var target = new MemoryStream();
        target.Write(workbook);
        var values = new List<(string, decimal)>();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = Load(archive, "xl/worksheets/sheet1.xml");
            var cells = sheet.Descendants(Main + "c").ToDictionary(static cell => (string)cell.Attribute("r")!);
            var covered = sheet.Descendants(Main + "mergeCell")
                .SelectMany(static one => CoveredBy((string)one.Attribute("ref")!)).ToHashSet();
            foreach (var (name, cell) in cells.Where(one => (int)one.Value.Attribute("s")! == 4 && !covered.Contains(one.Key)))
            {
                if (cell.Element(Main + "v") is null)
                {
                    cell.Add(new XElement(Main + "v", value(name)));
                }

                values.Add((name, decimal.Parse(cell.Element(Main + "v")!.Value, System.Globalization.CultureInfo.InvariantCulture)));
            }

            foreach (var (name, cell) in cells.Where(static one => (int)one.Value.Attribute("s")! == 6))
            {
                if (name[0] == 'A')
                {
                    cell.Descendants(Main + "t").Single().Value = Prose;
                }
            }

            foreach (var (name, cell) in cells.Where(static one => one.Value.Element(Main + "f") is not null))
            {
                cell.Attribute("t")!.Remove();
                if (isComputed)
                {
                    cell.Element(Main + "v")!.Value = Compute(name).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    values.Add((name, Compute(name)));
                }
                else
                {
                    cell.Element(Main + "v")!.Remove();
                }
            }

            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var stream = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Save(stream);

            decimal Compute(string name) => cells[name].Element(Main + "f") is { } formula
                ? Cell().Matches(formula.Value[formula.Value.LastIndexOf("\"\",", StringComparison.Ordinal)..])
                    .Sum(match => Compute(match.Groups[1].Value))
                : values.Single(one => one.Item1 == name).Item2;
        }

        return (target.ToArray(), values);
    }

    private static IEnumerable<string> CoveredBy(string range)
    {
        var ends = range.Split(':');
        for (var column = ends[0][0]; column <= ends[1][0]; column++)
        {
            for (var row = int.Parse(ends[0][1..], null); row <= int.Parse(ends[1][1..], null); row++)
            {
                if (FormattableString.Invariant($"{column}{row}") is var name && name != ends[0])
                {
                    yield return name;
                }
            }
        }
    }

    private static XDocument Load(ZipArchive archive, string part)
    {
        using var stream = archive.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private static IReadOnlyList<Disclosure.Reports.Model.Report> Read(byte[] file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return ReportReader.ReadAll(ContentFile.Read(file, ReadLimits.Default, cancellation), ReadLimits.Default, cancellation);
    }

    [GeneratedRegex("N\\(([A-Z]+[0-9]+)\\)")]
    private static partial Regex Cell();
}
