using System.Globalization;
using Disclosure.Contracts;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>
/// A week of an office in virtual time: reports come in, people decide, are away, forget and mistake, mail is down for a day. What each
/// person is sent, and when, is exactly what a table says.
/// </summary>
public sealed class OfficeWeekTests
{
    private static readonly DateTimeOffset Monday = new(2023, 1, 16, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly ReviewPolicy Policy = new(
        [new Tier("初审", [Offices.Zhang, Offices.Li]), new Tier("终审", [Offices.Wang])], Offices.Office)
    {
        DecidesOnce = true,
        Deputies = [Offices.Zhao],
        Absences = [new Absence("wang", "zhao", new DateOnly(2023, 1, 17), new DateOnly(2023, 1, 17))],
        Hours = new OfficeHours(new TimeOnly(9, 0), new TimeOnly(17, 0)),
        RemindAfter = TimeSpan.FromDays(1),
        EscalateAfter = TimeSpan.FromDays(2),
        MostReminders = 3,
    };

    /// <summary>
    /// What was sent, in order. What is not here was left out: 甲 asked of the first tier on Monday, which decided within the hour; 丙 asked
    /// on Tuesday, while mail was down, and of the deputy; that 丙 was withdrawn, which was undone at once.
    /// </summary>
    private static readonly string[] Table =
    [
        "Mon 10:00 张三: ReviewAsked 乙局",
        "Mon 10:00 李四: ReviewAsked 乙局",
        "Mon 10:00 王五: ReviewAsked 甲局",
        "Tue 18:00 王五: ReviewReminded 甲局",
        "Tue 18:00 张三: ReviewReminded 乙局",
        "Tue 18:00 李四: ReviewReminded 乙局",
        "Tue 18:00 报送人: Published 丙局",
        "Tue 18:00 政务公开办: Published 丙局",
        "Wed 09:00 政务公开办: TierSilent 甲局",
        "Wed 09:00 王五: ReviewReminded 甲局",
        "Wed 09:00 政务公开办: TierSilent 乙局",
        "Wed 09:00 张三: ReviewReminded 乙局",
        "Wed 09:00 李四: ReviewReminded 乙局",
        "Wed 10:00 报送人: Returned 甲局",
        "Wed 10:00 张三: ApprovalVoid 甲局",
        "Wed 10:00 报送人: PublishedAgain 丙局",
        "Wed 10:00 政务公开办: PublishedAgain 丙局",
        "Thu 09:00 报送人: ReturnReminded 甲局",
        "Thu 09:00 张三: ReviewReminded 乙局",
        "Thu 09:00 李四: ReviewReminded 乙局",
        "Thu 12:00 王五: ReviewAsked 乙局",
        "Fri 09:00 政务公开办: ReturnSilent 甲局",
        "Fri 09:00 报送人: ReturnReminded 甲局",
        "Fri 10:00 张三: ReviewAsked 甲局",
        "Fri 10:00 李四: ReviewAsked 甲局",
        "Fri 11:00 王五: ReviewReminded 乙局",
    ];

    private readonly World _world = new(Policy);
    private readonly List<string> _sent = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_person_is_sent_what_concerns_them_while_it_does_and_nothing_else()
    {
        _world.Time.SetUtcNow(Monday);
        var a = await _world.FileAsync(FakeReader.File("甲局", 2022, copy: "一"));
        var b = await _world.FileAsync(FakeReader.File("乙局", 2022));

        // Monday: of report 甲 the first tier decides before anybody was written to; 乙 lies.
        await ApproveAsync(a, "zhang");
        await UntilAsync(Monday.AddHours(1));

        // Tuesday: wang is away, so what comes to the last tier goes to the deputy, who publishes; mail is down the whole day.
        await UntilAsync(Monday.AddDays(1), isMailUp: false);
        var c = await _world.FileAsync(FakeReader.File("丙局", 2022));
        await ApproveAsync(c, "li");
        await ApproveAsync(c, "zhao");
        await UntilAsync(Monday.AddDays(1).AddHours(8), isMailUp: false);

        // Wednesday: 甲 is returned, 丙 withdrawn in error and put back; 乙 is handed on to the office by its silence.
        await UntilAsync(Monday.AddDays(2));
        await ActAsync(a, new ReportCommand.Reject((await _world.LoadAsync(a)).TicketOf("wang")!, "缺第二页"));
        await ActAsync(c, new ReportCommand.Withdraw("经办人", "看错了"));
        await ActAsync(c, new ReportCommand.Restore("经办人", "撤回有误"));
        await UntilAsync(Monday.AddDays(2).AddHours(4));

        // Thursday: 乙 is decided at last. Friday: 甲 comes back, after its sender was reminded.
        await UntilAsync(Monday.AddDays(3).AddHours(2));
        await ApproveAsync(b, "li");
        await UntilAsync(Monday.AddDays(4));
        await _world.Desk.RefileAsync(a, FakeReader.File("甲局", 2022, copy: "二"), "二.pdf", World.OfficeFiler, Cancellation);
        await UntilAsync(Monday.AddDays(6).AddHours(23));

        Assert.True(Table.SequenceEqual(_sent), string.Join('\n', _sent));
    }

    private async Task ApproveAsync(ReportId id, string reviewer) =>
        await ActAsync(id, new ReportCommand.Approve((await _world.LoadAsync(id)).TicketOf(reviewer)!));

    private async Task ActAsync(ReportId id, ReportCommand command)
    {
        Assert.IsType<CommandResult.Done>(await _world.ActAsync(id, command));
        await _world.RunDueAsync();
    }

    /// <summary>Lives on hour by hour: the engine does what is due, and the courier sends what still holds.</summary>
    private async Task UntilAsync(DateTimeOffset time, bool isMailUp = true)
    {
        var standing = new NoticeStanding(_world.Store);
        while (_world.Time.GetUtcNow() < time)
        {
            _world.Time.Advance(TimeSpan.FromHours(1));
            await _world.RunDueAsync();
            foreach (var notice in isMailUp ? await _world.Store.PendingAsync(500, Cancellation) : [])
            {
                var now = _world.Time.GetUtcNow();
                if (!await standing.HoldsAsync(notice, Cancellation))
                {
                    await _world.Store.MarkLeftOutAsync(notice.Key, now, Cancellation);
                    continue;
                }

                await _world.Store.MarkDeliveredAsync(notice.Key, now, Cancellation);
                var at = now.ToOffset(TimeSpan.FromHours(8)).ToString("ddd HH:mm", CultureInfo.InvariantCulture);
                var report = notice.Subject[(notice.Subject.IndexOf('】', StringComparison.Ordinal) + 1)..][..2];
                _sent.Add($"{at} {notice.To.Name}: {notice.Fact!.GetType().Name} {report}");
            }
        }
    }
}
