using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessSummaryTests
{
    [Fact]
    public void A_row_says_where_the_report_stands()
    {
        var process = InReview(null, Error("a@1"), Error("a@2"), Error("a@3"), Warning("b@1"), Warning("b@2"));
        process = Accept(process, new ReportCommand.AcceptFinding(Ticket(process), "a@2", Seen, "属实"));
        Assert.Equal(
            new ReportSummary(
                process.Id, 8, ReportState.InReview, "first file.pdf", "甲局", 2022, "甲局2022年报告", 1, 1, "第1级",
                Errors: 2, Accepted: 1, Warnings: 2, null, Now, Now, Now, null, Now + Offices.Usual.RemindAfter),
            process.Summarize(Now));
    }

    [Fact]
    public void A_row_names_the_file_that_counts_and_the_time_the_first_one_came()
    {
        var later = Now.AddDays(2);
        var row = Returned().Apply(new Refiled(later, "报送人", File("second file", later))).Summarize(later);
        Assert.Equal(("second file.pdf", Now, later, 2), (row.FileName, row.ReceivedAt, row.UpdatedAt, row.Round));
        Assert.Equal((0, null), (row.Tier, row.TierName));
    }

    [Theory]
    [InlineData(ReportState.Returned, "缺页")]
    [InlineData(ReportState.Unreadable, "文件已损坏。")]
    [InlineData(ReportState.Poisoned, "磁盘满")]
    [InlineData(ReportState.Withdrawn, "误报")]
    [InlineData(ReportState.InReview, null)]
    [InlineData(ReportState.Published, null)]
    [InlineData(ReportState.Superseded, null)]
    public void A_row_says_why_a_report_cannot_go_on_by_itself(ReportState state, string? trouble) =>
        Assert.Equal(trouble, At(state).Summarize(Now).Trouble);

    [Fact]
    public void A_row_is_due_at_once_where_there_is_work_later_where_there_is_a_wait_and_never_at_rest()
    {
        Assert.Equal(Now.AddHours(1), Checked().Summarize(Now.AddHours(1)).Due);
        Assert.Equal(Now + Offices.Usual.RemindAfter, InReview().Summarize(Now.AddHours(1)).Due);
        Assert.Equal(Now + Offices.Usual.RemindAfter, Returned().Summarize(Now).Due);
        Assert.Null(Published().Summarize(Now).Due);
    }

    [Theory]
    [InlineData(ReportState.Published, true)]
    [InlineData(ReportState.Superseded, true)]
    [InlineData(ReportState.Approved, false)]
    [InlineData(ReportState.Withdrawn, false)]
    public void The_public_sees_what_is_published_or_was_and_is_superseded(ReportState state, bool isPublic) =>
        Assert.Equal(isPublic, At(state).Summarize(Now).IsPublic);

    [Fact]
    public void What_was_never_published_is_not_public_though_it_is_superseded() =>
        Assert.False(InReview().Apply(new Superseded(Now, ReportEvent.System, Other)).Summarize(Now).IsPublic);

    [Fact]
    public void What_was_published_and_withdrawn_is_not_public() =>
        Assert.False(Accept(Published(), new ReportCommand.Withdraw("经办人", "误报")).Summarize(Now).IsPublic);
}
