using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// The way a file came. What came by no link, and not from the office itself, never takes the place of another report's file. The names in
/// the attributes are stored; they never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Operator), "operator")]
[JsonDerivedType(typeof(Intake), "intake")]
[JsonDerivedType(typeof(Correction), "correction")]
[JsonDerivedType(typeof(AgencyLink), "agencyLink")]
[JsonDerivedType(typeof(KnownAddress), "knownAddress")]
[JsonDerivedType(typeof(Stranger), "stranger")]
public abstract record Origin
{
    private Origin()
    {
    }

    /// <summary>The office sent the file itself.</summary>
    public sealed record Operator : Origin;

    /// <summary>The file was put into the intake folder.</summary>
    public sealed record Intake : Origin;

    /// <summary>The file came by the signed link of a return notice, or by the receipt of the report it corrects.</summary>
    /// <param name="Report">The report the link is for.</param>
    /// <param name="Round">The round the link is for.</param>
    public sealed record Correction(ReportId Report, int Round) : Origin;

    /// <summary>The file came by the signed filing link of an agency.</summary>
    /// <param name="Agency">The agency the link is for.</param>
    /// <param name="Year">The year reported on that the link is for.</param>
    public sealed record AgencyLink(string Agency, int Year) : Origin;

    /// <summary>
    /// The file came from the web with an address that had been confirmed by a link sent to that address. Who typed the address in is not
    /// known.
    /// </summary>
    public sealed record KnownAddress : Origin;

    /// <summary>Anyone on the web sent the file.</summary>
    public sealed record Stranger : Origin;
}
