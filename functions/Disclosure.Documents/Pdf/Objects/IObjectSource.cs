namespace Disclosure.Documents.Pdf.Objects;

/// <summary>Where objects come from: the file, or for tests a few objects in memory.</summary>
internal interface IObjectSource
{
    /// <summary>The object a reference leads to (chains followed, cycles and dangling ones give null); any other object as it is.</summary>
    PdfObject Resolve(PdfObject value);

    /// <summary>The stream's bytes, decrypted and decoded.</summary>
    ReadOnlyMemory<byte> Decode(PdfStream stream);

    /// <summary>The same bytes, for an object that holds them as long as the file is read.</summary>
    ReadOnlyMemory<byte> DecodeToKeep(PdfStream stream);
}
