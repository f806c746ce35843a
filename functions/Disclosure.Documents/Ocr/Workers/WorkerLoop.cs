using System.Diagnostics;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>The child's side of a <see cref="WorkerPool"/>: takes requests, one after another, until its input ends.</summary>
public static class WorkerLoop
{
    /// <summary>Bytes of the largest buffer that is kept for the next request: that of a page at 300 dpi in grey.</summary>
    private const int KeptBuffer = 16 << 20;

    private const int Ended = 0;
    private const int GaveUp = 1;

    /// <summary>Exit code of a child whose heap came to its limit.</summary>
    internal const int OutOfMemory = 3;

    /// <summary>
    /// Answers requests. A <see cref="DocumentException"/> from the handler is an answer too; any other exception ends the loop, for nobody
    /// knows what state it left behind. The process ends itself when the pool's goes away in the middle of a request.
    /// </summary>
    /// <param name="input">Standard input, or another stream that only this loop reads.</param>
    /// <param name="output">Standard output, or another stream that only this loop writes.</param>
    /// <param name="handle">Works on a request. The bytes are its own only until it returns; an answer holds at most 128 MiB.</param>
    /// <returns>The exit code for the process; where it is not 0 the reason stands on standard error.</returns>
    public static int Run(Stream input, Stream output, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> handle)
    {
        try
        {
            Greet(input, output);
            Answer(input, output, handle);
            return Ended;
        }
#pragma warning disable CA1031 // Whatever it was, the pool has to hear of it in one line, and this process is of no more use.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
            return exception is OutOfMemoryException ? OutOfMemory : GaveUp;
        }
    }

    private static void Greet(Stream input, Stream output)
    {
        var greeting = new byte[Greeting.Size];
        input.ReadExactly(greeting);
        Greeting.Check(greeting);
        output.Write(Greeting.Bytes.Span);
        output.Flush();
    }

    private static void Answer(Stream input, Stream output, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> handle)
    {
        var header = new byte[FrameHeader.Size];
        var buffer = Array.Empty<byte>();
        for (var first = input.ReadByte(); first >= 0;)
        {
            header[0] = (byte)first;
            input.ReadExactly(header.AsSpan(1));
            var length = FrameHeader.Read(header).Length;
            if (buffer.Length < length)
            {
                // Let go of the smaller one first: both together might be beyond the memory.
                buffer = [];
                buffer = GC.AllocateUninitializedArray<byte>(length);
            }

            input.ReadExactly(buffer.AsSpan(0, length));
            using var answered = new CancellationTokenSource();
            var next = Task.Run(() => NextByte(input, answered.Token));
            var (kind, answer) = Handle(handle, buffer.AsMemory(0, length));
            answered.Cancel();
            Write(output, kind, answer.Span);
            if (buffer.Length > KeptBuffer)
            {
                buffer = [];
            }

            first = next.GetAwaiter().GetResult();
        }
    }

    /// <summary>Returns an answer whose size is a stranger's file's to choose.</summary>
    /// <exception cref="DocumentException">It is larger than an answer may be.</exception>
    internal static ReadOnlyMemory<byte> Fitting(ReadOnlyMemory<byte> answer) =>
        answer.Length <= FrameHeader.LargestFile ? answer : throw ReadBudget.Exceeded(ReadLimit.HeldData);

    /// <summary>
    /// The first byte of the next request, or -1. The pool sends none before it has the answer, so that an input that ends before is a pool
    /// that died; the handler may be deep in native code and deaf to it. (A signal at the parent's death, PR_SET_PDEATHSIG, is of no use
    /// here: Linux sends it when the thread ends that started the child, and threads of a pool come and go.)
    /// </summary>
    private static int NextByte(Stream input, CancellationToken answered)
    {
        var next = input.ReadByte();
        if (next < 0 && !answered.IsCancellationRequested)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }

        return next;
    }

    private static (FrameKind Kind, ReadOnlyMemory<byte> Answer) Handle(
        Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> handle, ReadOnlyMemory<byte> request)
    {
        try
        {
            return (FrameKind.Answer, handle(request));
        }
        catch (DocumentException error)
        {
            return (FrameKind.Error, ErrorFrame.Write(error));
        }
    }

    private static void Write(Stream output, FrameKind kind, ReadOnlySpan<byte> answer)
    {
        if (answer.Length > FrameHeader.LargestFile)
        {
            throw new InvalidDataException($"an answer of {answer.Length} bytes");
        }

        Span<byte> header = stackalloc byte[FrameHeader.Size];
        new FrameHeader(kind, answer.Length).Write(header);
        output.Write(header);
        output.Write(answer);
        output.Flush();
    }
}
