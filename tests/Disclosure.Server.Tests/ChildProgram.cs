using System.Diagnostics;

namespace Disclosure.Server.Tests;

/// <summary>The program as its users start it: a process of its own, from the assembly beside the tests.</summary>
internal static class ChildProgram
{
    /// <summary>The runtime's program and the assembly: what a command begins with.</summary>
    public static IReadOnlyList<string> Command { get; } = [DotnetHost(), Path.Combine(AppContext.BaseDirectory, "disclosure.dll")];

    public static Process Start(params IEnumerable<string> arguments) => StartIn(Environment.CurrentDirectory, arguments, []);

    public static Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> arguments) =>
        RunInAsync(Environment.CurrentDirectory, arguments);

    /// <summary>Runs the program in a folder, so that file names can be given as they are typed there.</summary>
    public static Task<(int Code, string Output, string Error)> RunInAsync(string folder, params IEnumerable<string> arguments) =>
        RunAsync(StartIn(folder, arguments, []));

    /// <summary>Runs the program with a variable of its environment set.</summary>
    public static Task<(int Code, string Output, string Error)> RunWithAsync(
        string variable,
        string value,
        params IEnumerable<string> arguments) =>
        RunAsync(StartIn(Environment.CurrentDirectory, arguments, [(variable, value)]));

    /// <summary>Starts the program with a variable of its environment set.</summary>
    public static Process StartWith(string variable, string value, params IEnumerable<string> arguments) =>
        StartIn(Environment.CurrentDirectory, arguments, [(variable, value)]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static Process StartIn(string folder, IEnumerable<string> arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Command[0], Command.Skip(1).Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static string DotnetHost() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
