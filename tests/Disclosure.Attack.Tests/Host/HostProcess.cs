using System.Collections.Concurrent;
using System.Diagnostics;

namespace Disclosure.Attack.Tests.Host;

/// <summary>
/// The stand-alone host as a process of its own: the program named by <c>DISCLOSURE</c> in the environment, else the assembly beside the
/// tests.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Listen(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                Errors.Enqueue(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Gets the lines of stderr.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Returns the address, once the host tells it.</summary>
    public Task<Uri> AddressAsync() => _address.Task;

    /// <summary>Starts the host over a data folder.</summary>
    public static HostProcess Serve(string data) => new(Start("serve", "--data", data, "--urls", "http://127.0.0.1:0"));

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Ends it by SIGKILL; its children notice, and end.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(params IEnumerable<string> arguments)
    {
        var program = Environment.GetEnvironmentVariable("DISCLOSURE") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(AppContext.BaseDirectory, "disclosure.dll");
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;

        // A process that is killed leaves the sockets by which debuggers find it.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private void Listen(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException(
                $"The host ended before it told its address: {string.Join('\n', Errors)}"));
            return;
        }

        var at = line.IndexOf("http://", StringComparison.Ordinal);
        if (at >= 0)
        {
            var end = line.IndexOfAny([' ', '，', '。', '\t'], at);
            _address.TrySetResult(new Uri(end < 0 ? line[at..] : line[at..end]));
        }
    }
}
