namespace Disclosure.Documents.Binary;

/// <summary>
/// A document in binary, for a cache: what was written comes out again to the last bit, or is refused where another version wrote it.
/// </summary>
public static class DocumentFormat
{
    /// <summary>
    /// Raised whenever a page is written another way; 5 since pictures tell whether they are whole, and rows of glyphs are written as they
    /// are held.
    /// </summary>
    private const int Version = 5;

    /// <summary>Marks a document without pages, whose content follows; 7 since cells may be those of a workbook.</summary>
    private const int ContentVersion = 7;

    /// <summary>Marks an OFD, whose marks stand before the pages; no number of another kind.</summary>
    private const int OfdVersion = 8;

    /// <summary>Returns the document as bytes.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(document.Content is not null ? ContentVersion : document.Ofd is not null ? OfdVersion : Version);
        if (document.Content is { } content)
        {
            ContentFormat.Write(writer, content);
        }
        else if (document.Ofd is { } marks)
        {
            OfdMarksFormat.Write(writer, marks);
        }

        writer.Write(document.Pages.Count);
        foreach (var page in document.Pages)
        {
            PageFormat.Write(writer, page);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Returns the document from bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no document, or one of another version.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes) => PageFormat.ReadAll(bytes, static reader =>
    {
        var version = reader.ReadInt32();
        if (version is not (Version or ContentVersion or OfdVersion))
        {
            throw new FormatException("a document of another version");
        }

        var content = version == ContentVersion ? ContentFormat.Read(reader) : null;
        var ofd = version == OfdVersion ? OfdMarksFormat.Read(reader) : null;
        var pages = new List<Page>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            pages.Add(PageFormat.Read(reader));
        }

        return new Document(pages) { Content = content, Ofd = ofd };
    });
}
