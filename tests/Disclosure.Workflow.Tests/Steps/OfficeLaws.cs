using Disclosure.Contracts;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>
/// A whole office at random: several filings of few agencies and years, reviewers who use every link they ever got, steps that run again
/// late, calls that fail before or after they took effect.
/// </summary>
public sealed class OfficeLaws
{
    private const int Runs = 40;

    [Fact]
    public void In_the_end_every_report_is_in_one_right_state() => ForAllOffices(async (world, histories) =>
    {
        foreach (var process in histories.Keys)
        {
            Assert.True(process.Next(world.Time.GetUtcNow()) is not NextStep.Run, $"{process.State} still has work to do");
            var row = await world.Store.FindAsync(process.Id, TestContext.Current.CancellationToken);
            Assert.Equal((process.State, process.Version), (row?.State, row?.Version));
        }

        var published = histories.Keys.Where(process => process.State == ReportState.Published).ToList();
        Assert.Equal(published.Count, published.DistinctBy(process => (process.Agency, process.Year)).Count());
        foreach (var process in published)
        {
            var place = await world.Publications.FindAsync(process.Agency!, process.Year!.Value, TestContext.Current.CancellationToken);
            Assert.Equal((process.Id, process.CheckedReading), (place?.Report, place?.Reading));
        }
    });

