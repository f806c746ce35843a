using System.Text;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// The predefined CMaps for Chinese, Japanese and Korean (ISO 32000-2 table 116). Their codes are those of a national character set or of
/// Unicode, so that decoding gives the text of a code, and the character collection its CID. Approximated: characters outside the
/// collection's main set and vertical forms have CID 0, hence the font's default width, which is theirs in all but a few fonts.
/// </summary>
internal sealed class PredefinedCMap : CMap
{
    private readonly Form _form;
    private readonly Encoding? _charset;
    private readonly CharacterCollection _collection;
    private readonly int _asciiCid;

    private PredefinedCMap(Form form, int codePage, CharacterCollection collection, int asciiCid, bool vertical)
    {
        _form = form;
        _charset = codePage == 0 ? null : Charsets.Of(codePage);
        _collection = collection;
        _asciiCid = asciiCid;
        IsVertical = vertical;
    }

    private enum Form
    {
        Ucs2,
        Utf16,
        Utf8,
        Utf32,

        /// <summary>Two bytes where the first is 0x81 or more.</summary>
        Double,

        /// <summary>As Double, with single-byte codes 0x80 and from 0xFD on (Macintosh).</summary>
        MacDouble,

        /// <summary>Shift JIS: 0xA0–0xDF are single bytes.</summary>
        ShiftJis,

        /// <summary>Two or four bytes.</summary>
        Gb18030,

        /// <summary>Two seven-bit bytes, those of EUC with the high bits off.</summary>
        SevenBit,
    }

    /// <summary>Gets the character collection whose CIDs the codes select.</summary>
    public CharacterCollection Collection => _collection;

    /// <summary>Returns the CMap of a name; null where the name is none of these.</summary>
    public static PredefinedCMap? Named(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        var stem = name.Length > 2 ? name[..^2] : name;
        return stem switch
        {
            "GB-EUC" => Make(Form.Double, 936, CharacterCollection.Gb1, 813),
            "GBpc-EUC" => Make(Form.MacDouble, 936, CharacterCollection.Gb1, 1),
            "GBK-EUC" => Make(Form.Double, 936, CharacterCollection.Gb1, 813),
            "GBKp-EUC" => Make(Form.Double, 936, CharacterCollection.Gb1, 1),
            "GBK2K" => Make(Form.Gb18030, 54936, CharacterCollection.Gb1, 1),
            "GB" => Make(Form.SevenBit, 936, CharacterCollection.Gb1, 1),
            "B5pc" => Make(Form.MacDouble, 950, CharacterCollection.Cns1, 1),
            "ETen-B5" or "ETenms-B5" => Make(Form.Double, 950, CharacterCollection.Cns1, stem == "ETen-B5" ? 13648 : 1),
            "HKscs-B5" => Make(Form.Double, 950, CharacterCollection.Cns1, 1),
            "90ms-RKSJ" => Make(Form.ShiftJis, 932, CharacterCollection.Japan1, 231),
            "90msp-RKSJ" or "90pv-RKSJ" or "83pv-RKSJ" or "Add-RKSJ" or "Ext-RKSJ" =>
                Make(Form.ShiftJis, 932, CharacterCollection.Japan1, stem is "Add-RKSJ" or "Ext-RKSJ" ? 231 : 1),
            "EUC" => Make(Form.Double, 51932, CharacterCollection.Japan1, 231),
            "H" or "V" => Make(Form.SevenBit, 51932, CharacterCollection.Japan1, 1),
            "KSC-EUC" or "KSCms-UHC-HW" => Make(Form.Double, 949, CharacterCollection.Korea1, 8094),
            "KSCms-UHC" => Make(Form.Double, 949, CharacterCollection.Korea1, 1),
            "KSCpc-EUC" => Make(Form.MacDouble, 949, CharacterCollection.Korea1, 1),
            _ => Unicode(stem),
        };

        PredefinedCMap Make(Form form, int codePage, Lazy<CharacterCollection> collection, int asciiCid) =>
            new(form, codePage, collection.Value, asciiCid, vertical);

        PredefinedCMap? Unicode(string stem)
        {
            var collection = stem.Split('-')[0] switch
            {
                "UniGB" => CharacterCollection.Gb1,
                "UniCNS" => CharacterCollection.Cns1,
                "UniJIS" or "UniJIS2004" or "UniJISX0213" or "UniJISPro" => CharacterCollection.Japan1,
                "UniKS" or "UniAKR" => CharacterCollection.Korea1,
                _ => null,
            };
            if (collection is null)
            {
                return null;
            }

            var form = stem.Contains("UTF32", StringComparison.Ordinal) ? Form.Utf32
                : stem.Contains("UTF16", StringComparison.Ordinal) ? Form.Utf16
                : stem.Contains("UTF8", StringComparison.Ordinal) ? Form.Utf8
                : Form.Ucs2;
            return Make(form, 0, collection, stem.EndsWith("-HW", StringComparison.Ordinal) ? 231 : 1);
        }
    }

