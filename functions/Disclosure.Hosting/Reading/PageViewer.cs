using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Reading;

/// <summary>Draws pages of PDFs, pictures and bundles of them, within the limits of reading.</summary>
internal sealed class FilePageViewer(ReadLimits limits, TimeProvider time) : IPageViewer, IAsyncDisposable
{
    private readonly PageViews _views = OcrChildren.CreateViews(time);

    public IReadOnlyList<SheetSize> Measure(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        PageViews.Measure(file, limits, cancellation);

    public Task<ReadOnlyMemory<byte>> DrawAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellation) =>
        _views.DrawAsync(file, page, limits, cancellation);

    public ValueTask DisposeAsync() => _views.DisposeAsync();
}
