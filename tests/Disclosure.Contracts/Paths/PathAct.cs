using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.Paths;

/// <summary>What a person does when it is a tier's turn, and what becomes of the report by it.</summary>
/// <param name="Name">For the test's name.</param>
/// <param name="DoAsync">Does it.</param>
/// <param name="Happens">The events it causes, as far as the tier asked next.</param>
/// <param name="Round">What it adds to the round.</param>
internal sealed record PathAct(string Name, Func<PathOffice, ReportProcess, Task> DoAsync, IReadOnlyList<string> Happens, int Round)
{
    private static readonly string[] NewReview = ["Checked", "ReviewOpened", "ReviewRequested"];

    public static PathAct Approve { get; } = new(
        "approve", async (office, report) => await office.DoAsync(
            report.Id,
            new ReportCommand.Approve(await office.LastTicketAsync(report.Id))), ["Approved"], 0);

    public static PathAct Accept { get; } = new(
        "accept",
        async (office, report) => await office.DoAsync(
            report.Id,
            new ReportCommand.AcceptFinding(
                await office.LastTicketAsync(report.Id),
                report.OpenErrors.First().Key,
                report.CheckedReading!.Value,
                "已核实")),
        ["FindingAccepted"],
        0);

    public static PathAct Withdraw { get; } = new(
        "withdraw", (office, report) => office.DoAsync(report.Id, new ReportCommand.Withdraw("主管部门", "误报")), ["Withdrawn"], 0);

    /// <summary>The acts by which a new round begins.</summary>
    public static IReadOnlyList<PathAct> Anew { get; } =
    [
        new(
            "return and refile",
            async (office, report) =>
            {
                await office.DoAsync(report.Id, new ReportCommand.Reject(await office.LastTicketAsync(report.Id), "缺一页"));
                await office.RefileAsync(report.Id, FakeReader.File(report.Agency!, 2022, copy: $"第{report.Round + 1}轮"));
            },
            ["Rejected", "Refiled", "Extracted", "Read", .. NewReview],
            1),
        new(
            "return and correct",
            async (office, report) =>
            {
                await office.DoAsync(report.Id, new ReportCommand.Reject(await office.LastTicketAsync(report.Id), "读错一数"));
                await office.DoAsync(report.Id, CorrectTotal(report, null));
            },
            ["Rejected", "FigureCorrected", .. NewReview],
            1),
        new(
            "correct",
            async (office, report) => await office.DoAsync(report.Id, CorrectTotal(report, await office.LastTicketAsync(report.Id))),
            ["FigureCorrected", .. NewReview],
            1),
        new(
            "rename",
            async (office, report) =>
            {
                var ticket = await office.LastTicketAsync(report.Id);
                await office.DoAsync(
                    report.Id,
                    new ReportCommand.Correct(
                        ticket.Reviewer, ticket, report.CheckedReading!.Value, new ReportChanges {
                            Agency = $"甲局（第{report.Round}次更名）" }, "更名"));
            },
            ["IdentityCorrected", .. NewReview],
            1),
    ];

    /// <summary>The total, which is 10 as read, made blank, and the next time 10 again: neither is a finding.</summary>
    private static ReportCommand.Correct CorrectTotal(ReportProcess report, ReviewTicket? ticket)
    {
        var old = report.Corrections.TryGetValue(FakeReader.Total, out var corrected) ? corrected : 10;
        var changes = new ReportChanges { Figures = [new FigureChange(FakeReader.Total, old, old is null ? 10 : null)] };
        return new ReportCommand.Correct(ticket?.Reviewer ?? "主管部门", ticket, report.CheckedReading!.Value, changes, "核对原件");
    }
}
