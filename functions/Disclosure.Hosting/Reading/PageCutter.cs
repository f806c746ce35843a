using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Views;
using Disclosure.Workflow.Commands;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using PdfReader = Disclosure.Documents.Pdf.PdfReader;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Cuts files that hold several reports: pages out of a PDF by PDFsharp, files out of a bundle. The same pages of the same file give the
/// same bytes, since reports are named by them.
/// </summary>
internal static class PageCutter
{
    /// <summary>Stands where a PDF tells when it was made: the same cut must not differ by the day it was made.</summary>
    private static readonly DateTime NoTime = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string UserUnit = "/UserUnit";

    /// <summary>
    /// Distance in points below which a word stands where it stood: the library writes sizes of pages with three decimals.
    /// </summary>
    private const double SamePlace = 0.1;

    /// <summary>Characters of an id in the metadata: a GUID with its hyphens.</summary>
    private const int IdLength = 36;

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

        if (taken.Count == 0)
        {
            return null;
        }

        return taken.Count == 1 ? taken[0].Content : PageBundle.Create([.. taken.Select(static entry => (entry.Name, entry.Content))]);
    }

    /// <summary>What stands before the ids that the library invents in the metadata it writes (XMP media management).</summary>
    private static ReadOnlySpan<byte> DocumentIdMark => "<xmpMM:DocumentID>uuid:"u8;

    private static ReadOnlySpan<byte> InstanceIdMark => "<xmpMM:InstanceID>uuid:"u8;

    private static ReadOnlyMemory<byte>? OfPdf(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, ReadLimits limits, CancellationToken cancellation)
    {
        var id = IdOf(file.Span, firstPage, lastPage);
        var target = new MemoryStream();
        try
        {
            using var source = PdfSharp.Pdf.IO.PdfReader.Open(AsStream(file), PdfDocumentOpenMode.Import);
            using var cut = new PdfDocument();
            cut.Info.CreationDate = NoTime;
            cut.Internals.FirstDocumentID = cut.Internals.SecondDocumentID = Encoding.Latin1.GetString(id.ToByteArray());
            for (var page = firstPage; page <= lastPage; page++)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(cut, source.Pages[page - 1]);
            }

            cut.Save(target, closeStream: false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library throws what it happens to meet in a file that is broken, locked or unusual: such a file is not cut.
            return null;
        }

        var bytes = target.ToArray();
        Settle(bytes, DocumentIdMark, id);
        Settle(bytes, InstanceIdMark, id);
        if (!IsSame(file, firstPage - 1, bytes, lastPage - firstPage + 1, limits, cancellation))
        {
            return null;
        }

        return bytes;
    }

    /// <summary>Adds a page, with its unit, which the library leaves out.</summary>
    private static void Add(PdfDocument cut, PdfPage page)
    {
        var added = cut.AddPage(page);
        if (page.Elements.ContainsKey(UserUnit))
        {
            added.Elements.SetReal(UserUnit, page.Elements.GetReal(UserUnit));
        }
    }

    /// <summary>
    /// Whether the pages of a cut say what those of the file say, in the same places: what a file keeps outside its pages, such as which of
    /// its layers are shown, is not cut with them.
    /// </summary>
    private static bool IsSame(
        ReadOnlyMemory<byte> file, int before, ReadOnlyMemory<byte> cut, int pages, ReadLimits limits, CancellationToken cancellation)
    {
        var whole = PdfReader.Read(file, limits, cancellation).Pages;
        var part = PdfReader.Read(cut, limits, cancellation).Pages;
        if (part.Count != pages)
        {
            return false;
        }

        for (var i = 0; i < pages; i++)
        {
            var (one, other) = (whole[before + i], part[i]);
            if (one.Verdict != other.Verdict || one.Words.Count != other.Words.Count || one.Images.Count != other.Images.Count
                || !one.Words.Zip(other.Words).All(static pair => IsSame(pair.First, pair.Second)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(Word one, Word other) =>
        one.Text == other.Text && Math.Abs(one.Box.CenterX - other.Box.CenterX) < SamePlace
        && Math.Abs(one.Box.CenterY - other.Box.CenterY) < SamePlace;

    /// <summary>Returns the id of a cut, by its pages and the content of the file.</summary>
    private static Guid IdOf(ReadOnlySpan<byte> file, int firstPage, int lastPage)
    {
        Span<byte> name = stackalloc byte[SHA256.HashSizeInBytes + (2 * sizeof(int))];
        SHA256.HashData(file, name);
        BinaryPrimitives.WriteInt32BigEndian(name[SHA256.HashSizeInBytes..], firstPage);
        BinaryPrimitives.WriteInt32BigEndian(name[(SHA256.HashSizeInBytes + sizeof(int))..], lastPage);
        return new Guid(SHA256.HashData(name).AsSpan(0, 16));
    }

    /// <summary>Puts the id of the cut where the library wrote one of its own, which differs each time.</summary>
    private static void Settle(Span<byte> pdf, ReadOnlySpan<byte> mark, Guid id)
    {
        var at = pdf.LastIndexOf(mark);
        if (at >= 0 && at + mark.Length + IdLength <= pdf.Length)
        {
            Encoding.ASCII.GetBytes(id.ToString("D"), pdf[(at + mark.Length)..]);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);
}
