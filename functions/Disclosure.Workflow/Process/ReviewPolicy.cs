using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// Who reviews, in which order, and how long they have. A report keeps the tiers and times its round of review was opened with; who sits in
/// the tiers that have not decided follows the settings, so that nobody decides who was taken out of them.
/// </summary>
/// <param name="Tiers">The tiers in their order, at least one.</param>
/// <param name="Office">Who hears of escalations, failures and publications.</param>
public sealed record ReviewPolicy(IReadOnlyList<Tier> Tiers, Contact Office)
{
    /// <summary>Gets how long a tier may be silent before its reviewers are reminded, and then again and again.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Gets how long a tier may be silent before the office is told.</summary>
    public TimeSpan EscalateAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gets how long a link is good; a tier that has not decided by then is asked again with new links.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Gets whether a person decides in one tier alone, unless the settings seat that person in several; false in policies of before this
    /// was stored.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool DecidesOnce { get; init; }

    /// <summary>Gets who sits in no tier, and decides where a reviewer hands over; null for nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reviewer>? Deputies { get; init; }

    /// <summary>Gets who is away when, and who decides in that place; null for nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Absence>? Absences { get; init; }

    /// <summary>Gets when reminders and escalations go out; null for any time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OfficeHours? Hours { get; init; }

    /// <summary>Gets the most reminders of one request; null for any number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MostReminders { get; init; }

    /// <summary>Gets who may decide at all: who sits in a tier, and the deputies, each once.</summary>
    [JsonIgnore]
    public IEnumerable<Reviewer> Deciders => Tiers.SelectMany(tier => tier.Reviewers).Concat(Deputies ?? []).DistinctBy(one => one.Id);

    /// <summary>Gets who sat in a tier of the round and does no more: the audit trail goes on naming them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<Reviewer>? Former { get; init; }

    /// <summary>Returns what keeps the policy from being used; null if nothing does.</summary>
    public PolicyProblem? Problem() =>
        Tiers.Count == 0 ? new PolicyProblem.NoTiers()
        : Tiers.Any(tier => string.IsNullOrWhiteSpace(tier.Name)) ? new PolicyProblem.TierUnnamed()
        : Tiers.FirstOrDefault(tier => tier.Reviewers.Count == 0) is { } empty ? new PolicyProblem.TierEmpty(empty.Name)
        : Tiers.FirstOrDefault(tier => tier.Reviewers.DistinctBy(r => r.Id).Count() != tier.Reviewers.Count) is { } twice
            ? new PolicyProblem.ReviewerTwice(twice.Name)
        : Tiers.Any(tier => tier.Reviewers.Any(r => string.IsNullOrWhiteSpace(r.Id))) ? new PolicyProblem.ReviewerWithoutId()
        : Deputies?.Any(deputy => string.IsNullOrWhiteSpace(deputy.Id)) == true ? new PolicyProblem.ReviewerWithoutId()
        : Tiers.FirstOrDefault(tier => tier.Approvals is { } wanted && (tier.WantsAll || wanted < 1 || wanted > tier.Reviewers.Count))
            is { } unmet ? new PolicyProblem.ApprovalsUnmet(unmet.Name, unmet.Reviewers.Count)
        : Tiers.FirstOrDefault(tier => tier.Informed.Any(reader => string.IsNullOrWhiteSpace(reader.Id) || tier.Has(reader.Id))
            || tier.Informed.DistinctBy(reader => reader.Id).Count() != tier.Informed.Count) is { } doubled
            ? new PolicyProblem.ReaderTwice(doubled.Name)
        : RemindAfter <= TimeSpan.Zero || EscalateAfter <= TimeSpan.Zero || LinkLifetime <= TimeSpan.Zero
            ? new PolicyProblem.TimeNotPositive()
        : null;

    /// <summary>Returns a tier by its number from 1; null if there is none.</summary>
    public Tier? TierAt(int number) => number >= 1 && number <= Tiers.Count ? Tiers[number - 1] : null;

    /// <summary>Returns the name of a reviewer, or the id itself where no tier knows it.</summary>
    public string NameOf(string reviewer) =>
        FindAnyone(reviewer)?.Name ?? Former?.FirstOrDefault(former => former.Id == reviewer)?.Name ?? reviewer;

