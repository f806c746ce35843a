using ReportMaker;
using ReportMaker.Invention;

if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("usage: ReportMaker FOLDER [NAME]   makes all samples, or those whose name contains NAME");
    return 2;
}

var folder = Directory.CreateDirectory(args[0]).FullName;
var scans = Directory.CreateDirectory(Path.Combine(folder, "scans")).FullName;
var failed = 0;
foreach (var sample in Catalogue.Samples.Where(sample => IsWanted(sample.Name)))
{
    Make(sample.Name, sample.MadeBy, () => sample.Make(folder));
}

foreach (var sample in ScanCatalogue.Samples.Where(sample => IsWanted(sample.Name)))
{
    Make(sample.Name, $"{sample.Scan.Mode}, {sample.Scan.Dpi} dpi", () => sample.Make(scans));
}

SampleList.Write(Path.Combine(folder, "README.md"));
return failed == 0 ? 0 : 1;

bool IsWanted(string name) => args.Length == 1 || name.Contains(args[1], StringComparison.Ordinal);

void Make(string name, string madeBy, Func<IReadOnlyList<ExpectedFinding>> make)
{
    try
    {
        Console.WriteLine($"{name}: {madeBy}; findings: {make().Count}");
    }
    catch (InvalidOperationException failure)
    {
        Console.Error.WriteLine($"{name}: {failure.Message}");
        failed++;
    }
}
