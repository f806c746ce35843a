namespace Disclosure.Reports.Tests.Statements;

/// <summary>A way to state a count, rightly and wrongly.</summary>
/// <param name="Where">The place that the wrong one contradicts.</param>
/// <param name="Prose">The prose, with {0} for the count.</param>
/// <param name="Right">The count as the tables have it.</param>
/// <param name="Wrong">Another.</param>
public sealed record Wording(string Where, string Prose, string Right, string Wrong)
{
    /// <summary>Gets whose prose it is.</summary>
    public string Agency { get; init; } = "青河县民政局";

    /// <summary>Gets whether the right one is said by an agency that has no figures, the wrong one by one that has.</summary>
    public bool IsOfNothing { get; init; }

    /// <summary>Gets the right prose.</summary>
    public string Rightly => string.Format(System.Globalization.CultureInfo.InvariantCulture, Prose, Right);

    /// <summary>Gets the wrong prose.</summary>
    public string Wrongly => string.Format(System.Globalization.CultureInfo.InvariantCulture, Prose, Wrong);
}
