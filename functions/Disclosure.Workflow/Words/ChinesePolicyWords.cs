using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class ChinesePolicyWords : PolicyWords
{
    internal override string Of(PolicyProblem.NoTiers fact) => "至少要设一个审核层级。";

    internal override string Of(PolicyProblem.TierUnnamed fact) => "审核层级要有名称。";

    internal override string Of(PolicyProblem.TierEmpty fact) => $"“{fact.Tier}”没有审核人。";

    internal override string Of(PolicyProblem.ReviewerTwice fact) => $"“{fact.Tier}”中有重复的审核人编号。";

    internal override string Of(PolicyProblem.ReviewerWithoutId fact) => "审核人要有编号。";

    internal override string Of(PolicyProblem.ApprovalsUnmet fact) =>
        $"“{fact.Tier}”有 {fact.Reviewers} 位审核人：approvals 应在 1 到这个数之间，且不与 wantsAll 同时设置。";

    internal override string Of(PolicyProblem.ReaderTwice fact) => $"“{fact.Tier}”的阅知人要有编号，不能重复，也不能同时是这一级的审核人。";

    internal override string Of(PolicyProblem.TimeNotPositive fact) => "提醒、升级和链接有效期的时长都要大于零。";
}
