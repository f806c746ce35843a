using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;

namespace FaultyWorker;

/// <summary>
/// A child of the worker pool that misbehaves as its arguments or its requests tell it; see <see cref="Faults"/> for the requests.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        switch (arguments)
        {
            case ["stranger"]:
                output.Write("Usage: something else entirely"u8);
                return 0;
            case ["deaf", var socket]:
                input.ReadExactly(new byte[8]);
                output.Write("DSCLWRK1"u8);
                input.ReadExactly(new byte[1000]);
                Faults.Hang(socket);
                return 0;
            case ["parent", var socket, var program]:
                RunPool(socket, program);
                return 0;
            case ["pages", var folder]:
                return WorkerLoop.Run(input, output, request => Faults.AnswerPage(folder, request));
            case ["files"]:
                return FileWorker.Run(input, output);
            case ["dribble"]:
                return WorkerLoop.Run(input, new DribblingStream(output), Faults.Handle);
            default:
                return WorkerLoop.Run(input, output, Faults.Handle);
        }
    }

    /// <summary>Is the parent of a child that hangs, until a test kills it.</summary>
    private static void RunPool(string socket, string program)
    {
        var options = new WorkerOptions { FileName = "dotnet", Arguments = [program] };
        var pool = new WorkerPool(options, TimeProvider.System);
        pool.RunAsync(Faults.Request($"hang {socket}"), CancellationToken.None).GetAwaiter().GetResult();
    }
}
