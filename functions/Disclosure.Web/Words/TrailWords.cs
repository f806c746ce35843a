using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

/// <summary>The words for what happened to a report.</summary>
internal abstract class TrailWords
{
    private static readonly ChineseTrailWords Chinese = new();
    private static readonly EnglishTrailWords English = new();

    /// <summary>The words in a language.</summary>
    public static TrailWords In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>One event as a line.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="policy">The policy it happened under; null before the first round opened.</param>
    /// <param name="form">The form whose figures it names; null while it is not known.</param>
    public abstract string Describe(ReportEvent happened, ReviewPolicy? policy, FormDefinition? form);

    protected static int Count(Checked check, Severity severity) => check.Findings.Count(finding => finding.Severity == severity);

    protected static string Name(string figure, FormDefinition? form, FormWords terms) =>
        form?.Figure(figure) is { } place ? terms.Name(place) : figure;

    protected static string Name(string reviewer, ReviewPolicy? policy) => policy?.NameOf(reviewer) ?? reviewer;
}
