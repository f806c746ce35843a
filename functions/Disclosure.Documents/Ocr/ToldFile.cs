using Disclosure.Documents.Binary;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>What a PDF tells itself.</summary>
/// <param name="Document">Its pages.</param>
/// <param name="HeldBytes">Bytes that they take up.</param>
internal readonly record struct ToldFile(Document Document, long HeldBytes)
{
    /// <summary>Returns the answer of a child as bytes.</summary>
    /// <exception cref="DocumentException">The pages are more than an answer holds.</exception>
    public ReadOnlyMemory<byte> Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(HeldBytes);
        writer.Write(Document.Pages.Count);
        foreach (var page in Document.Pages)
        {
            PageFormat.Write(writer, page);
            if (bytes.Length > FrameHeader.LargestAnswer)
            {
                throw ReadBudget.Exceeded(ReadLimit.HeldData);
            }
        }

        writer.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Returns what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public static ToldFile Read(ReadOnlyMemory<byte> bytes) => PageFormat.ReadAll(bytes, static reader =>
    {
        var held = reader.ReadInt64();
        var pages = new List<Page>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            pages.Add(PageFormat.Read(reader));
        }

        return new ToldFile(new Document(pages), held);
    });
}
