using System.Text;
using Disclosure.Documents.Pdf.Fonts.Encodings;

namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>
/// A font of the Compact Font Format, as far as it tells the names of its glyphs: charset, encoding and character collection (Adobe TN
/// #5176).
/// </summary>
internal sealed class CompactFontProgram
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<int, double[]> _top = [];
    private (int Count, int OffsetSize, int Offsets, int Data) _strings;
    private ushort[] _charset = [];
    private Dictionary<int, int>? _glyphOfCid;
    private string?[]? _encoding;

    private CompactFontProgram(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>Gets the ordering of a CID-keyed font (GB1, Japan1, Identity …); null for a font with glyph names.</summary>
    public string? Ordering { get; private set; }

    /// <summary>Gets whether glyphs are chosen by CID instead of by name.</summary>
    public bool IsCidKeyed => Ordering is not null;

    /// <summary>Returns the font in a file; null where the bytes are none.</summary>
    public static CompactFontProgram? Open(ReadOnlyMemory<byte> file)
    {
        var font = new CompactFontProgram(file);
        return font.ReadHeader() ? font : null;
    }

    /// <summary>Returns the name of a glyph; null where it has none, as all glyphs of a CID-keyed font.</summary>
    public string? Name(int glyph) => !IsCidKeyed && glyph >= 0 && glyph < _charset.Length ? String(_charset[glyph]) : null;

    /// <summary>Returns the name of the glyph that the font's own encoding gives a code; null where it gives none.</summary>
    public string? EncodedName(int code) => (_encoding ??= ReadEncoding())[code & 0xFF];

    /// <summary>
    /// Gets the characters of the font's encoding where it is one of the two predefined ones, so that names are not needed; else null.
    /// </summary>
    public string? PredefinedEncoding => Offset(16) switch
    {
        0 => BaseEncodings.Standard,
        1 => BaseEncodings.Expert,
        _ => null,
    };

    /// <summary>Returns the glyph of a CID: by the charset of a CID-keyed font, the CID itself of another.</summary>
    public int GlyphOfCid(int cid)
    {
        if (!IsCidKeyed)
        {
            return cid;
        }

        if (_glyphOfCid is null)
        {
            _glyphOfCid = new Dictionary<int, int>(_charset.Length);
            for (var glyph = 0; glyph < _charset.Length; glyph++)
            {
                _glyphOfCid.TryAdd(_charset[glyph], glyph);
            }
        }

        return _glyphOfCid.GetValueOrDefault(cid);
    }

    private bool ReadHeader()
    {
        var bytes = _file.Span;
        if (bytes.Length < 8 || bytes[0] != 1)
        {
            return false;
        }

        int next = bytes[2];
        if (!TryReadIndex(next, out _, out next) || !TryReadIndex(next, out var tops, out next) || !TryReadIndex(next, out _strings, out _)
            || tops.Count == 0)
        {
            return false;
        }

        ReadDictionary(Item(tops, 0));
        if (_top.TryGetValue(0x0C1E, out var ros) && ros.Length >= 2)
        {
            Ordering = String(Whole(ros[1])) ?? "";
        }

        if (TryReadIndex(Offset(17), out var glyphs, out _))
        {
            _charset = ReadCharset(glyphs.Count);
        }

        return true;
    }

    private static int Whole(double value) => (int)Math.Clamp(value, -1, int.MaxValue / 2);

    private int Offset(int key) => _top.TryGetValue(key, out var operands) && operands.Length > 0 ? Whole(operands[^1]) : 0;

    private string? String(int number)
    {
        if (number < 0)
        {
            return null;
        }

        if (number < CompactFontStrings.Standard.Length)
        {
            return CompactFontStrings.Standard[number];
        }

        number -= CompactFontStrings.Standard.Length;
        return number < _strings.Count ? Encoding.Latin1.GetString(Item(_strings, number)) : null;
    }

    private bool TryReadIndex(int at, out (int Count, int OffsetSize, int Offsets, int Data) index, out int next)
    {
        var bytes = _file.Span;
        index = default;
        next = at + 2;
        if (at <= 0 || at + 2 > bytes.Length)
        {
            return false;
        }

        var count = BigEndian.UInt16(bytes, at);
        if (count == 0)
        {
            return true;
        }

        var size = at + 2 < bytes.Length ? bytes[at + 2] : 0;
        var data = at + 3 + ((count + 1L) * size) - 1;
        if (size is < 1 or > 4 || data >= bytes.Length)
        {
            return false;
        }

        index = (count, size, at + 3, (int)data);
        var end = data + ItemOffset(index, count);
        next = (int)Math.Min(end, bytes.Length);
        return true;
    }

    private long ItemOffset((int Count, int OffsetSize, int Offsets, int Data) index, int item)
    {
        long value = 0;
        foreach (var b in _file.Span.Slice(index.Offsets + (item * index.OffsetSize), index.OffsetSize))
        {
            value = (value << 8) | b;
        }

        return value;
    }

    private ReadOnlySpan<byte> Item((int Count, int OffsetSize, int Offsets, int Data) index, int item)
    {
        var start = index.Data + ItemOffset(index, item);
        var end = Math.Min(index.Data + ItemOffset(index, item + 1), _file.Length);
        return start > 0 && start < end ? _file.Span[(int)start..(int)end] : default;
    }

    /// <summary>
    /// Operands by operator; two-byte operators have 0x0C00 added (§4 of the note). Reals are passed over: none of them matters here.
    /// </summary>
    private void ReadDictionary(ReadOnlySpan<byte> bytes)
    {
        var operands = new List<double>();
        for (var i = 0; i < bytes.Length; i++)
        {
            int b = bytes[i];
            switch (b)
            {
                case 12:
                    i++;
                    _top[0x0C00 | (i < bytes.Length ? bytes[i] : 0)] = [.. operands];
                    operands.Clear();
                    break;
                case <= 21:
                    _top[b] = [.. operands];
                    operands.Clear();
                    break;
                case 28:
                    operands.Add(BigEndian.Int16(bytes, i + 1));
                    i += 2;
                    break;
                case 29:
                    operands.Add(unchecked((int)BigEndian.UInt32(bytes, i + 1)));
                    i += 4;
                    break;
                case 30:
                    operands.Add(0);
                    for (i++; i < bytes.Length && (bytes[i] & 0xF) != 0xF && bytes[i] >> 4 != 0xF; i++)
                    {
                    }

                    break;
                case >= 32 and <= 246:
                    operands.Add(b - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add(((b - 247) * 256) + At(bytes, ++i) + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add((-(b - 251) * 256) - At(bytes, ++i) - 108);
                    break;
            }
        }
    }

    private static int At(ReadOnlySpan<byte> bytes, int index) => index < bytes.Length ? bytes[index] : 0;

    private ushort[] ReadCharset(int glyphCount)
    {
        var at = Offset(15);
        var result = new ushort[glyphCount];
        if (at <= 2)
        {
            // ISOAdobe; the Expert sets are not worth their tables: their fonts come with an encoding.
            for (var glyph = 0; glyph < glyphCount; glyph++)
            {
                result[glyph] = (ushort)(at == 0 || IsCidKeyed ? glyph : 0);
            }

            return result;
        }

        var bytes = _file.Span;
        var format = At(bytes, at++);
        for (var glyph = 1; glyph < glyphCount && at < bytes.Length;)
        {
            var first = BigEndian.UInt16(bytes, at);
            at += 2;
            var left = 0;
            if (format == 1)
            {
                left = At(bytes, at++);
            }
            else if (format == 2)
            {
                left = BigEndian.UInt16(bytes, at);
                at += 2;
            }

            for (var i = 0; i <= left && glyph < glyphCount; i++)
            {
                result[glyph++] = (ushort)Math.Min(first + i, 0xFFFF);
            }
        }

        return result;
    }

    private string?[] ReadEncoding()
    {
        var result = new string?[256];
        var at = Offset(16);
        if (at <= 1)
        {
            return result;
        }

        var bytes = _file.Span;
        var format = At(bytes, at++);
        var count = At(bytes, at++);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var code = At(bytes, at++);
            var left = (format & 0x7F) == 1 ? At(bytes, at++) : 0;
            for (var j = 0; j <= left && code + j < 256; j++)
            {
                result[code + j] = Name(glyph++);
            }
        }

        if ((format & 0x80) != 0)
        {
            var supplements = At(bytes, at++);
            for (var i = 0; i < supplements; i++, at += 3)
            {
                result[At(bytes, at)] = String(BigEndian.UInt16(bytes, at + 1));
            }
        }

        return result;
    }
}
