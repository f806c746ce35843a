using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Disclosure.Benchmarks;

/// <summary>
/// The command line as a whole process against an empty .NET program, in one run. Both are published as `make build` publishes: run that first,
/// and `dotnet publish tests/Benchmarks/EmptyProgram -c Release --use-current-runtime --self-contained false -o out/empty`.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 30)]
public class ProcessStart
{
    [Benchmark(Baseline = true)]
    public void EmptyProgram() => Run(Repository.Path("out", "empty", "EmptyProgram"));

    [Benchmark]
    public void ReadFivePages() =>
        Run(Repository.Path("out", "disclosure"), "read", Repository.Path("samples", "five-pages.pdf"), "--json");

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
