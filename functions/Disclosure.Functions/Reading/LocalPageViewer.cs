using Disclosure.Documents;
using Disclosure.Documents.Views;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Reading;

/// <summary>
/// Draws pages with poppler, which the custom image has. Where it is not installed, drawing is a <see cref="DocumentException"/> that says
/// so; sizes are told everywhere.
/// </summary>
internal sealed class LocalPageViewer(WorkflowOptions options, TimeProvider time) : IPageViewer, IAsyncDisposable
{
    private readonly PageViews _views = new(LocalChildren.ForViews, time);

    public IReadOnlyList<SheetSize> Measure(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        PageViews.Measure(file, options.Limits, cancellation);

    public Task<ReadOnlyMemory<byte>> DrawAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellation) =>
        _views.DrawAsync(file, page, options.Limits, cancellation);

    public ValueTask DisposeAsync() => _views.DisposeAsync();
}
