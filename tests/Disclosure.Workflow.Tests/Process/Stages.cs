using System.Text;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

/// <summary>One report brought to any stage of its life by the shortest way, every event at <see cref="Now"/>.</summary>
internal static class Stages
{
    public static readonly DateTimeOffset Now = Offices.Morning;
    public static readonly ContentHash First = Hash("first file");
    public static readonly ContentHash Unchecked = Hash("reading");
    public static readonly ContentHash Seen = Hash("checked reading");
    public static readonly ReportId Other = ReportId.Of(Hash("other file"));

    public static ContentHash Hash(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    public static FiledFile File(string text, DateTimeOffset? filedAt = null) => new(Hash(text), $"{text}.pdf", 5, filedAt ?? Now, null);

    public static FindingMark Error(string key = "a@b", decimal total = 12) => new(key, Severity.Error, [total, 10]);

    public static FindingMark Warning(string key = "c@d") => new(key, Severity.Warning, []);

    public static ReportProcess Received(CorrectionOf? corrects = null) =>
        ReportProcess.Begin(new Received(Now, "报送人", File("first file"), corrects));

    public static ReportProcess Extracted() => Received().Apply(new Extracted(Now, ReportEvent.System, 5));

    public static ReportProcess Read(string? agency = "甲局", int? year = 2022) =>
        Extracted().Apply(new Read(Now, ReportEvent.System, Unchecked, agency, year, "甲局2022年报告", "2021"));

    public static ReportProcess Matched(string? agency = "甲局", int? year = 2022) =>
        Read(agency, year).Apply(new Matched(Now, ReportEvent.System, null));

    public static ReportProcess Checked(params FindingMark[] findings) => Check(Matched(), findings);

    public static ReportProcess Check(ReportProcess process, params FindingMark[] findings) =>
        process.Apply(new Checked(Now, ReportEvent.System, Seen, findings));

    public static ReportProcess InReview(ReviewPolicy? policy = null, params FindingMark[] findings) =>
        Ask(Checked(findings), policy);

    /// <summary>The report with its next tier asked.</summary>
    public static ReportProcess Ask(ReportProcess process, ReviewPolicy? policy = null) =>
        process.Apply(process.RequestReview(() => policy ?? Offices.Usual, FilingRule.Confirmed, Now));

    /// <summary>The report approved by the tier that is asked.</summary>
    public static ReportProcess Approve(ReportProcess process) =>
        Accept(process, new ReportCommand.Approve(Ticket(process)));

    public static ReportProcess Approved(ReviewPolicy? policy = null)
    {
        var process = InReview(policy);
        while (process.State == ReportState.InReview)
        {
            process = Approve(process.Pending is null ? Ask(process) : process);
        }

        return process;
    }

    public static ReportProcess Published() => Approved().Apply(new Published(Now, ReportEvent.System, Seen));

    public static ReportProcess Returned(ReviewPolicy? policy = null) =>
        Accept(InReview(policy), new ReportCommand.Reject(Ticket(InReview(policy)), "缺页"));

    public static ReportProcess Unreadable() => Received().Apply(new ReadFailed(Now, ReportEvent.System, "Damaged", "文件已损坏。"));

    public static ReportProcess Poisoned() => Extracted().Apply(new Poisoned(Now, ReportEvent.System, ReportStep.Parse, 5, "磁盘满"));

    public static ReportProcess Withdrawn() => Accept(InReview(), new ReportCommand.Withdraw("经办人", "误报"));

    public static ReportProcess Superseded() => Published().Apply(new Superseded(Now, ReportEvent.System, Other));

    public static ReportProcess HandedOver() => Received().Apply(new HandedOver(Now, ReportEvent.System, Other));

    public static ReportProcess At(ReportState state) => state switch
    {
        ReportState.Received => Received(),
        ReportState.Extracted => Extracted(),
        ReportState.Read => Read(),
        ReportState.Checked => Checked(),
        ReportState.InReview => InReview(),
        ReportState.Approved => Approved(),
        ReportState.Published => Published(),
        ReportState.Returned => Returned(),
        ReportState.Unreadable => Unreadable(),
        ReportState.Poisoned => Poisoned(),
        ReportState.Withdrawn => Withdrawn(),
        ReportState.Superseded => Superseded(),
        ReportState.HandedOver => HandedOver(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The ticket of the first of those asked, or of the reviewer named.</summary>
    public static ReviewTicket Ticket(ReportProcess process, string? reviewer = null)
    {
        var ticket = process.TicketOf(reviewer ?? process.Pending!.Reviewers[0]);
        Assert.NotNull(ticket);
        return ticket;
    }

    public static IReadOnlyList<ReportEvent> Events(ReportProcess process, ReportCommand command) =>
        Assert.IsType<Decision.Accepted>(process.Decide(command, Now)).Events;

    public static ReportProcess Accept(ReportProcess process, ReportCommand command) => process.Apply(Events(process, command));

    public static void Refused(Refusal refusal, ReportProcess process, ReportCommand command, DateTimeOffset? now = null) =>
        Assert.Equal(refusal, Assert.IsType<Decision.Refused>(process.Decide(command, now ?? Now)).Refusal);
}
