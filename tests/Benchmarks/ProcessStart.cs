using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Disclosure.Benchmarks;

/// <summary>
/// The command line as a whole process against an empty .NET program, in one run. `make bench` publishes both first.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 30)]
public class ProcessStart
{
    private readonly string _empty = Repository.Path("out", "empty", "EmptyProgram");
    private readonly string _disclosure = Repository.Path("out", "disclosure");
    private readonly string _report = Repository.Path("samples", "five-pages.pdf");

    [Benchmark(Baseline = true)]
    public void EmptyProgram() => Run(_empty);

    [Benchmark]
    public void ReadFivePages() => Run(_disclosure, "read", _report, "--json");

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }
    }
}
