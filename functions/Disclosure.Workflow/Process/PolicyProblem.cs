using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// What keeps a <see cref="ReviewPolicy"/> from being used: one record for each reason. The names in the attributes are stored with the
/// step that failed for it; they never change.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoTiers), "noTiers")]
[JsonDerivedType(typeof(TierUnnamed), "tierUnnamed")]
[JsonDerivedType(typeof(TierEmpty), "tierEmpty")]
[JsonDerivedType(typeof(ReviewerTwice), "reviewerTwice")]
[JsonDerivedType(typeof(ReviewerWithoutId), "reviewerWithoutId")]
[JsonDerivedType(typeof(TimeNotPositive), "timeNotPositive")]
[JsonDerivedType(typeof(ApprovalsUnmet), "approvalsUnmet")]
[JsonDerivedType(typeof(ReaderTwice), "readerTwice")]
public abstract record PolicyProblem
{
    private PolicyProblem()
    {
    }

    internal abstract string Say(PolicyWords words);

    /// <summary>No tier is set.</summary>
    internal sealed record NoTiers : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>A tier has no name.</summary>
    internal sealed record TierUnnamed : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>A tier has no reviewer.</summary>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record TierEmpty(string Tier) : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>Two reviewers of a tier have the same id.</summary>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record ReviewerTwice(string Tier) : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>A reviewer has no id.</summary>
    internal sealed record ReviewerWithoutId : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>A tier wants more approvals than it has reviewers, fewer than one, or a number and all at once.</summary>
    /// <param name="Tier">Name of the tier.</param>
    /// <param name="Reviewers">Number of its reviewers.</param>
    internal sealed record ApprovalsUnmet(string Tier, int Reviewers) : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>Who is to read only has no id, stands there twice, or is a reviewer of the tier.</summary>
    /// <param name="Tier">Name of the tier.</param>
    internal sealed record ReaderTwice(string Tier) : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }

    /// <summary>The time to remind, to escalate or of a link is zero or less.</summary>
    internal sealed record TimeNotPositive : PolicyProblem
    {
        internal override string Say(PolicyWords words) => words.Of(this);
    }
}
