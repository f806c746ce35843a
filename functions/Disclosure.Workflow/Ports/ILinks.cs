using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Makes the links that stand in notices. Pure: the same input gives the same link for as long as the signing key is in use.
/// </summary>
public interface ILinks
{
    /// <summary>Returns the signed link by which a reviewer decides.</summary>
    string Review(ReviewTicket ticket);

    /// <summary>Returns the report's page for whoever may only look at it.</summary>
    string Report(ReportId id);

    /// <summary>Returns the report's page for the sender, who may also send a corrected file from there.</summary>
    string Receipt(ReportId id);

    /// <summary>Returns the signed link by which a corrected file is sent.</summary>
    /// <param name="correction">The report and its round.</param>
    /// <param name="expires">When the link runs out.</param>
    string Correction(CorrectionOf correction, DateTimeOffset expires);

    /// <summary>Returns the signed link by which an address is confirmed.</summary>
    /// <param name="address">The address.</param>
    /// <param name="expires">When the link runs out.</param>
    string Confirmation(string address, DateTimeOffset expires);

    /// <summary>Returns the report's page for the office, which opens to nobody else.</summary>
    string Office(ReportId id);
}
