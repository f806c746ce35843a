using System.Globalization;
using Disclosure.Documents.Pdf.Fonts.Encodings;
using Disclosure.Documents.Pdf.Fonts.Programs;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>
/// The text of a simple font's codes without its ToUnicode map: by the dictionary's encoding, glyph names and font program (ISO 32000-2
/// §9.6.5).
/// </summary>
internal sealed class SimpleEncoding
{
    private readonly PdfDictionary? _descriptor;
    private readonly string _fontName;
    private readonly bool _isTrueType;
    private readonly bool _isSymbolic;
    private readonly string? _baseEncoding;
    private readonly string?[]? _differences;
    private FontProgram? _program;
    private bool _isProgramLoaded;
    private bool? _isArbitrary;
    private bool? _isNumbered;

    public SimpleEncoding(PdfDictionary dictionary, string fontName)
    {
        _fontName = fontName;
        _descriptor = dictionary.Dictionary("FontDescriptor");
        _isTrueType = dictionary.Name("Subtype") == "TrueType";
        _isSymbolic = (_descriptor?.Int("Flags") & 4) == 4;
        var encoding = dictionary.Get("Encoding");
        _baseEncoding = BaseEncodings.Named((encoding as PdfName)?.Value ?? (encoding as PdfDictionary)?.Name("BaseEncoding"));
        if ((encoding as PdfDictionary)?.Array("Differences") is { } list)
        {
            _differences = ReadDifferences(list);
        }
    }

    private FontProgram? Program
    {
        get
        {
            if (!_isProgramLoaded)
            {
                _program = FontProgram.Load(_descriptor);
                _isProgramLoaded = true;
            }

            return _program;
        }
    }

    /// <summary>Returns the text of a code; null where nothing tells.</summary>
    public string? Unicode(int code)
    {
        if (_differences?[code] is { } name)
        {
            return OfName(name) ?? OfNumber(name, code);
        }

        // A symbolic TrueType font's own tables come before the dictionary's encoding (§9.6.5.4).
        var ownFirst = _baseEncoding is null || (_isTrueType && _isSymbolic);
        return (ownFirst ? OfProgram(code) : null)
            ?? (_baseEncoding is not null && !(ownFirst && IsArbitrary()) ? BaseEncodings.Character(_baseEncoding, code) : null);
    }

    /// <summary>
    /// Returns the text of a code where it is reliable enough to contradict a ToUnicode map: from glyph names, or a Chinese character from
    /// the font's cmap; else null.
    /// </summary>
    public string? Witness(int code)
    {
        if (code is < 0 or > 255)
        {
            return null;
        }

        if (!_isTrueType)
        {
            return _differences?[code] is { } name ? GlyphNames.Unicode(name) : null;
        }

        return Program?.TrueType is { } trueType && trueType.Unicode(GlyphOf(trueType, code)) is { } text && text[0] >= '\u3400' ? text : null;
    }

    private static string?[] ReadDifferences(PdfArray list)
    {
        var names = new string?[256];
        var code = 0;
        for (var i = 0; i < list.Count; i++)
        {
            switch (list[i])
            {
                case PdfNumber number:
                    code = Math.Clamp(number.Int, 0, 256);
                    break;
                case PdfName name when code < 256:
                    names[code++] = name.Value;
                    break;
            }
        }

        return names;
    }

    private static int GlyphOf(TrueTypeProgram trueType, int code)
    {
        if (trueType.Glyph(3, 0, 0xF000 | code) is > 0 and int symbol)
        {
            return symbol;
        }

        if (trueType.Glyph(3, 0, code) is > 0 and int plain)
        {
            return plain;
        }

        return trueType.Glyph(1, 0, code);
    }

    private string? OfName(string name) =>
        GlyphNames.Unicode(name) ?? (_fontName.Contains("Dingbats", StringComparison.OrdinalIgnoreCase) ? BaseEncodings.Dingbat(name) : null);

    /// <summary>
    /// The character of the code itself where a name repeats it, a97 for 97, as in TeX's bitmap fonts; else null. Fonts whose codes are
    /// given out one after another have such names as well, and no text: their codes leave no gap from 33 or lower on.
    /// </summary>
    private string? OfNumber(string name, int code)
    {
        if (code is < 33 or > 126 || !IsNumber(name, code))
        {
            return null;
        }

        if (_isNumbered is null)
        {
            var first = 256;
            var last = -1;
            var count = 0;
            for (var i = 0; i < _differences!.Length; i++)
            {
                if (_differences[i] is { } other && other != ".notdef")
                {
                    first = Math.Min(first, i);
                    last = i;
                    count++;
                }
            }

            _isNumbered = first > 33 || last - first + 1 > count + 2;
        }

        return _isNumbered.Value ? CharacterStrings.Of(code) : null;
    }

    private static bool IsNumber(string name, int code)
    {
        var digits = 0;
        while (digits < name.Length && char.IsAsciiLetter(name[digits]))
        {
            digits++;
        }

        return digits is 1 or 2 && int.TryParse(name.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == code;
    }

    private string? OfProgram(int code)
    {
        if (!FontProgram.IsEmbedded(_descriptor))
        {
            return _baseEncoding is not null ? null : BaseEncodings.Character(Unembedded(), code);
        }

        if (Program?.TrueType is { } trueType && Program.Compact is null)
        {
            return trueType.Unicode(GlyphOf(trueType, code))
                ?? (_baseEncoding is null && !IsArbitrary() ? BaseEncodings.Character(_isTrueType ? BaseEncodings.WinAnsi : BaseEncodings.Standard, code) : null);
        }

        if (Program?.Compact is { IsCidKeyed: false } compact)
        {
            return compact.EncodedName(code) is { } name ? OfName(name)
                : compact.PredefinedEncoding is { } predefined ? BaseEncodings.Character(predefined, code)
                : null;
        }

        if (Program?.Type1Names is { } names)
        {
            return names[code] is { } name ? OfName(name) : null;
        }

        return _baseEncoding is null ? BaseEncodings.Character(Unembedded(), code) : null;
    }

    private string Unembedded() =>
        _fontName.Contains("Dingbats", StringComparison.OrdinalIgnoreCase) ? BaseEncodings.ZapfDingbats
        : _fontName.Contains("Symbol", StringComparison.OrdinalIgnoreCase) && !_fontName.Contains("SymbolNeu", StringComparison.OrdinalIgnoreCase) ? BaseEncodings.Symbol
        : _isTrueType ? BaseEncodings.WinAnsi
        : BaseEncodings.Standard;

    /// <summary>
    /// Whether an embedded TrueType subset numbers its glyphs one after another from 33 or lower instead of keeping the characters' codes;
    /// then the codes mean nothing.
    /// </summary>
    private bool IsArbitrary()
    {
        if (_isArbitrary is { } known)
        {
            return known;
        }

        var first = 256;
        var last = -1;
        var count = 0;
        if (Program?.TrueType is { } trueType && Program.Compact is null)
        {
            for (var code = 1; code < 256; code++)
            {
                if (code is not (9 or 10 or 13 or 29) && GlyphOf(trueType, code) > 0)
                {
                    first = Math.Min(first, code);
                    last = code;
                    count++;
                }
            }
        }

        _isArbitrary = first < 32 || (first <= 33 && last - first + 1 == count && last < 126);
        return _isArbitrary.Value;
    }
}
