using System.Buffers.Binary;
using Disclosure.Documents.Pdf.Fonts.Encodings;

namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>
/// A TrueType or OpenType font file, as far as it tells the characters of its glyphs: the cmap and post tables, and the CFF table inside
/// (OpenType 1.9). Offsets and counts are checked against the file; a damaged table gives no answer.
/// </summary>
internal sealed class TrueTypeProgram
{
    /// <summary>Largest number of characters that the tables may map together, which bounds the time that a damaged font takes.</summary>
    private const int MostCharacters = 300_000;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<uint, (int Offset, int Length)> _tables = [];
    private readonly List<(int Platform, int Encoding, int Offset)> _subtables = [];
    private int[]? _characters;
    private string?[]? _names;

    private TrueTypeProgram(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>Gets the number of glyphs, at most 65,536.</summary>
    public int GlyphCount { get; private set; }

    /// <summary>Gets the bytes of the compact font inside an OpenType file; empty where there is none.</summary>
    public ReadOnlyMemory<byte> CompactFont =>
        _tables.TryGetValue(Tag("CFF "u8), out var table) ? _file.Slice(table.Offset, table.Length) : default;

    /// <summary>Returns the font in a file; null where the bytes are none.</summary>
    public static TrueTypeProgram? Open(ReadOnlyMemory<byte> file)
    {
        var program = new TrueTypeProgram(file);
        return program.ReadDirectory() ? program : null;
    }

    /// <summary>Returns the glyph of a code in the cmap subtable of a platform and encoding; 0 where there is none.</summary>
    public int Glyph(int platform, int encoding, int code)
    {
        foreach (var subtable in _subtables)
        {
            if (subtable.Platform == platform && subtable.Encoding == encoding)
            {
                return CmapSubtable.Glyph(_file.Span[subtable.Offset..], code);
            }
        }

        return 0;
    }

    /// <summary>Returns whether there is a cmap subtable of that platform and encoding.</summary>
    public bool HasSubtable(int platform, int encoding)
    {
        foreach (var subtable in _subtables)
        {
            if (subtable.Platform == platform && subtable.Encoding == encoding)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the text of a glyph, by the Unicode cmap read backwards or by the glyph's name; null where neither tells.</summary>
    public string? Unicode(int glyph)
    {
        if (glyph <= 0 || glyph >= GlyphCount)
        {
            return null;
        }

        _characters ??= ReadCharacters();
        if (_characters.Length > 0 && _characters[glyph] != 0)
        {
            return CharacterStrings.Of(_characters[glyph]);
        }

        _names ??= PostNames.Read(Table("post"u8), GlyphCount);
        return glyph < _names.Length && _names[glyph] is { } name ? GlyphNames.Unicode(name) : null;
    }

    private static uint Tag(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);

    private ReadOnlySpan<byte> Table(ReadOnlySpan<byte> name) =>
        _tables.TryGetValue(Tag(name), out var table) ? _file.Span.Slice(table.Offset, table.Length) : default;

    private bool ReadDirectory()
    {
        var bytes = _file.Span;
        if (bytes.Length < 12)
        {
            return false;
        }

        long start = 0;
        if (Tag(bytes) == Tag("ttcf"u8))
        {
            start = BigEndian.UInt32(bytes, 12);
        }

        var count = BigEndian.UInt16(bytes, start + 4);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (16L * i);
            long offset = BigEndian.UInt32(bytes, entry + 8);
            if (entry + 16 > bytes.Length)
            {
                break;
            }

            if (offset < bytes.Length)
            {
                var length = (int)Math.Min(BigEndian.UInt32(bytes, entry + 12), bytes.Length - offset);
                _tables.TryAdd(BigEndian.UInt32(bytes, entry), ((int)offset, length));
            }
        }

        // A subset may lack maxp; glyph numbers are 16 bits wide anyhow.
        GlyphCount = Table("maxp"u8) is { Length: >= 6 } maxp ? BigEndian.UInt16(maxp, 4) : 65_536;
        ReadCmapDirectory();
        return _tables.Count > 0;
    }

    private void ReadCmapDirectory()
    {
        if (!_tables.TryGetValue(Tag("cmap"u8), out var table))
        {
            return;
        }

        var cmap = _file.Span.Slice(table.Offset, table.Length);
        var count = Math.Min(BigEndian.UInt16(cmap, 2), 64);
        for (var i = 0; i < count; i++)
        {
            var entry = 4 + (8 * i);
            long offset = BigEndian.UInt32(cmap, entry + 4);
            if (offset > 0 && offset < cmap.Length)
            {
                _subtables.Add((BigEndian.UInt16(cmap, entry), BigEndian.UInt16(cmap, entry + 2), (int)(table.Offset + offset)));
            }
        }
    }

    private int[] ReadCharacters()
    {
        var best = -1;
        var bestRank = 0;
        for (var i = 0; i < _subtables.Count; i++)
        {
            var rank = _subtables[i] switch
            {
                { Platform: 3, Encoding: 10 } => 4,
                { Platform: 0, Encoding: not 5 } => 2,
                { Platform: 3, Encoding: 1 } => 3,
                _ => 0,
            };
            (best, bestRank) = rank > bestRank ? (i, rank) : (best, bestRank);
        }

        if (best < 0)
        {
            return [];
        }

        var result = new int[GlyphCount];
        var left = MostCharacters;
        foreach (var (code, glyph) in new CmapSubtable(_file[_subtables[best].Offset..]))
        {
            if (--left == 0)
            {
                break;
            }

            if (glyph < result.Length && (result[glyph] == 0 || IsStandIn(result[glyph])))
            {
                result[glyph] = code;
            }
        }

        return result;
    }

    /// <summary>Whether a character is of private use, or a radical that shares its glyph with the character itself.</summary>
    private static bool IsStandIn(int character) => character is (>= 0xE000 and <= 0xF8FF) or (>= 0x2E80 and <= 0x2FDF);
}
