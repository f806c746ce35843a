using Disclosure.Reports.Model;

namespace Disclosure.Reports.Prose;

/// <summary>
/// The year a report is on, by the voices of its title, its preface, the period its figures are said to cover, section 一 and its date: the
/// year most of them name. Each of them is left over from the year before now and then, so none overrules two others. Of two years with
/// equally many voices the title's is taken, then the preface's, section 一's, the period's, the date's.
/// </summary>
/// <param name="Year">The year; null where none is named.</param>
/// <param name="Other">Another year that as many voices name; null where there is none.</param>
internal readonly record struct ReportingYear(int? Year, int? Other)
{
    /// <summary>Counts the voices.</summary>
    /// <param name="title">The year the title names.</param>
    /// <param name="preface">The year of the report the preface names.</param>
    /// <param name="overview">The text of section 一.</param>
    /// <param name="periods">The periods stated in preface and section 一.</param>
    /// <param name="signature">The year that a report signed on its day is on.</param>
    public static ReportingYear Of(int? title, int? preface, string overview, IReadOnlyList<StatedPeriod> periods, int? signature)
    {
        ReadOnlySpan<int?> voices = [title, preface, MostNamed(Periods.Without(overview)), OfPeriods(periods, title), signature];
        int? best = null, other = null;
        var most = 0;
        foreach (var voice in voices)
        {
            if (voice is null || voice == best)
            {
                continue;
            }

            var count = 0;
            foreach (var each in voices)
            {
                count += each == voice ? 1 : 0;
            }

            if (count > most)
            {
                (best, most, other) = (voice, count, null);
            }
            else if (count == most)
            {
                other ??= voice;
            }
        }

        return new ReportingYear(best, other);
    }

    /// <summary>The year that the periods which are whole years name; of several the expected one, else none.</summary>
    private static int? OfPeriods(IReadOnlyList<StatedPeriod> periods, int? expected)
    {
        int? stated = null;
        var isDisputed = false;
        foreach (var period in periods)
        {
            if (!period.IsYear(period.From.Year))
            {
                continue;
            }

            if (period.From.Year == expected)
            {
                return expected;
            }

            isDisputed |= stated is not null && stated != period.From.Year;
            stated = period.From.Year;
        }

        return isDisputed ? null : stated;
    }

    /// <summary>The year a text names most often, the first of those it names as often; null where it names none.</summary>
    private static int? MostNamed(string text)
    {
        int? best = null;
        var most = 0;
        var counts = new Dictionary<int, int>();
        for (var at = 0; at < text.Length;)
        {
            var (year, _, to) = YearInText.Find(text[at..]);
            if (year is not { } named || text[at + to - 1] is not ('年' or '度'))
            {
                break;
            }

            var count = counts[named] = counts.GetValueOrDefault(named) + 1;
            if (count > most)
            {
                (best, most) = (named, count);
            }

            at += to;
        }

        return best;
    }
}
