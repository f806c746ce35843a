namespace Disclosure.Documents.Pdf.Objects;

/// <summary>A source of objects: the file, or for tests a few objects in memory.</summary>
internal interface IObjectSource
{
    /// <summary>
    /// Returns the object that a reference leads to, through a chain of references if need be; null object where it leads nowhere or in a
    /// circle. Returns any other object as it is.
    /// </summary>
    PdfObject Resolve(PdfObject value);

    /// <summary>Returns the bytes of a stream, decrypted and decoded.</summary>
    ReadOnlyMemory<byte> Decode(PdfStream stream);

    /// <summary>Returns the same bytes, for an object that holds them as long as the file is read.</summary>
    ReadOnlyMemory<byte> DecodeToKeep(PdfStream stream);
}
