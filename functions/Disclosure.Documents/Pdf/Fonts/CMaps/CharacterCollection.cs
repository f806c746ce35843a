using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// One of Adobe's character collections: it ties CIDs to Unicode by way of the national character set whose rows it holds in order (ISO
/// 32000-2 §9.7.5.2). Covers those sets and ASCII; CIDs of later supplements have no text.
/// </summary>
internal sealed partial class CharacterCollection
{
    /// <summary>First CID of the traditional forms in Adobe-GB1.</summary>
    private const int FirstTraditionalCid = 7717;

    /// <summary>First CID of the characters that GBK has beyond GB 2312 in Adobe-GB1.</summary>
    private const int FirstGbkCid = 10072;

    private readonly int _codePage;
    private readonly ushort[] _ranges;
    private readonly int[] _asciiCids;
    private Encoding? _encoding;
    private (Dictionary<char, int> Cids, List<char> Characters)? _gbk;

    private CharacterCollection(int codePage, ReadOnlySpan<ushort> ranges, params int[] asciiCids)
    {
        _codePage = codePage;
        _ranges = ranges.ToArray();
        _asciiCids = asciiCids;
    }

    public static Lazy<CharacterCollection> Gb1 { get; } = new(() => new(936, Gb2312Rows, 1, 813));

    public static Lazy<CharacterCollection> Cns1 { get; } = new(() => new(950, Big5Rows, 1, 13648));

    public static Lazy<CharacterCollection> Japan1 { get; } = new(() => new(932, ShiftJisRows, 1, 231));

    public static Lazy<CharacterCollection> Korea1 { get; } = new(() => new(949, KsX1001Rows, 1, 8094));

    /// <summary>Returns the collection of a CIDSystemInfo's ordering; null for Identity and unknown ones.</summary>
    public static CharacterCollection? Of(string? ordering) => ordering switch
    {
        "GB1" => Gb1.Value,
        "CNS1" => Cns1.Value,
        "Japan1" or "Japan2" => Japan1.Value,
        "Korea1" or "KR" => Korea1.Value,
        _ => null,
    };

    private Encoding Charset => _encoding ??= Charsets.Of(_codePage);

    /// <summary>Returns the text of a CID; null where it has none.</summary>
    public string? Unicode(int cid)
    {
        foreach (var first in _asciiCids)
        {
            // Gb1's half-width exclamation mark follows on another set's last character, its half-width space stands elsewhere (7716).
            if (cid > first - (first == 813 ? 0 : 1) && cid < first + 95)
            {
                return CharacterStrings.Of(' ' + cid - first);
            }
        }

        if (_codePage == 936)
        {
            if (cid == 7716)
            {
                return " ";
            }

            if (cid is >= FirstTraditionalCid and < FirstGbkCid)
            {
                return CharacterStrings.Of(Gb1TraditionalForms[cid - FirstTraditionalCid]);
            }

            if (cid >= FirstGbkCid)
            {
                var characters = (_gbk ??= GbkExtension()).Characters;
                return cid - FirstGbkCid < characters.Count ? CharacterStrings.Of(characters[cid - FirstGbkCid]) : null;
            }
        }

        if (_codePage == 932 && cid is >= 327 and <= 389)
        {
            return CharacterStrings.Of(0xFF61 + cid - 327);
        }

        for (var i = 0; i < _ranges.Length; i += 3)
        {
            var offset = cid - _ranges[i + 2];
            if (offset >= 0 && offset <= _ranges[i + 1] - _ranges[i])
            {
                return Charsets.Decode(Charset, _ranges[i] + offset, 2);
            }
        }

        return null;
    }

    /// <summary>Returns the CID of a character other than ASCII; 0 where none is known.</summary>
    public int Cid(string text)
    {
        if (text.Length != 1)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[8];
        if (Charset.GetBytes(text, bytes) == 2)
        {
            int code = BinaryPrimitives.ReadUInt16BigEndian(bytes);
            for (var i = 0; i < _ranges.Length; i += 3)
            {
                if (code >= _ranges[i] && code <= _ranges[i + 1])
                {
                    return _ranges[i + 2] + code - _ranges[i];
                }
            }
        }

        return _codePage == 936 && (_gbk ??= GbkExtension()).Cids.TryGetValue(text[0], out var cid) ? cid : 0;
    }

    /// <summary>The characters that GBK has beyond GB 2312, in the order of their CIDs.</summary>
    private (Dictionary<char, int> Cids, List<char> Characters) GbkExtension()
    {
        var cids = new Dictionary<char, int>(15_000);
        for (var i = 0; i < Gb1TraditionalForms.Length; i++)
        {
            cids.TryAdd(Gb1TraditionalForms[i], FirstTraditionalCid + i);
        }

        var characters = new List<char>(12_100);
        for (var code = 0x8140; code <= 0xFEFE; code++)
        {
            if ((code & 0xFF) is < 0x40 or 0x7F or 0xFF || IsInRows(code))
            {
                continue;
            }

            if (Charsets.Decode(Charset, code, 2) is { Length: 1 } text && text[0] is < '\uE000' or > '\uF8FF'
                && cids.TryAdd(text[0], FirstGbkCid + characters.Count))
            {
                characters.Add(text[0]);
            }
        }

        return (cids, characters);
    }

    private bool IsInRows(int code)
    {
        for (var i = 0; i < _ranges.Length; i += 3)
        {
            if (code >= _ranges[i] && code <= _ranges[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
