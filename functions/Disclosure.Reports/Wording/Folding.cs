using System.Buffers;
using System.Text;

namespace Disclosure.Reports.Wording;

/// <summary>
/// Brings printed Chinese to one form: simplified characters, no pinyin in brackets after a character (申請(qǐng)), no spaces between
/// characters, no stray bars; and for comparison no punctuation and no difference of width either.
/// </summary>
internal static class Folding
{
    /// <summary>Most letters of a syllable of pinyin: zhuang.</summary>
    private const int LongestSyllable = 6;

    private static readonly SearchValues<char> ToneLetters =
        SearchValues.Create("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêḿńňǹ");

    /// <summary>
    /// Returns a text for people: simplified, without pinyin, stray bars and spaces, but for single ones between Latin words or numbers.
    /// </summary>
    public static string Clean(string text)
    {
        var start = FirstUnclean(text);
        if (start < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, start);
        var pendingSpace = false;
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (IsIgnorable(character))
            {
                pendingSpace = true;
                continue;
            }

            if (PinyinLength(text, i, clean.Length > 0 ? clean[^1] : null) is > 0 and var length)
            {
                i += length - 1;
                pendingSpace = false;
                continue;
            }

            if (pendingSpace && clean.Length > 0 && char.IsAsciiLetterOrDigit(clean[^1]) && char.IsAsciiLetterOrDigit(character))
            {
                clean.Append(' ');
            }

            pendingSpace = false;
            clean.Append(TraditionalCharacters.Simplify(character));
        }

        return clean.ToString();
    }

    /// <summary>
    /// Returns a text for comparison: simplified Chinese characters, Latin letters and digits alone, half width, lower case.
    /// </summary>
    public static string Key(string text)
    {
        var clean = Clean(text);
        var plain = true;
        foreach (var character in clean)
        {
            plain &= IsHan(character);
        }

        if (plain)
        {
            return clean;
        }

        var key = new StringBuilder(clean.Length);
        foreach (var character in clean)
        {
            var narrow = Narrow(character);
            if (IsHan(narrow) || char.IsAsciiLetterOrDigit(narrow))
            {
                key.Append(char.ToLowerInvariant(narrow));
            }
        }

        return key.ToString();
    }

    /// <summary>Whether the character is a Chinese one (〇 included).</summary>
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    /// <summary>The half-width form of a full-width letter, digit or sign.</summary>
    public static char Narrow(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\u3000' => ' ',
        _ => character,
    };

    private static int FirstUnclean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsIgnorable(character) || character is '(' or '（' || TraditionalCharacters.Simplify(character) != character)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsIgnorable(char character) =>
        char.IsWhiteSpace(character) || character is '|' or '｜' or '│' or '\u200B' or '\uFEFF' or '\u00AD' || char.IsControl(character);

    /// <summary>
    /// Length of a pinyin reading in brackets at the position; 0 where there is none. At the beginning of a text it belongs to a character
    /// at the end of the line before.
    /// </summary>
    private static int PinyinLength(string text, int at, char? before)
    {
        if (text[at] is not ('(' or '（') || (before is { } character && !IsHan(character)))
        {
            return 0;
        }

        var letters = 0;
        var tones = 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is ')' or '）')
            {
                return letters > 0 && tones == 1 ? i - at + 1 : 0;
            }

            if (char.IsWhiteSpace(letter))
            {
                continue;
            }

            var toned = ToneLetters.Contains(letter);
            if (!toned && letter is not (>= 'a' and <= 'z' or 'ü' or 'ɡ') || ++letters > LongestSyllable)
            {
                return 0;
            }

            tones += toned ? 1 : 0;
        }

        return 0;
    }
}
