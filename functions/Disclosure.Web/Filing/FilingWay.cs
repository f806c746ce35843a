using Disclosure.Web.Transport;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>How the files of an upload come, as its address says.</summary>
/// <param name="Origin">The way.</param>
/// <param name="Corrects">The report they correct; null where they begin reports of their own.</param>
/// <param name="Account">
/// Whose uploads are counted together: an agency's by its link, everyone else's by the address they come from, since anybody can type any
/// name; null for the office's own.
/// </param>
internal sealed record FilingWay(Origin Origin, ReportId? Corrects, string? Account)
{
    /// <summary>Returns the way of a request.</summary>
    public static FilingWay Of(HttpContext context, Origin origin, ReportId? corrects = null) => new(origin, corrects, origin switch
    {
        Origin.Operator or Origin.Intake => null,
        Origin.AgencyLink link => $"agency:{link.Agency}:{link.Year}",
        _ => $"client:{ClientAddress.Of(context)}",
    });
}
