using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class EnglishPolicyWords : PolicyWords
{
    internal override string Of(PolicyProblem.NoTiers fact) => "At least one tier of review has to be set.";

    internal override string Of(PolicyProblem.TierUnnamed fact) => "Every tier of review needs a name.";

    internal override string Of(PolicyProblem.TierEmpty fact) => $"“{fact.Tier}” has no reviewer.";

    internal override string Of(PolicyProblem.ReviewerTwice fact) => $"Two reviewers of “{fact.Tier}” have the same id.";

    internal override string Of(PolicyProblem.ReviewerWithoutId fact) => "Every reviewer needs an id.";

    internal override string Of(PolicyProblem.ApprovalsUnmet fact) =>
        $"“{fact.Tier}” has {EnglishNumbers.Count(fact.Reviewers, "reviewer", "reviewers")}: approvals has to be from 1 to that number, "
            + "and is not set together with wantsAll.";

    internal override string Of(PolicyProblem.ReaderTwice fact) =>
        $"Every reader of “{fact.Tier}” needs an id, is named once, and is no reviewer of that tier.";

    internal override string Of(PolicyProblem.TimeNotPositive fact) =>
        "The times before a reminder and before escalation, and the lifetime of links, have to be more than zero.";
}
