using Disclosure.Documents.Ocr;

namespace Disclosure.Documents.Binary;

/// <summary>
/// A document in binary, for a cache: what was written comes out again to the last bit, or is refused where another version wrote it.
/// </summary>
public static class DocumentFormat
{
    /// <summary>Raised whenever a page is written another way.</summary>
    private const int Version = 1;

    /// <summary>The document as bytes.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(document.Pages.Count);
        foreach (var page in document.Pages)
        {
            var written = PageFormat.Write(page, new StageTimes());
            writer.Write(written.Length);
            writer.Write(written);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The document from bytes.</summary>
    /// <exception cref="InvalidDataException">They are none, or of another version.</exception>
    public static Document Read(ReadOnlyMemory<byte> bytes)
    {
        var rest = bytes;
        if (Number(ref rest) != Version)
        {
            throw new InvalidDataException("a document of another version");
        }

        var pages = new List<Page>();
        for (var count = Number(ref rest); count > 0; count--)
        {
            var length = Number(ref rest);
            if (length < 0 || length > rest.Length)
            {
                throw new InvalidDataException($"a page of {length} bytes");
            }

            pages.Add(PageFormat.Read(rest[..length]).Page);
            rest = rest[length..];
        }

        return rest.IsEmpty ? new Document(pages) : throw new InvalidDataException("more than a document");
    }

    private static int Number(ref ReadOnlyMemory<byte> rest)
    {
        if (rest.Length < sizeof(int))
        {
            throw new InvalidDataException("a document cut off");
        }

        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        rest = rest[sizeof(int)..];
        return number;
    }
}
