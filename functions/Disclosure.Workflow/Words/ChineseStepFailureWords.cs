using System.Globalization;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseStepFailureWords(PolicyWords policy) : StepFailureWords
{
    internal override string Of(StepFailure.OriginalMissing fact) => $"找不到已保存的文件 {fact.File}。";

    internal override string Of(StepFailure.ReadingMissing fact) => $"找不到已保存的读取结果 {fact.Reading}。";

    internal override string Of(StepFailure.NothingToCorrect fact) => "没有要更正的报告，不能移交文件。";

    internal override string Of(StepFailure.NothingRead fact) => "报告还没有读取结果，不能核验。";

    internal override string Of(StepFailure.IdentityMissing fact) => "报告的单位、年度或数据不明，不能发布。";

    internal override string Of(StepFailure.EventsChanged fact) => "报告的办理经过已不是写入时的内容，不能发布。请先从备份恢复，再重试。";

    internal override string Of(StepFailure.PolicyUnusable fact) => $"审核设置有误：{fact.Problem.Say(policy)}";

    internal override string Of(StepFailure.ProcessDied fact) => "处理这份报告时程序多次意外终止。";

    internal override string Of(StepFailure.RunTooLong fact) => $"处理超过 {Plain(fact.Minutes)} 分钟没有进展，已中止。";

    internal override string Of(StepFailure.RunTooCostly fact) =>
        $"处理所需的计算时间超过上限 {Plain(fact.Seconds)} 秒（limits.computingTime），已中止，不再自动重试。请将文件拆分后再上传，或提高上限后重试。";

    internal override string Of(StepFailure.MachineTrouble fact) => DocumentWords.Chinese.Of(fact.Fault);

    internal override string Of(StepFailure.RunWithoutOutcome fact) => $"处理超过 {Plain(fact.Minutes)} 分钟没有结果，已中止。";

    internal override string Of(StepFailure.RunBroken fact) => $"处理意外中断：{fact.Error}";

    private static string Plain(double value) => value.ToString(CultureInfo.InvariantCulture);
}