    public override int Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var wanted = _form switch
        {
            Form.Ucs2 or Form.SevenBit => 2,
            Form.Utf16 => bytes[0] is >= 0xD8 and < 0xDC ? 4 : 2,
            Form.Utf32 => 4,
            Form.Utf8 => bytes[0] switch
            {
                < 0xC0 => 1,
                < 0xE0 => 2,
                < 0xF0 => 3,
                _ => 4,
            },
            Form.ShiftJis => bytes[0] is < 0x81 or (>= 0xA0 and < 0xE0) or > 0xFC ? 1 : 2,
            Form.MacDouble => bytes[0] is < 0x81 or > 0xFC ? 1 : 2,
            Form.Gb18030 => bytes[0] is < 0x81 or 0xFF ? 1 : bytes.Length > 1 && bytes[1] is >= 0x30 and <= 0x39 ? 4 : 2,
            _ => bytes[0] is < 0x81 or 0xFF ? 1 : 2,
        };
        length = Math.Min(wanted, bytes.Length);
        uint code = 0;
        foreach (var b in bytes[..length])
        {
            code = (code << 8) | b;
        }

        return unchecked((int)code);
    }

    public override int Cid(int code, int length)
    {
        if (Unicode(code, length) is not { } text)
        {
            return 0;
        }

        if (text[0] is >= ' ' and <= '~')
        {
            return _asciiCid == 813 && text[0] == ' ' ? 7716 : _asciiCid + text[0] - ' ';
        }

        return _collection.Cid(text);
    }

    public override string? Unicode(int code, int length)
    {
        switch (_form)
        {
            case Form.Ucs2:
                return length == 2 && code != 0 ? CharacterStrings.Of(code) : null;
            case Form.Utf32:
                return code is > 0 and <= 0x10FFFF ? CharacterStrings.Of(code) : null;
            case Form.Utf16 when length == 2:
                return code != 0 ? CharacterStrings.Of(code) : null;
            case Form.Utf16:
                var pair = ((char)((code >> 16) & 0xFFFF), (char)(code & 0xFFFF));
                return length == 4 && char.IsSurrogatePair(pair.Item1, pair.Item2)
                    ? CharacterStrings.Of(char.ConvertToUtf32(pair.Item1, pair.Item2)) : null;
            case Form.Utf8:
                return Charsets.Decode(Encoding.UTF8, code, length);
            case Form.SevenBit:
                return length == 2 ? Charsets.Decode(_charset!, code | 0x8080, 2) : null;
            default:
                // 0x80 and the codes above the double-byte range are single signs of the Macintosh sets only.
                return length == 1 && code is >= ' ' and <= '~' ? CharacterStrings.Of(code) : Charsets.Decode(_charset!, code, length);
        }
    }
}
