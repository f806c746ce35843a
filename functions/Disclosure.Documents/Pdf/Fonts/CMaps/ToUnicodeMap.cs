using Disclosure.Documents.Pdf.Fonts.Encodings;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// A ToUnicode CMap (ISO 32000-2 §9.10.3), which tells the text of codes. Broken entries are passed over, the rest is used.
/// </summary>
internal sealed class ToUnicodeMap
{
    private readonly Dictionary<int, string?> _characters = [];
    private readonly CodeRanges<string> _ranges = new();

    private ToUnicodeMap()
    {
    }

    /// <summary>
    /// Gets the codes that are written singly or in an array, with their text; null for a code that the map says has none.
    /// </summary>
    public IReadOnlyDictionary<int, string?> Characters => _characters;

    /// <summary>Gets the ranges of codes whose texts count up from the first's.</summary>
    public IReadOnlyList<(uint Low, uint High, string First)> Ranges => _ranges.All;

    /// <summary>Returns the map of a decoded stream.</summary>
    public static ToUnicodeMap Parse(ReadOnlySpan<byte> bytes)
    {
        var map = new ToUnicodeMap();
        var tokens = new CMapTokens(bytes);
        while (tokens.Read())
        {
            if (tokens.Is("beginbfchar"u8))
            {
                map.ReadCharacters(ref tokens);
            }
            else if (tokens.Is("beginbfrange"u8))
            {
                map.ReadRanges(ref tokens);
            }
        }

        map._ranges.Sort();
        return map;
    }

    /// <summary>Returns the text of a code; null where it has none.</summary>
    public string? Unicode(int code)
    {
        if (_characters.TryGetValue(code, out var text))
        {
            return text;
        }

        return _ranges.TryFind(unchecked((uint)code), out var first, out var steps) ? CountUp(first, steps) : null;
    }

    /// <summary>Returns a text with its last character moved on by so many steps, as ranges do.</summary>
    public static string CountUp(string first, uint steps)
    {
        if (steps == 0)
        {
            return first;
        }

        var lastLength = first.Length > 1 && char.IsSurrogatePair(first[^2], first[^1]) ? 2 : 1;
        long last = lastLength == 2 ? char.ConvertToUtf32(first[^2], first[^1]) : first[^1];
        var moved = CharacterStrings.Of((int)Math.Min(last + steps, 0x110000));
        return first.Length == lastLength ? moved : string.Concat(first.AsSpan(0, first.Length - lastLength), moved);
    }

    private void ReadCharacters(ref CMapTokens tokens)
    {
        while (tokens.Read() && tokens.Kind == CMapToken.Hex)
        {
            var code = tokens.Code(out _);
            if (!tokens.Read())
            {
                return;
            }

            if (tokens.Kind == CMapToken.Hex)
            {
                _characters[code] = tokens.Text();
            }
            else if (tokens.Kind == CMapToken.Name)
            {
                _characters[code] = GlyphNames.Unicode(System.Text.Encoding.Latin1.GetString(tokens.Raw));
            }
            else
            {
                return;
            }
        }
    }

    private void ReadRanges(ref CMapTokens tokens)
    {
        while (tokens.Read() && tokens.Kind == CMapToken.Hex)
        {
            var low = unchecked((uint)tokens.Code(out _));
            if (!tokens.Read() || tokens.Kind != CMapToken.Hex)
            {
                return;
            }

            var high = unchecked((uint)tokens.Code(out _));
            if (!tokens.Read())
            {
                return;
            }

            if (tokens.Kind == CMapToken.Hex)
            {
                if (tokens.Text() is { } first && high >= low)
                {
                    _ranges.Add(low, high, first);
                }
            }
            else if (tokens.Kind == CMapToken.ArrayStart)
            {
                var code = low;
                while (tokens.Read() && tokens.Kind is CMapToken.Hex)
                {
                    if (code <= high)
                    {
                        _characters[unchecked((int)code)] = tokens.Text();
                        code = unchecked(code + 1);
                    }
                }

                if (tokens.Kind != CMapToken.ArrayEnd)
                {
                    return;
                }
            }
            else
            {
                return;
            }
        }
    }
}
