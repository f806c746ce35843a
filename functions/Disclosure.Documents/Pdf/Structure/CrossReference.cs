using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>Where an object stands: at a byte offset, or in an object stream.</summary>
/// <param name="Position">The offset from the file's header; or, of a compressed object, the number of its object stream.</param>
/// <param name="Index">The generation; or, of a compressed object, its place in the stream.</param>
/// <param name="Kind">Whether the object stands at an offset or in an object stream, or is free.</param>
internal readonly record struct CrossReference(long Position, int Index, CrossReferenceKind Kind);

internal enum CrossReferenceKind : byte
{
    Free,
    AtOffset,
    Compressed,
}

/// <summary>All cross references of a file, newer ones in place of older ones, with the trailer that leads to its root.</summary>
internal sealed class CrossReferences(PdfDictionary trailer, Dictionary<int, CrossReference> entries)
{
    /// <summary>Bytes of an entry in a dictionary that grows by doubling.</summary>
    public const int EntryBytes = 64;

    public PdfDictionary Trailer { get; } = trailer;

    public Dictionary<int, CrossReference> Entries { get; } = entries;
}
