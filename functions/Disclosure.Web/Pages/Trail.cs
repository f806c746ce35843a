using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>What happened to a report, line by line and round by round, from its audit trail.</summary>
internal static class Trail
{
    /// <summary>Returns the trail, oldest first.</summary>
    /// <param name="file">The report.</param>
    /// <param name="withWork">Whether to show also what the program did on its own.</param>
    /// <param name="language">The language.</param>
    public static Html Render(ReportFile file, bool withWork, Language language)
    {
        var (site, words) = (SiteWords.In(language), TrailWords.In(language));
        ReviewPolicy? policy = null;
        var lines = new List<Html>();
        var round = 0;
        foreach (var happened in file.Events)
        {
            policy = RoundPolicy.SetBy(happened)?.Policy ?? policy;
            if (happened is ReviewRequested asked && asked.Round > round)
            {
                round = asked.Round;
                lines.Add(Html.Of($"""<li class="round"><strong>{site.RoundTitle(round)}</strong></li>{"\n"}"""));
            }

            if ((withWork || !IsWork(happened)) && words.Describe(happened, policy, file.Form) is { Length: > 0 } text)
            {
                lines.Add(Html.Of($"<li>{Moment.Full(happened.At, language)} <span class=\"lines\">{text}</span></li>\n"));
            }
        }

        return Html.Of($"""
            <ol class="trail">
            {Html.Each(lines, line => line)}</ol>
            """);
    }

    private static bool IsWork(ReportEvent happened) =>
        happened is Extracted or Read or Matched or Checked or StepFailed or Retried or Reminded or ReviewRequested or ReviewOpened;
}
