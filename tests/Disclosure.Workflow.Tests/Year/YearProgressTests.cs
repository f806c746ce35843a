using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Year;

namespace Disclosure.Workflow.Tests.Year;

/// <summary>What counts as filed, and as late.</summary>
public sealed class YearProgressTests
{
    private static readonly AgencyRoster Roster = new([new RosterAgency("D", "甲局", RosterKind.Department)]);

    [Theory]
    [InlineData(ReportState.Returned, false)]
    [InlineData(ReportState.InReview, true)]
    [InlineData(ReportState.Published, true)]
    public void A_report_that_waits_to_be_corrected_counts_as_not_filed_until_it_comes_back(ReportState state, bool hasFiled)
    {
        var agency = Of(Stages.At(state).Summarize(Stages.Now), Due(1));
        Assert.Equal((hasFiled, false), (agency.HasFiled, agency.IsLate));
        Assert.Equal(hasFiled ? 1 : 0, ProgressCount.Of([agency]).Filed);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void The_day_of_the_first_filing_counts_once_it_is_back(int days, bool isLate)
    {
        var back = Stages.Accept(Stages.Returned(), new ReportCommand.Refile("报送人", Stages.File("second", Stages.Now.AddDays(20)), 1));
        var checkedAgain = Stages.Check(back.Apply(
        [
            new Extracted(Stages.Now.AddDays(20), ReportEvent.System, 5),
            new Read(Stages.Now.AddDays(20), ReportEvent.System, Stages.Unchecked, "甲局", 2022, "甲局2022年报告", "2021"),
        ]));
        Assert.Equal(isLate, Of(checkedAgain.Summarize(Stages.Now), Due(days)).IsLate);
        Assert.False(Of(Stages.Returned().Summarize(Stages.Now), Due(days)).IsLate);
    }

    private static DateOnly Due(int days) => new DateOnly(2023, 1, 10).AddDays(days);

    private static AgencyProgress Of(ReportSummary row, DateOnly due) => Assert.Single(
        YearProgress.Of(Roster, 2022, new YearPlan(2022, 1, Stages.Now, "office", due, due), [row], []).Agencies);
}
