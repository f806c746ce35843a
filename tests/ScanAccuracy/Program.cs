using System.Diagnostics;
using Disclosure.ScanAccuracy;

if (args.Length < 2)
{
    Console.Error.WriteLine(
        "usage: ScanAccuracy PROGRAM FOLDER…   reads all reports of the folders with PROGRAM and compares with the truth beside them");
    return 2;
}

var reports = args.Skip(1).SelectMany(ReportFiles.In).ToList();
if (reports.Count == 0)
{
    Console.Error.WriteLine("There is no report with a truth beside it.");
    return 2;
}

var clock = Stopwatch.StartNew();
var readings = ReadingProgram.Read([args[0]], reports);
clock.Stop();

var compared = reports.Zip(readings, static (files, reading) => new ComparedReport(Truth.Load(files.Truth), reading)).ToList();
Console.Write(AccuracyTables.Write(compared, clock.Elapsed));
return 0;
