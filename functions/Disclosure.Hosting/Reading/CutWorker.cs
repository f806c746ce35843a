using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// The child's side of <see cref="FileCutting"/>. The library that cuts PDFs knows no limits: what a stranger's file swells to in it, it
/// swells to here, under the child's.
/// </summary>
internal static class CutWorker
{
    /// <summary>Answers requests until its input ends.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit code for the process.</returns>
    public static int Run(Stream input, Stream output) => WorkerLoop.Run(input, output, Cut);

    /// <summary>Returns the cut; no bytes where the file cannot be cut.</summary>
    private static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> request)
    {
        var (_, first, last, limits, file) = FileRequest.Read(request);
        return PageCutter.Cut(file, first, last, limits, CancellationToken.None) ?? default;
    }
}
