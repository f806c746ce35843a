using System.Text;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

/// <summary>
/// One report lived by random moves: the driver's, with every outcome a step can have, and people's, at the right and the wrong moment, by
/// the right and the wrong person, once and again. The log is kept beside the process so that laws can be checked on what happened, not on
/// what the process believes.
/// </summary>
internal sealed class Life
{
    private static readonly string[] Names = ["zhang", "li", "wang", "zhao"];

    private readonly List<ReportCommand> _given = [];
    private Func<ReviewPolicy> _office = () => Offices.Usual;
    private int _files = 1;

    /// <param name="origin">The way the first file came; null for one of before the way was stored.</param>
    public Life(Origin? origin = null)
    {
        Received first = new(Now, "报送人", File(0) with { Origin = origin }, null);
        Log = [first];
        Report = ReportProcess.Begin(first);
    }

    public DateTimeOffset Now { get; private set; } = Offices.Morning;

    public List<ReportEvent> Log { get; }

    public ReportProcess Report { get; private set; }

    /// <summary>Called with what is about to happen, before it is taken in.</summary>
    public Action<Life, ReportEvent> Before { get; init; } = (_, _) => { };

    public void Move(int move)
    {
        var (rest, kind) = Math.DivRem(move, 30);
        switch (kind)
        {
            case < 10:
                Drive(rest);
                break;
            case < 14:
                Give(new ReportCommand.Approve(Ticket(rest)));
                break;
            case 14:
                Give(new ReportCommand.Reject(Ticket(rest), "数据有误"));
                break;
            case < 17:
                Give(new ReportCommand.AcceptFinding(Ticket(rest / 8), Key(rest % 4), Seen(rest), "情况属实"));
                break;
            case 17:
                Give(new ReportCommand.Correct("zhang", rest % 2 == 0 ? null : Ticket(rest), Seen(rest), Changes(rest / 2), "看错"));
                break;
            case 18:
                Give(new ReportCommand.Correct("经办人", null, Seen(rest), new ReportChanges { Agency = "甲局", Year = 2020 + rest % 3 }, "补正"));
                break;
            case 19:
                var round = rest % 5 == 0 ? rest % 3 : Report.Round;
                Give(new ReportCommand.Refile("报送人", File(rest % 4 == 0 ? 0 : _files++) with { Origin = Way(rest / 4) }, round));
                break;
            case 20:
                Give(rest % 6 == 0 ? new ReportCommand.Withdraw("经办人", "误报")
                    : rest % 6 == 1 ? new ReportCommand.Supersede(ReportId.Of(Hash("newer")))
                    : new ReportCommand.Retry("经办人"));
                break;
            case 21:
                Now += TimeSpan.FromHours(rest % 2_000 - 300);
                break;
            case 22:
                var policy = Offices.All[rest % Offices.All.Count];
                _office = () => policy;
                break;
            case 26:
                var again = Report.Files[rest % Report.Files.Length] with { Origin = Way(rest / 4) };
                Give(new ReportCommand.SendAgain(Names[rest % 4], again) { IsFree = rest % 3 == 0 });
                break;
            case 29:
                Give(new ReportCommand.Restore("经办人", $"撤回有误{rest % 2}") { IsFree = rest % 5 != 0 });
                break;
            case 27:
                Give(rest % 4 == 0 ? new ReportCommand.TurnAway("经办人", "不是本单位的") : new ReportCommand.LetPass("经办人"));
                break;
            case 28:
                Give(new ReportCommand.Reseat(Offices.All[rest % Offices.All.Count]));
                break;
            case 23:
                Give(new ReportCommand.AskAgain(Ticket(rest), "请核对附表"));
                break;
            case 24:
                Give(new ReportCommand.HandOver(Ticket(rest / 4), Names[rest % 4], "出差"));
                break;
            default:
                if (_given.Count > 0)
                {
                    Give(_given[rest % _given.Count]);
                }

                break;
        }
    }

    /// <summary>Goes on as everyone means well until the life comes to rest, and gives the state it ends in.</summary>
    public ReportState LiveWell()
    {
        for (var moves = 0; moves < 300; moves++)
        {
            switch (Report.Next(Now))
            {
                case NextStep.Run run:
                    Happen(Succeed(run.Step, 1));
                    break;
                case not NextStep.Run when Report.State == ReportState.Returned:
                    Give(new ReportCommand.Refile("报送人", File(_files++), Report.Round));
                    break;
                case NextStep.Wait wait when Report.Trouble is not null:
                    Now = wait.Due;
                    break;
                case NextStep.Wait when Report.State == ReportState.InReview:
                    Decide();
                    break;
                case NextStep.Rest when Report.State == ReportState.Held:
                    Give(new ReportCommand.LetPass("经办人"));
                    break;
                case NextStep.Rest when Report.State is ReportState.Unreadable or ReportState.Poisoned:
                    Give(new ReportCommand.Retry("经办人"));
                    break;
                default:
                    return Report.State;
            }
        }

        return Report.State;
    }

