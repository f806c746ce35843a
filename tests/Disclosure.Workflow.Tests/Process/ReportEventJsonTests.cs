using Disclosure.Documents.Words;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Words;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportEventJsonTests
{
    private const string Ending = "\"at\":\"2023-01-10T09:00:00+08:00\",\"by\":\"system\"}";

    [Fact]
    public void Every_failure_is_read_back_with_the_event_as_it_was_written() => Assert.All(Facts.Of<StepFailure>(), why =>
    {
        ReportEvent[] events =
        [
            new StepFailed(Stages.Now, ReportEvent.System, ReportStep.Parse, 1, "磁盘忙", Stages.Now, why),
            new Poisoned(Stages.Now, ReportEvent.System, ReportStep.Parse, 1, "磁盘忙", why),
        ];
        Assert.All(events, happened => Assert.Equal(happened, ReportEventJson.Parse(ReportEventJson.Serialize(happened))));
    });

    [Fact]
    public void What_is_wrong_with_a_file_is_read_back_with_the_event_as_it_was_written()
    {
        DocumentFault[] faults = [new PdfLocked(), new InBundledFile("1.pdf", new NoSuchPage(3)), new ReadLimitReached(default)];
        Assert.All(faults, fault =>
        {
            ReportEvent happened = new ReadFailed(Stages.Now, ReportEvent.System, $"{fault.Error}", "无法读取", fault);
            Assert.Equal(happened, ReportEventJson.Parse(ReportEventJson.Serialize(happened)));
        });
    }

    [Fact]
    public void Every_problem_of_a_policy_is_read_back_with_the_failure_it_caused() => Assert.All(Facts.Of<PolicyProblem>(), problem =>
    {
        var happened = new Poisoned(
            Stages.Now, ReportEvent.System, ReportStep.RequestReview, 5, "审核设置有误", new StepFailure.PolicyUnusable(problem));
        Assert.Equal(happened, ReportEventJson.Parse(ReportEventJson.Serialize(happened)));
    });

    [Theory]
    [InlineData("client:203.0.113.7")]
    [InlineData(null)]
    public void The_account_of_a_file_is_read_back_and_none_leaves_no_word(string? account)
    {
        ReportEvent received = new Received(Stages.Now, "甲", Stages.File("x") with { Account = account }, null);
        var json = ReportEventJson.Serialize(received);
        Assert.Equal(account is not null, json.Contains("account", StringComparison.Ordinal));
        Assert.Equal(received, ReportEventJson.Parse(json));
    }

    [Theory]
    [InlineData(
        """{"type":"stepFailed","step":"Parse","attempt":2,"reason":"磁盘忙","retryAt":"2023-01-10T09:00:04+08:00",""" + Ending)]
    [InlineData("""{"type":"readFailed","code":"Damaged","reason":"文件已损坏",""" + Ending)]
    [InlineData("""{"type":"poisoned","step":"Parse","attempt":5,"reason":"磁盘满",""" + Ending)]
    public void An_event_of_before_facts_were_stored_is_read_and_written_as_it_was(string json) =>
        Assert.Equal(json, ReportEventJson.Serialize(ReportEventJson.Parse(json)));
}
