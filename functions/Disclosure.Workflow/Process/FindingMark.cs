using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Process;

/// <summary>
/// What the process keeps of a finding, by which a finding of a later check is told to be the one that was accepted. The message is in the
/// stored reading.
/// </summary>
/// <param name="Key">The finding's key, <see cref="Finding.Key"/>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Compared">The numbers it compared.</param>
public sealed record FindingMark(string Key, Severity Severity, IReadOnlyList<decimal> Compared)
{
    /// <summary>Returns the mark of a finding.</summary>
    public static FindingMark Of(Finding finding) => new(finding.Key, finding.Severity, finding.Compared);

    /// <summary>Returns whether both marks are of the same finding with the same numbers.</summary>
    public bool SameAs(FindingMark other) =>
        Key == other.Key && Severity == other.Severity && Compared.SequenceEqual(other.Compared);
}
