using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>Finds the year a text speaks of, in Arabic digits of either width or in Chinese ones (二〇二二年).</summary>
internal static class YearInText
{
    /// <summary>First year there are reports of: the regulations came into force in May 2008.</summary>
    private const int First = 2008;

    /// <summary>Last year that four digits are taken for; what is larger is a number of something else.</summary>
    private const int Last = 2099;

    /// <summary>
    /// The first year followed by 年, with where it begins and where what follows it begins; a year alone counts where none has 年.
    /// </summary>
    public static (int? Year, int From, int To) Find(string text)
    {
        (int? Year, int From, int To) bare = default;
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            var year = 0;
            for (var k = 0; k < 4 && year >= 0; k++)
            {
                var digit = DigitOf(text[i + k]);
                year = digit < 0 ? -1 : (year * 10) + digit;
            }

            if (year is < First or > Last)
            {
                continue;
            }

            var end = i + 4;
            if (end < text.Length && text[end] == '年')
            {
                end++;
                return (year, i, end < text.Length && text[end] == '度' ? end + 1 : end);
            }

            if (bare.Year is null && (end == text.Length || DigitOf(text[end]) < 0))
            {
                bare = (year, i, end);
            }
        }

        return bare;
    }

    private static int DigitOf(char character) => Folding.Narrow(character) switch
    {
        >= '0' and <= '9' and var digit => digit - '0',
        '〇' or '○' or '零' or 'О' or 'Ｏ' or 'O' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };
}
