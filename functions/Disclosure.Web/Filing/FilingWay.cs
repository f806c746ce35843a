using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>How the files of an upload come, as its address says.</summary>
/// <param name="Origin">The way.</param>
/// <param name="Corrects">The report they correct; null where they begin reports of their own.</param>
internal sealed record FilingWay(Origin Origin, ReportId? Corrects);
