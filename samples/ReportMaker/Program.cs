using ReportMaker;
using ReportMaker.Invention;

if (args.Length is 0 or > 2)
{
    Console.Error.WriteLine("usage: ReportMaker FOLDER [NAME]   makes all samples, or those whose name contains NAME");
    return 2;
}

var folder = Directory.CreateDirectory(args[0]).FullName;
var failed = 0;
foreach (var sample in Catalogue.Samples.Where(sample => args.Length == 1 || sample.Name.Contains(args[1], StringComparison.Ordinal)))
{
    try
    {
        IReadOnlyList<ExpectedFinding> findings = sample.Make(folder);
        Console.WriteLine($"{sample.Name}: {sample.MadeBy}; findings: {findings.Count}");
    }
    catch (InvalidOperationException failure)
    {
        Console.Error.WriteLine($"{sample.Name}: {failure.Message}");
        failed++;
    }
}

SampleList.Write(Path.Combine(folder, "README.md"));
return failed == 0 ? 0 : 1;
