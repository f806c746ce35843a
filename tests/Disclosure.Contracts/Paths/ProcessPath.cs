using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.Paths;

/// <summary>One way a report may go from its filing to its end: at each tier's turn one act.</summary>
internal sealed record ProcessPath(int Tiers, int Total, IReadOnlyList<PathAct> Acts)
{
    private static readonly string[] Filed = ["Received", "Extracted", "Read", "Matched", "Checked", "ReviewOpened", "ReviewRequested"];

    /// <summary>
    /// Every way through one, two and three tiers in which everyone approves, and in which one act makes a new round, an acceptance or a
    /// withdrawal of it at any tier; and every way through two tiers in which two rounds are begun anew.
    /// </summary>
    public static IReadOnlyList<ProcessPath> All { get; } =
    [
        .. from tiers in new[] { 1, 2, 3 }
           from path in (IEnumerable<ProcessPath>)
           [
               new ProcessPath(tiers, 10, [.. Approvals(tiers)]),
               .. from tier in Enumerable.Range(1, tiers)
                  from path in (IEnumerable<ProcessPath>)
                  [
                      .. PathAct.Anew.Select(act => new ProcessPath(tiers, 10, [.. Approvals(tier - 1), act, .. Approvals(tiers)])),
                      new ProcessPath(tiers, 9, [.. Approvals(tier - 1), PathAct.Accept, .. Approvals(tiers - tier + 1)]),
                      new ProcessPath(tiers, 10, [.. Approvals(tier - 1), PathAct.Withdraw]),
                  ]
                  select path,
           ]
           select path,
        .. from first in PathAct.Anew
           from second in PathAct.Anew
           from tiers in new[] { (First: 1, Second: 2), (First: 2, Second: 1) }
           select new ProcessPath(2, 10, [.. Approvals(tiers.First - 1), first, .. Approvals(tiers.Second - 1), second, .. Approvals(2)]),
    ];

    public string Name => $"{Tiers} tiers: {string.Join(", ", Acts.Select(act => act.Name))}";

    public ReviewPolicy Policy => new(
        [.. Enumerable.Range(1, Tiers).Select(n => new Tier($"第{n}级", [new Reviewer($"reviewer-{n}", $"审核员{n}", $"{n}@example.org")]))],
        new Contact("政务公开办", "office@example.org"));

    public ReportState End => Acts[^1] == PathAct.Withdraw ? ReportState.Withdrawn : ReportState.Published;

    /// <summary>The events of such a life, by name.</summary>
    public IReadOnlyList<string> Events
    {
        get
        {
            var events = Filed.ToList();
            var tier = 1;
            foreach (var act in Acts)
            {
                events.AddRange(act.Happens);
                if (act == PathAct.Approve)
                {
                    events.Add(tier++ == Tiers ? "Published" : "ReviewRequested");
                }
                else if (act.Round > 0)
                {
                    tier = 1;
                }
            }

            return events;
        }
    }

    public static ProcessPath Find(string name) => All.First(path => path.Name == name);

    /// <summary>Goes the way in an office whose engine runs, and checks the life that came of it.</summary>
    public async Task WalkAsync(PathOffice office, string agency = "甲局")
    {
        var id = await office.SendAsync(FakeReader.File(agency, 2022, Total));
        var turn = new ReviewTurn(1, 1);
        foreach (var act in Acts)
        {
            await act.DoAsync(office, await office.AskedAsync(id, turn));
            turn = act.Round > 0 ? new ReviewTurn(turn.Round + act.Round, 1)
                : act == PathAct.Approve ? turn with { Tier = turn.Tier + 1 }
                : turn;
        }

        await office.BecomesAsync(id, process => process.State == End);
        Assert.Equal(Events, (await office.HistoryAsync(id)).Select(happened => happened.GetType().Name));
    }

    private static IEnumerable<PathAct> Approvals(int count) => Enumerable.Repeat(PathAct.Approve, count);
}
