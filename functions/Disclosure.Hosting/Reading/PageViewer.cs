using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Workflow.Ports;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Draws pages of PDFs, pictures and bundles of them with poppler, within the limits of reading. Where poppler is not installed, drawing
/// throws a <see cref="DocumentException"/> that says so; sizes are told everywhere. Children unpack what has to be unpacked.
/// </summary>
/// <param name="children">Starts the children that measure and draw.</param>
/// <param name="limits">What a file may cost.</param>
/// <param name="time">The clock.</param>
public sealed class PageViewer(ReadingChildren children, ReadLimits limits, TimeProvider time) : IPageViewer, IAsyncDisposable
{
    private readonly PageViews _views = new(children.ForViews, time);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SheetSize>> MeasureAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        _views.MeasureAsync(file, limits, cancellation);

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> DrawAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellation) =>
        _views.DrawAsync(file, page, limits, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _views.DisposeAsync();
}
