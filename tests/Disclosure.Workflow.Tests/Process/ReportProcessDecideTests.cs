using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessDecideTests
{
    private const int Longest = ReportProcess.LongestReason;

    [Theory]
    [InlineData(ReportState.Received)]
    [InlineData(ReportState.Extracted)]
    [InlineData(ReportState.Read)]
    [InlineData(ReportState.Checked)]
    public void Before_its_review_opens_no_link_counts(ReportState state)
    {
        var process = At(state);
        Refused(new Refusal.ReviewNotOpen(state), process, new ReportCommand.Approve(Forged(process)));
    }

    [Fact]
    public void A_link_of_another_report_or_of_no_round_or_tier_is_foreign()
    {
        var process = InReview();
        var ticket = Ticket(process);
        ReviewTicket[] foreign =
            [ticket with { Report = Other }, ticket with { Round = 2 }, ticket with { Round = 0 }, ticket with { Tier = 0 }];
        Assert.All(foreign, one => Refused(new Refusal.ForeignTicket(), process, new ReportCommand.Approve(one)));
        Refused(new Refusal.NoSuchTier(), process, new ReportCommand.Approve(ticket with { Tier = 4 }));
        Refused(new Refusal.NotYetAsked("第3级"), process, new ReportCommand.Approve(ticket with { Tier = 3 }));
    }

    [Fact]
    public void A_link_of_a_round_before_says_which_round_it_is_now()
    {
        var process = Accept(InReview(), new ReportCommand.Correct("经办人", null, Seen, Year(2021), "补正"));
        Refused(new Refusal.RoundOver(1, 2), process, new ReportCommand.Approve(Forged(process) with { Round = 1 }));
        Refused(new Refusal.ReviewNotOpen(ReportState.Read), process, new ReportCommand.Approve(Forged(process) with { Round = 2 }));
    }

    [Fact]
    public void A_link_of_a_report_that_is_withdrawn_superseded_or_returned_says_so()
    {
        var approve = new ReportCommand.Approve(Ticket(InReview()));
        Refused(new Refusal.AlreadyWithdrawn("误报"), Withdrawn(), approve);
        Refused(
            new Refusal.AlreadySuperseded(), InReview().Apply(new Superseded(Now, ReportEvent.System, Other)), approve);
        Refused(new Refusal.AlreadyReturned("张三"), Returned(), approve);
        Refused(
            new Refusal.NotInReview(ReportState.Poisoned),
            InReview().Apply(new Poisoned(Now, ReportEvent.System, ReportStep.Remind, 5, "磁盘满")),
            approve);
    }

    [Fact]
    public void A_tier_that_decided_names_who_did()
    {
        var process = Approve(InReview(Offices.All[3]));
        Refused(
            new Refusal.TierDecided("第1级", "张三"), process, new ReportCommand.Approve(Forged(process) with { Tier = 1, Reviewer = "li" }));
    }

    [Fact]
    public void A_tier_that_is_about_to_be_asked_waits_for_its_notice()
    {
        var process = Approve(InReview());
        Refused(
            new Refusal.NotYetAsked("第2级"), process, new ReportCommand.Approve(Forged(process) with { Tier = 2, Reviewer = "li" }));
    }

    [Fact]
    public void A_link_counts_until_it_runs_out_and_no_tick_longer()
    {
        var process = InReview();
        var approve = new ReportCommand.Approve(Ticket(process));
        Assert.IsType<Decision.Accepted>(process.Decide(approve, approve.Ticket.Expires.AddTicks(-1)));
        Refused(new Refusal.LinkExpired(), process, approve, approve.Ticket.Expires);
        Assert.Equal(new Refusal.LinkExpired(), process.RefusalOf(approve.Ticket, approve.Ticket.Expires));
        Assert.Null(process.RefusalOf(approve.Ticket, Now));
    }

    [Fact]
    public void Who_is_not_asked_is_told_so_and_who_handed_over_to_whom()
    {
        var process = InReview();
        Refused(new Refusal.NotAReviewer("第1级"), process, new ReportCommand.Approve(Ticket(process) with { Reviewer = "li" }));
        var passed = Accept(process, new ReportCommand.HandOver(Ticket(process), "wang"));
        Refused(new Refusal.HandedOverTo("王五"), passed, new ReportCommand.Approve(Ticket(process)));
    }

    [Fact]
    public void The_same_approval_twice_is_one_and_one_that_differs_in_anything_is_another()
    {
        var process = Approve(InReview());
        var approve = new ReportCommand.Approve(Ticket(InReview()));
        Assert.IsType<Decision.AlreadySo>(process.Decide(approve, Now));
        Refused(new Refusal.ForeignTicket(), process, new ReportCommand.Approve(approve.Ticket with { Report = Other }));
        Refused(new Refusal.ForeignTicket(), process, new ReportCommand.Approve(approve.Ticket with { Round = 2 }));
        Refused(new Refusal.NotYetAsked("第2级"), process, new ReportCommand.Approve(approve.Ticket with { Tier = 2 }));
        Refused(new Refusal.TierDecided("第1级", "张三"), process, new ReportCommand.Approve(approve.Ticket with { Reviewer = "li" }));
    }

    [Fact]
    public void An_approval_is_written_with_who_gave_it_for_what()
    {
        var process = Ask(Approve(InReview()));
        Assert.Equal(
            [new Approved(Now, "li", 2, 1, "已核对")], Events(process, new ReportCommand.Approve(Ticket(process), "已核对")));
    }

    [Fact]
    public void A_remark_may_have_two_thousand_characters()
    {
        var process = InReview();
        var ticket = Ticket(process);
        Assert.Equal(2_000, Longest);
        var passed = Accept(process, new ReportCommand.HandOver(ticket, "li", Text(Longest)));
        Assert.Equal(Longest, passed.PassedOn[0].Remark.Length);
        Assert.IsType<Decision.Accepted>(process.Decide(new ReportCommand.Approve(ticket, Text(Longest)), Now));
        Refused(new Refusal.TextTooLong(Longest), process, new ReportCommand.Approve(ticket, Text(Longest + 1)));
        Refused(new Refusal.TextTooLong(Longest), process, new ReportCommand.HandOver(ticket, "li", Text(Longest + 1)));
    }

    [Fact]
    public void The_last_tier_alone_answers_for_open_errors()
    {
        var process = InReview(null, Error("a@1"), Error("a@2"), Warning());
        for (var tier = 1; tier < 3; tier++)
        {
            process = Ask(Approve(process));
        }

        Refused(new Refusal.ErrorsOpen(2), process, new ReportCommand.Approve(Ticket(process)));
        process = Accept(process, new ReportCommand.AcceptFinding(Ticket(process), "a@1", Seen, "属实"));
        Refused(new Refusal.ErrorsOpen(1), process, new ReportCommand.Approve(Ticket(process)));
        process = Accept(process, new ReportCommand.AcceptFinding(Ticket(process), "a@2", Seen, "属实"));
        Assert.Equal(ReportState.Approved, Approve(process).State);
    }

    [Theory]
    [InlineData(null, 2022)]
    [InlineData("甲局", null)]
    public void The_last_tier_alone_answers_for_agency_and_year(string? agency, int? year)
    {
        var process = Ask(Check(Matched(agency, year)));
        Assert.IsType<Decision.Accepted>(process.Decide(new ReportCommand.Approve(Ticket(process)), Now));
        var last = Ask(Check(Matched(agency, year)), Offices.All[2]);
        Refused(new Refusal.IdentityUnknown(), last, new ReportCommand.Approve(Ticket(last)));
    }

    [Fact]
    public void A_return_needs_a_reason_of_at_most_twenty_thousand_characters()
    {
        var process = InReview();
        var ticket = Ticket(process);
        Assert.Equal([new Rejected(Now, "zhang", 1, 1, "缺页")], Events(process, new ReportCommand.Reject(ticket, "缺页")));
        Refused(new Refusal.ReasonMissing(), process, new ReportCommand.Reject(ticket, " \u3000"));
        Assert.IsType<Decision.Accepted>(process.Decide(new ReportCommand.Reject(ticket, Text(20_000)), Now));
        Refused(new Refusal.TextTooLong(20_000), process, new ReportCommand.Reject(ticket, Text(20_001)));
    }

    [Fact]
    public void The_same_return_twice_is_one_and_one_that_differs_in_anything_is_another()
    {
        var process = Returned(Offices.All[3]);
        var ticket = Ticket(InReview(Offices.All[3]));
        Assert.IsType<Decision.AlreadySo>(process.Decide(new ReportCommand.Reject(ticket, "又一次"), Now));
        Refused(new Refusal.ForeignTicket(), process, new ReportCommand.Reject(ticket with { Report = Other }, "缺页"));
        Refused(new Refusal.ForeignTicket(), process, new ReportCommand.Reject(ticket with { Round = 2 }, "缺页"));
        Refused(new Refusal.AlreadyReturned("张三"), process, new ReportCommand.Reject(ticket with { Tier = 2 }, "缺页"));
        Refused(new Refusal.AlreadyReturned("张三"), process, new ReportCommand.Reject(ticket with { Reviewer = "li" }, "缺页"));
        Refused(new Refusal.LinkExpired(), InReview(), new ReportCommand.Reject(ticket, "缺页"), ticket.Expires);
    }

    [Fact]
    public void An_error_is_accepted_by_who_is_asked_of_the_reading_seen_and_with_a_reason()
    {
        var process = InReview(null, Error(), Warning());
        var accept = new ReportCommand.AcceptFinding(Ticket(process), "a@b", Seen, "属实");
        Assert.Equal([new FindingAccepted(Now, "zhang", Error(), "属实")], Events(process, accept), SameText);
        Refused(new Refusal.LinkExpired(), process, accept, accept.Ticket.Expires);
        Refused(new Refusal.ReadingChanged(), process, accept with { Reading = Unchecked });
        Refused(new Refusal.ReasonMissing(), process, accept with { Reason = "" });
        Assert.IsType<Decision.Accepted>(process.Decide(accept with { Reason = Text(Longest) }, Now));
        Refused(new Refusal.TextTooLong(Longest), process, accept with { Reason = Text(Longest + 1) });
        Refused(new Refusal.NoSuchFinding(), process, accept with { Finding = "c@d" });
        Refused(new Refusal.NoSuchFinding(), process, accept with { Finding = "x" });
        Assert.IsType<Decision.AlreadySo>(Accept(process, accept).Decide(accept, Now));
        Refused(new Refusal.NoSuchFinding(), Accept(process, accept), accept with { Finding = "x" });
    }

    [Fact]
    public void The_tier_before_is_asked_again_with_a_reason_and_the_first_has_none_before()
    {
        var second = Ask(Approve(InReview()));
        var ask = new ReportCommand.AskAgain(Ticket(second), "请看");
        Assert.Equal([new AskedAgain(Now, "li", 2, 1, "请看")], Events(second, ask));
        Refused(new Refusal.ReasonMissing(), second, ask with { Reason = " " });
        Refused(new Refusal.TextTooLong(Longest), second, ask with { Reason = Text(Longest + 1) });
        Assert.IsType<Decision.Accepted>(second.Decide(ask with { Reason = Text(Longest) }, Now));
        Refused(new Refusal.LinkExpired(), second, ask, ask.Ticket.Expires);
        Refused(new Refusal.NoTierBefore(), InReview(), new ReportCommand.AskAgain(Ticket(InReview()), "请看"));
    }

    [Fact]
    public void The_same_question_twice_is_one_and_one_that_differs_in_anything_is_another()
    {
        var second = Ask(Approve(InReview()));
        var ticket = Ticket(second);
        var asked = Accept(second, new ReportCommand.AskAgain(ticket, "请看"));
        Assert.IsType<Decision.AlreadySo>(asked.Decide(new ReportCommand.AskAgain(ticket, "请看"), Now));
        Refused(new Refusal.ForeignTicket(), asked, new ReportCommand.AskAgain(ticket with { Report = Other }, "请看"));
        Refused(new Refusal.NotYetAsked("第2级"), asked, new ReportCommand.AskAgain(ticket with { Round = 2 }, "请看"));
        Refused(new Refusal.RoundOver(1, 2), asked, new ReportCommand.AskAgain(ticket with { Tier = 1 }, "请看"));
        Refused(new Refusal.RoundOver(1, 2), asked, new ReportCommand.AskAgain(ticket with { Reviewer = "zhang" }, "请看"));
    }

    [Fact]
    public void A_decision_is_handed_over_to_another_reviewer_of_the_office()
    {
        var process = InReview();
        var ticket = Ticket(process);
        Assert.Equal([new PassedOn(Now, "zhang", 1, 1, "li", "出差")], Events(process, new ReportCommand.HandOver(ticket, "li", "出差")));
        Refused(new Refusal.NoColleague(), process, new ReportCommand.HandOver(ticket, "zhang"));
        Refused(new Refusal.NoColleague(), process, new ReportCommand.HandOver(ticket, "nobody"));
        Refused(new Refusal.LinkExpired(), process, new ReportCommand.HandOver(ticket, "li"), ticket.Expires);
    }

    [Fact]
    public void Who_approved_before_takes_over_only_where_the_tier_is_theirs_as_well()
    {
        var usual = Ask(Approve(InReview()));
        Refused(new Refusal.ColleagueDecided("张三"), usual, new ReportCommand.HandOver(Ticket(usual), "zhang"));
        Assert.IsType<Decision.Accepted>(usual.Decide(new ReportCommand.HandOver(Ticket(usual), "wang"), Now));
        var shared = Ask(Approve(InReview(Offices.All[4])));
        Assert.IsType<Decision.Accepted>(shared.Decide(new ReportCommand.HandOver(Ticket(shared, "li"), "zhang"), Now));
    }

    [Fact]
    public void The_same_handing_over_twice_is_one_and_one_that_differs_in_anything_is_another()
    {
        var process = InReview();
        var ticket = Ticket(process);
        var passed = Accept(process, new ReportCommand.HandOver(ticket, "li"));
        Assert.IsType<Decision.AlreadySo>(passed.Decide(new ReportCommand.HandOver(ticket, "li"), Now));
        Refused(new Refusal.HandedOverTo("李四"), passed, new ReportCommand.HandOver(ticket, "wang"));
        Refused(new Refusal.ForeignTicket(), passed, new ReportCommand.HandOver(ticket with { Report = Other }, "li"));
        Refused(new Refusal.ForeignTicket(), passed, new ReportCommand.HandOver(ticket with { Round = 2 }, "li"));
        Refused(new Refusal.NotYetAsked("第2级"), passed, new ReportCommand.HandOver(ticket with { Tier = 2 }, "li"));
        Refused(new Refusal.NotAReviewer("第1级"), passed, new ReportCommand.HandOver(ticket with { Reviewer = "wang" }, "li"));

        // Back in hand, the reviewer may hand over to the same colleague a second time.
        var back = Accept(passed, new ReportCommand.HandOver(Ticket(passed, "li"), "zhang"));
        Assert.IsType<Decision.Accepted>(back.Decide(new ReportCommand.HandOver(Ticket(back, "zhang"), "li"), Now));
    }

    [Fact]
    public void Of_two_who_took_over_in_turn_the_last_colleague_counts()
    {
        var process = InReview();
        process = Accept(process, new ReportCommand.HandOver(Ticket(process), "li"));
        process = Accept(process, new ReportCommand.HandOver(Ticket(process, "li"), "zhang"));
        process = Accept(process, new ReportCommand.HandOver(Ticket(process, "zhang"), "wang"));
        Refused(new Refusal.HandedOverTo("王五"), process, new ReportCommand.Approve(Ticket(InReview())));
        Assert.IsType<Decision.AlreadySo>(process.Decide(new ReportCommand.HandOver(Ticket(InReview()), "wang"), Now));
        Refused(new Refusal.HandedOverTo("王五"), process, new ReportCommand.HandOver(Ticket(InReview()), "li"));
    }

    [Fact]
    public void A_correction_is_made_by_the_reviewer_who_is_asked_or_an_operator_of_the_reading_seen_and_with_a_reason()
    {
        var process = InReview();
        var ticket = Ticket(process);
        var correct = new ReportCommand.Correct("zhang", ticket, Seen, Year(2021), "读错");
        Assert.Equal([new IdentityCorrected(Now, "zhang", "甲局", 2021, "读错")], Events(process, correct));
        Assert.Equal(
            [new IdentityCorrected(Now, "经办人", "甲局", 2021, "读错")], Events(process, correct with { By = "经办人", Ticket = null }));
        Refused(new Refusal.LinkOfAnother(), process, correct with { By = "经办人" });
        Refused(new Refusal.LinkExpired(), process, correct, ticket.Expires);
        Refused(new Refusal.ReadingChanged(), process, correct with { Reading = Unchecked });
        Refused(new Refusal.ReasonMissing(), process, correct with { Reason = " " });
        Assert.IsType<Decision.Accepted>(process.Decide(correct with { Reason = Text(Longest) }, Now));
        Refused(new Refusal.TextTooLong(Longest), process, correct with { Reason = Text(Longest + 1) });
    }

    [Theory]
    [InlineData(ReportState.Received)]
    [InlineData(ReportState.Checked)]
    [InlineData(ReportState.Approved)]
    [InlineData(ReportState.Unreadable)]
    [InlineData(ReportState.Poisoned)]
    [InlineData(ReportState.Withdrawn)]
    [InlineData(ReportState.HandedOver)]
    public void Nothing_is_corrected_outside_a_review_or_a_return(ReportState state) =>
        Refused(new Refusal.NotCorrectable(state), At(state), new ReportCommand.Correct("经办人", null, Seen, Year(2021), "读错"));

    [Theory]
    [InlineData(ReportState.Published)]
    [InlineData(ReportState.Superseded)]
    public void What_is_published_is_not_corrected_in_place(ReportState state) =>
        Refused(new Refusal.PublishedAlready(), At(state), new ReportCommand.Correct("经办人", null, Seen, Year(2021), "读错"));

    [Fact]
    public void What_was_returned_is_corrected_by_an_operator() =>
        Assert.IsType<Decision.Accepted>(
            Returned().Decide(new ReportCommand.Correct("经办人", null, Seen, Year(2021), "读错"), Now));

    [Fact]
    public void A_correction_that_changes_nothing_is_none()
    {
        Unfit(new Refusal.NothingChanged(), new ReportChanges());
        Unfit(
            new Refusal.NothingChanged(),
            new ReportChanges { Agency = "甲局", Year = 2022, Figures = [new("x", 1, 1)], Sections = [new(SectionKind.Others, "无", "无")] });
    }

    [Fact]
    public void Agency_and_year_are_known_after_a_correction_of_either()
    {
        var unknown = Ask(Check(Matched(null, null)));
        Refused(new Refusal.IdentityIncomplete(), unknown, Correction(Year(2021)));
        Refused(new Refusal.IdentityIncomplete(), unknown, Correction(new ReportChanges { Agency = "甲局" }));
        Assert.Equal(
            [new IdentityCorrected(Now, "经办人", "甲局", 2021, "读错")],
            Events(unknown, Correction(new ReportChanges { Agency = "甲局", Year = 2021 })));
        Assert.Equal(
            [new FigureCorrected(Now, "经办人", "x", null, 1, "读错")],
            Events(unknown, Correction(new ReportChanges { Figures = [new("x", null, 1)] })));
        Assert.Equal(
            [new IdentityCorrected(Now, "经办人", "乙局", 2022, "读错")],
            Events(InReview(), Correction(new ReportChanges { Agency = "乙局" })));
    }

    [Fact]
    public void A_figure_or_section_is_corrected_once_at_a_time()
    {
        Unfit(new Refusal.FigureTwice(), new ReportChanges { Figures = [new("x", 1, 2), new("x", 1, 3)] });
        Unfit(
            new Refusal.SectionTwice(),
            new ReportChanges { Sections = [new(SectionKind.Others, null, "甲"), new(SectionKind.Others, null, "乙")] });
        Unfit(new Refusal.SectionTwice(), new ReportChanges { Sections = [new((SectionKind)99, null, "甲")] });
    }

    [Fact]
    public void A_figure_has_at_most_fifteen_digits_before_the_point()
    {
        const decimal Bound = 1_000_000_000_000_000m;
        Unfit(new Refusal.FigureOutOfRange(Bound), new ReportChanges { Figures = [new("x", 1, Bound)] });
        Unfit(new Refusal.FigureOutOfRange(-Bound), new ReportChanges { Figures = [new("y", 1, 2), new("x", 1, -Bound)] });
        Fit(new ReportChanges { Figures = [new("x", 1, Bound - 1), new("y", 1, 1 - Bound), new("z", 1, null)] });
    }

    [Fact]
    public void A_section_has_at_most_fifty_thousand_characters()
    {
        Unfit(new Refusal.SectionTooLong(50_000), new ReportChanges { Sections = [new(SectionKind.Others, null, Text(50_001))] });
        Fit(new ReportChanges { Sections = [new(SectionKind.Others, null, Text(50_000))] });
    }

    [Fact]
    public void An_agency_has_a_name_of_at_most_two_hundred_characters()
    {
        Unfit(new Refusal.AgencyUnfit(200), new ReportChanges { Agency = " " });
        Unfit(new Refusal.AgencyUnfit(200), new ReportChanges { Agency = Text(201) });
        Fit(new ReportChanges { Agency = Text(200) });
    }

    [Theory]
    [InlineData(2007, false)]
    [InlineData(2008, true)]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    public void A_year_lies_between_the_regulations_and_the_next_year(int year, bool isFit)
    {
        if (isFit)
        {
            Fit(Year(year));
        }
        else
        {
            Unfit(new Refusal.YearOutOfRange(2008, 2024), Year(year));
        }
    }

    [Theory]
    [InlineData(ReportState.Returned, true)]
    [InlineData(ReportState.Unreadable, true)]
    [InlineData(ReportState.InReview, false)]
    [InlineData(ReportState.Published, false)]
    [InlineData(ReportState.Poisoned, false)]
    public void A_corrected_file_is_taken_by_a_report_that_waits_for_it(ReportState state, bool takes)
    {
        var refile = new ReportCommand.Refile("报送人", File("second file"), 1);
        if (takes)
        {
            Assert.Equal([new Refiled(Now, "报送人", File("second file"))], Events(At(state), refile));
        }
        else
        {
            Refused(new Refusal.NotWaitingForFile(state), At(state), refile);
        }
    }

    [Fact]
    public void A_corrected_file_is_another_one_and_of_the_round_there_is()
    {
        var returned = Returned();
        Refused(new Refusal.SameFile(), returned, new ReportCommand.Refile("报送人", File("first file"), 1));
        Refused(new Refusal.CorrectedMeanwhile(), returned, new ReportCommand.Refile("报送人", File("second file"), 2));
        Refused(new Refusal.CorrectedMeanwhile(), returned, new ReportCommand.Refile("报送人", File("second file"), 0));
        var refiled = Accept(returned, new ReportCommand.Refile("报送人", File("second file"), 1));
        Assert.IsType<Decision.AlreadySo>(refiled.Decide(new ReportCommand.Refile("报送人", File("second file"), 1), Now));
    }

    [Theory]
    [InlineData(ReportState.Received)]
    [InlineData(ReportState.InReview)]
    [InlineData(ReportState.Published)]
    [InlineData(ReportState.Returned)]
    [InlineData(ReportState.Poisoned)]
    [InlineData(ReportState.Superseded)]
    public void A_report_is_withdrawn_with_a_reason(ReportState state)
    {
        Assert.Equal([new Withdrawn(Now, "经办人", "误报")], Events(At(state), new ReportCommand.Withdraw("经办人", "误报")));
        Refused(new Refusal.ReasonMissing(), At(state), new ReportCommand.Withdraw("经办人", " "));
    }

    [Fact]
    public void A_report_is_not_withdrawn_twice_nor_where_it_lives_on_in_another_or_is_being_published()
    {
        var withdraw = new ReportCommand.Withdraw("经办人", "误报");
        Assert.IsType<Decision.AlreadySo>(Withdrawn().Decide(withdraw, Now));
        Refused(new Refusal.WithdrawnElsewhere(), HandedOver(), withdraw);
        Refused(new Refusal.BeingPublished(), Approved(), withdraw);
        Refused(new Refusal.TextTooLong(Longest), InReview(), withdraw with { Reason = Text(Longest + 1) });
    }

    [Fact]
    public void A_file_on_its_way_into_the_report_it_corrects_is_withdrawn_there_alone()
    {
        var withdraw = new ReportCommand.Withdraw("经办人", "误报");
        var correction = new CorrectionOf(Other, 1);
        var matched = Read().Apply(new Matched(Now, ReportEvent.System, correction));
        Refused(new Refusal.BeingHandedOver(), Received(correction), withdraw);
        Refused(new Refusal.BeingHandedOver(), matched, withdraw);

        // The report that waited wants it no more, and the file is a filing of its own.
        Accept(matched.Apply(new Matched(Now, ReportEvent.System, null)), withdraw);
    }

    [Fact]
    public void A_newer_report_takes_the_place_of_one_that_still_has_it()
    {
        var supersede = new ReportCommand.Supersede(Other);
        Assert.Equal([new Superseded(Now, ReportEvent.System, Other)], Events(Published(), supersede));
        Assert.Equal([new Superseded(Now, ReportEvent.System, Other)], Events(InReview(), supersede));
        Assert.IsType<Decision.AlreadySo>(Superseded().Decide(supersede, Now));
        Refused(new Refusal.NotReplaceable(ReportState.Withdrawn), Withdrawn(), supersede);
        Refused(new Refusal.NotReplaceable(ReportState.HandedOver), HandedOver(), supersede);
        Refused(new Refusal.ReplacesItself(), Published(), new ReportCommand.Supersede(Published().Id));
    }

    [Theory]
    [InlineData(ReportState.Poisoned, true)]
    [InlineData(ReportState.Unreadable, true)]
    [InlineData(ReportState.Returned, false)]
    [InlineData(ReportState.InReview, false)]
    public void What_failed_is_tried_again_and_nothing_else(ReportState state, bool retries)
    {
        if (retries)
        {
            Assert.Equal([new Retried(Now, "经办人")], Events(At(state), new ReportCommand.Retry("经办人")));
        }
        else
        {
            Refused(new Refusal.NothingToRetry(state), At(state), new ReportCommand.Retry("经办人"));
        }
    }

    /// <summary>Events are the same where the store writes the same text.</summary>
    private static bool SameText(ReportEvent one, ReportEvent other) => ReportEventJson.Serialize(one) == ReportEventJson.Serialize(other);

    private static string Text(int length) => new('长', length);

    private static ReportChanges Year(int year) => new() { Year = year };

    private static ReviewTicket Forged(ReportProcess process) => new(process.Id, 1, process.Round, "zhang", Now.AddDays(1));

    private static ReportCommand.Correct Correction(ReportChanges changes) => new("经办人", null, Seen, changes, "读错");

    private static void Fit(ReportChanges changes) => Assert.IsType<Decision.Accepted>(InReview().Decide(Correction(changes), Now));

    private static void Unfit(Refusal refusal, ReportChanges changes) => Refused(refusal, InReview(), Correction(changes));
}
