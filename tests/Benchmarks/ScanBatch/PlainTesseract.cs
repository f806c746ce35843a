using System.Diagnostics;

namespace Disclosure.ScanBatch;

/// <summary>What anyone can do with Tesseract alone: each page through its command line, as many at once as there are cores.</summary>
/// <param name="Rows">The words of each report, page after page, in rows.</param>
/// <param name="Time">For all pages.</param>
internal sealed record PlainTesseract(IReadOnlyList<IReadOnlyList<WordRow>> Rows, TimeSpan Time)
{
    public static async Task<PlainTesseract> ReadAsync(IReadOnlyList<IReadOnlyList<string>> reports)
    {
        var clock = Stopwatch.StartNew();
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var pages = await Task.WhenAll(reports.Select(report => Task.WhenAll(report.Select(page => ReadAsync(page, cores)))));
        clock.Stop();
        return new PlainTesseract(
            [.. pages.Select(static report => (IReadOnlyList<WordRow>)[.. report.SelectMany(WordRows.Of)])],
            clock.Elapsed);
    }

    private static async Task<string> ReadAsync(string page, SemaphoreSlim cores)
    {
        await cores.WaitAsync();
        try
        {
            var start = new ProcessStartInfo("tesseract", [page, "-", "-l", "chi_sim", "--psm", "3", "tsv"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };

            // Its threads would wait for one another; a page for each core is the fastest way to have many read.
            start.Environment["OMP_THREAD_LIMIT"] = "1";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var words = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? words
                : throw new InvalidOperationException($"tesseract {page} ended with {process.ExitCode}: {await errors}");
        }
        finally
        {
            cores.Release();
        }
    }
}
