namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>How a Type 0 font cuts a string into codes and what CIDs they select (ISO 32000-2 §9.7.5).</summary>
internal abstract class CMap
{
    /// <summary>Whether the writing mode is vertical.</summary>
    public bool IsVertical { get; protected set; }

    /// <summary>The first code of a string that is not empty, and how many bytes it takes: at least 1, at most all there are.</summary>
    public abstract int Read(ReadOnlySpan<byte> bytes, out int length);

    /// <summary>The CID of a code, 0 where it has none.</summary>
    public abstract int Cid(int code, int length);

    /// <summary>The text of a code where the CMap itself tells it, else null.</summary>
    public virtual string? Unicode(int code, int length) => null;
}

/// <summary>Identity-H and Identity-V: two bytes, the code is the CID.</summary>
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
