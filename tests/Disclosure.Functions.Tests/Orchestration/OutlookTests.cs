using Disclosure.Contracts;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Orchestration;

public sealed class OutlookTests
{
    private static readonly DateTimeOffset Now = Filings.Noon.AddHours(1);

    private static ReportProcess Received => ReportProcess.Begin(Filings.Received(1));

    [Fact]
    public void What_may_be_put_back_or_filed_again_is_waited_for()
    {
        var withdrawn = Received.Apply(new Withdrawn(Now, "主管部门", "发错了文件"));
        var superseded = Received.Apply(new Superseded(Now, ReportEvent.System, Filings.Id(2)));
        var published = Received.Apply(new Published(Now, ReportEvent.System, Filings.Hash(3)));
        Assert.All(
            [withdrawn, superseded, published],
            static process => Assert.Equal(new Outlook(null, null, false, process.Round, 0), Outlook.Of(process, Now)));
    }

    [Fact]
    public void What_lives_on_in_another_report_or_is_not_there_is_over()
    {
        Assert.True(Outlook.Of(Received.Apply(new HandedOver(Now, ReportEvent.System, Filings.Id(2))), Now).IsOver);
        Assert.True(Outlook.Of(null, Now).IsOver);
    }
}
