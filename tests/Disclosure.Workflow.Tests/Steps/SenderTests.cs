using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>Who sent a file, what that lets it do, and who is written to.</summary>
public sealed class SenderTests
{
    private static readonly Contact Agency = new("民政局 李雷", "agency@example.org");
    private static readonly Contact Stranger = new("快来领奖 http://bad.example", "stranger@example.org");
    private static readonly Filer ByAgencyLink = new("民政局 李雷", Agency, new Origin.AgencyLink("甲局", 2022));
    private static readonly Filer ByStranger = new("快来领奖 http://bad.example", Stranger, new Origin.Stranger());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static byte[] First => FakeReader.File("甲局", 2022, copy: "一");

    private static byte[] Second => FakeReader.File("甲局", 2022, copy: "二");

    [Fact]
    public async Task A_stranger_who_files_the_same_agency_and_year_takes_no_returned_report_over_and_hears_nothing_of_it()
    {
        var world = new World(filing: FilingRule.Open);
        var id = await ReturnedAsync(world);
        world.Confirm(Stranger.Address);

        var other = await SendAsync(world, Second, ByStranger);

        var returned = await world.LoadAsync(id);
        Assert.Equal((ReportState.Returned, 1, Agency), (returned.State, returned.Files.Length, returned.Holder.File.Sender));
        Assert.Equal((ReportState.InReview, null), ((await world.LoadAsync(other)).State, (await world.LoadAsync(other)).HandedOverTo));
        await world.ActAsync(id, new ReportCommand.Withdraw("主管部门", "误报"));
        Assert.DoesNotContain(world.Store.Notices, notice => notice.Report == id && notice.To.Address == Stranger.Address);
        var rival = Assert.Single(await new Disclosure.Workflow.Steps.Rivals(world.Store, world.Ledger)
            .OfAsync(returned, Cancellation));
        Assert.Equal((other, true, false), (rival.Row.Id, rival.IsOfAnother, rival.GivesWay));
    }

