using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Workflow.Tests.Process;

public sealed class ReportProcessLaws
{
    private const int Runs = 500;

    [Fact]
    public void Nothing_is_published_without_every_tiers_own_approval_of_the_last_reading() => ForAllLives((life, happened) =>
    {
        if (happened is not Published)
        {
            return;
        }

        var start = life.Log.FindLastIndex(e => e is ReviewOpened);
        var opened = Assert.IsType<ReviewOpened>(life.Log[start]);
        var since = life.Log[(start + 1)..];
        Assert.DoesNotContain(
            since,
            e => e is FigureCorrected or SectionCorrected or IdentityCorrected or Refiled or Rejected or Checked or Read);

        var approvals = Standing(since);
        Assert.Equal(Enumerable.Range(1, opened.Policy.Tiers.Count), approvals.Select(a => a.Tier));
        foreach (var approval in approvals)
        {
            var before = since.TakeWhile(e => e != approval).ToList();
            Assert.Equal(opened.Round + before.Count(e => e is AskedAgain), approval.Round);
            var at = before.FindLastIndex(e => e is ReviewRequested);
            var asked = Assert.IsType<ReviewRequested>(before[at]);
            Assert.Equal((approval.Tier, approval.Round), (asked.Tier, asked.Round));
            var mayDecide = asked.Reviewers.ToList();
            foreach (var later in before[at..])
            {
                if (later is PassedOn passed)
                {
                    Assert.Equal((asked.Tier, asked.Round), (passed.Tier, passed.Round));
                    Assert.True(mayDecide.Remove(passed.By));
                    mayDecide.Add(passed.To);
                }
                else if (later is ReviewersChanged changed)
                {
                    Assert.Equal((asked.Tier, asked.Round), (changed.Tier, changed.Round));
                    mayDecide = [.. changed.Reviewers];
                }
            }

            Assert.Contains(approval.By, mayDecide);
            var policy = before.OfType<ReviewersChanged>().LastOrDefault()?.Policy ?? opened.Policy;
            Assert.True(
                policy.Tiers[approval.Tier - 1].Has(approval.By)
                || before.Any(e => e is PassedOn passed && passed.Tier == approval.Tier && passed.To == approval.By
                    && policy.Find(passed.To) is not null));
        }
    });

    [Fact]
    public void Nothing_is_published_with_an_error_neither_corrected_nor_accepted_as_it_stands() => ForAllLives((life, happened) =>
    {
        if (happened is not Published)
        {
            return;
        }

        var standing = life.Log.OfType<Checked>().Last();
        foreach (var error in standing.Findings.Where(f => f.Severity == Severity.Error))
        {
            var accepted = life.Log.FindLastIndex(e => e is FindingAccepted a && a.Finding.SameAs(error));
            Assert.True(accepted >= 0, $"{error.Key} was never accepted");
            Assert.All(life.Log[accepted..].OfType<Checked>(), check => Assert.Contains(check.Findings, error.SameAs));
        }
    });

    [Fact]
    public void Nothing_is_published_without_agency_and_year() => ForAllLives((life, happened) =>
    {
        if (happened is Published)
        {
            Assert.True(life.Report is { Agency: not null, Year: not null });
        }
    });

    [Fact]
    public void A_round_that_opens_was_never_open_before() => ForAllLives((life, happened) =>
    {
        if (happened is ReviewOpened opened)
        {
            Assert.DoesNotContain(life.Log.OfType<ReviewOpened>(), earlier => earlier.Round >= opened.Round);
        }
    });

    [Fact]
    public void No_tier_decides_twice_in_a_round() => ForAllLives((life, happened) =>
    {
        if (happened is Approved or Rejected)
        {
            Assert.DoesNotContain(life.Log, e => Decided(e) is { } earlier && earlier == Decided(happened));
        }

        static (int, int)? Decided(ReportEvent e) => e switch
        {
            Approved a => (a.Round, a.Tier),
            Rejected r => (r.Round, r.Tier),
            _ => null,
        };
    });

    [Fact]
    public void Who_handed_over_decides_nothing_more_unless_it_comes_back() => ForAllLives((life, happened) =>
    {
        if (happened is not (Approved or Rejected or AskedAgain or PassedOn))
        {
            return;
        }

        var asked = life.Log.FindLastIndex(e => e is ReviewRequested);
        var hands = life.Log[asked..].OfType<PassedOn>().ToList();
        var last = hands.FindLastIndex(passed => passed.By == happened.By);

        // Where the colleague left the settings, who handed over is asked again.
        var isAskedAgain = last >= 0 && life.Log[life.Log.LastIndexOf(hands[last])..].OfType<ReviewersChanged>()
            .Any(changed => changed.Reviewers.Contains(happened.By));
        Assert.True(
            last < 0 || isAskedAgain || hands[last..].Any(passed => passed.To == happened.By), $"{happened.By} decided after handing over");
    });