    private static ContentHash Hash(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    private static FiledFile File(int number) => new(Hash($"file {number}"), $"{number}.pdf", 1, Offices.Morning.AddDays(number), null);

    private static ReportChanges Changes(int rest) => new()
    {
        Figures = rest % 3 == 0 ? [] : [new("a", rest % 3, rest % 5), new("b", null, rest % 2)],
        Sections = rest % 2 == 0 ? [] : [new(SectionKind.Problems, null, $"问题{rest % 4}")],
        Year = rest % 7 == 0 ? 2021 : null,
    };

    private Origin? Way(int rest) => (rest % 7) switch
    {
        0 => null,
        1 => new Origin.Operator(),
        2 => new Origin.Intake(),
        3 => new Origin.AgencyLink("甲局", 2022),
        4 => new Origin.Correction(Report.Id, Report.Round),
        5 => new Origin.KnownAddress(),
        _ => new Origin.Stranger(),
    };

    private static string Key(int number) => $"balance@{(char)('a' + number)}";

    private void Drive(int rest)
    {
        switch (Report.Next(Now))
        {
            case NextStep.Run run when rest % 8 == 7:
                Happen([Report.Fail(run.Step, "磁盘忙", null, RetryPolicy.Default, Now)]);
                break;
            case NextStep.Run run:
                Happen(rest % 11 == 10 ? Fall(run.Step) : Succeed(run.Step, rest));
                break;
            case NextStep.Wait wait when rest % 3 == 0:
                Now = wait.Due;
                break;
        }
    }

    private IReadOnlyList<ReportEvent> Succeed(ReportStep step, int rest) => step switch
    {
        ReportStep.Extract => [new Extracted(Now, ReportEvent.System, 5)],
        ReportStep.Parse when rest % 13 == 12 && Report.Files.Length == 1 =>
            [new Divided(Now, ReportEvent.System, [ReportId.Of(Hash("first part")), ReportId.Of(Hash("second part"))])],
        ReportStep.Parse => [new Read(
            Now, ReportEvent.System, Hash($"reading {Report.File.Hash}"), rest % 5 == 0 ? null : "甲局", 2022, "甲局2022年报告", "2021")],
        ReportStep.Match => [new Matched(Now, ReportEvent.System, rest % 10 == 9 ? new CorrectionOf(ReportId.Of(Hash("other")), 1) : null)],
        ReportStep.HandOver => [new Matched(Now, ReportEvent.System, null)],
        ReportStep.Validate => [new Checked(Now, ReportEvent.System, Hash($"checked {Report.Version}"), [.. Findings(rest)])],
        ReportStep.RequestReview => Report.RequestReview(_office, FilingRule.Confirmed, Now),
        ReportStep.Remind => [Report.Remind(Now)],
        ReportStep.Escalate => [Report.Escalate(Now)],
        ReportStep.Publish => [new Published(Now, ReportEvent.System, Report.CheckedReading!.Value)],
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private IReadOnlyList<ReportEvent> Fall(ReportStep step) => step switch
    {
        ReportStep.Extract or ReportStep.Parse => [new ReadFailed(Now, ReportEvent.System, "Damaged", "文件已损坏")],
        ReportStep.HandOver => [new HandedOver(Now, ReportEvent.System, ReportId.Of(Hash("other")))],
        ReportStep.Publish => [new Superseded(Now, ReportEvent.System, ReportId.Of(Hash("newer")))],
        _ => [Report.Fail(step, "磁盘满", null, RetryPolicy.Default with { Attempts = 1 }, Now)],
    };

    private static IEnumerable<FindingMark> Findings(int rest)
    {
        for (var i = 0; i < 3; i++, rest /= 4)
        {
            if (rest % 4 != 0)
            {
                yield return new FindingMark(Key(i), rest % 4 == 1 ? Severity.Warning : Severity.Error, [rest % 4, 7m]);
            }
        }
    }

    private void Decide()
    {
        var ticket = Report.TicketOf(Report.Pending!.Reviewers[0])!;
        var seen = Report.CheckedReading!.Value;
        foreach (var error in Report.OpenErrors.ToList())
        {
            Give(new ReportCommand.AcceptFinding(ticket, error.Key, seen, "情况属实"));
        }

        if (Report.Agency is null)
        {
            Give(new ReportCommand.Correct("经办人", null, seen, new ReportChanges { Agency = "甲局", Year = 2022 }, "补正"));
            return;
        }

        // Of those asked, somebody may always decide.
        Give(Report.Pending.Reviewers.Select(one => new ReportCommand.Approve(Report.TicketOf(one)!))
            .First(approve => Report.Decide(approve, Now) is Decision.Accepted));
    }

    /// <summary>Most often the ticket that was sent out last; else one that is late, early, forged or another's.</summary>
    private ReviewTicket Ticket(int rest)
    {
        var (more, kind) = Math.DivRem(rest, 12);
        var asked = Log.OfType<ReviewRequested>().ToList();
        var request = asked.Count == 0 ? null : kind == 0 ? asked[more % asked.Count] : asked[^1];
        var reviewer = request is null || kind == 1 ? Names[more % 4] : request.Reviewers[more % request.Reviewers.Count];
        var ticket = new ReviewTicket(Report.Id, request?.Tier ?? 1, request?.Round ?? 1, reviewer, request?.Expires ?? Now.AddDays(1));
        return kind switch
        {
            2 => ticket with { Tier = more % 6 - 1 },
            3 => ticket with { Round = more % 6 - 1 },
            4 => ticket with { Report = ReportId.Of(Hash("other")) },
            _ => ticket,
        };
    }

    private ContentHash Seen(int rest) => rest % 9 == 8 || Report.CheckedReading is null ? Hash("stale") : Report.CheckedReading.Value;

    private void Give(ReportCommand command)
    {
        _given.Add(command);
        if (Report.Decide(command, Now) is Decision.Accepted accepted)
        {
            Assert.NotEmpty(accepted.Events);
            Happen(accepted.Events);
            Assert.IsNotType<Decision.Accepted>(Report.Decide(command, Now));
        }
    }

    private void Happen(IReadOnlyList<ReportEvent> events)
    {
        foreach (var happened in events)
        {
            Before(this, happened);
            Log.Add(happened);
            Report = Report.Apply(happened);
        }
    }
}
