using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>What an office asks of reports beside the form.</summary>
public sealed record LocalRules
{
    /// <summary>Gets how long sections have to be, in characters without marks and spaces.</summary>
    public IReadOnlyDictionary<SectionKind, SectionLength> Lengths { get; init; } = new Dictionary<SectionKind, SectionLength>();

    /// <summary>Gets the headings that section 一 has to hold, without their numbers: 主动公开, 依申请公开.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Gets the words that no section may hold.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>How long a section has to be, in characters without marks and spaces.</summary>
/// <param name="Least">Fewest; null for any number.</param>
/// <param name="Most">Most; null for any number.</param>
public sealed record SectionLength(int? Least, int? Most);
