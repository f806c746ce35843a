using System.Diagnostics;

namespace Disclosure.Server.Tests;

/// <summary>The program as its users start it: a process of its own, from the assembly beside the tests.</summary>
internal static class ChildProgram
{
    public static Process Start(params IEnumerable<string> arguments) => StartIn(Environment.CurrentDirectory, arguments);

    public static Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) =>
        RunInAsync(Environment.CurrentDirectory, arguments);

    /// <summary>Runs the program in a folder, so that file names can be given as they are typed there.</summary>
    public static async Task<(int Code, string Output, string Error)> RunInAsync(string folder, params IEnumerable<string> arguments)
    {
        using var process = StartIn(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static Process StartIn(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "disclosure.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static string DotnetHost() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
