using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Steps;

namespace Disclosure.Workflow.Tests.Commands;

public sealed class ReportDeskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_file_is_one_report_and_says_so_a_year_later()
    {
        var world = new World();
        var file = FakeReader.File("甲局", 2022);
        var id = await world.FileAsync(file);
        await world.ApproveAllAsync(id);
        world.Time.Advance(TimeSpan.FromDays(365));

        var again = Assert.IsType<FilingResult.Known>(await world.SendAsync(file));

        Assert.Equal((id, ReportState.Published), (again.Report, again.State));
        Assert.Equal("同一份文件已于2023年1月10日 09:00收到，不会重复处理；报告已经发布。", again.Message);
        Assert.Single(world.Store.Ids);
    }

    [Fact]
    public async Task The_same_file_sent_many_times_at_once_is_one_report()
    {
        var world = new World();
        var file = FakeReader.File("甲局", 2022);
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => world.SendAsync(file))));

        Assert.Single(results.OfType<FilingResult.Filed>());
        Assert.Equal(15, results.OfType<FilingResult.Known>().Count());
        Assert.Single(await world.HistoryAsync(world.Store.Ids[0]));
    }

    [Fact]
    public async Task Filings_that_come_at_once_are_counted_one_after_another()
    {
        var world = new World(openFilings: 3);
        var stranger = new Filer("甲", null, new Origin.Stranger()) { Account = "client:203.0.113.7" };
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            Task.Run(() => world.SendAsync(FakeReader.File($"{i}局", 2022), stranger))));

        Assert.Equal(3, results.OfType<FilingResult.Filed>().Count());
        Assert.Equal((3, 3), (world.Store.Ids.Count, world.Files.Count));
    }

    [Fact]
    public async Task Of_one_account_no_more_filings_are_open_than_may_be()
    {
        var world = new World(openFilings: 2);
        var stranger = new Filer("甲", null, new Origin.Stranger()) { Account = "client:203.0.113.7" };
        var first = Assert.IsType<FilingResult.Filed>(await world.SendAsync(FakeReader.File("甲局", 2022), stranger)).Report;
        Assert.IsType<FilingResult.Filed>(await world.SendAsync(FakeReader.File("乙局", 2022), stranger));

        var refused = Assert.IsType<FilingResult.Refused>(await world.SendAsync(FakeReader.File("丙局", 2022), stranger));
        Assert.Equal(RefusalCode.TooManyOpen, refused.Refusal.Code);
        Assert.Equal((2, 2), (world.Store.Ids.Count, world.Files.Count));

        // What is known is told, and others are not held up: neither another's nor the office's own.
        Assert.IsType<FilingResult.Known>(await world.SendAsync(FakeReader.File("甲局", 2022), stranger));
        Assert.IsType<FilingResult.Filed>(await world.SendAsync(
            FakeReader.File("丁局", 2022), stranger with { Account = "client:203.0.113.8" }));
        Assert.IsType<FilingResult.Filed>(await world.SendAsync(FakeReader.File("戊局", 2022)));

        // One that is done makes room.
        await world.Desk.ActAsync(first, new ReportCommand.Withdraw("主管部门", "误报"), Cancellation);
        Assert.IsType<FilingResult.Filed>(await world.SendAsync(FakeReader.File("丙局", 2022), stranger));
    }

    [Theory]
    [InlineData("", RefusalCode.EmptyFile)]
    [InlineData("PK\u0003\u0004 renamed to .pdf", RefusalCode.UnknownFileType)]
    [InlineData("%PD", RefusalCode.UnknownFileType)]
    public async Task What_is_of_no_kind_that_is_taken_by_content_is_refused(string content, RefusalCode code)
    {
        var world = new World();
        var refused = Assert.IsType<FilingResult.Refused>(await world.SendAsync(System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(code, refused.Refusal.Code);
        Assert.Empty(world.Store.Ids);
        Assert.Equal(0, world.Files.Count);
    }

    [Fact]
    public async Task A_pdf_may_have_a_little_before_its_header_but_not_much()
    {
        Assert.IsType<FilingResult.Filed>(await new World().SendAsync([.. new byte[1_000], .. "%PDF-1.4"u8]));
        Assert.IsType<FilingResult.Refused>(await new World().SendAsync([.. new byte[1_024], .. "%PDF-1.4"u8]));
    }

    [Fact]
    public async Task A_file_name_is_only_shown_and_made_fit_for_that()
    {
        var world = new World();
        var filed = await world.Desk.FileAsync(
            FakeReader.File("甲局", 2022), "..\\..\\a/b/\u202e报\u0000告.pdf", World.OfficeFiler, Cancellation);
        Assert.Equal("报告.pdf", (await world.LoadAsync(Assert.IsType<FilingResult.Filed>(filed).Report)).File.Name);
    }

    [Fact]
    public async Task A_correction_voids_approvals_and_starts_a_round_with_the_corrected_figure_checked()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022, total: 12));
        await world.ActAsync(id, new ReportCommand.Approve(world.LastTicket(id)));
        await world.RunDueAsync();
        var second = world.LastTicket(id);
        var before = await world.LoadAsync(id);
        Assert.Single(before.OpenErrors);

        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, Correct(before, FakeReader.Total, 12, 10, second)));
        await world.RunDueAsync();

        var after = await world.LoadAsync(id);
        Assert.Equal((2, 1), (after.Round, after.Tier));
        Assert.Empty(after.Approvals);
        Assert.Empty(after.OpenErrors);
        Assert.Equal(RefusalCode.RoundSuperseded, await RefusalAsync(world, id, new ReportCommand.Approve(second)));
        var kept = await world.Readings.FindAsync(after.CheckedReading!.Value, Cancellation);
        Assert.Equal((10m, "10"), (kept?.Report.Figures[FakeReader.Total].Value, kept?.Report.Figures[FakeReader.Total].Text));
        var read = await world.Readings.FindAsync(after.Reading!.Value, Cancellation);
        Assert.Equal((12m, "12"), (read?.Report.Figures[FakeReader.Total].Value, read?.Report.Figures[FakeReader.Total].Text));
        Assert.Equal(ReportState.Published, (await world.ApproveAllAsync(id)).State);
    }

    [Fact]
    public async Task A_figure_that_was_not_found_can_be_given_and_one_the_form_has_not_cannot()
    {
        var world = new World();
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var process = await world.LoadAsync(id);
        Assert.Equal(RefusalCode.UnknownFigure, await RefusalAsync(world, id, Correct(process, "no.such.figure", null, 1)));
        Assert.Equal(RefusalCode.StaleReading, await RefusalAsync(world, id, Correct(process, FakeReader.Total, 11, 1)));
        Assert.Equal(RefusalCode.BadValue, await RefusalAsync(world, id, Correct(process, FakeReader.Total, 10, decimal.MaxValue)));
        Assert.Equal(RefusalCode.BadValue, await RefusalAsync(world, id, Correct(process, FakeReader.Total, 10, 10)));
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, Correct(process, "proactive.fees.amount", null, 3.5m)));
        await world.RunDueAsync();
        Assert.Equal(2, (await world.LoadAsync(id)).Round);
    }

    [Fact]
    public async Task The_last_tier_cannot_approve_an_error_until_it_is_accepted_with_a_reason()
    {
        var world = new World(Tests.Process.Offices.All[2]);
        var id = await world.FileAsync(FakeReader.File("甲局", 2022, total: 12));
        var ticket = world.LastTicket(id);
        var seen = (await world.LoadAsync(id)).CheckedReading!.Value;
        const string Key = "row-total@applications.received";

        Assert.Equal(RefusalCode.OpenErrors, await RefusalAsync(world, id, new ReportCommand.Approve(ticket)));
        Assert.Equal(RefusalCode.BadValue, await RefusalAsync(world, id, new ReportCommand.AcceptFinding(ticket, Key, seen, " ")));
        Assert.Equal(RefusalCode.UnknownFinding, await RefusalAsync(world, id, new ReportCommand.AcceptFinding(ticket, "x", seen, "属实")));
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.AcceptFinding(ticket, Key, seen, "原件如此")));
        Assert.IsType<CommandResult.Done>(await world.ActAsync(id, new ReportCommand.Approve(ticket)));
    }

    [Fact]
    public async Task A_report_nobody_knows_refuses_everything()
    {
        var world = new World();
        var id = ReportId.Parse(new string('0', 32));
        Assert.Equal(RefusalCode.UnknownReport, await RefusalAsync(world, id, new ReportCommand.Withdraw("x", "y")));
        var refile = await world.Desk.RefileAsync(id, FakeReader.File("甲局", 2022), "a", World.OfficeFiler, Cancellation);
        Assert.Equal(RefusalCode.UnknownReport, Assert.IsType<FilingResult.Refused>(refile).Refusal.Code);
    }

    [Fact]
    public async Task Two_reviewers_of_a_tier_at_once_give_one_decision()
    {
        var world = new World(Tests.Process.Offices.All[4]);
        var id = await world.FileAsync(FakeReader.File("甲局", 2022));
        var results = await Task.WhenAll(world.TicketsSent().Select(ticket =>
            Task.Run(() => world.ActAsync(id, new ReportCommand.Approve(ticket)))));
        Assert.Single(results.OfType<CommandResult.Done>());
        Assert.Single((await world.HistoryAsync(id)).OfType<Approved>());
    }

    private static ReportCommand.Correct Correct(
        ReportProcess process, string figure, decimal? old, decimal? value, ReviewTicket? ticket = null) =>
        new(
            ticket?.Reviewer ?? "经办人",
            ticket,
            process.CheckedReading!.Value,
            new ReportChanges { Figures = [new FigureChange(figure, old, value)] },
            "读错");

    private static async Task<RefusalCode> RefusalAsync(World world, ReportId id, ReportCommand command) =>
        Assert.IsType<CommandResult.Refused>(await world.ActAsync(id, command)).Refusal.Code;
}
