using System.Globalization;
using ReportMaker;
using ReportMaker.Invention;

if (args is ["scans" or "reports" or "direct-reports", _, _, _]
    && int.TryParse(args[2], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
    && ulong.TryParse(args[3], NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
{
    var target = Directory.CreateDirectory(args[1]).FullName;
    var failures = 0;
    Parallel.For(1, count + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
    {
        Interlocked.Add(
            ref failures,
            args[0] == "scans"
                ? MakeScan(RandomScans.Of(seed, number))
                : MakeReport(RandomReports.Of(seed, number, isDirect: args[0] == "direct-reports")));

        int MakeScan(ScanSample scan) => Make(scan.Name, string.Join(", ", scan.Scan.Tags), () => scan.Make(target));
        int MakeReport(Sample report) => Make(report.Name, report.MadeBy, () => report.Make(target));
    });
    return failures == 0 ? 0 : 1;
}

if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("""
        usage: ReportMaker FOLDER [NAME]             makes all samples, or those whose name contains NAME
               ReportMaker scans FOLDER COUNT SEED   makes so many scanned reports at random
               ReportMaker reports FOLDER COUNT SEED makes so many digital reports at random, each hard to read in two or three ways
               ReportMaker direct-reports FOLDER COUNT SEED
                                                     the same, all by the project's own writer, which needs no other program
        """);
    return 2;
}

var folder = Directory.CreateDirectory(args[0]).FullName;
var scans = Directory.CreateDirectory(Path.Combine(folder, "scans")).FullName;
var regions = Directory.CreateDirectory(Path.Combine(folder, "regions")).FullName;
var texts = Directory.CreateDirectory(Path.Combine(folder, "text")).FullName;
var pages = Directory.CreateDirectory(Path.Combine(folder, "web")).FullName;
var ofds = Directory.CreateDirectory(Path.Combine(folder, "ofd")).FullName;
var failed = 0;
var pictured = Directory.CreateDirectory(Path.Combine(folder, "pictures")).FullName;
var office = Directory.CreateDirectory(Path.Combine(folder, "office")).FullName;
foreach (var sample in Catalogue.Samples.Where(sample => IsWanted(sample.Name)))
{
    failed += Make(sample.Name, sample.MadeBy, () => sample.Make(folder));
}

foreach (var sample in ScanCatalogue.Samples.Where(sample => IsWanted(sample.Name)))
{
    failed += Make(sample.Name, $"{sample.Scan.Mode}, {sample.Scan.Dpi} dpi", () => sample.Make(scans));
}

foreach (var sample in RegionCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, sample.Report.MadeBy, () => sample.Make(regions));
}

foreach (var sample in TextCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, $"text, {sample.Sheet.Cells}, {sample.Encoding}", () => sample.Make(texts));
}

foreach (var sample in WebCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, $"web page, {sample.Charset}", () => sample.Make(pages));
}

foreach (var sample in OfdCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, $"OFD, {sample.Shape.Text}, {sample.Shape.Lines}", () => sample.Make(ofds));
}

foreach (var sample in OfficeCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, sample.Ending, () => sample.Make(office));
}

foreach (var sample in PicturedCatalogue.Samples.Where(sample => IsWanted(sample.Report.Name)))
{
    failed += Make(sample.Report.Name, $"tables as pictures, {sample.Ending}", () => sample.Make(pictured));
}

SampleList.Write(Path.Combine(folder, "README.md"));
return failed == 0 ? 0 : 1;

bool IsWanted(string name) => args.Length == 1 || name.Contains(args[1], StringComparison.Ordinal);

static int Make(string name, string how, Func<IReadOnlyList<ExpectedFinding>> make)
{
    try
    {
        Console.WriteLine($"{name}: {how}; findings: {make().Count}");
        return 0;
    }
    catch (InvalidOperationException failure)
    {
        Console.Error.WriteLine($"{name}: {failure.Message}");
        return 1;
    }
}
