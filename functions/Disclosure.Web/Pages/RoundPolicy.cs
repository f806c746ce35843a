using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>Finds in an audit trail who reviewed under which policy.</summary>
internal static class RoundPolicy
{
    /// <summary>Returns the policy that an event puts in force, and for which round; null where it puts none.</summary>
    public static (int Round, ReviewPolicy Policy)? SetBy(ReportEvent happened) => happened switch
    {
        ReviewOpened opened => (opened.Round, opened.Policy),
        ReviewersChanged changed => (changed.Round, changed.Policy),
        _ => null,
    };
}
