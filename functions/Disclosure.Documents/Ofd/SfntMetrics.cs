using Disclosure.Documents.Pdf.Fonts.Programs;

namespace Disclosure.Documents.Ofd;

/// <summary>Advance widths and Unicode glyphs of a TrueType or OpenType font (OpenType 1.9, tables head, hhea, hmtx and cmap).</summary>
internal sealed class SfntMetrics
{
    private const int EntryLength = 16;
    private const int DirectoryStart = 12;

    /// <summary>Platforms and encodings of cmap subtables whose codes are Unicode, the fuller ones first.</summary>
    private static readonly (int Platform, int Encoding)[] UnicodeSubtables =
        [(3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0)];

    private readonly ReadOnlyMemory<byte> _file;
    private readonly TrueTypeProgram _program;
    private readonly int _unitsPerEm;
    private readonly int _widths;
    private readonly long _firstWidth;

    private SfntMetrics(ReadOnlyMemory<byte> file, TrueTypeProgram program)
    {
        (_file, _program) = (file, program);
        _unitsPerEm = BigEndian.UInt16(file.Span, Table("head"u8) + 18);
        _widths = BigEndian.UInt16(file.Span, Table("hhea"u8) + 34);
        _firstWidth = Table("hmtx"u8);
        HasCompactFont = !program.CompactFont.IsEmpty;
        HasOutlines = HasCompactFont || Table("glyf"u8) >= 0;
    }

    /// <summary>Gets whether the outlines are those of a compact font.</summary>
    public bool HasCompactFont { get; }

    /// <summary>Gets whether there are outlines.</summary>
    public bool HasOutlines { get; }

    /// <summary>Returns the metrics of a font; null where the bytes are none.</summary>
    public static SfntMetrics? Open(ReadOnlyMemory<byte> file) =>
        TrueTypeProgram.Open(file) is { } program && new SfntMetrics(file, program) is { HasOutlines: true } metrics ? metrics : null;

    /// <summary>Returns the glyph of a character; 0 where there is none.</summary>
    public int Glyph(int character)
    {
        foreach (var (platform, encoding) in UnicodeSubtables)
        {
            if (_program.HasSubtable(platform, encoding) && _program.Glyph(platform, encoding, character) is var glyph and > 0)
            {
                return glyph;
            }
        }

        return 0;
    }

    /// <summary>Returns the advance of a glyph in ems; null where the font does not tell.</summary>
    public double? Width(int glyph)
    {
        if (_unitsPerEm < 16 || _widths < 1 || _firstWidth < 0)
        {
            return null;
        }

        var width = BigEndian.UInt16(_file.Span, _firstWidth + (4L * Math.Min(glyph, _widths - 1)));
        return width > 0 ? (double)width / _unitsPerEm : null;
    }

    /// <summary>Where a table begins; far before the file where there is none, so that what is read there is 0.</summary>
    private long Table(ReadOnlySpan<byte> tag)
    {
        var bytes = _file.Span;
        long start = bytes.StartsWith("ttcf"u8) ? BigEndian.UInt32(bytes, DirectoryStart) : 0;
        var count = BigEndian.UInt16(bytes, start + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = start + DirectoryStart + ((long)EntryLength * i);
            if (entry + EntryLength > bytes.Length)
            {
                break;
            }

            if (bytes.Slice((int)entry, tag.Length).SequenceEqual(tag))
            {
                return BigEndian.UInt32(bytes, entry + 8);
            }
        }

        return int.MinValue;
    }
}
