using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// One child: takes one request at a time. After a <see cref="WorkerFailure"/> or a cancellation it can only be disposed of, which kills
/// it.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>For a process that closed its pipes to be gone, and for its last words to be read.</summary>
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromSeconds(1);

    private readonly WorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly ErrorTail _errors = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _collecting;
    private bool _isGreeted;

    private WorkerProcess(WorkerOptions options, TimeProvider clock, Process process)
    {
        (_options, _clock, _process) = (options, clock, process);
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
        _collecting = _errors.CollectAsync(process.StandardError.BaseStream, _stop.Token);
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Computing time that it used for its last request.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>The timestamp, of the pool's clock, since which it has nothing to do.</summary>
    public long IdleSince { get; set; }

    /// <summary>Starts a child; it is greeted with its first request.</summary>
    /// <exception cref="WorkerFailure">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerOptions options, TimeProvider clock)
    {
        try
        {
            var process = IsolatedProcess.Start(
                options.FileName, options.Arguments, Variables(options), options.MemoryBytes, options.IsBehind);
            return new WorkerProcess(options, clock, process);
        }
        catch (Win32Exception exception)
        {
            throw new WorkerFailure(WorkerFailureKind.NotStarted, $"{options.FileName}: {exception.Message}", exception);
        }
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="DocumentException">The child's handler threw it; the child is as good as before.</exception>
    /// <exception cref="WorkerFailure">The child crashed, was killed, stood still or went beyond its bounds.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<byte[]> AskAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var bounds = new ProcessBounds(_options.MemoryBytes, _options.RequestComputing, _options.Standstill);
        var watch = new ProcessWatch(_process, bounds, _clock);
        await using var watching = watch.ConfigureAwait(false);
        try
        {
            if (!_isGreeted)
            {
                await GreetAsync(cancellation).ConfigureAwait(false);
            }

            await SendAsync(head, body, cancellation).ConfigureAwait(false);
            return await ReceiveAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            var (words, kind) = await LastWordsAsync().ConfigureAwait(false);
            throw watch.Reached switch
            {
                ProcessBound.Memory =>
                    new WorkerFailure(WorkerFailureKind.Outgrew, $"more than {_options.MemoryBytes} bytes of memory", exception),
                ProcessBound.Computing =>
                    new WorkerFailure(WorkerFailureKind.Overspent, $"more than {_options.RequestComputing} of computing time", exception),
                ProcessBound.Standstill =>
                    new WorkerFailure(WorkerFailureKind.StoodStill, $"stood still for {_options.Standstill}", exception),
                _ => new WorkerFailure(kind, words, exception),
            };
        }
        catch (InvalidDataException exception)
        {
            throw new WorkerFailure(WorkerFailureKind.Crashed, $"what it wrote is no answer: {exception.Message}", exception);
        }
        finally
        {
            Spent = watch.Spent();
        }
    }

    /// <summary>Kills the child and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        await _collecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _output.DisposeAsync().ConfigureAwait(false);
        await _input.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
        _stop.Dispose();
    }

    /// <summary>The pool has one child for each core: threads within a child would only get in each other's way.</summary>
    private static Dictionary<string, string> Variables(WorkerOptions options) => new()
    {
        ["OMP_THREAD_LIMIT"] = "1",
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_GCHeapHardLimit"] = options.MemoryBytes.ToString("X", CultureInfo.InvariantCulture),
    };

    private async Task GreetAsync(CancellationToken cancellation)
    {
        await _input.WriteAsync(Greeting.Bytes, cancellation).ConfigureAwait(false);
        var greeting = new byte[Greeting.Size];
        await _output.ReadExactlyAsync(greeting, cancellation).ConfigureAwait(false);
        Greeting.Check(greeting);
        _isGreeted = true;
    }

    private async Task SendAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var header = new byte[FrameHeader.Size];
        new FrameHeader(FrameKind.Request, head.Length + body.Length).Write(header);
        await _input.WriteAsync(header, cancellation).ConfigureAwait(false);
        await _input.WriteAsync(head, cancellation).ConfigureAwait(false);
        await _input.WriteAsync(body, cancellation).ConfigureAwait(false);
    }

    private async Task<byte[]> ReceiveAsync(CancellationToken cancellation)
    {
        var bytes = new byte[FrameHeader.Size];
        await _output.ReadExactlyAsync(bytes, cancellation).ConfigureAwait(false);
        var header = FrameHeader.Read(bytes);
        var answer = GC.AllocateUninitializedArray<byte>(header.Length);
        await _output.ReadExactlyAsync(answer, cancellation).ConfigureAwait(false);
        return header.Kind switch
        {
            FrameKind.Answer => answer,
            FrameKind.Error => throw ErrorFrame.Read(answer),
            _ => throw new InvalidDataException($"a frame of kind {header.Kind} from a child"),
        };
    }

    /// <summary>
    /// How the child ended, and the last line it wrote to standard error: a crash is told by its own exit code, so it is not killed at
    /// once.
    /// </summary>
    private async Task<(string Words, WorkerFailureKind Kind)> LastWordsAsync()
    {
        try
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(LastWordsTime, _clock).ConfigureAwait(false);
            await _collecting.WaitAsync(LastWordsTime, _clock).ConfigureAwait(false);
            var kind = ProcessEnd.WasKilled(_process) ? WorkerFailureKind.Killed
                : _process.ExitCode == WorkerLoop.OutOfMemory ? WorkerFailureKind.Outgrew
                : WorkerFailureKind.Crashed;
            return ($"ended with exit code {_process.ExitCode}: {_errors.LastLine()}", kind);
        }
        catch (TimeoutException)
        {
            return ("closed its pipes and went on", WorkerFailureKind.Crashed);
        }
    }
}
