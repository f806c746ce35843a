using Disclosure.Documents.Pdf.Characters;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// Tells whether a ToUnicode map can be believed. Some producers write maps that lead nowhere, or scramble them so that text cannot be
/// copied. A map is dropped only on strong grounds, since a good map is the best source there is (ISO 32000-2 §9.10.2).
/// </summary>
internal static class ToUnicodeTrust
{
    /// <summary>Fewest codes from which a map is judged; of fewer nothing can be told.</summary>
    private const int FewestCodes = 8;

    /// <summary>
    /// Fewest codes that are compared before a map is dropped that contradicts a predefined CMap. Two are enough, as that CMap chooses what
    /// is drawn, whatever the map says. Ghostscript writes such maps over fonts that were not embedded.
    /// </summary>
    private const int FewestTold = 2;

    /// <summary>Largest number of codes of a map that are looked at, which bounds the time it takes.</summary>
    private const int MostSamples = 200;

    /// <summary>
    /// Returns false where more than half of the map's texts are unusable, nearly all are one character, or most contradict what the font
    /// itself says.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="own">Gives what the font program or the glyph names say of a code; null where they are not reliable.</param>
    public static bool IsTrusted(ToUnicodeMap map, Func<int, string?> own) => IsTrusted(map, own, FewestCodes);

    /// <summary>Returns false where the map contradicts most of what a predefined CMap says.</summary>
    /// <param name="map">The map.</param>
    /// <param name="told">Gives what the CMap says of a code; null for a code it does not tell.</param>
    public static bool AgreesWith(ToUnicodeMap map, Func<int, string?> told) => IsTrusted(map, told, FewestTold);

    private static bool IsTrusted(ToUnicodeMap map, Func<int, string?> own, int fewest)
    {
        var seen = 0;
        var unusable = 0;
        var compared = 0;
        var contradicted = 0;
        string? candidate = null;
        var votes = 0;
        var same = 0;
        foreach (var (code, text) in Samples(map))
        {
            if (text is " " or "\u00A0")
            {
                continue;
            }

            seen++;
            if (!UsableText.Is(text))
            {
                unusable++;
                continue;
            }

            // The majority, by Boyer and Moore's vote; counted along the way, which is exact where one text is nearly all.
            if (votes == 0)
            {
                candidate = text;
            }

            votes += text == candidate ? 1 : -1;
            same += text == candidate ? 1 : 0;
            if (own(code) is { } other && IsComparable(text!, other))
            {
                compared++;
                contradicted += IsSame(text!, other) ? 0 : 1;
            }
        }

        var isNonsense = seen >= FewestCodes && (unusable * 2 > seen || same * 10 > seen * 9);
        return !isNonsense && !(compared >= fewest && contradicted * 10 > compared * 6);
    }

    private static IEnumerable<(int Code, string? Text)> Samples(ToUnicodeMap map)
    {
        var left = MostSamples;
        foreach (var (code, text) in map.Characters)
        {
            if (left-- == 0)
            {
                yield break;
            }

            yield return (code, text);
        }

        foreach (var range in map.Ranges)
        {
            // A range over all codes (identity) says little about the codes in use; its start is as good as any of it.
            var count = Math.Min(range.High - (long)range.Low + 1, 32);
            for (uint i = 0; i < count; i++)
            {
                if (left-- == 0)
                {
                    yield break;
                }

                yield return (unchecked((int)(range.Low + i)), ToUnicodeMap.CountUp(range.First, i));
            }
        }
    }

    /// <summary>
    /// Whether two texts of a code can contradict each other. A Chinese character contradicts any other text, Latin letters and digits only
    /// each other, as fonts of other scripts often carry Latin names.
    /// </summary>
    private static bool IsComparable(string text, string own) =>
        IsHan(own[0]) || (char.IsAsciiLetterOrDigit(own[0]) && char.IsAsciiLetterOrDigit(text[0]));

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static bool IsSame(string text, string own) =>
        text == own || string.Equals(CharacterForms.Fold(text), CharacterForms.Fold(own), StringComparison.OrdinalIgnoreCase);
}
