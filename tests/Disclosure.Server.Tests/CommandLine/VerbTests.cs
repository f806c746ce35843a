using System.Text.Json;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.CommandLine;

/// <summary>The verbs as programs call them.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_gives_a_line_of_json_a_file_in_the_order_given_and_1_if_one_cannot_be_read()
    {
        await File.WriteAllTextAsync(_folder["picture.pdf"], "GIF89a", TestContext.Current.CancellationToken);
        string[] files =
        [
            Samples.PathOf(Samples.BalanceBroken), _folder["missing.pdf"], Samples.PathOf(Samples.FivePages),
            _folder["picture.pdf"], _folder.Path,
        ];
        var (code, output, error) = await ChildProgram.RunAsync(["read", "--json", .. files]);

        Assert.Equal(1, code);
        var lines = output.Split('\n');
        Assert.Equal(files.Length + 1, lines.Length);
        Assert.Empty(lines[^1]);
        var results = lines[..^1].Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(files, results.Select(result => result.GetProperty("file").GetString()));
        Assert.Equal("not-found", CodeIn(results[1]));
        Assert.Equal("unknown-type", CodeIn(results[3]));
        Assert.Equal("not-a-file", CodeIn(results[4]));
        Assert.Contains(
            results[0].GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("rule").GetString() == "balance");
        Assert.Equal("pdf", results[2].GetProperty("reader").GetString());
        Assert.Equal(200, results[2].GetProperty("figures").EnumerateObject().Count());
        Assert.All(new[] { files[1], files[3], files[4] }, file => Assert.Contains(file, error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_writes_the_blank_form_once()
    {
        var file = _folder["表样.xlsx"];
        var (code, output, _) = await ChildProgram.RunAsync("form", file, "--agency", "澄岭县财政局", "--year", "2023");
        Assert.Equal(0, code);
        Assert.Contains("2023", output, StringComparison.Ordinal);

        var (read, json, _) = await ChildProgram.RunAsync("read", "--json", file);
        Assert.Equal(1, read);
        Assert.Equal("not-a-report", CodeIn(JsonDocument.Parse(json).RootElement));

        var (again, _, error) = await ChildProgram.RunAsync("form", file);
        Assert.Equal(1, again);
        Assert.Contains(file, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_tells_a_workbook_and_tables_names_its_cells()
    {
        var (code, output, _) = await ChildProgram.RunAsync("read", "--json", Samples.PathOf("office/excel-one-sheet.xlsx"));
        Assert.Equal(0, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal("xlsx", report.GetProperty("reader").GetString());
        var total = report.GetProperty("figures").GetProperty("applications.total.total");
        Assert.Equal("表1", total.GetProperty("place").GetProperty("sheet").GetString());

        var (listed, tables, _) = await ChildProgram.RunAsync("tables", "--json", Samples.PathOf("office/excel-one-sheet.xlsx"));
        Assert.Equal(0, listed);
        Assert.Equal(3, JsonDocument.Parse(tables).RootElement.GetProperty("tables").GetArrayLength());
        Assert.Contains("\"cell\":\"A", tables, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_gives_a_line_for_each_report_of_a_file_with_its_pages()
    {
        await File.WriteAllBytesAsync(
            _folder["两份.zip"],
            PageBundle.Create(
                [("1.pdf", Samples.Read(Samples.FivePages)), ("2.pdf", Samples.Read(Samples.BalanceBroken))]),
            TestContext.Current.CancellationToken);

        var (code, output, _) = await ChildProgram.RunAsync("read", "--json", _folder["两份.zip"]);

        Assert.Equal(0, code);
        var reports = output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([1, 2], reports.Select(report => report.GetProperty("part").GetProperty("number").GetInt32()));
        Assert.Equal([1, 6], reports.Select(report => report.GetProperty("part").GetProperty("firstPage").GetInt32()));
        Assert.All(reports, static report => Assert.Contains(
            report.GetProperty("findings").EnumerateArray(),
            static finding => finding.GetProperty("rule").GetString() == "several-reports"));
        Assert.NotEqual(reports[0].GetProperty("agency").GetString(), reports[1].GetProperty("agency").GetString());
    }

    [Fact]
    public async Task Read_compares_the_figures_with_the_drawn_pages_where_it_is_asked_to()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var plain = await ChildProgram.RunAsync("read", "--json", Samples.PathOf(Samples.FivePages));
        Assert.Equal(plain, await ChildProgram.RunAsync("read", "--json", "--verify", Samples.PathOf(Samples.FivePages)));
    }

    [Fact]
    public async Task Where_nothing_draws_read_says_what_is_to_be_installed()
    {
        var (code, output, error) = await ChildProgram.RunWithAsync(
            "PATH", _folder.Path, "read", "--json", "--verify", Samples.PathOf(Samples.FivePages));

        Assert.Equal(1, code);
        Assert.Equal("ocr-missing", CodeIn(JsonDocument.Parse(output).RootElement));
        Assert.Contains("apt-get install poppler-utils", error, StringComparison.Ordinal);
        Assert.DoesNotContain("tesseract", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_report_is_refused()
    {
        const string Letter =
            """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 99>> stream
            BT /F 12 Tf 60 700 Td (Dear Sir, please pay the amount of this invoice within thirty days.) Tj ET 
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Root 1 0 R>>
            """;
        await File.WriteAllTextAsync(_folder["letter.pdf"], Letter, TestContext.Current.CancellationToken);

        var (code, output, error) = await ChildProgram.RunAsync("read", "--json", _folder["letter.pdf"]);

        Assert.Equal((1, "not-a-report"), (code, CodeIn(JsonDocument.Parse(output).RootElement)));
        Assert.Contains("不是政府信息公开工作年度报告", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_without_json_tells_a_person_in_chinese()
    {
        var (code, output, error) = await ChildProgram.RunAsync("read", Samples.PathOf(Samples.BalanceBroken));
        Assert.Equal(0, code);
        Assert.Empty(error);
        Assert.Contains("标题：", output, StringComparison.Ordinal);
        Assert.Contains("[错误]", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_an_at_sign_or_a_bracket_is_a_file()
    {
        string[] files = [_folder["@附件.pdf"], _folder["[1].pdf"]];
        foreach (var file in files)
        {
            File.Copy(Samples.PathOf(Samples.FivePages), file);
        }

        var (code, output, _) = await ChildProgram.RunInAsync(
            _folder.Path,
            ["read", "--json", .. files.Select(file => Path.GetFileName(file))]);
        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Tables_gives_cells_with_spans_as_json_and_rows_as_csv()
    {
        var file = Samples.PathOf(Samples.FivePages);
        var (code, output, _) = await ChildProgram.RunAsync("tables", file, "--json");
        Assert.Equal(0, code);
        var tables = JsonDocument.Parse(output).RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            var (rows, columns) = (table.GetProperty("rows").GetInt32(), table.GetProperty("columns").GetInt32());
            var covered = table.GetProperty("cells").EnumerateArray()
                .Sum(cell => cell.GetProperty("rowSpan").GetInt32() * cell.GetProperty("colSpan").GetInt32());
            Assert.Equal(rows * columns, covered);
        });

        var (_, csv, _) = await ChildProgram.RunAsync("tables", file, "--csv");
        var blocks = csv.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(tables.Count, blocks.Length);
        Assert.All(blocks, block => Assert.StartsWith($"# {file} ", block, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_without_lines_are_given_where_they_are_asked_for()
    {
        var file = Samples.PathOf("no-lines.pdf");

        Assert.Empty(await TablesOfAsync("tables", file, "--json"));

        var tables = await TablesOfAsync("tables", file, "--json", "--unruled");
        Assert.Contains(
            tables, static table => table.GetProperty("columns").GetInt32() >= 8 && table.GetProperty("rows").GetInt32() >= 10);
    }

    private static async Task<List<JsonElement>> TablesOfAsync(params string[] arguments)
    {
        var (code, output, _) = await ChildProgram.RunAsync(arguments);
        Assert.Equal(0, code);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("tables").EnumerateArray()];
    }

    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("tables")]
    [InlineData("write", "a.pdf")]
    [InlineData("read", "--jsn", "a.pdf")]
    [InlineData("tables", "--json", "--csv", "a.pdf")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments) => Assert.Equal(2, (await ChildProgram.RunAsync(arguments)).Code);

    [Fact]
    public async Task Serve_says_why_it_cannot_start()
    {
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data", "disclosure.json"], """{ "tears": [] }""", TestContext.Current.CancellationToken);
        var (code, _, error) = await ChildProgram.RunAsync("serve", "--data", _folder["data"]);
        Assert.Equal(1, code);
        Assert.Contains("tears", error, StringComparison.Ordinal);

        (code, _, error) = await ChildProgram.RunAsync("serve", "--data", _folder["other"], "--urls", "nonsense");
        Assert.Equal(1, code);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
    }

    private static string? CodeIn(JsonElement result) => result.GetProperty("error").GetProperty("code").GetString();
}
