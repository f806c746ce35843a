using System.Diagnostics;
using System.IO.Compression;

namespace Disclosure.ScanAccuracy;

/// <summary>Runs the program to be measured, once over all reports, as an office would.</summary>
internal static class ReadingProgram
{
    /// <summary>What it says of each report, in their order.</summary>
    /// <param name="command">The program, and what its arguments begin with.</param>
    /// <param name="reports">The reports.</param>
    /// <exception cref="InvalidOperationException">It does not give one line a report.</exception>
    public static List<ReadReport> Read(IReadOnlyList<string> command, IReadOnlyList<ReportFiles> reports)
    {
        var folder = Directory.CreateTempSubdirectory("scan-accuracy-").FullName;
        try
        {
            var files = reports.Select((report, i) =>
                report.Pages.Count == 1 ? report.Pages[0] : Pack(report, Directory.CreateDirectory(Path.Combine(folder, $"{i}")).FullName));
            var start = new ProcessStartInfo(command[0], [.. command.Skip(1), "read", "--json", .. files])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
            var errors = process.StandardError.ReadToEndAsync();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            return lines.Length == reports.Count
                ? [.. lines.Select(ReadReport.Parse)]
                : throw new InvalidOperationException(
                    $"{command[0]} gave {lines.Length} lines for {reports.Count} reports and ended with {process.ExitCode}: "
                    + errors.Result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The single pages of a report in one stored ZIP, in their order.</summary>
    private static string Pack(ReportFiles report, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileName(report.Truth).Replace(".truth.json", ".zip", StringComparison.Ordinal));
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var page in report.Pages)
        {
            zip.CreateEntryFromFile(page, Path.GetFileName(page), CompressionLevel.NoCompression);
        }

        return path;
    }
}
