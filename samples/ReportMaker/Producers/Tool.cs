using System.ComponentModel;
using System.Diagnostics;

namespace ReportMaker.Producers;

/// <summary>Runs a program of the machine.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="InvalidOperationException">The program is missing, fails, or does not end.</exception>
    public static void Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is not installed; the samples it makes cannot be made here.", missing);
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"{program} did not end.");
            }

            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output.Result} {errors.Result}");
            }
        }
    }

    /// <summary>Gives the action an empty folder, which is gone afterwards.</summary>
    public static void InFolder(Action<string> action)
    {
        var folder = Directory.CreateTempSubdirectory("report-maker-").FullName;
        try
        {
            action(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
