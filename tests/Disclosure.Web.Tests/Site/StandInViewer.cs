using Disclosure.Documents;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Tests.Site;

/// <summary>Says every file has five A4 pages, and draws each as the few bytes a JPEG begins with and its number.</summary>
internal sealed class StandInViewer : IPageViewer
{
    private int _drawn;

    /// <summary>Whether what draws is missing from this machine.</summary>
    public bool IsMissing { get; set; }

    /// <summary>Whether files are such that nothing of them can be shown.</summary>
    public bool IsBlind { get; set; }

    /// <summary>How often a page was drawn.</summary>
    public int Drawn => _drawn;

    public Task<IReadOnlyList<SheetSize>> MeasureAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation) =>
        IsBlind
            ? throw new DocumentException(new PdfUnreadable())
            : Task.FromResult<IReadOnlyList<SheetSize>>([.. Enumerable.Repeat(new SheetSize(595, 842), 5)]);

    public Task<ReadOnlyMemory<byte>> DrawAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellation)
    {
        if (IsMissing)
        {
            throw OcrEngine.Missing();
        }

        Interlocked.Increment(ref _drawn);
        return Task.FromResult<ReadOnlyMemory<byte>>(new byte[] { 0xFF, 0xD8, 0xFF, (byte)page });
    }
}
