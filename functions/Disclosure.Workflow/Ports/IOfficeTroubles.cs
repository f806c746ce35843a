namespace Disclosure.Workflow.Ports;

/// <summary>
/// Tells the office what is amiss in the host beside the reports, which say themselves what failed. A host that has nothing to tell gives
/// none.
/// </summary>
public interface IOfficeTroubles
{
    /// <summary>Returns what is amiss now, the gravest first.</summary>
    IReadOnlyList<OfficeTrouble> List();
}
