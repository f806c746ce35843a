using System.Text.RegularExpressions;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Statements;

/// <summary>
/// Splits a paragraph into words: numbers with their measure words, years, and the longest words of the lexicon. Each character is
/// looked at a bounded number of times.
/// </summary>
internal sealed partial class WordSplitter
{
    /// <summary>Most characters of a title in 《》 that is passed over as one word.</summary>
    private const int LongestTitle = 120;

    private readonly Dictionary<string, WordKind>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly int _longest;

    /// <summary>Makes a splitter.</summary>
    /// <param name="names">What the agency and its region are called, as words beside those of the lexicon.</param>
    public WordSplitter(Dictionary<string, WordKind> names)
    {
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = Math.Max(Lexicon.Longest, names.Count == 0 ? 0 : names.Keys.Max(static name => name.Length));
    }

    /// <summary>Returns a text in half width, without spaces but for line feeds.</summary>
    public static string Narrow(string text) =>
        string.Concat(text.Select(Folding.Narrow).Where(static character => character == '\n' || !char.IsWhiteSpace(character)));

    /// <summary>Returns the words of a sentence.</summary>
    /// <param name="text">The paragraph, narrowed.</param>
    /// <param name="from">Where the sentence begins.</param>
    /// <param name="to">Where it ends.</param>
    public List<Word> Split(string text, int from, int to)
    {
        var words = new List<Word>();
        for (var at = from; at < to;)
        {
            var word = Next(text, at, to, words);
            at = word.To;
            if (word.Kind == WordKind.Unknown && words.Count > 0 && words[^1] is { Kind: WordKind.Unknown } before)
            {
                words[^1] = before with { To = word.To };
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private Word Next(string text, int at, int to, List<Word> before)
    {
        var rest = text.AsSpan(at, to - at);
        if (MarkOf(rest[0]) is { } mark)
        {
            return new Word(mark, "", 0, "", at, at + 1);
        }

        if (rest[0] is '《' or '〔' or '[' && TitleLength(rest) is > 0 and var title)
        {
            return new Word(WordKind.Filler, "", 0, "", at, at + title);
        }

        if (before.Count == 0 && Enumerator().Match(text, at, to - at) is { Success: true } first)
        {
            return new Word(WordKind.Filler, "", 0, "", at, at + first.Length);
        }

        if (OneOf(rest, before) is > 0 and var one)
        {
            return new Word(WordKind.Filler, "", 0, "", at, at + one);
        }

        if (AllWays().Match(text, at, to - at) is { Success: true } ways)
        {
            return new Word(WordKind.Filler, "", 0, "", at, at + ways.Length);
        }

        if (WholeYear().Match(text, at, to - at) is { Success: true } year)
        {
            return new Word(WordKind.ThisYear, "", 0, "", at, at + year.Length);
        }

        if (YearEnd().Match(text, at, to - at) is { Success: true } end)
        {
            return Dated(end, at) with { Value = "end" };
        }

        if (NamedYear().Match(text, at, to - at) is { Success: true } named)
        {
            return Dated(named, at);
        }

        return NumberAt(rest, at, before) ?? NameAt(rest, at) ?? new Word(WordKind.Unknown, "", 0, "", at, at + 1);
    }

    private static WordKind? MarkOf(char character) => character switch
    {
        ',' or ':' or ';' or '-' or '—' => WordKind.Comma,
        '、' or '/' => WordKind.Pause,
        '(' => WordKind.Open,
        ')' => WordKind.Close,
        '“' or '”' or '"' or '‘' or '’' => WordKind.Filler,
        _ => null,
    };

    private static int TitleLength(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestTitle)].IndexOf(rest[0] switch { '《' => '》', '〔' => '〕', _ => ']' });
        return end + 1;
    }

    /// <summary>一件 and 一起 after a word for nothing: 未发生一起.</summary>
    private static int OneOf(ReadOnlySpan<char> rest, List<Word> before)
    {
        if (rest.Length < 2 || rest[0] is not ('一' or '1') || rest[1] is not ('件' or '起' or '例' or '宗' or '份'))
        {
            return 0;
        }

        for (var i = before.Count - 1; i >= 0 && before[i].Kind is WordKind.Filler or WordKind.Nothing; i--)
        {
            if (before[i].Kind == WordKind.Nothing)
            {
                return 2;
            }
        }

        return 0;
    }

    private static Word Dated(Match match, int at) => new(
        match.Groups["year"].Success ? WordKind.Year : WordKind.Filler,
        "",
        match.Groups["year"].Success ? YearOf(match.Groups["year"].ValueSpan) : 0,
        "",
        at,
        at + match.Length);

    private static int YearOf(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var digit in digits)
        {
            year = (year * 10) + (char.IsAsciiDigit(digit) ? digit - '0' : Math.Max(0, "〇一二三四五六七八九".IndexOf(digit)));
        }

        return year;
    }

