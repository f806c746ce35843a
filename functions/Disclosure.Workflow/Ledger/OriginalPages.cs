using System.Globalization;
using Disclosure.Documents;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Views;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>The pages of originals as people see them beside the figures, drawn when they are first looked at and kept.</summary>
/// <param name="originals">The files.</param>
/// <param name="viewer">Draws.</param>
/// <param name="pictures">Keeps what was drawn.</param>
/// <param name="reader">Reads documents without pages.</param>
public sealed class OriginalPages(IOriginals originals, IPageViewer viewer, IPagePictures pictures, IReportReader reader)
{
    private const string SizesName = "sizes.txt";
    private const string ContentName = "content.bin";

    /// <summary>Returns the sizes of all pages; null if the original is not kept.</summary>
    /// <exception cref="Documents.DocumentException">They cannot be told.</exception>
    public async Task<IReadOnlyList<SheetSize>?> SizesAsync(ContentHash file, CancellationToken cancellation)
    {
        if (await pictures.FindAsync(file, SizesName, cancellation) is { } kept)
        {
            return SheetSizes.Read(kept);
        }

        if (await LoadAsync(file, cancellation) is not { } content)
        {
            return null;
        }

        var sizes = await viewer.MeasureAsync(content, cancellation);
        await KeepAsync(file, SizesName, SheetSizes.Write(sizes), cancellation);
        return sizes;
    }

    /// <summary>Returns what an original without pages holds; null if it has pages, or is not kept.</summary>
    /// <exception cref="Documents.DocumentException">It cannot be read.</exception>
    public async Task<Content?> ContentAsync(ContentHash file, CancellationToken cancellation)
    {
        if (await pictures.FindAsync(file, ContentName, cancellation) is { } kept && TryParse(kept) is { } known)
        {
            return known;
        }

        if (await LoadAsync(file, cancellation) is not { } original || ContentFile.KindOf(original) is null)
        {
            return null;
        }

        var document = (await reader.ExtractAsync(original, cancellation)).Document;
        await KeepAsync(file, ContentName, DocumentFormat.Write(document), cancellation);
        return document.Content;
    }

    /// <summary>Returns a page, from 1, as a JPEG; null if the original is not kept.</summary>
    /// <exception cref="Documents.DocumentException">It cannot be drawn.</exception>
    public async Task<ReadOnlyMemory<byte>?> PictureAsync(ContentHash file, int page, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{page}.jpg");
        if (await pictures.FindAsync(file, name, cancellation) is { } kept)
        {
            return kept;
        }

        if (await LoadAsync(file, cancellation) is not { } content)
        {
            return null;
        }

        var picture = await viewer.DrawAsync(content, page, cancellation);
        await KeepAsync(file, name, picture, cancellation);
        return picture;
    }

    /// <summary>
    /// Keeps what was drawn, where there is room: on a full disk a page is shown all the same, and drawn again the next time.
    /// </summary>
    private async Task KeepAsync(ContentHash file, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            await pictures.PutAsync(file, name, content, cancellation);
        }
        catch (IOException)
        {
            // The caller has what was drawn.
            return;
        }
    }

    private async Task<byte[]?> LoadAsync(ContentHash file, CancellationToken cancellation)
    {
        await using var original = await originals.OpenAsync(file, cancellation);
        if (original is null)
        {
            return null;
        }

        var content = new byte[checked((int)original.Length)];
        await original.ReadExactlyAsync(content, cancellation);
        return content;
    }

    /// <summary>Returns the content; null where another version of the program kept it.</summary>
    private static Content? TryParse(byte[] kept)
    {
        try
        {
            return DocumentFormat.Read(kept).Content;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
