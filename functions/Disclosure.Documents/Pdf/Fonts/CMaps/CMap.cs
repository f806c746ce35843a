namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>The way a Type 0 font cuts a string into codes, and the CIDs that the codes select (ISO 32000-2 §9.7.5).</summary>
internal abstract class CMap
{
    /// <summary>Gets whether the writing mode is vertical.</summary>
    public bool IsVertical { get; protected set; }

    /// <summary>
    /// Returns the first code of a string that is not empty, and the number of its bytes: at least 1, at most all there are.
    /// </summary>
    public abstract int Read(ReadOnlySpan<byte> bytes, out int length);

    /// <summary>Returns the CID of a code; 0 where it has none.</summary>
    public abstract int Cid(int code, int length);

    /// <summary>Returns the text of a code; null where the CMap itself does not tell it.</summary>
    public virtual string? Unicode(int code, int length) => null;
}

/// <summary>Identity-H and Identity-V: a code of two bytes is its CID.</summary>
internal sealed class IdentityCMap : CMap
{
    public IdentityCMap(bool vertical) => IsVertical = vertical;

    public override int Read(ReadOnlySpan<byte> bytes, out int length)
    {
        length = Math.Min(2, bytes.Length);
        return length == 2 ? (bytes[0] << 8) | bytes[1] : bytes[0];
    }

    public override int Cid(int code, int length) => code;
}
