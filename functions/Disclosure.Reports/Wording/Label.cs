namespace Disclosure.Reports.Wording;

/// <summary>A label taken apart: its numbering, its words, and its words with the notes in brackets.</summary>
/// <param name="Level">Which numbering: 1 for 一、, 2 for （一）, 3 for 1., 0 for none.</param>
/// <param name="Number">The number; 0 for none.</param>
/// <param name="Words">The words for comparison, without notes in brackets.</param>
/// <param name="Full">The words for comparison, notes included.</param>
internal readonly record struct Label(int Level, int Number, string Words, string Full)
{
    private readonly CharacterSet _wordsSet = CharacterSet.Of(Words);
    private readonly CharacterSet _fullSet = CharacterSet.Of(Full);

    private const string HanDigits = "一二三四五六七八九十";

    /// <summary>Stands for a character that the reader could not tell.</summary>
    private const char Untold = '\uFFFD';

    /// <summary>Whether every character of the label was told.</summary>
    public bool IsTold { get; private init; } = true;

    /// <summary>Takes a printed label apart.</summary>
    public static Label Of(string text)
    {
        var clean = Folding.Clean(text);
        var (level, number, length) = Numbering(clean);
        var rest = clean.AsSpan(length);
        var full = Folding.Key(rest.ToString());
        var note = rest.IndexOfAny('（', '(');
        var words = note > 0 ? Folding.Key(rest[..note].ToString() + AfterNote(rest[note..])) : full;
        return new Label(level, number, words.Length > 0 ? words : full, full) { IsTold = !text.Contains(Untold) };
    }

    /// <summary>
    /// How alike a printed label is to this one, 0 to 1: with the notes or without, whichever fits better; 0 where they have too little in
    /// common to be worth the comparison.
    /// </summary>
    public double LikenessTo(in Label printed)
    {
        if (printed.Words == Words)
        {
            return 1;
        }

        var words = CharacterSet.MayBeAlike(printed.Words, printed._wordsSet, Words, _wordsSet) ? Likeness.OfPart(printed.Words, Words) : 0;
        var hasNotes = Full.Length != Words.Length || printed.Full.Length != printed.Words.Length;
        return hasNotes && CharacterSet.MayBeAlike(printed.Full, printed._fullSet, Full, _fullSet)
            ? Math.Max(words, Likeness.OfPart(printed.Full, Full))
            : words;
    }

    /// <summary>What follows a note in brackets (本年收费金额（单位：万元）合计).</summary>
    private static string AfterNote(ReadOnlySpan<char> fromNote)
    {
        var end = fromNote.LastIndexOfAny('）', ')');
        return end < 0 ? "" : fromNote[(end + 1)..].ToString();
    }

    /// <summary>一、 or （一） or 1. at the start, with the marks that stand for them.</summary>
    private static (int Level, int Number, int Length) Numbering(string text)
    {
        if (text.Length == 0)
        {
            return default;
        }

        var bracketed = text[0] is '（' or '(';
        var at = bracketed ? 1 : 0;
        var number = 0;
        var digits = 0;
        var han = at < text.Length && HanDigits.Contains(text[at]);
        while (at < text.Length && digits < 2)
        {
            var character = Folding.Narrow(text[at]);
            var value = han ? HanDigits.IndexOf(character) + 1 : char.IsAsciiDigit(character) ? character - '0' : 0;
            if (value == 0 && !(character == '0' && digits > 0 && !han))
            {
                break;
            }

            number = han ? (digits == 1 && number == 10 ? 10 + value : value) : (number * 10) + value;
            digits++;
            at++;
        }

        if (digits == 0)
        {
            return text[0] is >= '①' and <= '⑳' ? (3, text[0] - '①' + 1, 1) : default;
        }

        if (bracketed)
        {
            return at < text.Length && (text[at] is '）' or ')') ? (han ? 2 : 3, number, SkipMark(text, at + 1)) : default;
        }

        if (at < text.Length && text[at] is '、' or '.' or '．' or '，' or ',' or '。' or '·' or '﹒' or '：' or ':' or '）' or ')')
        {
            return (han ? 1 : 3, number, at + 1);
        }

        return !han && at < text.Length && Folding.IsHan(text[at]) ? (3, number, at) : default;
    }

    private static int SkipMark(string text, int at) => at < text.Length && text[at] is '、' or '.' or '．' ? at + 1 : at;
}
