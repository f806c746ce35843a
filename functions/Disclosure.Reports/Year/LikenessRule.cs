using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>
/// <c>likeness</c>: section 一 or 五 is that of the agency's report of the year before, or of another agency's of the same year, but for
/// names and numbers; or all figures equal those of the year before, which is no chance.
/// </summary>
internal static class LikenessRule
{
    internal const string Id = "likeness";
    private const int Hundred = 100;

    /// <summary>
    /// Bits of surprise from which on equal figures are no chance, one in a thousand. Two figures of 100 that are the same have so much; a
    /// small agency with one application each year has two.
    /// </summary>
    private const double LeastSurprise = 10;

    public static IEnumerable<Finding> Check(YearInput input)
    {
        foreach (var section in LikeSections.Compared)
        {
            if (LikeLastYears(input, section) is { } fact)
            {
                yield return Findings.Of(Id, Severity.Warning, section.Id(), fact);
            }
            else if (input.Context.Alike.FirstOrDefault(each => each.Section == section) is { } other)
            {
                yield return Findings.Of(
                    Id, Severity.Warning, section.Id(),
                    new SectionLikeAnothers(input.Form.Id, section, other.Agency, other.Others, Percent(other.Share), other.Passage));
            }
        }

        if (input.Context.Before is [{ Agency: null } own] && AreFiguresEqual(input, own.Report) is { } count)
        {
            yield return Findings.Of(
                Id, Severity.Warning, "", new FiguresLikeLastYears(input.Form.Id, input.Context.Year - 1, count));
        }
    }

    private static SectionLikeLastYears? LikeLastYears(YearInput input, SectionKind section)
    {
        if (input.Context.Before.Count == 0 || LikeSections.TextOf(input.Report, section) is not { } text
            || ShingledText.Of(text, input.Context.Names) is not { } now)
        {
            return null;
        }

        foreach (var earlier in input.Context.Before)
        {
            if (LikeSections.TextOf(earlier.Report, section) is { } old && ShingledText.Of(old, input.Context.Names) is { } before
                && ShingledText.Share(now, before) is >= LikeSections.Least and var share)
            {
                return new SectionLikeLastYears(
                    input.Form.Id, section, input.Context.Year - 1, Percent(share),
                    now.CommonPassage(before, LikeSections.LongestPassage));
            }
        }

        return null;
    }

    /// <summary>Number of figures that are not 0 where all equal those of the year before and that is no chance; else null.</summary>
    private static int? AreFiguresEqual(YearInput input, Report before)
    {
        if (before.Form != input.Report.Form)
        {
            return null;
        }

        var count = 0;
        var surprise = 0.0;
        foreach (var figure in input.Form.Figures)
        {
            if (input.Now(figure.Id) is not { } now || input.Before(figure.Id) is not { } then || now != then)
            {
                return null;
            }

            if (now > 0)
            {
                count++;
                surprise += IsOwnCount(figure) ? Surprise((double)now) : 0;
            }
        }

        return surprise >= LeastSurprise ? count : null;
    }

    /// <summary>
    /// Bits of surprise that a count is the same in two years: two counts of the mean v (Poisson) are equal in one of 2√(πv) cases.
    /// </summary>
    private static double Surprise(double value) => Math.Max(0, Math.Log2(2 * Math.Sqrt(Math.PI * value)));

    /// <summary>
    /// Whether a figure counts what happened in the year and follows from no other: no total, and nothing carried or in force.
    /// </summary>
    private static bool IsOwnCount(FormFigure figure) =>
        figure.Column.Id is not ("total" or "inForce" or "previous" or "publicTotal")
        && figure.Row.Id is not ("total" or "carriedOver" or "carriedForward");

    private static int Percent(double share) => (int)Math.Floor(share * Hundred);
}
