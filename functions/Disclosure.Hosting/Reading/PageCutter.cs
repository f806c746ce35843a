using System.Runtime.InteropServices;
using Disclosure.Documents;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Views;
using Disclosure.Workflow.Commands;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Cuts files that hold several reports: pages out of a PDF by PDFsharp, files out of a bundle. The same pages of the same file give the
/// same bytes, since reports are named by them.
/// </summary>
internal static class PageCutter
{
    /// <summary>Stands where a PDF tells when it was made: the same cut must not differ by the day it was made.</summary>
    private static readonly DateTime NoTime = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Returns some pages as a file of their own; null where the file is of a kind that cannot be cut, or not there.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="firstPage">The first page, from 1.</param>
    /// <param name="lastPage">The last page.</param>
    /// <param name="limits">What the file may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static ReadOnlyMemory<byte>? Cut(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, ReadLimits limits, CancellationToken cancellation)
    {
        var type = FileType.Of(file.Span);
        return type == FileType.Zip ? OfBundle(file, firstPage, lastPage, limits, cancellation)
            : type == FileType.Pdf ? OfPdf(file, firstPage, lastPage, limits, cancellation)
            : null;
    }

    /// <summary>Returns the files of a bundle that the pages are: one as it is, several as a bundle of their own.</summary>
    private static ReadOnlyMemory<byte>? OfBundle(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, ReadLimits limits, CancellationToken cancellation)
    {
        var taken = new List<BundledFile>();
        var page = 1;
        foreach (var entry in PageBundle.Open(file, limits))
        {
            var next = page + PageViews.Measure(entry.Content, limits, cancellation).Count;
            if (page >= firstPage && next - 1 <= lastPage)
            {
                taken.Add(entry);
            }
            else if (next > firstPage && page <= lastPage)
            {
                return null;
            }

            page = next;
        }

        return taken.Count switch
        {
            0 => null,
            1 => taken[0].Content,
            _ => PageBundle.Create([.. taken.Select(static entry => (entry.Name, entry.Content))]),
        };
    }

    private static ReadOnlyMemory<byte>? OfPdf(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, ReadLimits limits, CancellationToken cancellation)
    {
        var target = new MemoryStream();
        try
        {
            using var source = PdfReader.Open(AsStream(file), PdfDocumentOpenMode.Import);
            using var cut = new PdfDocument();
            cut.Info.CreationDate = NoTime;
            for (var page = firstPage; page <= lastPage; page++)
            {
                cancellation.ThrowIfCancellationRequested();
                cut.AddPage(source.Pages[page - 1]);
            }

            cut.Save(target, closeStream: false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws what it happens to meet in a file that is broken, locked or unusual: such a file is not cut.
            return null;
        }

        var bytes = target.ToArray();
        return PageViews.Measure(bytes, limits, cancellation).Count == lastPage - firstPage + 1 ? bytes : null;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);
}
