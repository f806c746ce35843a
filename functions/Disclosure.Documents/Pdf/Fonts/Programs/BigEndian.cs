namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>Numbers of a font file; what lies beyond its end reads as 0.</summary>
internal static class BigEndian
{
    public static int UInt16(ReadOnlySpan<byte> bytes, long offset) =>
        offset >= 0 && offset + 2 <= bytes.Length ? (bytes[(int)offset] << 8) | bytes[(int)offset + 1] : 0;

    public static int Int16(ReadOnlySpan<byte> bytes, long offset) => unchecked((short)UInt16(bytes, offset));

    public static uint UInt32(ReadOnlySpan<byte> bytes, long offset) =>
        ((uint)UInt16(bytes, offset) << 16) | (uint)UInt16(bytes, offset + 2);
}
