using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

/// <summary>Scans through the program and its real children.</summary>
public sealed class ScanTests : IDisposable
{
    private static readonly string[] Applicants = ["natural", "business", "research", "socialOrg", "legalService", "other", "total"];

    /// <summary>A page whose picture stands in its content and cannot be taken out.</summary>
    private const string InlinePicture =
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
        4 0 obj <</Length 69>> stream
        q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q
        endstream endobj
        trailer <</Root 1 0 R>>
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_child_killed_in_the_middle_of_a_batch_costs_a_retry_and_nothing_else()
    {
        OcrInstalled.OrSkip();
        string[] files = [.. Enumerable.Repeat(Samples.PathOf(Samples.Scan), 2), Samples.PathOf(Samples.FivePages)];
        using var batch = ChildProgram.Start(["read", "--json", .. files]);
        var errors = batch.StandardError.ReadToEndAsync(Cancellation);
        var first = await batch.StandardOutput.ReadLineAsync(Cancellation);
        foreach (var child in ChildrenOf(batch.Id))
        {
            child.Kill();
            child.Dispose();
        }

        string?[] lines = [first, .. (await batch.StandardOutput.ReadToEndAsync(Cancellation)).TrimEnd('\n').Split('\n')];
        await batch.WaitForExitAsync(Cancellation);
        Assert.Equal((0, ""), (batch.ExitCode, await errors));
        Assert.Equal(files.Length, lines.Length);
        Assert.All(lines[..2], line => Assert.Equal(first, line));
        Assert.Equal("pdf", JsonDocument.Parse(lines[2]!).RootElement.GetProperty("reader").GetString());
    }

