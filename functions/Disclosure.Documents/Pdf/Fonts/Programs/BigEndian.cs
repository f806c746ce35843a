namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>Numbers of a font file; what lies beyond its end reads as 0.</summary>
internal static class BigEndian
{
    /// <summary>Returns the unsigned number of two bytes at an offset.</summary>
    public static int UInt16(ReadOnlySpan<byte> bytes, long offset) =>
        offset >= 0 && offset + 2 <= bytes.Length ? (bytes[(int)offset] << 8) | bytes[(int)offset + 1] : 0;

    /// <summary>Returns the signed number of two bytes at an offset.</summary>
    public static int Int16(ReadOnlySpan<byte> bytes, long offset) => unchecked((short)UInt16(bytes, offset));

    /// <summary>Returns the unsigned number of four bytes at an offset.</summary>
    public static uint UInt32(ReadOnlySpan<byte> bytes, long offset) =>
        ((uint)UInt16(bytes, offset) << 16) | (uint)UInt16(bytes, offset + 2);
}