    /// <summary>Returns the office, the reviewer or the reader who has an address; null if none has.</summary>
    public Contact? ContactAt(string address) => Deciders.Concat(Tiers.SelectMany(tier => tier.Informed))
        .Select(reviewer => new Contact(reviewer.Name, reviewer.Address))
        .Prepend(Office)
        .FirstOrDefault(known => known.Address.Equals(address.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns who has an id, as a reviewer or to read only; null if nobody has.</summary>
    public Reviewer? FindAnyone(string id) =>
        Find(id) ?? Tiers.SelectMany(tier => tier.Informed).FirstOrDefault(reader => reader.Id == id);

    /// <summary>Returns a reviewer of any tier, or a deputy, by id; null if there is none.</summary>
    public Reviewer? Find(string reviewer) => Deciders.FirstOrDefault(r => r.Id == reviewer);

    /// <summary>
    /// Returns the policy with those people in its tiers who sit there by the present settings. A tier is found again by its name; where
    /// the settings have none of that name, those of its people stay who are in the settings at all, and where nobody is, the tier of the
    /// same number or the last one decides in its place.
    /// </summary>
    /// <param name="present">The policy of the present settings, without a problem.</param>
    /// <param name="from">The first tier that has not decided, from 1: those before it stay as they were.</param>
    internal ReviewPolicy SeatedBy(ReviewPolicy present, int from)
    {
        var tiers = Tiers
            .Select((tier, index) => index + 1 < from ? tier : Seated(tier, index, present))
            .ToList();
        var former = Deciders.Concat(Former ?? [])
            .Where(known => !tiers.Any(tier => tier.Has(known.Id)) && present.Deputies?.Any(deputy => deputy.Id == known.Id) != true)
            .DistinctBy(static known => known.Id)
            .ToList();
        return this with
        {
            Tiers = tiers,
            Deputies = present.Deputies,
            Absences = present.Absences,
            Former = former.Count == 0 ? null : former,
        };
    }

    private static Tier Seated(Tier tier, int index, ReviewPolicy present)
    {
        var same = present.TierAt(index + 1) is { } there && there.Name == tier.Name
            ? there
            : present.Tiers.FirstOrDefault(other => other.Name == tier.Name);
        if (same is not null)
        {
            return tier with { Reviewers = same.Reviewers, Readers = same.Readers };
        }

        var staying = tier.Reviewers.Select(reviewer => present.Find(reviewer.Id)).OfType<Reviewer>().ToList();
        var readers = tier.Informed.Select(reader => present.FindAnyone(reader.Id)).OfType<Reviewer>().ToList();
        return tier with
        {
            Reviewers = staying.Count > 0 ? staying : (present.TierAt(index + 1) ?? present.Tiers[^1]).Reviewers,
            Readers = readers.Count > 0 ? readers : null,
        };
    }
}

/// <summary>
/// One tier of the review. Any one of its reviewers decides for it, unless it wants the approvals of several or of all; any one of them
/// returns the report.
/// </summary>
/// <param name="Name">Name of the tier, e.g. 初审.</param>
/// <param name="Reviewers">Who may decide, at least one.</param>
public sealed record Tier(string Name, IReadOnlyList<Reviewer> Reviewers)
{
    /// <summary>Gets how many of the reviewers have to approve; null for one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Approvals { get; init; }

    /// <summary>Gets whether all reviewers have to approve (会签).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WantsAll { get; init; }

    /// <summary>Gets who is told when the tier is asked, and may read but not decide (阅知); null for nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reviewer>? Readers { get; init; }

    /// <summary>Gets the number of approvals wanted: never more than there are reviewers.</summary>
    [JsonIgnore]
    public int Wanted => WantsAll ? Reviewers.Count : Math.Clamp(Approvals ?? 1, 1, Math.Max(1, Reviewers.Count));

    /// <summary>Gets who is told and may read only.</summary>
    [JsonIgnore]
    public IReadOnlyList<Reviewer> Informed => Readers ?? [];


    /// <summary>Returns whether the person sits in this tier.</summary>
    public bool Has(string reviewer) => Reviewers.Any(r => r.Id == reviewer);
}

/// <summary>A person who reviews; the same one may sit in several tiers.</summary>
/// <param name="Id">Names the person in links and in the audit trail; stays when name or address change.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Address">Where requests go, e.g. a mail address.</param>
public sealed record Reviewer(string Id, string Name, string Address);

/// <summary>Someone a notice goes to.</summary>
/// <param name="Name">A person's or an office's name.</param>
/// <param name="Address">Where notices go, e.g. a mail address.</param>
public sealed record Contact(string Name, string Address)
{
    /// <summary>
    /// Begins an address that names one of the office's own receivers instead of a mailbox; what a sender gives is never taken for one.
    /// </summary>
    public const string RobotScheme = "robot:";
}
