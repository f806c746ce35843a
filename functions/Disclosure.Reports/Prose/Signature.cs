using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>Agency and date at the end of a report.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="Agency">The agency that signs; null where it is not named.</param>
/// <param name="Day">The day of signing; null where none is given.</param>
internal sealed partial record Signature(int First, string? Agency, DateOnly? Day)
{
    /// <summary>Lines at the end of a report among which a signature is looked for: it has two, and page numbers may follow.</summary>
    private const int LinesLookedAt = 6;

    /// <summary>Last month, from 1, in which a report on the year before is signed; a later one is signed in the year itself.</summary>
    private const int LastOfNextYear = 6;

    /// <summary>Gets the year that a report signed on that day is on; null where no day is given.</summary>
    public int? Year => Day is { } day ? day.Month <= LastOfNextYear ? day.Year - 1 : day.Year : null;

    /// <summary>Returns the signature at the end of the lines; null where there is none.</summary>
    /// <param name="lines">The lines of a report.</param>
    /// <param name="from">Index of the first line it may stand on.</param>
    public static Signature? Find(List<TextLine> lines, int from)
    {
        for (var i = lines.Count - 1; i >= Math.Max(from, lines.Count - LinesLookedAt); i--)
        {
            if (DayOf(lines[i].Text) is not { } dated)
            {
                continue;
            }

            if (dated.Before.Length > 0)
            {
                return AgencyName.OfLine(dated.Before) is { } beside ? new Signature(i, beside, dated.Day) : null;
            }

            if (i > from && AgencyName.OfLine(lines[i - 1].Text) is { } above)
            {
                return new Signature(i - 1, above, dated.Day);
            }

            return i + 1 < lines.Count && AgencyName.OfLine(lines[i + 1].Text) is { } below
                ? new Signature(i, below, dated.Day)
                : new Signature(i, null, dated.Day);
        }

        return null;
    }

    /// <summary>The day a line ends in, with what stands before it; null where it ends in none, or in one that there is not.</summary>
    private static (string Before, DateOnly Day)? DayOf(string line)
    {
        var match = Dated().Match(line);
        return match.Success && YearInText.Find(match.Groups["year"].Value + "年").Year is { } year
            && NumberOf(match.Groups["month"].Value) is >= 1 and <= 12 and var month
            && NumberOf(match.Groups["day"].Value) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? (match.Groups["before"].Value, new DateOnly(year, month, day))
            : null;
    }

    /// <summary>Returns a number below 100 in digits or Chinese numerals (二十三); 0 for anything else.</summary>
    internal static int NumberOf(string text)
    {
        Span<char> digits = stackalloc char[2];
        if (text.Length is 1 or 2 && char.IsAsciiDigit(Folding.Narrow(text[0])) && char.IsAsciiDigit(Folding.Narrow(text[^1])))
        {
            for (var i = 0; i < text.Length; i++)
            {
                digits[i] = Folding.Narrow(text[i]);
            }

            return int.Parse(digits[..text.Length], CultureInfo.InvariantCulture);
        }

        const string Numerals = "一二三四五六七八九";
        var ten = text.IndexOf('十');
        if (ten < 0)
        {
            return text.Length == 1 ? Numerals.IndexOf(text[0]) + 1 : 0;
        }

        var tens = ten == 0 ? 1 : Numerals.IndexOf(text[0]) + 1;
        var ones = ten == text.Length - 1 ? 0 : Numerals.IndexOf(text[^1]) + 1;
        return text.Length <= ten + 2 && ten <= 1 ? (tens * 10) + ones : 0;
    }

    [GeneratedRegex(
        "^(?<before>[^0-9０-９〇○零一二三四五六七八九]*)(?<year>[0-9０-９〇○零一二三四五六七八九]{4})年"
        + "(?<month>[0-9０-９一二三四五六七八九十]{1,3})月(?<day>[0-9０-９一二三四五六七八九十]{1,3})日$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
