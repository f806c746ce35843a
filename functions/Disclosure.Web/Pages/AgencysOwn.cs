using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>Tells whose file it is that came in an agency's name.</summary>
internal static class AgencysOwn
{
    /// <summary>
    /// Whether the agency's own link or the office brought a file of a report. Anyone can send a report in an agency's name, and may not
    /// learn by it what the agency reported before: that need not be public.
    /// </summary>
    /// <param name="process">The life of the report.</param>
    public static bool Sent(ReportProcess process) =>
        process.Files.Any(static each => each.Origin is Origin.AgencyLink or Origin.Operator or Origin.Intake);
}
