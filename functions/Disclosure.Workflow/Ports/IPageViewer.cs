using Disclosure.Documents.Views;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Draws pages of files for people to look at. Every call gives the same for the same input. A file or page that cannot be drawn, or not on
/// this machine, is a <see cref="Documents.DocumentException"/> that says why. Safe for any number of callers at once.
/// </summary>
public interface IPageViewer
{
    /// <summary>Returns the sizes of all pages of a file.</summary>
    Task<IReadOnlyList<SheetSize>> MeasureAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation);

    /// <summary>Returns a page, from 1, as a JPEG.</summary>
    Task<ReadOnlyMemory<byte>> DrawAsync(ReadOnlyMemory<byte> file, int page, CancellationToken cancellation);
}
