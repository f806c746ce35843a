using System.Text;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset Now = Offices.Morning;
    private static readonly ContentHash Seen = ContentHash.Of("checked"u8);

    [Fact]
    public void One_person_in_three_of_four_tiers_approves_each_by_its_own_link()
    {
        var report = InReview(Offices.OnePersonThrice);
        var first = Ticket(report, "zhang");
        report = Accept(report, new ReportCommand.Approve(first));
        Assert.IsType<Decision.AlreadySo>(report.Decide(new ReportCommand.Approve(first), Now));

        report = Ask(report);
        Assert.IsType<Decision.AlreadySo>(report.Decide(new ReportCommand.Approve(first), Now));
        Assert.Equal(2, report.Tier);
        var second = Ticket(report, "zhang");
        report = Ask(Accept(report, new ReportCommand.Approve(second)));

        foreach (var used in new[] { first, second })
        {
            Assert.Equal(3, report.Apply(Events(report.Decide(new ReportCommand.Approve(used), Now))).Tier);
            Refused(RefusalCode.AlreadyDecided, report, new ReportCommand.Reject(used, "改主意"));
        }

        Refused(RefusalCode.WrongReviewer, report, new ReportCommand.Approve(second with { Tier = 3 }));
        Refused(RefusalCode.NotThisTier, report, new ReportCommand.Approve(second with { Tier = 4 }));
        report = Ask(Accept(report, new ReportCommand.Approve(Ticket(report, "li"))));
        Assert.Equal((4, ReportState.InReview), (report.Tier, report.State));
        Assert.IsType<Decision.AlreadySo>(report.Decide(new ReportCommand.Approve(second), Now));
        report = Accept(report, new ReportCommand.Approve(Ticket(report, "zhang")));
        Assert.Equal(ReportState.Approved, report.State);
    }

    [Fact]
    public void A_link_that_ran_out_is_refused_and_the_tier_is_asked_again()
    {
        var report = InReview(Offices.Usual);
        var late = Now + Offices.Usual.LinkLifetime;
        var ticket = Ticket(report, "zhang");
        Assert.Equal(
            RefusalCode.Expired,
            Assert.IsType<Decision.Refused>(report.Decide(new ReportCommand.Approve(ticket), late)).Refusal.Code);
        Assert.IsType<Decision.Accepted>(report.Decide(new ReportCommand.Approve(ticket), late - TimeSpan.FromTicks(1)));
        Assert.Equal(new NextStep.Run(ReportStep.RequestReview), report.Next(late));
        Assert.Equal(Now, report.Apply(report.RequestReview(() => Offices.Usual, FilingRule.Confirmed, late)).WaitingSince);
    }

    [Fact]
    public void A_link_of_a_round_that_is_over_is_refused()
    {
        var report = InReview(Offices.Usual);
        var ticket = Ticket(report, "zhang");
        report = Accept(report, new ReportCommand.Correct("经办人", null, Seen, new ReportChanges { Agency = "乙局" }, "改名"));
        Refused(RefusalCode.RoundSuperseded, report, new ReportCommand.Approve(ticket));
        Refused(RefusalCode.WrongTicket, report, new ReportCommand.Approve(ticket with { Round = 9 }));
        Refused(RefusalCode.WrongTicket, report, new ReportCommand.Approve(ticket with { Report = ReportId.Of(Seen) }));
        Refused(RefusalCode.WrongState, report, new ReportCommand.Approve(ticket with { Round = 2 }));
    }

    [Fact]
    public void An_acceptance_holds_while_the_same_numbers_stand_and_no_longer()
    {
        var report = Accept(
            InReview(Offices.Usual, Error(12)),
            new ReportCommand.AcceptFinding(Ticket(InReview(Offices.Usual), "zhang"), "a@b", Seen, "属实"));
        Assert.Empty(report.OpenErrors);
        var corrected = Accept(
            report,
            new ReportCommand.Correct("经办人", null, Seen, new ReportChanges { Figures = [new FigureChange("x", 1, 2)] }, "读错"));

        Assert.Empty(corrected.Apply(Check(Error(12))).OpenErrors);
        var other = corrected.Apply(Check(Error(13)));
        Assert.Single(other.OpenErrors);
        Assert.Single(other.Apply(Check(Error(12))).OpenErrors);
    }

    [Fact]
    public void A_rejection_returns_the_report_and_the_same_click_twice_is_one()
    {
        var report = InReview(Offices.All[4]);
        var reject = new ReportCommand.Reject(Ticket(report, "li"), "缺页");
        report = Accept(report, reject);
        Assert.Equal((ReportState.Returned, "缺页"), (report.State, report.Rejection?.Reason));
        Assert.IsType<Decision.AlreadySo>(report.Decide(reject, Now));
        Refused(RefusalCode.AlreadyDecided, report, new ReportCommand.Approve(reject.Ticket with { Reviewer = "zhang" }));
    }

    [Fact]
    public void The_tier_before_is_asked_again_by_a_new_link_and_old_ones_count_no_more()
    {
        var report = InReview(Offices.Usual);
        var zhang = Ticket(report, "zhang");
        report = Ask(Accept(report, new ReportCommand.Approve(zhang)));
        var ask = new ReportCommand.AskAgain(Ticket(report, "li"), "请核对第二页");
        report = Accept(report, ask);
        Assert.IsType<Decision.AlreadySo>(report.Decide(ask, Now));
        report = Ask(report);
        Assert.Equal((1, 2, "请核对第二页"), (report.Tier, report.Round, report.Question?.Reason));
        Refused(RefusalCode.RoundSuperseded, report, new ReportCommand.Approve(zhang));
        Refused(RefusalCode.RoundSuperseded, report, new ReportCommand.Approve(ask.Ticket));
        report = Ask(Accept(report, new ReportCommand.Approve(Ticket(report, "zhang"))));
        Assert.Equal((2, null), (report.Tier, report.Question));
    }

    [Fact]
    public void The_first_tier_has_nobody_to_ask_again() =>
        Refused(
            RefusalCode.WrongState,
            InReview(Offices.Usual),
            new ReportCommand.AskAgain(Ticket(InReview(Offices.Usual), "zhang"), "请看"));

    [Fact]
    public void A_colleague_decides_in_the_place_of_who_handed_over_also_after_the_links_ran_out()
    {
        var report = InReview(Offices.Usual);
        var own = Ticket(report, "zhang");
        var handOver = new ReportCommand.HandOver(own, "li", "出差");
        report = Accept(report, handOver);
        Assert.IsType<Decision.AlreadySo>(report.Decide(handOver, Now));
        Refused(RefusalCode.PassedOn, report, new ReportCommand.Approve(own));
        Assert.Null(report.TicketOf("zhang"));
        var asked = report.Apply(report.RequestReview(() => Offices.Usual, FilingRule.Confirmed, Now + Offices.Usual.LinkLifetime));
        Assert.Equal(["li"], asked.Pending!.Reviewers);
        report = Ask(Accept(report, new ReportCommand.Approve(Ticket(report, "li"))));
        Assert.Equal(["li"], report.Pending!.Reviewers);
        Refused(RefusalCode.AlreadyDecided, report, new ReportCommand.Approve(own));
    }

    [Theory]
    [InlineData("zhang")]
    [InlineData("li")]
    [InlineData("nobody")]
    public void It_is_not_handed_over_to_oneself_a_stranger_or_who_approved_a_tier_before(string to)
    {
        var report = InReview(Offices.Usual);
        report = Ask(Accept(report, new ReportCommand.Approve(Ticket(report, "zhang"))));
        Refused(RefusalCode.UnknownColleague, report, new ReportCommand.HandOver(Ticket(report, "li"), to));
    }

    [Fact]
    public void What_comes_back_from_a_colleague_can_be_decided_again()
    {
        var report = InReview(Offices.Usual);
        report = Accept(report, new ReportCommand.HandOver(Ticket(report, "zhang"), "li"));
        report = Accept(report, new ReportCommand.HandOver(Ticket(report, "li"), "zhang"));
        Assert.Equal(2, Ask(Accept(report, new ReportCommand.Approve(Ticket(report, "zhang")))).Tier);
    }

    [Fact]
    public void Figures_texts_agency_and_year_are_corrected_in_one_act_and_what_stays_the_same_is_left_out()
    {
        var changes = new ReportChanges
        {
            Figures = [new("x", 1, 2), new("y", 3, 3)],
            Sections = [new(SectionKind.Problems, "旧", "新"), new(SectionKind.Others, "无", "无")],
            Agency = "甲局",
            Year = 2023,
        };
        var report = InReview(Offices.Usual);
        var decided = Assert.IsType<Decision.Accepted>(
            report.Decide(new ReportCommand.Correct("zhang", Ticket(report, "zhang"), Seen, changes, "读错"), Now));
        Assert.Equal(
            [typeof(FigureCorrected), typeof(SectionCorrected), typeof(IdentityCorrected)],
            decided.Events.Select(e => e.GetType()));
        report = report.Apply(decided.Events);
        Assert.Equal((2, ReportState.Read, 2023), (report.Round, report.State, report.Year));
        Assert.Equal("新", report.TextCorrections[SectionKind.Problems]);
        Refused(
            RefusalCode.BadValue,
            InReview(Offices.Usual),
            new ReportCommand.Correct("经办人", null, Seen, new ReportChanges { Agency = "甲局" }, "读错"));
    }

    [Fact]
    public void The_links_of_a_report_that_is_withdrawn_or_superseded_say_so()
    {
        var report = InReview(Offices.Usual);
        var approve = new ReportCommand.Approve(Ticket(report, "zhang"));
        Refused(RefusalCode.ReportWithdrawn, Accept(report, new ReportCommand.Withdraw("经办人", "误报")), approve);
        Refused(RefusalCode.ReportSuperseded, Accept(report, new ReportCommand.Supersede(ReportId.Of(Seen))), approve);
    }

    [Fact]
    public void Every_kind_of_event_keeps_its_name_in_the_store()
    {
        var names = new[]
        {
            "received", "extracted", "read", "readFailed", "matched", "handedOver", "divided", "checked", "reviewOpened",
            "reviewRequested", "reminded", "escalated", "approved", "rejected", "askedAgain", "passedOn", "reviewersChanged",
            "figureCorrected", "sectionCorrected", "identityCorrected", "findingAccepted", "refiled", "published", "withdrawn",
            "superseded", "stepFailed", "poisoned", "retried", "sentAgain", "held", "letPass", "turnedAway", "restored",
        };
        var kinds = typeof(ReportEvent).GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonDerivedTypeAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonDerivedTypeAttribute>();
        Assert.Equal(names, kinds.Select(kind => (string)kind.TypeDiscriminator!));
        Assert.Equal(
            """{"type":"rejected","tier":2,"round":1,"reason":"缺“第三页”","at":"2023-01-10T09:00:00+08:00","by":"zhang"}""",
            ReportEventJson.Serialize(new Rejected(Now, "zhang", 2, 1, "缺“第三页”")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"type":"unheardOf","at":"2023-01-10T09:00:00+08:00","by":"x"}""")]
    [InlineData("""{"type":"handedOver","at":"2023-01-10T09:00:00+08:00","by":"x","to":"not an id"}""")]
    [InlineData("""{"type":"handedOver","at":"2023-01-10T09:00:00+08:00","by":"x"}""")]
    public void What_is_no_event_is_not_taken_for_one(string json) =>
        Assert.NotEmpty(Assert.Throws<System.Text.Json.JsonException>(() => ReportEventJson.Parse(json)).Message);

    private static FindingMark Error(decimal total) => new("a@b", Severity.Error, [total, 10]);

    private static Checked Check(params FindingMark[] findings) => new(Now, ReportEvent.System, Seen, findings);

    private static ReportProcess InReview(ReviewPolicy policy, params FindingMark[] findings)
    {
        var file = ContentHash.Of(Encoding.UTF8.GetBytes("%PDF-"));
        var report = ReportProcess.Begin(new Received(Now, "报送人", new FiledFile(file, "报告.pdf", 5, Now, null), null)).Apply(
        [
            new Extracted(Now, ReportEvent.System, 5),
            new Read(Now, ReportEvent.System, file, "甲局", 2022, "甲局2022年报告", "2021"),
            new Matched(Now, ReportEvent.System, null),
            Check(findings),
        ]);
        return report.Apply(report.RequestReview(() => policy, FilingRule.Confirmed, Now));
    }

    private static ReviewTicket Ticket(ReportProcess report, string reviewer)
    {
        var ticket = report.TicketOf(reviewer);
        Assert.NotNull(ticket);
        return ticket;
    }

    private static ReportProcess Ask(ReportProcess report)
    {
        Assert.Equal(new NextStep.Run(ReportStep.RequestReview), report.Next(Now));
        return report.Apply(
            report.RequestReview(() => throw new InvalidOperationException("the round is open"), FilingRule.Confirmed, Now));
    }

    private static IReadOnlyList<ReportEvent> Events(Decision decision) => decision is Decision.Accepted accepted ? accepted.Events : [];

    private static ReportProcess Accept(ReportProcess report, ReportCommand command) =>
        report.Apply(Assert.IsType<Decision.Accepted>(report.Decide(command, Now)).Events);

    private static void Refused(RefusalCode code, ReportProcess report, ReportCommand command) =>
        Assert.Equal(code, Assert.IsType<Decision.Refused>(report.Decide(command, Now)).Refusal.Code);
}
