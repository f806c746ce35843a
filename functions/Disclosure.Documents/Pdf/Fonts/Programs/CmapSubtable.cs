namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>
/// One subtable of a TrueType cmap table, of format 0, 4, 6, 10, 12 or 13. Its characters are enumerated in ascending order.
/// </summary>
internal readonly struct CmapSubtable(ReadOnlyMemory<byte> table)
{
    /// <summary>Returns the glyph of a code; 0 where it has none.</summary>
    public static int Glyph(ReadOnlySpan<byte> table, int code)
    {
        switch (BigEndian.UInt16(table, 0))
        {
            case 0:
                return code is >= 0 and < 256 && 6 + code < table.Length ? table[6 + code] : 0;
            case 4:
                var segments = BigEndian.UInt16(table, 6) / 2;
                for (var i = 0; i < segments; i++)
                {
                    if (code <= BigEndian.UInt16(table, 14 + (2 * i)))
                    {
                        return code >= BigEndian.UInt16(table, 16 + (2 * (segments + i))) ? SegmentGlyph(table, segments, i, code) : 0;
                    }
                }

                return 0;
            case 6:
                var first = BigEndian.UInt16(table, 6);
                return code >= first && code < first + BigEndian.UInt16(table, 8) ? BigEndian.UInt16(table, 10 + (2L * (code - first))) : 0;
            case 12:
                long groups = BigEndian.UInt32(table, 12);
                for (long i = 0, at = 16; i < groups && at + 12 <= table.Length; i++, at += 12)
                {
                    if (code >= BigEndian.UInt32(table, at) && code <= BigEndian.UInt32(table, at + 4))
                    {
                        return (int)Math.Min(BigEndian.UInt32(table, at + 8) + (code - (long)BigEndian.UInt32(table, at)), 0xFFFF);
                    }
                }

                return 0;
            default:
                return 0;
        }
    }

    /// <summary>Returns an enumerator of all characters that have a glyph.</summary>
    public IEnumerator<(int Code, int Glyph)> GetEnumerator()
    {
        switch (BigEndian.UInt16(table.Span, 0))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                {
                    if (Glyph(table.Span, code) is > 0 and int glyph)
                    {
                        yield return (code, glyph);
                    }
                }

                break;
            case 4:
                var segments = BigEndian.UInt16(table.Span, 6) / 2;
                var next = 0;
                for (var i = 0; i < segments; i++)
                {
                    var end = Math.Min(BigEndian.UInt16(table.Span, 14 + (2 * i)), 0xFFFE);
                    for (var code = Math.Max(next, BigEndian.UInt16(table.Span, 16 + (2 * (segments + i)))); code <= end; code++)
                    {
                        if (SegmentGlyph(table.Span, segments, i, code) is > 0 and int glyph)
                        {
                            yield return (code, glyph);
                        }
                    }

                    // Segments ascend; one that steps back is damage and would make the work quadratic.
                    next = Math.Max(next, end + 1);
                }

                break;
            case 6:
            case 10:
                var isWide = BigEndian.UInt16(table.Span, 0) == 10;
                long first = isWide ? BigEndian.UInt32(table.Span, 12) : BigEndian.UInt16(table.Span, 6);
                long count = isWide ? BigEndian.UInt32(table.Span, 16) : BigEndian.UInt16(table.Span, 8);
                var start = isWide ? 20 : 10;
                for (long i = 0; i < count && start + (2 * i) < table.Length && first + i <= 0x10FFFF; i++)
                {
                    if (BigEndian.UInt16(table.Span, start + (2 * i)) is > 0 and int glyph)
                    {
                        yield return ((int)(first + i), glyph);
                    }
                }

                break;
            case 12:
            case 13:
                var isMany = BigEndian.UInt16(table.Span, 0) == 13;
                long groups = BigEndian.UInt32(table.Span, 12);
                long nextCode = 0;
                for (long i = 0, at = 16; i < groups && at + 12 <= table.Length; i++, at += 12)
                {
                    long low = BigEndian.UInt32(table.Span, at);
                    long high = Math.Min(BigEndian.UInt32(table.Span, at + 4), 0x10FFFF);
                    long glyph = BigEndian.UInt32(table.Span, at + 8);
                    for (var code = Math.Max(low, nextCode); code <= high && glyph + (isMany ? 0 : code - low) <= 0xFFFF; code++)
                    {
                        yield return ((int)code, (int)(glyph + (isMany ? 0 : code - low)));
                    }

                    nextCode = Math.Max(nextCode, high + 1);
                }

                break;
        }
    }

    private static int SegmentGlyph(ReadOnlySpan<byte> table, int segments, int segment, int code)
    {
        var delta = BigEndian.UInt16(table, 16 + (2 * ((2 * segments) + segment)));
        var rangeAt = 16 + (2 * ((3 * segments) + segment));
        var range = BigEndian.UInt16(table, rangeAt);
        if (range == 0)
        {
            return (code + delta) & 0xFFFF;
        }

        var start = BigEndian.UInt16(table, 16 + (2 * (segments + segment)));
        var glyph = BigEndian.UInt16(table, rangeAt + range + (2L * (code - start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
