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
        Assert.Equal(approvals.OrderBy(a => a.Tier), approvals);
        var last = since.OfType<ReviewersChanged>().LastOrDefault()?.Policy ?? opened.Policy;
        for (var tier = 1; tier <= opened.Policy.Tiers.Count; tier++)
        {
            // Tiers that have decided stay as they were, so the last policy says of each what it wanted.
            var (wants, given) = (last.Tiers[tier - 1], approvals.Where(a => a.Tier == tier).Select(a => a.By).ToList());
            Assert.Equal(given.Distinct(), given);
            Assert.True(
                wants.WantsAll
                    ? given.Count > 0 && wants.Reviewers.All(one => given.Contains(one.Id)
                        || since.Any(e => e is PassedOn passed && passed.Tier == tier && passed.By == one.Id))
                    : given.Count >= wants.Wanted,
                $"{wants.Name} was approved by {string.Join(", ", given)}");
        }

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
    public void Where_each_decides_once_nobody_approves_two_tiers_who_does_not_sit_in_both() => ForAllLives((life, happened) =>
    {
        if (happened is not Approved approved || life.Report.Policy is not { DecidesOnce: true } policy)
        {
            return;
        }

        bool IsBound(string reviewer) => life.Report.Approvals.Any(before => before.By == reviewer && before.Tier != approved.Tier
            && !(policy.Tiers[before.Tier - 1].Has(reviewer) && policy.Tiers[approved.Tier - 1].Has(reviewer)));
        var seats = policy.Tiers[approved.Tier - 1];
        Assert.True(
            !IsBound(approved.By) || (seats.Has(approved.By) && seats.Reviewers.Count(one => !IsBound(one.Id)) < seats.Wanted),
            $"{approved.By} approved {seats.Name} after another tier");
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
    public void Nobody_decides_twice_for_a_tier_in_a_round_and_no_second_where_it_wants_one() => ForAllLives((life, happened) =>
    {
        if (happened is Approved or Rejected)
        {
            Assert.DoesNotContain(life.Log, e => Decided(e) is { } earlier && earlier == Decided(happened)
                && (e is Rejected || e.By == happened.By || life.Report.Policy!.Tiers[earlier.Tier - 1].Wanted == 1));
        }

        static (int Round, int Tier)? Decided(ReportEvent e) => e switch
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
    public void After_publication_nothing_follows_but_an_end_until_it_is_put_back_or_filed_again() => ForAllLives((life, happened) =>
    {
        if (life.Log.LastOrDefault(e => e is Published or Restored or SentAgain { BeginsAnew: true }) is Published)
        {
            Assert.True(happened is Withdrawn or Superseded or SentAgain or Restored, $"{happened.GetType().Name} after publication");
        }
    });

    [Fact]
    public void What_was_published_stays_reachable_unless_it_is_withdrawn() => ForAllLives(life =>
    {
        var (wasPublished, isPublic) = (false, false);
        foreach (var happened in life.Log)
        {
            (wasPublished, isPublic) = happened switch
            {
                Published => (true, true),
                Withdrawn => (wasPublished, false),
                Restored => (wasPublished, wasPublished),
                SentAgain { BeginsAnew: true } => (false, false),
                _ => (wasPublished, isPublic),
            };
        }

        Assert.Equal(isPublic, life.Report.IsPublic);
        Assert.True(isPublic || !life.Report.Summarize(life.Now).IsPublic);
    });

    [Fact]
    public void What_is_put_back_goes_on_with_the_approvals_it_had_and_with_no_others() => ForAllLives((life, happened) =>
    {
        if (happened is Restored)
        {
            var after = life.Report.Apply(happened);
            Assert.Equal(life.Report.Approvals, after.Approvals);
            Assert.Null(after.Withdrawal);
            Assert.Null(after.SupersededBy);
            Assert.Null(after.Pending);
            Assert.True(after.State != ReportState.Approved || after.TiersDone == after.Policy?.Tiers.Count, $"{after.State}");
        }
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

        var rests = life.Report.State is ReportState.Unreadable or ReportState.Poisoned
            or ReportState.Published or ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver or ReportState.Held;

        // What was returned waits for its reminders, and rests once the last one is sent and the office told.
        Assert.True(
            rests == (next is NextStep.Rest) || (life.Report is { State: ReportState.Returned, Chased.IsEscalated: true }),
            $"{life.Report.State}: {next}");
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