    [Fact]
    public void Every_file_lives_in_exactly_one_report() => ForAllOffices((_, histories) =>
    {
        foreach (var process in histories.Keys)
        {
            var holders = histories.Keys
                .Where(other => other.State != ReportState.HandedOver && other.Files.Any(f => f.Hash == process.Files[0].Hash));
            Assert.Single(holders);
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void Every_superseded_report_gave_way_to_a_later_filing_that_all_tiers_approved() => ForAllOffices((_, histories) =>
    {
        foreach (var process in histories.Keys.Where(process => process.State == ReportState.Superseded))
        {
            var newer = histories.Keys.Single(other => other.Id == process.SupersededBy);
            Assert.True(newer.File.IsNewerThan(process.File.FiledAt, process.File.Hash));

            // The newer one may have been withdrawn and filed again since.
            var all = histories[newer].OfType<ReviewOpened>().Last().Policy.Tiers.Count;
            Assert.Equal(
                Enumerable.Range(1, all), histories[newer].OfType<Approved>().Select(approval => approval.Tier).Distinct().Order());
        }

        return Task.CompletedTask;
    });

    [Fact]
    public void Every_request_reaches_each_reviewer_once_and_every_return_its_sender() => ForAllOffices((world, histories) =>
    {
        var requested = histories.Values.SelectMany(events => events).OfType<ReviewRequested>().Sum(asked => asked.Reviewers.Count);
        var returned = histories.Values.SelectMany(events => events).OfType<Rejected>().Count();
        Assert.Equal(requested, world.Store.Notices.Count(notice => notice.Kind == NoticeKind.ReviewRequest));
        Assert.Equal(returned, world.Store.Notices.Count(notice => notice.Fact is NoticeFact.Returned));
        Assert.Equal(
            histories.Values.SelectMany(events => events).OfType<Reminded>().Count(reminded => reminded.Tier == 0),
            world.Store.Notices.Count(notice => notice.Fact is NoticeFact.ReturnReminded));
        return Task.CompletedTask;
    });

    [Fact]
    public void Random_offices_reach_what_the_laws_speak_of()
    {
        var reached = new HashSet<ReportState>();
        var rounds = 0;
        ForAllOffices(Moves.SameRuns(4 * Runs), (_, histories) =>
        {
            reached.UnionWith(histories.Keys.Select(process => process.State));
            rounds = Math.Max(
                rounds,
                histories.Keys.Where(process => process.State == ReportState.Published).Max(process => (int?)process.Round) ?? 0);
            return Task.CompletedTask;
        });
        Assert.Superset(
            new HashSet<ReportState> {
                ReportState.Published,
                ReportState.Superseded,
                ReportState.HandedOver,
                ReportState.Returned,
                ReportState.Withdrawn },
            reached);
        Assert.True(rounds > 1, "no report was published after a correction");
    }

    private static void ForAllOffices(Func<World, IReadOnlyDictionary<ReportProcess, IReadOnlyList<ReportEvent>>, Task> law) =>
        ForAllOffices(Moves.Runs(Runs), law);

    internal static void ForAllOffices(
        Config config,
        Func<World, IReadOnlyDictionary<ReportProcess, IReadOnlyList<ReportEvent>>, Task> law) =>
        Check.One(config, Prop.ForAll(Moves.UpTo(100), moves => LiveAsync(moves, law).GetAwaiter().GetResult()));

    private static async Task<bool> LiveAsync(
        int[] moves, Func<World, IReadOnlyDictionary<ReportProcess, IReadOnlyList<ReportEvent>>, Task> law)
    {
        var world = new World(Offices.All[moves.Length > 0 ? moves[0] % 4 : 0], RetryPolicy.Default with { Attempts = 50 });
        var stale = new List<(ReportProcess Process, ReportStep Step)>();
        foreach (var move in moves)
        {
            try
            {
                await MoveAsync(world, move, stale);
            }
            catch (IOException)
            {
                // The caller's process died here; the world goes on from what is stored.
                continue;
            }
        }

        world.Mishap.Clear();
        await world.RunDueAsync();
        while (await AnyRetryAsync(world))
        {
            world.Time.Advance(RetryPolicy.Default.LongestDelay);
            await world.RunDueAsync();
        }

        var histories = new Dictionary<ReportProcess, IReadOnlyList<ReportEvent>>();
        foreach (var id in world.Store.Ids)
        {
            histories.Add(await world.LoadAsync(id), await world.HistoryAsync(id));
        }

        await law(world, histories);
        return true;
    }

    private static async Task<bool> AnyRetryAsync(World world)
    {
        foreach (var id in world.Store.Ids)
        {
            if ((await world.LoadAsync(id)).Trouble?.RetryAt is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task MoveAsync(World world, int move, List<(ReportProcess Process, ReportStep Step)> stale)
    {
        var (rest, kind) = Math.DivRem(move, 16);
        var ids = world.Store.Ids;
        var id = ids.Count > 0 ? ids[rest % ids.Count] : default;
        rest /= Math.Max(1, ids.Count);
        switch (kind)
        {
            case < 3:
                await world.SendAsync(FakeReader.File(rest % 3 == 0 ? "乙局" : "甲局", 2022, rest % 7 == 0 ? 12 : 10, $"{rest % 5}"));
                break;
            case 3 when ids.Count > 0:
                await world.Desk.RefileAsync(
                    id, FakeReader.File("甲局", 2022, 10, $"{rest % 7}"), "更正.pdf", World.OfficeFiler, TestContext.Current.CancellationToken);
                break;
            case < 7 when ids.Count > 0:
                if (await world.LoadAsync(id) is var process && process.Next(world.Time.GetUtcNow()) is NextStep.Run run)
                {
                    stale.Add((process, run.Step));
                    await world.Runner.RunAsync(id, TestContext.Current.CancellationToken);
                }

                break;
            case < 11 when world.TicketsSent() is { Count: > 0 } tickets:
                var ticket = rest % 4 == 0 ? tickets[rest / 4 % tickets.Count] : tickets[^(rest % Math.Min(4, tickets.Count) + 1)];
                await DecideAsync(world, ticket, rest);
                break;
            case 11 when stale.Count > 0:
                var (late, step) = stale[rest % stale.Count];
                if (await world.Steps.RunAsync(late, step, TestContext.Current.CancellationToken) is { Count: > 0 } events)
                {
                    await world.Ledger.RecordAsync(late, events, TestContext.Current.CancellationToken);
                }

                break;
            case 12:
                world.Mishap.After(rest / 2 % 5, rest % 2 == 0);
                break;
            case 13:
                world.Time.Advance(TimeSpan.FromHours(rest % 60));
                break;
            case 14 when ids.Count > 0:
                await world.ActAsync(id, (rest % 8) switch
                {
                    0 => new ReportCommand.Withdraw("经办人", "误报"),
                    < 4 => new ReportCommand.Restore("经办人", $"撤回有误{rest}"),
                    _ => new ReportCommand.Retry("经办人"),
                });
                break;
            default:
                await world.RunDueAsync();
                break;
        }
    }

    private static async Task DecideAsync(World world, ReviewTicket ticket, int rest)
    {
        var process = await world.LoadAsync(ticket.Report);
        if (process.CheckedReading is { } seen)
        {
            foreach (var error in process.OpenErrors.ToList())
            {
                await world.ActAsync(ticket.Report, new ReportCommand.AcceptFinding(ticket, error.Key, seen, "属实"));
            }

            if (rest % 11 == 10)
            {
                await world.ActAsync(ticket.Report, new ReportCommand.Correct(
                    ticket.Reviewer, ticket, seen, new ReportChanges { Figures = [new FigureChange(FakeReader.Total, 10, 9)] }, "读错"));
            }
        }

        await world.ActAsync(ticket.Report, rest % 9 == 8 ? new ReportCommand.Reject(ticket, "有误") : new ReportCommand.Approve(ticket));
    }
}
