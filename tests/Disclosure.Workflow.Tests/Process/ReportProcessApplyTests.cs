using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessApplyTests
{
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    [Fact]
    public void A_life_begins_with_a_file_received_and_with_nothing_else()
    {
        var process = Received(new CorrectionOf(Other, 2));
        Assert.Equal((ReportId.Of(First), 1, ReportState.Received, Now), (process.Id, process.Version, process.State, process.UpdatedAt));
        Assert.Equal(("报送人", new CorrectionOf(Other, 2), 1, 0), (process.FiledBy, process.Corrects, process.Round, process.Tier));
        Assert.Null(process.WaitingSince);
        Assert.False(process.IsMatched);
        Assert.Throws<InvalidDataException>(() => ReportProcess.Begin(new Extracted(Now, ReportEvent.System, 1)));
        Assert.Throws<InvalidDataException>(() => process.Apply(new Received(Now, "x", File("x"), null)));
    }

    [Fact]
    public void A_log_is_folded_in_its_order_and_an_empty_one_is_no_life()
    {
        Assert.Null(ReportProcess.Fold([]));
        ReportEvent[] log = [new Received(Now, "报送人", File("first file"), null), new Extracted(Later, ReportEvent.System, 5)];
        var process = ReportProcess.Fold(log);
        Assert.Equal((2, ReportState.Extracted, Later), (process?.Version, process?.State, process?.UpdatedAt));
    }

    [Fact]
    public void A_reading_and_its_check_are_taken_in()
    {
        var process = Checked(Error(), Warning());
        Assert.Equal((Unchecked, Seen), (process.Reading, process.CheckedReading));
        Assert.Equal(("甲局", 2022, "甲局2022年报告", "2021"), (process.Agency, process.Year, process.Title, process.Form));
        Assert.Equal(["a@b", "c@d"], process.Findings.Select(finding => finding.Key));
        Assert.Equal(["a@b"], process.OpenErrors.Select(finding => finding.Key));
    }

    [Fact]
    public void A_match_names_the_report_that_waits_or_settles_that_there_is_none()
    {
        var waits = Read().Apply(new Matched(Now, ReportEvent.System, new CorrectionOf(Other, 3)));
        Assert.Equal((new CorrectionOf(Other, 3), false), (waits.Corrects, waits.IsMatched));
        Assert.Equal((null, true), (Matched().Corrects, Matched().IsMatched));
    }

    [Fact]
    public void Reminders_and_escalation_stay_with_the_tier_that_is_asked()
    {
        var process = InReview()
            .Apply(new Reminded(Later, ReportEvent.System, 1, 1, 1))
            .Apply(new Escalated(Later, ReportEvent.System, 1, 1));
        var pending = process.Pending;
        Assert.Equal((1, Later, true, Now), (pending?.Reminders, pending?.RemindedAt, pending?.IsEscalated, pending?.AskedAt));
        var none = Approve(InReview());
        Assert.Null(none.Apply(new Reminded(Later, ReportEvent.System, 1, 1, 1)).Pending);
        Assert.Null(none.Apply(new Escalated(Later, ReportEvent.System, 1, 1)).Pending);
        Assert.Null(none.Apply(new PassedOn(Later, "zhang", 1, 1, "li", "")).Pending);
    }

    [Fact]
    public void The_last_tiers_approval_approves_the_report_and_each_before_it_the_tier()
    {
        var first = Approve(InReview());
        Assert.Equal((ReportState.InReview, 2, null), (first.State, first.Tier, first.Pending));
        var second = Approve(Ask(first));
        Assert.Equal((ReportState.InReview, 3), (second.State, second.Tier));
        var third = Approve(Ask(second));
        Assert.Equal((ReportState.Approved, 0), (third.State, third.Tier));
        Assert.Equal(["zhang", "li", "wang"], third.Approvals.Select(approval => approval.By));
    }

    [Fact]
    public void A_question_takes_the_last_approval_only_and_an_answer_takes_the_question()
    {
        var third = Ask(Approve(Ask(Approve(InReview(Offices.All[4])))));
        third = Accept(third, new ReportCommand.HandOver(Ticket(third, "wang"), "li"));
        var asked = Ask(Accept(third, new ReportCommand.AskAgain(Ticket(third, "li"), "请看")));
        Assert.Equal((2, 2, ReportState.InReview, "请看"), (asked.Round, asked.Tier, asked.State, asked.Question?.Reason));
        Assert.Equal(["zhang"], asked.Approvals.Select(approval => approval.By));
        Assert.Empty(asked.PassedOn);
        Assert.Null(Approve(asked).Question);
    }

    [Fact]
    public void Who_handed_over_is_replaced_where_they_stood_and_by_nobody_twice()
    {
        var all = InReview(Offices.All[4]);
        var passed = Accept(all, new ReportCommand.HandOver(Ticket(all, "li"), "wang"));
        Assert.Equal(["zhang", "wang"], passed.Pending?.Reviewers);
        Assert.Equal("li", Assert.Single(passed.PassedOn).By);
        Assert.Empty(Approve(passed).PassedOn);
    }

    [Fact]
    public void A_new_round_keeps_nothing_that_hangs_on_the_reading_before()
    {
        var process = Ask(Approve(InReview(null, Error())));
        process = Accept(process, new ReportCommand.HandOver(Ticket(process), "wang"));
        process = Accept(process, new ReportCommand.Correct("经办人", null, Seen, new ReportChanges { Year = 2021 }, "补正"));
        Assert.Equal((2, ReportState.Read, 0, null, null), (process.Round, process.State, process.Tier, process.Policy, process.Pending));
        Assert.Equal((null, null, null), (process.CheckedReading, process.Question, process.Rejection));
        Assert.Empty(process.Findings);
        Assert.Empty(process.Approvals);
        Assert.Empty(process.PassedOn);
        Assert.Equal((Unchecked, 2021, "甲局"), (process.Reading, process.Year, process.Agency));
    }

    [Fact]
    public void A_question_ends_with_its_round()
    {
        var second = Ask(Approve(InReview()));
        var asked = Accept(second, new ReportCommand.AskAgain(Ticket(second), "请看"));
        Assert.NotNull(asked.Question);
        Assert.Null(asked.Apply(new IdentityCorrected(Now, "经办人", "乙局", 2022, "补正")).Question);
    }

    [Fact]
    public void A_round_that_was_not_opened_is_not_counted()
    {
        Assert.Equal(1, Checked().Apply(new IdentityCorrected(Now, "经办人", "乙局", 2022, "补正")).Round);
        Assert.Equal(1, Unreadable().Apply(new Refiled(Now, "报送人", File("second file"))).Round);
        Assert.Equal(2, Returned().Apply(new Refiled(Now, "报送人", File("second file"))).Round);
    }

    [Fact]
    public void A_rejection_returns_the_report_and_ends_with_the_round()
    {
        var returned = Returned();
        Assert.Equal((ReportState.Returned, "缺页", null), (returned.State, returned.Rejection?.Reason, returned.Pending));
        Assert.Null(returned.Apply(new IdentityCorrected(Now, "经办人", "乙局", 2022, "补正")).Rejection);
    }

    [Fact]
    public void Corrections_of_figures_and_texts_are_kept_until_another_file_comes()
    {
        var process = Returned()
            .Apply(new FigureCorrected(Now, "经办人", "x", 1, 2, "读错"))
            .Apply(new FigureCorrected(Now, "经办人", "x", 2, 3, "读错"))
            .Apply(new SectionCorrected(Now, "经办人", SectionKind.Problems, null, "问题", "读错"));
        Assert.Equal(3, Assert.Single(process.Corrections).Value);
        Assert.Equal("问题", Assert.Single(process.TextCorrections).Value);
        Assert.Equal(ReportState.Read, process.State);

        var refiled = process.Apply(new Refiled(Later, "报送人", File("second file")));
        Assert.Empty(refiled.Corrections);
        Assert.Empty(refiled.TextCorrections);
        Assert.Equal(
            (ReportState.Received, null, true, null), (refiled.State, refiled.Reading, refiled.IsMatched, refiled.ReadFailure));
        Assert.Equal(["first file.pdf", "second file.pdf"], refiled.Files.Select(file => file.Name));
        Assert.Equal(refiled.Files[1], refiled.File);
    }

    [Fact]
    public void What_cannot_be_read_says_why_until_another_file_comes_or_it_is_tried_again()
    {
        var unreadable = Unreadable();
        Assert.Equal((ReportState.Unreadable, "Damaged"), (unreadable.State, unreadable.ReadFailure?.Code));
        Assert.Null(unreadable.Apply(new Refiled(Now, "报送人", File("second file"))).ReadFailure);
        var retried = unreadable.Apply(new Retried(Now, "经办人"));
        Assert.Equal((ReportState.Received, null), (retried.State, retried.ReadFailure));
    }

    [Fact]
    public void What_was_given_up_goes_on_where_it_was()
    {
        var poisoned = Poisoned();
        Assert.Equal(
            new StepTrouble(ReportStep.Parse, 5, "磁盘满", null, ReportState.Extracted, null), poisoned.Trouble);
        var retried = poisoned.Apply(new Retried(Now, "经办人"));
        Assert.Equal((ReportState.Extracted, null), (retried.State, retried.Trouble));
    }

    [Fact]
    public void A_failure_is_remembered_until_something_else_happens()
    {
        var failed = Extracted()
            .Apply(new StepFailed(Now, ReportEvent.System, ReportStep.Parse, 2, "磁盘忙", Later, new StepFailure.NothingRead()));
        Assert.Equal(
            new StepTrouble(ReportStep.Parse, 2, "磁盘忙", Later, ReportState.Extracted, new StepFailure.NothingRead()), failed.Trouble);
        Assert.Equal(ReportState.Extracted, failed.State);
        Assert.Null(failed.Apply(new Extracted(Now, ReportEvent.System, 5)).Trouble);
    }

    [Fact]
    public void The_ways_a_life_ends_are_taken_in()
    {
        Assert.Equal(Seen, Published().Publication?.Reading);
        Assert.Equal((ReportState.HandedOver, Other), (HandedOver().State, HandedOver().HandedOverTo));
        var withdrawn = Withdrawn();
        Assert.Equal((ReportState.Withdrawn, "误报", null), (withdrawn.State, withdrawn.Withdrawal?.Reason, withdrawn.Pending));
        var superseded = InReview().Apply(new Superseded(Now, ReportEvent.System, Other));
        Assert.Equal((ReportState.Superseded, Other, null), (superseded.State, superseded.SupersededBy, superseded.Pending));
    }

    [Theory]
    [InlineData(ReportState.Received, false, false)]
    [InlineData(ReportState.Extracted, false, false)]
    [InlineData(ReportState.Read, false, false)]
    [InlineData(ReportState.Checked, false, false)]
    [InlineData(ReportState.InReview, true, false)]
    [InlineData(ReportState.Approved, false, false)]
    [InlineData(ReportState.Published, false, true)]
    [InlineData(ReportState.Returned, true, false)]
    [InlineData(ReportState.Unreadable, true, false)]
    [InlineData(ReportState.Poisoned, true, false)]
    [InlineData(ReportState.Withdrawn, false, true)]
    [InlineData(ReportState.Superseded, false, true)]
    [InlineData(ReportState.HandedOver, false, true)]
    public void A_state_waits_for_a_person_or_is_over_or_neither(ReportState state, bool waits, bool isOver)
    {
        var process = At(state);
        Assert.Equal(state, process.State);
        Assert.Equal((waits, isOver), (process.WaitingSince is not null, process.IsOver));
    }

    [Fact]
    public void It_waits_for_a_person_since_the_tier_was_asked_first_and_anew_for_each_tier_and_state()
    {
        var reminded = InReview().Apply(new Reminded(Later, ReportEvent.System, 1, 1, 1));
        Assert.Equal((Now, Later), (reminded.WaitingSince, reminded.UpdatedAt));
        Assert.Equal(Later, reminded.Apply(new Approved(Later, "zhang", 1, 1, "")).WaitingSince);
        Assert.Equal(Later, reminded.Apply(new Rejected(Later, "zhang", 1, 1, "缺页")).WaitingSince);
    }

    [Fact]
    public void Acceptances_go_with_the_finding_they_accepted()
    {
        var process = InReview(null, Error("a@1"), Error("a@2"));
        process = Accept(process, new ReportCommand.AcceptFinding(Ticket(process), "a@1", Seen, "属实"));
        process = Accept(process, new ReportCommand.AcceptFinding(Ticket(process), "a@2", Seen, "属实"));
        Assert.Empty(process.OpenErrors);
        Assert.Equal(["a@2"], Check(process, Error("a@2"), Error("a@1", 13)).Acceptances.Select(each => each.Finding.Key));
    }

    [Fact]
    public void A_ticket_is_made_for_those_who_are_asked_and_for_nobody_else()
    {
        var process = Ask(Approve(InReview()));
        Assert.Equal(new ReviewTicket(process.Id, 2, 1, "li", Now + Offices.Usual.LinkLifetime), process.TicketOf("li"));
        Assert.Null(process.TicketOf("zhang"));
        Assert.Null(Checked().TicketOf("zhang"));
        Assert.Equal(new ReviewTurn(1, 2), process.Turn);
    }
}
