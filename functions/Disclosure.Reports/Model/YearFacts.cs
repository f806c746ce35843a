namespace Disclosure.Reports.Model;

/// <summary>What was carried over into the year is not what the report of the year before carried forward.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the figure of what was carried over.</param>
/// <param name="CarriedOver">That figure.</param>
/// <param name="CarriedForward">What was carried forward, the agencies that were merged counted together.</param>
/// <param name="Year">The year before.</param>
/// <param name="IsUnsure">Whether one of the figures was not read surely.</param>
internal sealed record CarryOverDiffers(
    string Form, string Figure, decimal CarriedOver, decimal CarriedForward, int Year, bool IsUnsure) : FindingFact(Form)
{
    /// <summary>Gets the agencies whose reports carried it forward, divided by 、; null where it is the agency itself alone.</summary>
    public string? Agencies { get; init; }

    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>The documents in force are not those of the year before, plus issued, less repealed.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Id of the figure of documents in force.</param>
/// <param name="InForce">That figure.</param>
/// <param name="Before">Documents in force the year before.</param>
/// <param name="Issued">Documents issued in the year.</param>
/// <param name="Repealed">Documents repealed in the year.</param>
internal sealed record StockDiffers(
    string Form, string Figure, decimal InForce, decimal Before, decimal Issued, decimal Repealed) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Instructions, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A figure has changed against the year before by more than the office finds usual.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Before">The figure of the year before.</param>
/// <param name="Now">The figure.</param>
/// <param name="Year">The year before.</param>
internal sealed record ChangedSuddenly(string Form, string Figure, decimal Before, decimal Now, int Year) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section is that of the year before, but for names and numbers.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Year">The year before.</param>
/// <param name="Percent">Share of the two texts that is the same, 0 to 100.</param>
/// <param name="Passage">A passage that both have, as it stands in this report.</param>
internal sealed record SectionLikeLastYears(string Form, SectionKind Section, int Year, int Percent, string Passage) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A section is that of another agency's report of the same year, but for names and numbers.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Section">The section.</param>
/// <param name="Agency">The other agency; of several the one whose text is most like it.</param>
/// <param name="Others">Number of further agencies whose texts are like it.</param>
/// <param name="Percent">Share of the two texts that is the same, 0 to 100.</param>
/// <param name="Passage">A passage that both have, as it stands in this report.</param>
internal sealed record SectionLikeAnothers(
    string Form, SectionKind Section, string Agency, int Others, int Percent, string Passage) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>All figures are those of the year before.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Year">The year before.</param>
/// <param name="Count">Number of figures that are not 0.</param>
internal sealed record FiguresLikeLastYears(string Form, int Year, int Count) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}

/// <summary>A government's figure is not what those of its agencies add up to.</summary>
/// <param name="Form">Id of the edition.</param>
/// <param name="Figure">Figure id.</param>
/// <param name="Own">The government's figure.</param>
/// <param name="Sum">The sum of its agencies' figures.</param>
/// <param name="Agencies">The agencies whose figures weigh most, with these, divided by 、.</param>
/// <param name="Others">Number of further agencies whose figure is not 0.</param>
/// <param name="Missing">Number of agencies without a report, which the sum lacks.</param>
internal sealed record BelowAgencies(
    string Form, string Figure, decimal Own, decimal Sum, string Agencies, int Others, int Missing) : FindingFact(Form)
{
    internal override Clause Clause => new(ClauseKind.Content, Form);

    internal override string Say(IFindingWords words) => words.Of(this);
}
