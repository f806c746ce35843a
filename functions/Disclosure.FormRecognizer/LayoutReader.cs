using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.FormRecognizer;

/// <summary>Reads files with the client library of Form Recognizer for what is a picture (<see cref="LayoutFileReader"/>).</summary>
public sealed class LayoutReader : IFileReader
{
    private readonly LayoutFileReader _reader;

    /// <summary>Makes a reader that asks an account as the app's own identity.</summary>
    /// <param name="endpoint">The account's own address.</param>
    /// <param name="time">The clock.</param>
    public LayoutReader(Uri endpoint, TimeProvider time)
        : this(new LayoutService(LayoutClients.Create(endpoint, new DefaultAzureCredential()), time), time)
    {
    }

    internal LayoutReader(LayoutService service, TimeProvider time) => _reader = new LayoutFileReader("formRecognizer", service, time);

    /// <inheritdoc/>
    public string ScanReader => _reader.ScanReader;

    /// <inheritdoc/>
    public Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation) =>
        _reader.ReadAsync(file, limits, judge, cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        _reader.ShownAsync(file, limits, cancellation);
}
