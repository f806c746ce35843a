using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>What the last corrections did: the findings before them beside those after.</summary>
/// <param name="Corrections">The corrections, each an event.</param>
/// <param name="Gone">Findings they did away with.</param>
/// <param name="New">Findings they brought.</param>
/// <param name="Remaining">Number of findings that were there before and are still.</param>
internal sealed record Recheck(
    IReadOnlyList<ReportEvent> Corrections, IReadOnlyList<Finding> Gone, IReadOnlyList<Finding> New, int Remaining)
{
    /// <summary>Returns what the corrections before the last check did; null where the last check was not caused by any.</summary>
    public static async Task<Recheck?> FindAsync(ReportFile file, ReadingStore readings, CancellationToken cancellation)
    {
        if (file.Process.CheckedReading is null || file.Reading is not { } now)
        {
            return null;
        }

        var events = file.Events.ToList();
        var last = events.FindLastIndex(static happened => happened is Checked);
        var before = last <= 0 ? -1 : events.FindLastIndex(last - 1, static happened => happened is Checked);
        if (before < 0)
        {
            return null;
        }

        var between = events[(before + 1)..last];
        var corrections = between.FindAll(static happened => happened is FigureCorrected or SectionCorrected or IdentityCorrected);
        if (corrections.Count == 0 || between.Exists(static happened => happened is Refiled or SentAgain { BeginsAnew: true })
            || await readings.FindAsync(((Checked)events[before]).Reading, cancellation) is not { } then)
        {
            return null;
        }

        var (old, current) = (then.Findings.Select(static one => one.Key).ToHashSet(), now.Findings.Select(static one => one.Key)
            .ToHashSet());
        return new Recheck(
            corrections,
            [.. then.Findings.Where(one => !current.Contains(one.Key))],
            [.. now.Findings.Where(one => !old.Contains(one.Key))],
            now.Findings.Count(one => old.Contains(one.Key)));
    }

    /// <summary>Returns what the corrections did, as markup.</summary>
    public Html Render(ReportFile file, ReviewPolicy? policy, Language language)
    {
        var (words, site, trail) = (ReviewWords.In(language), SiteWords.In(language), TrailWords.In(language));
        return Html.Of($"""
            <section class="recheck" aria-labelledby="recheck-title">
            <h2 id="recheck-title">{words.Rechecked}</h2>
            <p>{words.Corrected}</p>
            <ul>
            {Html.Each(Corrections, happened => Html.Of($"<li class=\"lines\">{trail.Describe(happened, policy, file.Form)}</li>\n"))}</ul>
            {Findings(words.Gone(Gone.Count), "gone", Gone, site)}{Findings(words.New(New.Count), "new", New, site)}
            <p>{(Gone.Count + New.Count == 0 ? words.Nothing : "")}{(Remaining > 0 ? words.Remaining(Remaining) : "")}</p>
            </section>

            """);
    }

    private static Html Findings(
        string title,
        string mood,
        IReadOnlyList<Finding> findings,
        SiteWords site) => Html.If(findings.Count > 0, () => Html.Of($"""
        <p>{title}</p>
        <ul class="{mood}">
        {Html.Each(findings, one => Html.Of($"<li><span class=\"severity\">{site.Of(one.Severity)}</span> {
            FindingList.Message(one, site)}</li>\n"))}</ul>

        """));
}
