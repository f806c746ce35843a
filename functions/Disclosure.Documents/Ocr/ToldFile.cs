using Disclosure.Documents.Binary;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>What a file tells itself.</summary>
/// <param name="Document">Its pages, or what a file without pages holds.</param>
/// <param name="HeldBytes">Bytes that they take up.</param>
internal readonly record struct ToldFile(Document Document, long HeldBytes)
{
    /// <summary>Reads a file that is neither a picture nor a bundle.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static Document DocumentOf(ReadOnlyMemory<byte> file, ReadBudget budget) =>
        ContentFile.KindOf(file.Span) is not null ? ContentFile.Read(file, budget)
        : OfdFile.Is(file.Span) ? OfdFile.Read(file, budget)
        : PdfReader.Read(file, budget);

    /// <summary>Returns the answer of a child as bytes.</summary>
    /// <exception cref="DocumentException">The pages are more than an answer holds.</exception>
    public ReadOnlyMemory<byte> Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(HeldBytes);
        writer.Write(Document.Content is not null);
        if (Document.Content is { } content)
        {
            ContentFormat.Write(writer, content);
            if (bytes.Length > FrameHeader.LargestAnswer)
            {
                throw ReadBudget.Exceeded(ReadLimit.HeldData);
            }
        }

        OfdMarksFormat.Write(writer, Document.Ofd);
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
        var content = reader.ReadBoolean() ? ContentFormat.Read(reader) : null;
        var ofd = OfdMarksFormat.Read(reader);
        var pages = new List<Page>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            pages.Add(PageFormat.Read(reader));
        }

        return new ToldFile(new Document(pages) { Content = content, Ofd = ofd }, held);
    });
}
