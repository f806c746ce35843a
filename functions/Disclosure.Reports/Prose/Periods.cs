using System.Text.RegularExpressions;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>The periods that a text says the figures cover (本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止).</summary>
internal static partial class Periods
{
    /// <summary>Words of a sentence about the figures' period; a project's or a campaign's says none of them.</summary>
    private static readonly string[] OfFigures = ["统计", "数据", "期限", "时限", "本报告", "本年度报告"];

    /// <summary>
    /// Returns the periods, in the order of the text: whole years wherever they are stated, others where figures are spoken of.
    /// </summary>
    public static List<StatedPeriod> In(string text)
    {
        var periods = new List<StatedPeriod>();
        var narrow = Narrow(text);
        foreach (Match match in Period().Matches(narrow))
        {
            var from = YearOf(match.Groups["from"]);
            var to = match.Groups["to"].Success ? YearOf(match.Groups["to"]) : from;
            if (from is { } first && to is { } last
                && DayOf(first, match.Groups["m1"], match.Groups["d1"]) is { } begin
                && DayOf(last, match.Groups["m2"], match.Groups["d2"]) is { } end && begin < end)
            {
                var period = new StatedPeriod(begin, end);
                if (period.IsYear(first) || IsOfFigures(narrow, match.Index))
                {
                    periods.Add(period);
                }
            }
        }

        return periods;
    }

    /// <summary>Returns the text without the periods in it: the years they name are no years of which something is told.</summary>
    public static string Without(string text) => Period().Replace(Narrow(text), "");

    private static int? YearOf(Group year) => YearInText.Find(year.Value).Year;

    private static DateOnly? DayOf(int year, Group month, Group day) =>
        Signature.NumberOf(month.Value) is >= 1 and <= 12 and var m && Signature.NumberOf(day.Value) is >= 1 and var d
        && d <= DateTime.DaysInMonth(year, m)
            ? new DateOnly(year, m, d)
            : null;

    private static bool IsOfFigures(string text, int at)
    {
        var begin = at == 0 ? -1 : text.LastIndexOfAny(['。', ';', '\n'], at - 1);
        var sentence = text.AsSpan(begin + 1, at - begin - 1);
        foreach (var word in OfFigures)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Narrow(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] == '\n' ? source[i] : Folding.Narrow(source[i]);
            }
        });

    [GeneratedRegex(
        "(?<from>[0-9〇○零一二三四五六七八九]{4}年)度?(?<m1>[0-9一二三四五六七八九十]{1,2})月(?<d1>[0-9一二三四五六七八九十]{1,3})日[^。;0-9]{0,8}?"
        + "(?<to>[0-9〇○零一二三四五六七八九]{4}年)?[^。;0-9]{0,4}?(?<m2>[0-9一二三四五六七八九十]{1,2})月(?<d2>[0-9一二三四五六七八九十]{1,3})日",
        RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