    [Fact]
    public async Task Boxes_of_a_scan_fed_sideways_are_where_people_see_the_figures()
    {
        OcrInstalled.OrSkip();
        var file = Samples.PathOf("scans/grey-200-turned-90.pdf");
        var (code, output, _) = await ChildProgram.RunAsync("read", "--json", file);
        Assert.Equal(0, code);
        var row = Enumerable.Range(0, 7).Select(i => Figure(output, Applicants[i])).ToList();
        Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(
            Math.Abs(MiddleX(pair.First) - MiddleX(pair.Second)) < 20,
            "A row of the form runs down the displayed page."));
        Assert.True(row.Zip(row.Skip(1)).All(static pair => MiddleY(pair.First) > MiddleY(pair.Second))
            || row.Zip(row.Skip(1)).All(static pair => MiddleY(pair.First) < MiddleY(pair.Second)));
    }

    [Fact]
    public async Task Tables_of_a_scan_lie_on_the_page_as_displayed()
    {
        OcrInstalled.OrSkip();
        var (code, output, _) = await ChildProgram.RunAsync("tables", "--json", Samples.PathOf("scans/grey-200-turned-90.pdf"));
        Assert.Equal(0, code);
        var tables = JsonDocument.Parse(output).RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.NotEmpty(tables);
        Assert.All(
            tables.SelectMany(static table => table.GetProperty("cells").EnumerateArray()),
            static cell => Assert.InRange(MiddleX(cell.GetProperty("box")), 0, 842));
    }

    /// <summary>
    /// A table of our own, set by a browser and scanned at 150 dots an inch with noise, of 77 cells: dates, times, shares, money, marks and
    /// numbers of lists.
    /// </summary>
    [Fact]
    public async Task No_cell_of_a_table_of_any_kind_is_surely_wrong_and_its_signs_are_read()
    {
        OcrInstalled.OrSkip();
        var folder = Path.Combine(AppContext.BaseDirectory, "Reading");
        var (code, output, _) = await ChildProgram.RunAsync("tables", "--json", Path.Combine(folder, "table-with-signs.jpg"));
        Assert.Equal(0, code);
        var read = JsonDocument.Parse(output).RootElement.GetProperty("tables")[0].GetProperty("cells").EnumerateArray()
            .ToDictionary(static cell => (cell.GetProperty("row").GetInt32(), cell.GetProperty("col").GetInt32()));
        var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "table-with-signs.cells.json"), Cancellation));
        var right = 0;
        var silent = new List<string>();
        foreach (var cell in truth.RootElement.GetProperty("tables")[0].GetProperty("cells").EnumerateArray())
        {
            var found = read[(cell.GetProperty("row").GetInt32(), cell.GetProperty("col").GetInt32())];
            var (printed, told) = (cell.GetProperty("text").GetString()!, found.GetProperty("text").GetString()!);
            if (printed == told.Replace(" ", "", StringComparison.Ordinal))
            {
                right++;
            }
            else if (found.GetProperty("confidence").GetDouble() >= 0.9)
            {
                silent.Add($"{printed} as {told}");
            }
        }

        Assert.Empty(silent);
        Assert.InRange(right, 70, 77);
    }

    [Fact]
    public async Task Without_its_languages_a_scan_says_what_to_install_and_a_digital_report_is_read()
    {
        OcrInstalled.OrSkip();
        var (code, output, error) = await ChildProgram.RunWithAsync(
            "TESSDATA_PREFIX", _folder.Path, "read", "--json", Samples.PathOf(Samples.Scan), Samples.PathOf(Samples.FivePages));
        Assert.Equal(1, code);
        Assert.Contains("tesseract-ocr-chi-sim", error, StringComparison.Ordinal);
        var lines = output.Split('\n');
        Assert.Equal("ocr-missing", CodeIn(lines[0]));
        Assert.Contains("\"reader\":\"pdf\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_renderer_a_page_that_has_to_be_rendered_says_what_to_install()
    {
        OcrInstalled.OrSkip();
        await WriteAsync("page.pdf", Encoding.ASCII.GetBytes(InlinePicture));
        var (code, output, error) = await ChildProgram.RunWithAsync("PATH", _folder.Path, "read", "--json", _folder["page.pdf"]);
        Assert.Equal((1, "ocr-missing"), (code, CodeIn(output)));
        Assert.Contains("poppler-utils", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_read_whatever_its_name_says()
    {
        OcrInstalled.OrSkip();
        await WriteAsync("page.pdf", await File.ReadAllBytesAsync(Samples.PathOf("scans/colour-150-pngs-1.png"), Cancellation));
        var (code, output, _) = await ChildProgram.RunAsync("read", "--json", _folder["page.pdf"]);
        Assert.Equal(0, code);
        Assert.Equal("ocr", JsonDocument.Parse(output).RootElement.GetProperty("reader").GetString());
    }

    [Theory]
    [InlineData("scans/phone-angle-1.jpg", "damaged")]
    [InlineData("scans/colour-150-pngs-1.png", "damaged")]
    [InlineData("scans/bilevel-150-plain.tiff", "damaged")]
    public async Task A_picture_cut_short_is_a_typed_error(string sample, string errorCode)
    {
        var whole = await File.ReadAllBytesAsync(Samples.PathOf(sample), Cancellation);
        await WriteAsync("half", whole[..(whole.Length / 2)]);
        Assert.Equal(errorCode, await FailureAsync("half"));
    }

    [Theory]
    [InlineData("scans/phone-angle-1.jpg")]
    [InlineData("scans/colour-150-pngs-1.png")]
    public async Task A_picture_whose_pixels_are_garbage_is_a_typed_error(string sample)
    {
        OcrInstalled.OrSkip();
        await WriteGarbledAsync(sample);
        Assert.Equal("damaged", await FailureAsync("garbled"));
    }

    [Fact]
    public async Task A_page_whose_pixels_are_garbage_costs_itself_alone_and_is_told()
    {
        OcrInstalled.OrSkip();
        await WriteGarbledAsync("scans/grey-200-plain.pdf");

        var (code, output, error) = await ChildProgram.RunAsync("read", "--json", _folder["garbled"]);

        Assert.True(code == 0, error);
        using var read = JsonDocument.Parse(output);
        var damaged = Assert.Single(
            read.RootElement.GetProperty("findings").EnumerateArray(),
            static finding => finding.GetProperty("rule").GetString() == "page-damaged");
        Assert.Equal(("error", "page.1"), (damaged.GetProperty("severity").GetString(), damaged.GetProperty("where").GetString()));
        Assert.NotEmpty(read.RootElement.GetProperty("figures").EnumerateObject());
    }

    [Fact]
    public async Task A_flood_of_pixels_is_refused_unseen()
    {
        byte[] header =
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            0, 0, 0, 13, .. "IHDR"u8, 0, 1, 0, 0, 0, 1, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        await WriteAsync("flood.png", [.. header, 0, 0, 0, 0, .. "IDAT"u8, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0, 0, 0, 0]);
        Assert.Equal("limit-exceeded", await FailureAsync("flood.png"));
    }

    [Fact]
    public async Task What_only_calls_itself_a_picture_is_none()
    {
        await WriteAsync("scan.jpg", "GIF89a, and no JPEG"u8.ToArray());
        Assert.Equal("unknown-type", await FailureAsync("scan.jpg"));
    }

    /// <summary>Writes a sample as <c>garbled</c>, with noise in the place of some thousand of its bytes.</summary>
    private async Task WriteGarbledAsync(string sample)
    {
        var file = await File.ReadAllBytesAsync(Samples.PathOf(sample), Cancellation);
        new Random(1).NextBytes(file.AsSpan(file.Length / 4, 4000));
        await WriteAsync("garbled", file);
    }

    private async Task<string> FailureAsync(string name)
    {
        var (code, output, error) = await ChildProgram.RunAsync("read", "--json", _folder[name]);
        Assert.True(code == 1, output);
        Assert.Contains(name, error, StringComparison.Ordinal);
        return CodeIn(output);
    }

    private Task WriteAsync(string name, byte[] content) => File.WriteAllBytesAsync(_folder[name], content, Cancellation);

    private static string CodeIn(string line) =>
        JsonDocument.Parse(line.Split('\n')[0]).RootElement.GetProperty("error").GetProperty("code").GetString()!;

    private static JsonElement Figure(string output, string applicant) => JsonDocument.Parse(output).RootElement
        .GetProperty("figures").GetProperty($"applications.received.{applicant}").GetProperty("box");

    private static double MiddleX(JsonElement box) => (box[0].GetDouble() + box[2].GetDouble()) / 2;

    private static double MiddleY(JsonElement box) => (box[1].GetDouble() + box[3].GetDouble()) / 2;

    /// <summary>The children a process has now (proc(5), /proc/PID/task/TID/children).</summary>
    private static List<Process> ChildrenOf(int process) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(static task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static id => Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture))),
    ];
}
