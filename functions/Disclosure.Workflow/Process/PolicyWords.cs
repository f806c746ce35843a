namespace Disclosure.Workflow.Process;

/// <summary>Says in a language what is wrong with a policy.</summary>
internal abstract class PolicyWords
{
    internal abstract string Of(PolicyProblem.NoTiers fact);

    internal abstract string Of(PolicyProblem.TierUnnamed fact);

    internal abstract string Of(PolicyProblem.TierEmpty fact);

    internal abstract string Of(PolicyProblem.ReviewerTwice fact);

    internal abstract string Of(PolicyProblem.ReviewerWithoutId fact);

    internal abstract string Of(PolicyProblem.TimeNotPositive fact);

    internal abstract string Of(PolicyProblem.ApprovalsUnmet fact);

    internal abstract string Of(PolicyProblem.ReaderTwice fact);
}
