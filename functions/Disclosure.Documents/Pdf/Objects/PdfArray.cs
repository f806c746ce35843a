namespace Disclosure.Documents.Pdf.Objects;

/// <summary>An array; reading an element follows references.</summary>
internal sealed class PdfArray(IReadOnlyList<PdfObject> items, IObjectSource source) : PdfObject
{
    /// <summary>Gets the number of elements.</summary>
    public int Count => items.Count;

    /// <summary>Gets an element with references followed; the null object where the index is beyond the end.</summary>
    public PdfObject this[int index] => index < items.Count ? source.Resolve(items[index]) : PdfNull.Instance;

    /// <summary>Gets the elements as written, references not followed.</summary>
    public IReadOnlyList<PdfObject> Raw => items;

    /// <summary>Returns the number at an index; the fallback where there is none.</summary>
    public double Number(int index, double fallback = 0) => this[index] is PdfNumber n ? n.Value : fallback;
}