    [Fact]
    public async Task What_a_stranger_files_waits_for_the_office_and_goes_on_when_let_pass()
    {
        var world = new World();
        var id = await SendAsync(world, First, ByStranger);
        Assert.Equal(ReportState.Held, (await world.LoadAsync(id)).State);
        var told = Assert.Single(world.Store.Notices, static notice => notice.Kind != NoticeKind.Confirmation);
        Assert.Equal((NoticeKind.Sender, world.Policy.Office, world.Office(id)), (told.Kind, told.To, told.Link));

        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.LetPass("主管部门")));
        await world.RunDueAsync();
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.LetPass("主管部门")));
    }

    [Fact]
    public async Task What_was_let_pass_under_one_name_waits_again_under_another()
    {
        var world = new World();
        var id = await SendAsync(world, FakeReader.File("乙局", 2022), ByStranger);
        await world.ActAsync(id, new ReportCommand.LetPass("主管部门"));
        await world.RunDueAsync();
        var seen = (await world.LoadAsync(id)).CheckedReading!.Value;
        await world.ActAsync(id, new ReportCommand.Correct("经办人", null, seen, new ReportChanges { Agency = "甲局" }, "改名"));
        await world.RunDueAsync();
        Assert.Equal(ReportState.Held, (await world.LoadAsync(id)).State);
    }

    [Fact]
    public async Task A_filing_turned_away_says_why_and_its_bytes_may_still_come_by_the_agency()
    {
        var world = new World();
        var id = await SendAsync(world, First, ByStranger);
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.TurnAway("主管部门", " ")));
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.TurnAway("主管部门", "不是本单位的")));
        var away = await world.LoadAsync(id);
        Assert.Equal((ReportState.Withdrawn, "不是本单位的"), (away.State, away.Withdrawal?.Reason));
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, new ReportCommand.LetPass("主管部门")));

        Assert.False(Assert.IsType<FilingResult.Known>(await world.SendAsync(First, ByStranger with { By = "另一人" })).IsOpen);
        Assert.Equal(ReportState.Withdrawn, (await world.LoadAsync(id)).State);
        Assert.True(Assert.IsType<FilingResult.Known>(await world.SendAsync(First, ByAgencyLink)).IsOpen);
        await world.RunDueAsync();
        var free = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, Agency, true), (free.State, free.Holder.File.Sender, free.HasStanding));
    }

    [Fact]
    public async Task The_first_to_send_the_same_bytes_does_not_stay_the_sender_where_the_agency_sends_them()
    {
        var world = new World(filing: FilingRule.Open);
        world.Confirm(Agency.Address);
        var id = await SendAsync(world, First, ByStranger);
        Assert.True(Assert.IsType<FilingResult.Known>(await world.SendAsync(First, ByAgencyLink)).IsOpen);
        var process = await world.LoadAsync(id);
        Assert.Equal((2, Agency, true), (process.Sendings.Length, process.Holder.File.Sender, process.ChangedHands));
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));
        Assert.Equal(Agency.Address, world.Store.Notices[^1].To.Address);
        Assert.Contains("/corrections/", world.Store.Notices[^1].Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_sent_by_a_stranger_are_noted_a_bounded_number_of_times_and_the_sender_told_once()
    {
        var world = new World();
        world.Confirm(Agency.Address);
        var id = await SendAsync(world, First, ByAgencyLink);
        for (var i = 0; i < ReportProcess.MostSentAgain + 5; i++)
        {
            Assert.False(Assert.IsType<FilingResult.Known>(await world.SendAsync(First, ByStranger with { By = $"{i}" })).IsOpen);
        }

        await world.SendAsync(First, ByStranger with { By = "0" });
        var process = await world.LoadAsync(id);
        Assert.Equal((1 + ReportProcess.MostSentAgain, Agency), (process.Sendings.Length, process.Holder.File.Sender));
        Assert.Equal(ReportState.InReview, process.State);
        Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.SentByAnother);
        Assert.Equal(Agency.Address, world.Store.Notices.Single(static notice => notice.Fact is NoticeFact.SentByAnother).To.Address);
    }

    [Fact]
    public async Task Bytes_sent_again_leave_a_failing_step_and_the_order_of_lists_alone()
    {
        var world = new World();
        var id = await SendAsync(world, First, ByAgencyLink);
        var before = await world.LoadAsync(id);
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.SendAsync(First, ByStranger);
        var after = await world.LoadAsync(id);
        Assert.Equal((before.UpdatedAt, before.Version + 1), (after.UpdatedAt, after.Version));
        var now = world.Time.GetUtcNow();
        var trouble = before.Apply(new StepFailed(now, ReportEvent.System, ReportStep.Remind, 3, "磁盘忙", now));
        Assert.Equal(3, trouble.Apply(new SentAgain(now, "x", trouble.File)).Trouble?.Failures);
    }

    [Fact]
    public async Task A_corrected_file_that_was_first_sent_without_the_link_still_comes_by_it()
    {
        var world = new World();
        var id = await ReturnedAsync(world);
        var own = await SendAsync(world, Second, ByStranger);
        Assert.Equal(ReportState.Held, (await world.LoadAsync(own)).State);

        Assert.IsType<FilingResult.Known>(await world.Desk.RefileAsync(id, Second, "更正.pdf", ByLinkOf(id, 1), Cancellation));
        await world.RunDueAsync();

        Assert.Equal((ReportState.HandedOver, id), ((await world.LoadAsync(own)).State, (await world.LoadAsync(own)).HandedOverTo));
        var corrected = await world.LoadAsync(id);
        Assert.Equal((ReportState.InReview, 2, Agency), (corrected.State, corrected.Files.Length, corrected.Holder.File.Sender));
    }

    [Fact]
    public async Task The_agencys_link_makes_a_new_file_the_correction_of_its_returned_report_and_another_agencys_does_not()
    {
        var world = new World();
        var id = await ReturnedAsync(world);
        var other = await SendAsync(
            world, FakeReader.File("甲局", 2022, copy: "三"), ByAgencyLink with { Origin = new Origin.AgencyLink("乙局", 2022) });
        Assert.Equal(ReportState.Held, (await world.LoadAsync(other)).State);
        var year = await SendAsync(
            world, FakeReader.File("甲局", 2022, copy: "四"), ByAgencyLink with { Origin = new Origin.AgencyLink("甲局", 2021) });
        Assert.Equal(ReportState.Held, (await world.LoadAsync(year)).State);
        var second = await SendAsync(world, Second, ByAgencyLink);
        Assert.Equal((ReportState.HandedOver, id), ((await world.LoadAsync(second)).State, (await world.LoadAsync(second)).HandedOverTo));
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("known")]
    [InlineData("other report")]
    [InlineData("other round")]
    [InlineData("other agency")]
    public async Task A_corrected_file_comes_by_the_right_link_alone(string way)
    {
        var world = new World();
        var id = await ReturnedAsync(world);
        Origin origin = way switch
        {
            "stranger" => new Origin.Stranger(),
            "known" => new Origin.KnownAddress(),
            "other report" => new Origin.Correction(ReportId.Of(ContentHash.Of("x"u8)), 1),
            "other round" => new Origin.Correction(id, 2),
            _ => new Origin.AgencyLink("乙局", 2022),
        };
        var refused = Assert.IsType<FilingResult.Refused>(
            await world.Desk.RefileAsync(id, Second, "更正.pdf", ByStranger with { Origin = origin }, Cancellation));
        Assert.Equal(way == "other round" ? RefusalCode.RoundSuperseded : RefusalCode.WrongSender, refused.Refusal.Code);
        await world.RunDueAsync();
        Assert.Equal((ReportState.Returned, 1), ((await world.LoadAsync(id)).State, (await world.LoadAsync(id)).Files.Length));
    }

    [Fact]
    public async Task Who_names_no_address_with_a_correction_link_stays_reachable()
    {
        var world = new World();
        var id = await ReturnedAsync(world);
        await world.Desk.RefileAsync(id, Second, "更正.pdf", ByLinkOf(id, 1), Cancellation);
        await world.RunDueAsync();
        Assert.Equal(Agency, (await world.LoadAsync(id)).Holder.File.Sender);
        Assert.DoesNotContain(world.Store.Notices, static notice => notice.Fact is NoticeFact.ChangedHands);
    }

    [Fact]
    public async Task A_former_sender_is_told_when_the_report_changes_hands_and_when_it_is_replaced()
    {
        var world = new World();
        var id = await ReturnedAsync(world);
        await SendAsync(world, Second, new Filer("收件文件夹", null, new Origin.Intake()));
        var changed = Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.ChangedHands);
        Assert.Equal((id, Agency.Address), (changed.Report, changed.To.Address));

        world = new World();
        world.Confirm(Agency.Address);
        var old = await SendAsync(world, First, ByAgencyLink);
        await world.ApproveAllAsync(old);
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.ApproveAllAsync(await SendAsync(world, Second, World.OfficeFiler));
        var replaced = Assert.Single(world.Store.Notices, static notice => notice.Fact is NoticeFact.Replaced);
        Assert.Equal((old, Agency.Address), (replaced.Report, replaced.To.Address));
    }

    [Fact]
    public async Task An_unconfirmed_sender_gets_one_mail_without_a_word_of_the_senders_and_the_office_the_return()
    {
        var world = new World(filing: FilingRule.Open, groups: [new Contact("群", "robot:群")]);
        var id = Assert.IsType<FilingResult.Filed>(await world.SendAsync(First, ByStranger, "加我微信.pdf")).Report;
        await world.RunDueAsync();
        await SendAsync(world, Second, ByStranger);
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));

        var asked = Assert.Single(world.Store.Notices, static notice => notice.To.Address == Stranger.Address);
        Assert.Equal(NoticeKind.Confirmation, asked.Kind);
        Assert.StartsWith("https://example.org/confirm/", asked.Link, StringComparison.Ordinal);
        var returned = Assert.Single(
            world.Store.Notices, static notice => notice is { Kind: NoticeKind.Return, Fact: NoticeFact.Returned });
        Assert.Equal(world.Policy.Office.Address, returned.To.Address);
        Assert.All(world.Store.Notices, static notice =>
        {
            Assert.DoesNotContain("领奖", notice.Subject + notice.Body + notice.To.Name, StringComparison.Ordinal);
            Assert.DoesNotContain("微信", notice.Subject + notice.Body, StringComparison.Ordinal);
        });

        world.Confirm(Stranger.Address);
        await world.Desk.RefileAsync(
            id, FakeReader.File("甲局", 2022, copy: "三"), "更正.pdf", ByStranger with { Origin = new Origin.Correction(id, 1) }, Cancellation);
        await world.RunDueAsync();
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "还缺一页"));
        var told = world.Store.Notices.Last(static notice => notice.Fact is NoticeFact.Returned);
        Assert.Equal(Stranger.Address, told.To.Address);
        Assert.DoesNotContain("领奖", told.Body + told.To.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲局2022年政府信息公开工作年度报告", true)]
    [InlineData("领奖请看 bad.example", false)]
    [InlineData("领奖bad", false)]
    public async Task A_strangers_title_is_quoted_only_where_no_address_can_hide_in_it(string title, bool isQuoted)
    {
        var world = new World(filing: FilingRule.Open);
        var id = await SendAsync(world, First, ByStranger);
        var process = await world.LoadAsync(id);
        var read = process.Apply(new Read(world.Time.GetUtcNow(), ReportEvent.System, process.Reading!.Value, "甲局", 2022, title, "2021"));
        var writer = new NoticeWriter(world, () => world.Policy, world.Addresses);
        var held = new Held(world.Time.GetUtcNow(), ReportEvent.System);
        var told = Assert.Single(await writer.WriteAsync(process, read, held, Cancellation));
        Assert.Equal(isQuoted, told.Body.Contains(title, StringComparison.Ordinal));
        Assert.Equal(!isQuoted, told.Body.Contains($"报告 {$"{id}"[..8]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_of_before_the_way_was_stored_is_trusted_and_its_sender_written_to_as_it_was()
    {
        var world = new World();
        var file = new FiledFile(ContentHash.Of(First), "年报.pdf", First.Length, world.Time.GetUtcNow(), Agency);
        await world.Files.PutAsync(file.Hash, First, Cancellation);
        await world.Ledger.BeginAsync(new Received(file.FiledAt, Agency.Name, file, null), asked: null, Cancellation);
        await world.RunDueAsync();
        var id = ReportId.Of(file.Hash);
        Assert.Equal(ReportState.InReview, (await world.LoadAsync(id)).State);
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));
        Assert.Equal(Agency, world.Store.Notices[^1].To);
        Assert.DoesNotContain(
            "\"origin\"", ReportEventJson.Serialize(new Received(file.FiledAt, "x", file, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_report_gives_way_to_a_strangers_only_where_the_last_reviewer_was_shown_it()
    {
        var world = new World(filing: FilingRule.Open);
        var own = await SendAsync(world, First, ByAgencyLink);
        world.Time.Advance(TimeSpan.FromDays(1));
        var strangers = await SendAsync(world, Second, ByStranger);
        await ApproveTiersAsync(world, strangers, leave: 1);
        await world.ApproveAllAsync(own);

        await world.ActAsync(strangers, new ReportCommand.Approve(world.LastTicket(strangers)));
        await world.RunDueAsync();
        var asked = await world.LoadAsync(strangers);
        Assert.Equal((ReportState.InReview, world.Policy.Tiers.Count, 2), (asked.State, asked.Tier, asked.Round));
        Assert.Equal(ReportState.Published, (await world.LoadAsync(own)).State);

        await world.ActAsync(strangers, new ReportCommand.Approve(world.LastTicket(strangers)) { Replaces = [own] });
        await world.RunDueAsync();
        Assert.Equal(
            (ReportState.Published, ReportState.Superseded),
            ((await world.LoadAsync(strangers)).State, (await world.LoadAsync(own)).State));
    }

    [Fact]
    public void Every_way_is_read_back_as_it_was_stored() => Assert.All(
        new Origin[]
        {
            new Origin.Operator(), new Origin.Intake(), new Origin.Correction(ReportId.Of(ContentHash.Of("x"u8)), 2),
            new Origin.AgencyLink("甲局", 2022), new Origin.KnownAddress(), new Origin.Stranger(),
        },
        static origin =>
        {
            var file = new FiledFile(ContentHash.Of("x"u8), "a.pdf", 1, DateTimeOffset.UnixEpoch, null) { Origin = origin };
            var again = (Received)ReportEventJson.Parse(ReportEventJson.Serialize(new Received(DateTimeOffset.UnixEpoch, "x", file, null)));
            Assert.Equal(origin, again.File.Origin);
        });

    private static Filer ByLinkOf(ReportId id, int round) => new("网上报送", null, new Origin.Correction(id, round));

    private static async Task<ReportId> SendAsync(World world, byte[] file, Filer filer)
    {
        var filed = Assert.IsType<FilingResult.Filed>(await world.SendAsync(file, filer));
        await world.RunDueAsync();
        return filed.Report;
    }

    private static async Task ApproveTiersAsync(World world, ReportId id, int leave)
    {
        while ((await world.LoadAsync(id)).Tier <= world.Policy.Tiers.Count - leave)
        {
            Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id))));
            await world.RunDueAsync();
        }
    }

    private static async Task<ReportId> ReturnedAsync(World world)
    {
        world.Confirm(Agency.Address);
        var id = await SendAsync(world, First, ByAgencyLink);
        await world.ActAsync(id, new ReportCommand.Reject(world.LastTicket(id), "缺一页"));
        Assert.Equal(Agency.Address, world.Store.Notices[^1].To.Address);
        return id;
    }
}
