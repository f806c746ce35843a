using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Functions.Reading;

/// <summary>
/// Reads scans with the OCR engine of the machine, for offices that may not send them to a service: the custom image has it. Where it is not installed, a scan
/// is a <see cref="DocumentException"/> that says so, and digital files are read all the same.
/// </summary>
internal sealed class LocalFileReader(TimeProvider time) : IFileReader, IAsyncDisposable
{
    /// <summary>What this program is called with as a child that reads one page after the other; the children are this very program.</summary>
    public const string ChildVerb = "ocr-worker";

    private readonly OcrReader reader = new(
        new WorkerOptions
        {
            FileName = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet",
            Arguments = [typeof(LocalFileReader).Assembly.Location, ChildVerb],
        },
        time);

    public string ScanReader => "ocr";

    public Task<ReadFile> ReadAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) => reader.ReadAsync(file, limits, cancellation);

    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
