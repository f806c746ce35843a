using System.Diagnostics;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>Starts programs that are to look at untrusted files: over pipes, with next to nothing of this process's environment.</summary>
internal static class IsolatedProcess
{
    /// <summary>Enough to find libraries, language data, and a folder for temporary files.</summary>
    private static readonly string[] InheritedVariables = ["PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "LANG", "LC_ALL", "TMPDIR"];

    /// <summary>Starts a program, its three standard streams being pipes.</summary>
    /// <param name="fileName">A path, or a name to be found on PATH.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Environment variables beyond those it inherits.</param>
    /// <param name="memoryBytes">What it may have in memory.</param>
    /// <param name="isBehind">Whether it goes behind all others of the machine.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    public static Process Start(
        string fileName,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> variables,
        long memoryBytes,
        bool isBehind)
    {
        var start = new ProcessStartInfo(fileName, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var name in InheritedVariables)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                start.Environment[name] = value;
            }
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        ProcessWatch.Limit(process, memoryBytes);
        if (isBehind)
        {
            ProcessWatch.PutBehind(process);
        }

        return process;
    }
}
