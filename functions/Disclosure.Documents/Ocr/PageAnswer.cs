using Disclosure.Documents.Binary;

namespace Disclosure.Documents.Ocr;

/// <summary>What a child answers to a <see cref="PageRequest"/>.</summary>
/// <param name="Page">The page as displayed.</param>
/// <param name="Times">The time it took.</param>
/// <param name="IsWhole">Whether the decoder found the picture whole.</param>
internal readonly record struct PageAnswer(Page Page, StageTimes Times, bool IsWhole)
{
    /// <summary>Returns the answer as bytes.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        Times.Write(writer);
        writer.Write(IsWhole);
        PageFormat.Write(writer, Page);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Returns the answer from bytes that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are no answer.</exception>
    public static PageAnswer Read(ReadOnlyMemory<byte> bytes) => PageFormat.ReadAll(bytes, static reader =>
    {
        var times = StageTimes.Read(reader);
        var isWhole = reader.ReadBoolean();
        return new PageAnswer(PageFormat.Read(reader), times, isWhole);
    });
}
