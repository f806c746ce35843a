namespace Disclosure.Documents.Pdf.Objects;

/// <summary>A stream: its dictionary and its bytes as they stand in the file.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, IObjectSource source) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>Bytes as in the file, still encrypted and encoded.</summary>
    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>Where the object was found, for the encryption key; 0 for an inline image or a stream inside none.</summary>
    public PdfReference? Identity { get; init; }

    /// <summary>
    /// The decrypted, decoded bytes. Damage ends the data early instead of throwing; an image filter (DCT, JPX, CCITT, JBIG2) is passed
    /// through.
    /// </summary>
    /// <exception cref="DocumentException">A limit of decoded bytes, or of memory, is reached.</exception>
    public ReadOnlyMemory<byte> Decode() => source.Decode(this);

    /// <summary>The same bytes, for an object that holds them as long as the file is read.</summary>
    /// <inheritdoc cref="Decode" path="/exception"/>
    public ReadOnlyMemory<byte> DecodeToKeep() => source.DecodeToKeep(this);
}
