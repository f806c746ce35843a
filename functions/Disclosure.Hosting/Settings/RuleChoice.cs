using Disclosure.Hosting.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;

namespace Disclosure.Hosting.Settings;

/// <summary>Which rules the office wants, how grave they are to it, and what it asks of reports beside the form.</summary>
public sealed record RuleChoice
{
    private const int MostCharacters = 100_000;

    /// <summary>Gets or sets the ids of the rules that do not speak.</summary>
    public IReadOnlyList<string> Off { get; set; } = [];

    /// <summary>Gets or sets the ids of the rules whose findings are warnings, whatever they are otherwise.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    /// <summary>Gets or sets the ids of the rules whose findings are errors, whatever they are otherwise.</summary>
    public IReadOnlyList<string> Errors { get; set; } = [];

    /// <summary>Gets or sets the fewest characters of section 五 for which <c>filler</c> is silent; null for the rule's own.</summary>
    public int? Filler { get; set; }

    /// <summary>Gets or sets how long sections have to be.</summary>
    public IReadOnlyList<SectionBounds> Sections { get; set; } = [];

    /// <summary>Gets or sets the headings that section 一 has to hold, without their numbers.</summary>
    public IReadOnlyList<string> Headings { get; set; } = [];

    /// <summary>Gets or sets the words that no section may hold.</summary>
    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>Gets them as the rules take them.</summary>
    /// <param name="thresholds">What is worth a look where reports are held against each other.</param>
    internal OfficeRules ToRules(YearThresholds thresholds)
    {
        var voices = new Dictionary<string, RuleVoice>(StringComparer.Ordinal);
        foreach (var (rules, voice) in Voices())
        {
            foreach (var rule in rules)
            {
                voices[rule] = voice;
            }
        }

        return new OfficeRules
        {
            Local = Sections.Count + Headings.Count + Words.Count == 0
                ? null
                : new LocalRules
                {
                    Lengths = Sections.ToDictionary(
                        static each => each.Section, static each => new SectionLength(each.Least, each.Most)),
                    Headings = Headings,
                    Words = Words,
                },
            Settings = new RuleSettings
            {
                Voices = voices,
                Thresholds = Filler is { } least
                    ? new Dictionary<string, decimal> { ["filler"] = least }
                    : new Dictionary<string, decimal>(),
            },
            Thresholds = thresholds,
        };
    }

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (rules, voice) in Voices())
        {
            for (var i = 0; i < rules.Count; i++)
            {
                var place = $"rules.{NameOf(voice)}[{i}]";
                if (!RuleIds.All.Contains(rules[i], StringComparer.Ordinal))
                {
                    return new NotOneOf(place, [.. RuleIds.All]);
                }

                if (!known.TryAdd(rules[i], place))
                {
                    return new RuleTwice(place, rules[i]);
                }
            }
        }

        return Filler is < 0 or > MostCharacters ? OutOfBounds.Numbers("rules.filler", 0, MostCharacters)
            : SectionProblem() ?? TextProblem(Headings, "rules.headings") ?? TextProblem(Words, "rules.words");
    }

    private SettingsFault? SectionProblem()
    {
        var known = new HashSet<SectionKind>();
        for (var i = 0; i < Sections.Count; i++)
        {
            var (section, place) = (Sections[i], $"rules.sections[{i}]");
            var problem = section.Least is < 0 or > MostCharacters ? OutOfBounds.Numbers($"{place}.least", 0, MostCharacters)
                : section.Most is < 0 or > MostCharacters || section.Most < section.Least
                    ? OutOfBounds.Numbers($"{place}.most", section.Least ?? 0, MostCharacters)
                : (SettingsFault?)null;
            if (problem is not null || !known.Add(section.Section))
            {
                return problem ?? new RuleTwice($"{place}.section", section.Section.Id());
            }
        }

        return null;
    }

    private static TextEmpty? TextProblem(IReadOnlyList<string> texts, string place)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
            {
                return new TextEmpty($"{place}[{i}]");
            }
        }

        return null;
    }

    private (IReadOnlyList<string> Rules, RuleVoice Voice)[] Voices() =>
        [(Off, RuleVoice.Off), (Warnings, RuleVoice.Warning), (Errors, RuleVoice.Error)];

    private static string NameOf(RuleVoice voice) => voice switch
    {
        RuleVoice.Off => "off",
        RuleVoice.Warning => "warnings",
        _ => "errors",
    };
}

/// <summary>How long a section has to be, in characters without marks and spaces.</summary>
/// <param name="Section">The section.</param>
/// <param name="Least">Fewest; null for any number.</param>
/// <param name="Most">Most; null for any number.</param>
public sealed record SectionBounds(SectionKind Section, int? Least = null, int? Most = null);