    private static Word? NumberAt(ReadOnlySpan<char> rest, int at, List<Word> before)
    {
        var length = Numeral.Read(rest, out var number);
        if (length == 0)
        {
            return null;
        }

        var isChinese = !char.IsAsciiDigit(rest[0]);
        var after = rest[length..];
        if (after.StartsWith("月") && !isChinese)
        {
            var month = after.StartsWith("月份") ? length + 2 : length + 1;
            return new Word(WordKind.OtherPeriod, "", 0, "", at, at + month);
        }

        if (after.StartsWith("%"))
        {
            return new Word(number == 100 ? WordKind.Whole : WordKind.Loose, "", number, "", at, at + length + 1);
        }

        if (after.Length > 0 && after[0] is '余' or '多' or '几' or '来')
        {
            return new Word(WordKind.Loose, "", number, "", at, at + length + 1);
        }

        foreach (var measure in Lexicon.Measures)
        {
            if (after.StartsWith(measure) && number >= 0 && !(isChinese && IsWordWith(rest, length, measure)))
            {
                var isLoose = before.Count > 0 && before[^1].Kind == WordKind.Approximately;
                var end = length + measure.Length;
                isLoose |= rest[end..].StartsWith("左右") || rest[end..].StartsWith("以上") || rest[end..].StartsWith("以下");
                return new Word(isLoose ? WordKind.Loose : WordKind.Count, "", number, measure, at, at + end);
            }
        }

        foreach (var measure in Lexicon.OtherMeasures)
        {
            if (after.StartsWith(measure))
            {
                return new Word(WordKind.Loose, "", number, measure, at, at + length + measure.Length);
            }
        }

        // 数量为76, 均为零: a number without a measure word ends its clause.
        if (number >= 0 && (after.IsEmpty || MarkOf(after[0]) is WordKind.Comma or WordKind.Pause or WordKind.Close)
            && before.Count > 0 && before[^1].Kind == WordKind.Filler)
        {
            return new Word(WordKind.Count, "", number, "件", at, at + length);
        }

        if (isChinese && number == 0 && (after.StartsWith("发生") || after.StartsWith("案件")))
        {
            return new Word(WordKind.Count, "", 0, "件", at, at + length + 2);
        }

        return isChinese ? null : new Word(WordKind.Loose, "", number, "", at, at + length);
    }

    /// <summary>Whether a numeral and a measure word begin another word: 一次性, 三项制度, 一件事, 第一件.</summary>
    private static bool IsWordWith(ReadOnlySpan<char> rest, int length, string measure) =>
        rest[(length + measure.Length)..] is var after
        && ((measure == "次" && after.StartsWith("性")) || (measure == "项" && after.StartsWith("制度"))
            || (measure == "件" && after.StartsWith("事")) || measure == "个");

    private Word? NameAt(ReadOnlySpan<char> rest, int at)
    {
        for (var length = Math.Min(rest.Length, _longest); length > 0; length--)
        {
            var text = rest[..length];
            if (length <= Lexicon.Longest && Lexicon.TryFind(text, out var kind, out var value))
            {
                return new Word(kind, value, 0, "", at, at + length);
            }

            if (_names.TryGetValue(text, out var named))
            {
                return new Word(named, "", 0, "", at, at + length);
            }
        }

        return null;
    }

    /// <summary>The number of a paragraph or of a point: 六、, 一是.</summary>
    [GeneratedRegex(@"\G(?:[一二三四五六七八九十]{1,3}[、是]|[0-9]{1,2}[、.](?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerator();

    /// <summary>The ways by which something came, listed as all of them: 通过网络、信函、当面等渠道. One way alone is a part.</summary>
    [GeneratedRegex(
        @"\G通过[^,:;()0-9。]{2,40}?(?:等(?:多种|各种)?|、[^,:;()0-9。、]{2,8})(?:方式|渠道|途径|形式)", RegexOptions.CultureInvariant)]
    private static partial Regex AllWays();

    /// <summary>The whole of a year as a period: 1月1日至12月31日, 2022年1月1日至2022年12月31日.</summary>
    [GeneratedRegex(@"\G1月1日(?:起|开始)?(?:至|到|-|—|~)(?:[0-9]{4}年)?12月31日(?:止|期间)?", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();

    /// <summary>截至 with the end of a year, at which its count is whole.</summary>
    [GeneratedRegex(@"\G截[至止](?:到)?(?:(?<year>[0-9]{4})年)?(?:12月(?:31日|底|末)|年底|年末|底|末)", RegexOptions.CultureInvariant)]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"\G(?<year>[0-9〇○零一二三四五六七八九]{4})年(?:度|以来)?", RegexOptions.CultureInvariant)]
    private static partial Regex NamedYear();
}
