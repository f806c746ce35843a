using Disclosure.Documents;
using Disclosure.Documents.Ocr;

namespace Disclosure.Functions.Reading;

/// <summary>
/// Reads scans with the OCR engine of the machine, for offices that may not send them to a service: the custom image has it. Where it is
/// not installed, a scan is a <see cref="DocumentException"/> that says so, and digital files are read all the same.
/// </summary>
internal sealed class LocalFileReader(TimeProvider time) : IFileReader, IAsyncDisposable
{
    private readonly OcrReader _reader = new(LocalChildren.ForReading, time);

    public string ScanReader => "ocr";

    public Task<ReadFile> ReadAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        _reader.ReadAsync(file, limits, cancellation);

    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}
