using Disclosure.Documents;
using Disclosure.Documents.Ocr;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Reads files in child processes, scans with the OCR engine of the machine; none is started before there is something for it. Where the
/// engine is not installed, reading a scan throws a <see cref="DocumentException"/> that says so, and digital files are read all the same.
/// </summary>
/// <param name="children">Starts the children that read.</param>
/// <param name="time">The clock.</param>
public sealed class LocalFileReader(ReadingChildren children, TimeProvider time) : IFileReader, IAsyncDisposable
{
    private readonly OcrReader _reader = new(children.ForReading with { IsBehind = true }, time, children.ForFiles);

    /// <inheritdoc/>
    public string ScanReader => "ocr";

    /// <inheritdoc/>
    public Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation) =>
        _reader.ReadAsync(file, limits, judge, cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        _reader.ShownAsync(file, limits, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}
