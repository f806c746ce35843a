using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Process;

/// <summary>What a person corrects in a reading, all at once; what is left out stays.</summary>
public sealed record ReportChanges
{
    /// <summary>Gets the figures corrected, each once.</summary>
    public IReadOnlyList<FigureChange> Figures { get; init; } = [];

    /// <summary>Gets the sections whose text is corrected, each once.</summary>
    public IReadOnlyList<SectionChange> Sections { get; init; } = [];

    /// <summary>Gets the agency; null to leave the agency as it is.</summary>
    public string? Agency { get; init; }

    /// <summary>Gets the year reported on; null to leave the year as it is.</summary>
    public int? Year { get; init; }
}

/// <summary>A correction of one figure.</summary>
/// <param name="Figure">Figure id.</param>
/// <param name="Old">The value in the reading the person saw.</param>
/// <param name="New">The value it should have; null for blank.</param>
public sealed record FigureChange(string Figure, decimal? Old, decimal? New);

/// <summary>A correction of a section's text.</summary>
/// <param name="Section">The section.</param>
/// <param name="Old">The text in the reading the person saw; null where the section was not found.</param>
/// <param name="New">The text it should have, paragraphs separated by a line feed.</param>
public sealed record SectionChange(SectionKind Section, string? Old, string New);
