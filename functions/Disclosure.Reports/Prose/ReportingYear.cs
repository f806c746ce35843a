using System.Text.RegularExpressions;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>
/// The year a report is on: that of the period its data are said to cover (自2022年1月1日起至12月31日止), since a title is easily left over from the
/// year before; otherwise the title's, or the first one section 一 names.
/// </summary>
internal static partial class ReportingYear
{
    /// <summary>The year; null where none is found.</summary>
    /// <param name="title">The title; null where there is none.</param>
    /// <param name="preface">What is said before the first section.</param>
    /// <param name="sections">The sections.</param>
    public static int? Of(ReportTitle? title, string preface, List<Section> sections)
    {
        var overview = "";
        foreach (var section in sections)
        {
            if (section.Kind == SectionKind.Overview)
            {
                overview = section.Text;
                break;
            }
        }

        return OfPeriod(overview, title?.Year) ?? OfPeriod(preface, title?.Year) ?? title?.Year ?? YearInText.Find(overview).Year;
    }

    /// <summary>The year of the period stated; where several years are, only the expected one counts.</summary>
    private static int? OfPeriod(string text, int? expected)
    {
        int? stated = null;
        var isDisputed = false;
        foreach (Match match in Period().Matches(Narrow(text)))
        {
            var year = YearInText.Find(match.Groups["from"].Value).Year;
            if (year is null || (match.Groups["to"].Success && YearInText.Find(match.Groups["to"].Value).Year != year))
            {
                continue;
            }

            if (year == expected)
            {
                return year;
            }

            isDisputed |= stated is not null && stated != year;
            stated = year;
        }

        return isDisputed ? null : stated;
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
        "(?<from>[0-9〇○零一二三四五六七八九]{4}年)度?(?:0?1|一)月(?:0?1|一)日[^。;0-9]{0,8}(?<to>[0-9〇○零一二三四五六七八九]{4}年)?[^。;0-9]{0,4}(?:12|十二)月(?:31|三十一)日",
        RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
