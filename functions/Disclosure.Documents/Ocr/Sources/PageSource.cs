namespace Disclosure.Documents.Ocr.Sources;

/// <summary>One file of a report, opened: pages that the file itself tells, and pictures of all others.</summary>
internal abstract class PageSource : IDisposable
{
    /// <summary>
    /// The pages, at least one. Of a PDF all are given, and the verdict on some may be that they have to be read from their picture; a page
    /// of a picture file is null.
    /// </summary>
    public abstract IReadOnlyList<Page?> Pages { get; }

    /// <summary>Gets the bytes that the pages take up which the file itself tells.</summary>
    public virtual long HeldBytes => 0;

    /// <summary>Gets what an OFD holds beside its pages; null for a file that is none.</summary>
    public virtual OfdMarks? Ofd => null;

    /// <summary>Opens a PDF, an OFD or a picture file, and looks at all that can be looked at before anything is decoded.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="teller">Reads what PDFs tell themselves.</param>
    /// <param name="clock">Measures for how long what renders pages stands still.</param>
    /// <param name="isBehind">Whether rendering goes behind all other work of the machine.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static async Task<PageSource> OpenAsync(
        ReadOnlyMemory<byte> file,
        ReadLimits limits,
        FileTeller teller,
        TimeProvider clock,
        bool isBehind,
        CancellationToken cancellation) =>
        PictureHeader.IsPicture(file.Span)
            ? new PictureSource(file, limits)
            : await PdfSource.ReadAsync(file, limits, teller, clock, isBehind, cancellation).ConfigureAwait(false);

    /// <summary>Whether a page has to be read from its picture.</summary>
    public static bool IsForOcr(Page? page) => page is null or { Verdict: TextVerdict.Picture or TextVerdict.Unmapped };

    /// <summary>Width and height of a page as displayed, in points.</summary>
    /// <param name="index">Which page, from 0.</param>
    public abstract (double Width, double Height) SizeOf(int index);

    /// <summary>Pixels of the picture of a page, as far as the file tells without decoding it.</summary>
    /// <param name="index">Which page, from 0.</param>
    public abstract long PixelsOf(int index);

    /// <summary>The picture of a page; safe for several callers at once.</summary>
    /// <param name="index">Which page, from 0.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">It cannot be had.</exception>
    public abstract Task<PagePicture> PictureAsync(int index, CancellationToken cancellation);

    /// <summary>The pictures of the regions of a page that otherwise tells itself; safe for several callers at once.</summary>
    /// <param name="index">Which page, from 0.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>One picture for each of <see cref="Page.Regions"/>, in their order.</returns>
    /// <exception cref="DocumentException">They cannot be had.</exception>
    public abstract Task<IReadOnlyList<RegionPicture>> RegionPicturesAsync(int index, CancellationToken cancellation);

    /// <summary>Lets go of what was written for the renderer. No picture may be under way.</summary>
    public abstract void Dispose();
}
