using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Year;

/// <summary>What a rule of the year checks.</summary>
/// <param name="Report">The report.</param>
/// <param name="Form">The edition of the form the report follows.</param>
/// <param name="Context">What is known beside the report.</param>
internal sealed record YearInput(Report Report, FormDefinition Form, YearContext Context)
{
    /// <summary>
    /// Returns what a figure counts for: its value, 0 for a blank; null where the form has none of the id, the figure was not read, or the
    /// cell holds no number.
    /// </summary>
    public decimal? Now(string id) => ValueOf(Report, id);

    /// <summary>
    /// Returns what the figure was the year before, the merged agencies added up; null where no report of that year is known, or one of
    /// them does not tell.
    /// </summary>
    public decimal? Before(string id) => Context.FigureBefore(id);

    /// <summary>
    /// Returns what the figure was the year before in the agency's own report, merged agencies left out; null where that is not known.
    /// </summary>
    public decimal? OwnBefore(string id) =>
        Context.Before.FirstOrDefault(static earlier => earlier.Agency is null) is { } own ? ValueOf(own.Report, id) : null;

    /// <summary>Returns whether the figure was read unsurely this year, or another one the year before.</summary>
    public bool IsUnsure(string now, string before) =>
        IsUnsure(Report, now) || Context.Before.Any(earlier => IsUnsure(earlier.Report, before));

    private static bool IsUnsure(Report report, string id) => report.Figures.TryGetValue(id, out var figure) && figure.IsUnsure;

    private static decimal? ValueOf(Report report, string id) =>
        report.Figures.TryGetValue(id, out var figure) ? FormSum.AddendOf(figure) : null;
}

/// <summary>A rule of the year: what it finds in a report, in the order of the form, at most once for each place.</summary>
internal delegate IEnumerable<Finding> YearRule(YearInput input);
