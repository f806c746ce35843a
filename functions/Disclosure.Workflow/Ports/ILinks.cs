using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Makes the links that stand in notices. Pure: the same input gives the same link for as long as the signing key is in use.
/// </summary>
public interface ILinks
{
    /// <summary>Returns the signed link by which a reviewer decides.</summary>
    string Review(ReviewTicket ticket);

    /// <summary>Returns the report's page for the office and the sender.</summary>
    string Report(ReportId id);
}
