using System.Diagnostics;
using System.Globalization;

namespace Disclosure.ScanBatch;

/// <summary>A program run to its end, with what it and all its children had in memory at most.</summary>
/// <param name="Time">From its start to its end.</param>
/// <param name="PeakBytes">Resident memory of all of them added up, shared pages counted for each; looked at fifty times a second.</param>
internal sealed record MeasuredRun(TimeSpan Time, long PeakBytes)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public static async Task<MeasuredRun> OfAsync(string program, IReadOnlyList<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        using var timer = new PeriodicTimer(BetweenLooks);
        var peak = 0L;
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, Resident(process.Id));
            await timer.WaitForNextTickAsync();
        }

        await output;
        return process.ExitCode == 0
            ? new MeasuredRun(clock.Elapsed, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    /// <summary>Of a process and its children (proc(5), /proc/PID/statm and /proc/PID/task/TID/children).</summary>
    private static long Resident(int process)
    {
        try
        {
            var own = long.Parse(File.ReadAllText($"/proc/{process}/statm").Split(' ')[1], CultureInfo.InvariantCulture)
                * Environment.SystemPageSize;
            return own + Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(
                    static task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Sum(static child => Resident(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }
}