    [Fact]
    public void To_be_asked_again_takes_one_approval_and_leaves_those_before() => ForAllLives((life, happened) =>
    {
        if (happened is not AskedAgain asked)
        {
            return;
        }

        var after = life.Report.Apply(asked);
        Assert.Equal(life.Report.Approvals.Where(a => a.Tier < asked.Tier - 1), after.Approvals);
        Assert.Equal((asked.Tier - 1, life.Report.Round + 1, ReportState.InReview), (after.Tier, after.Round, after.State));
        foreach (var approval in life.Log.OfType<Approved>())
        {
            var ticket = new ReviewTicket(life.Report.Id, approval.Tier, approval.Round, approval.By, DateTimeOffset.MaxValue);
            Assert.NotNull(after.RefusalOf(ticket, life.Now));
        }
    });

    [Fact]
    public void A_correction_voids_every_approval() => ForAllLives((life, happened) =>
    {
        if (happened is FigureCorrected or SectionCorrected or IdentityCorrected)
        {
            Assert.Empty(life.Report.Apply(happened).Approvals);
        }
    });

    [Fact]
    public void A_report_is_published_once_and_nothing_follows_but_withdrawal_or_a_newer_filing() => ForAllLives((life, happened) =>
    {
        if (life.Log.Any(e => e is Published))
        {
            Assert.True(happened is Withdrawn or Superseded or SentAgain, $"{happened.GetType().Name} after publication");
        }
    });

    [Fact]
    public void What_was_published_stays_reachable_unless_it_is_withdrawn() => ForAllLives(life =>
    {
        var summary = life.Report.Summarize(life.Now);
        Assert.Equal(life.Log.Any(e => e is Published) && !life.Log.Any(e => e is Withdrawn), summary.IsPublic);
    });

    [Fact]
    public void Folding_the_stored_log_gives_the_process_that_lived_it() => ForAllLives(life =>
    {
        var stored = life.Log.Select(ReportEventJson.Serialize).Select(ReportEventJson.Parse).ToList();
        var folded = ReportProcess.Fold(stored);
        Assert.NotNull(folded);
        Assert.Equal(life.Report.Summarize(life.Now), folded.Summarize(life.Now));
        Assert.Equal(life.Report.Next(life.Now), folded.Next(life.Now));
        Assert.Equal(life.Log.Select(ReportEventJson.Serialize), stored.Select(ReportEventJson.Serialize));
        Assert.Equal(life.Log.Count, folded.Version);
    });

    [Fact]
    public void There_is_always_a_step_a_time_or_a_person_to_wait_for() => ForAllLives(life =>
    {
        var next = life.Report.Next(life.Now);
        if (next is NextStep.Wait wait)
        {
            Assert.True(wait.Due > life.Now);
        }

        var rests = life.Report.State is ReportState.Returned or ReportState.Unreadable or ReportState.Poisoned
            or ReportState.Published or ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver or ReportState.Held;
        Assert.Equal(rests, next is NextStep.Rest);
    });

    [Fact]
    public void Any_life_ends_well_if_everyone_means_well_from_now_on() => Check.One(Moves.Runs(Runs), Prop.ForAll(Moves.UpTo(80), moves =>
    {
        var life = Live(moves, (_, _) => { });
        var end = life.LiveWell();
        Assert.True(
            end is ReportState.Published or ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver,
            $"ended {end}");
    }));

    [Fact]
    public void Random_lives_reach_every_state_and_every_event()
    {
        var states = new HashSet<ReportState>();
        var events = new HashSet<Type>();
        Check.One(Moves.SameRuns(2 * Runs), Prop.ForAll(Moves.UpTo(120), moves =>
        {
            var life = Live(moves, (life, happened) =>
            {
                states.Add(life.Report.State);
                events.Add(happened.GetType());
            });
            states.Add(life.Report.State);
        }));
        Assert.Equal(Enum.GetValues<ReportState>(), states.Order());
        Assert.Empty(
            typeof(ReportEvent).Assembly.GetTypes().Where(t => t.BaseType == typeof(ReportEvent) && t != typeof(Received)).Except(events));
    }

    /// <summary>The approvals of one opening of a review that no later question took back.</summary>
    private static List<Approved> Standing(IEnumerable<ReportEvent> since)
    {
        var standing = new List<Approved>();
        foreach (var happened in since)
        {
            if (happened is Approved approved)
            {
                standing.Add(approved);
            }
            else if (happened is AskedAgain asked)
            {
                standing.RemoveAll(approval => approval.Tier >= asked.Tier - 1);
            }
        }

        return standing;
    }

    private static void ForAllLives(Action<Life, ReportEvent> before) =>
        Check.One(Moves.Runs(Runs), Prop.ForAll(Moves.UpTo(120), moves =>
        {
            Live(moves, before);
        }));

    private static void ForAllLives(Action<Life> after) =>
        Check.One(Moves.Runs(Runs), Prop.ForAll(Moves.UpTo(120), moves => after(Live(moves, (_, _) => { }))));

    private static Life Live(int[] moves, Action<Life, ReportEvent> before)
    {
        var life = new Life(moves.Length > 0 && moves[0] % 3 == 0 ? new Origin.Stranger() : null) { Before = before };
        foreach (var move in moves)
        {
            life.Move(move);
        }

        return life;
    }
}
