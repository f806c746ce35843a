using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Year;

/// <summary>What the rules of the year need to know beside a report.</summary>
public sealed record YearContext
{
    /// <summary>Gets the year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// Gets the reports of the year before that the report goes on from: the agency's own, and those of agencies merged into it since.
    /// Empty where one of them is not known, for half of a sum says nothing.
    /// </summary>
    public IReadOnlyList<EarlierReport> Before { get; init; } = [];

    /// <summary>
    /// Returns what a figure was the year before, the merged agencies added up; null where no report of that year is known, or one of them
    /// does not tell. A blank cell counts as 0.
    /// </summary>
    /// <param name="figure">Figure id.</param>
    public decimal? FigureBefore(string figure)
    {
        decimal sum = 0;
        foreach (var earlier in Before)
        {
            if (!earlier.Report.Figures.TryGetValue(figure, out var found) || FormSum.AddendOf(found) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return Before.Count > 0 ? sum : null;
    }

    /// <summary>Gets the sections of other agencies' reports of the year that are like this one's, one at most of each kind.</summary>
    public IReadOnlyList<LikeSection> Alike { get; init; } = [];

    /// <summary>Gets the sum of the agencies below; null unless the report is a government's.</summary>
    public RegionSum? Region { get; init; }

    /// <summary>Gets what is worth a look.</summary>
    public YearThresholds Thresholds { get; init; } = YearThresholds.Default;

    /// <summary>Gets which rules the office wants, and how grave they are to it.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>Gets the names that are left out where texts are compared.</summary>
    public NameSet Names { get; init; } = NameSet.None;
}

/// <summary>A report of the year before.</summary>
/// <param name="Report">The report.</param>
/// <param name="Agency">The agency it is of, where that was merged into the one that reports now; null for the same agency.</param>
public sealed record EarlierReport(Report Report, string? Agency);
