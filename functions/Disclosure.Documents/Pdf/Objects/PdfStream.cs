namespace Disclosure.Documents.Pdf.Objects;

/// <summary>A stream: its dictionary and its bytes as they stand in the file.</summary>
internal sealed class PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> raw, IObjectSource source) : PdfObject
{
    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>Gets the bytes as they stand in the file, still encrypted and encoded.</summary>
    public ReadOnlyMemory<byte> Raw { get; } = raw;

    /// <summary>
    /// Gets number and generation of the object that the stream is, which the encryption key is made of; null for an inline image.
    /// </summary>
    public PdfReference? Identity { get; init; }

    /// <summary>
    /// Returns the decrypted, decoded bytes. Damage ends the data early and throws nothing; the data of an image filter (DCT, JPX, CCITT,
    /// JBIG2) are passed through.
    /// </summary>
    /// <exception cref="DocumentException">A limit of decoded bytes, or of memory, is reached.</exception>
    public ReadOnlyMemory<byte> Decode() => source.Decode(this);

    /// <summary>Returns the same bytes, for an object that holds them as long as the file is read.</summary>
    /// <inheritdoc cref="Decode" path="/exception"/>
    public ReadOnlyMemory<byte> DecodeToKeep() => source.DecodeToKeep(this);
}
