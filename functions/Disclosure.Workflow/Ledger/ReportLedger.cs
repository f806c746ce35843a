using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>
/// Loads a report's life and writes what happens to it: events, row and notices in one conditional append. What people ask is decided anew
/// if something else was written in between. Safe for any number of callers at once.
/// </summary>
/// <param name="store">The truth.</param>
/// <param name="notices">Writes the notices events cause.</param>
/// <param name="wakeUp">Wakes the engine after a command.</param>
/// <param name="time">The clock.</param>
public sealed class ReportLedger(IReportStore store, NoticeWriter notices, IWakeUp wakeUp, TimeProvider time)
{
    /// <summary>States in which a report takes work of the machine or the office.</summary>
    private static readonly IReadOnlyList<ReportState> Open =
    [
        ReportState.Received, ReportState.Extracted, ReportState.Read, ReportState.Checked, ReportState.InReview, ReportState.Approved,
        ReportState.Held, ReportState.Poisoned,
    ];

    /// <summary>Returns the process of a report; null if there is no such report.</summary>
    public async Task<ReportProcess?> LoadAsync(ReportId id, CancellationToken cancellation) =>
        ReportProcess.Fold(await store.LoadAsync(id, cancellation));

    /// <summary>Returns the number of an account's filings that wait for the machine or the office.</summary>
    internal async Task<int> CountOpenAsync(string account, CancellationToken cancellation) =>
        (await store.QueryAsync(new ReportQuery { Account = account, States = Open, Take = 1 }, cancellation)).Total;

    /// <summary>Returns whether no newer report of the same agency and year is published.</summary>
    internal async Task<bool> IsFreeAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year })
        {
            return true;
        }

        var query = new ReportQuery { Agency = agency, Year = year, States = [ReportState.Published], Take = ReportQuery.LargestPage };
        foreach (var row in (await store.QueryAsync(query, cancellation)).Rows)
        {
            if (row.Id != process.Id && await LoadAsync(row.Id, cancellation) is { State: ReportState.Published } other
                && other.File.IsNewerThan(process.File.FiledAt, process.File.Hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Has the process decide the command, writes what happens, and wakes the engine.</summary>
    public Task<CommandResult> ActAsync(ReportId id, ReportCommand command, CancellationToken cancellation) =>
        ActAsync(id, command, asked: null, cancellation);

    /// <summary>Does the same, and sends the mail that asks an address, unless the command changes nothing.</summary>
    internal async Task<CommandResult> ActAsync(ReportId id, ReportCommand command, string? asked, CancellationToken cancellation)
    {
        while (await LoadAsync(id, cancellation) is { } process)
        {
            switch (process.Decide(command, time.GetUtcNow()))
            {
                case Decision.Refused refused:
                    return new CommandResult.Refused(refused.Refusal);
                case Decision.AlreadySo:
                    return new CommandResult.Done(process);
                case Decision.Accepted accepted when await RecordAsync(process, accepted.Events, asked, cancellation) is { } after:
                    await wakeUp.WakeAsync(id, process.Turn, cancellation);
                    return new CommandResult.Done(after);
            }
        }

        return new CommandResult.Refused(new Refusal.UnknownReport());
    }

    /// <summary>Begins a report and wakes the engine; false if it exists already.</summary>
    /// <param name="received">The first file.</param>
    /// <param name="asked">The address that is asked whether it may be written to; null for none.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    internal Task<bool> BeginAsync(Received received, string? asked, CancellationToken cancellation) =>
        BeginAsync(received, [], asked, cancellation);

    /// <summary>Begins a report of which more is known than its file, and wakes the engine; false if it exists already.</summary>
    internal async Task<bool> BeginAsync(
        Received received, IReadOnlyList<ReportEvent> more, string? asked, CancellationToken cancellation)
    {
        var process = ReportProcess.Begin(received).Apply(more);
        var begun = await store.AppendAsync(
            process.Id, 0, Commit(process, [received, .. more], Asking(process, asked)), cancellation);
        if (begun)
        {
            await wakeUp.WakeAsync(process.Id, process.Turn, cancellation);
        }

        return begun;
    }

    /// <summary>
    /// Writes what happened to the process as it was loaded; null, with nothing written, if something else was written in between.
    /// </summary>
    internal Task<ReportProcess?> RecordAsync(
        ReportProcess process, IReadOnlyList<ReportEvent> events, CancellationToken cancellation) =>
        RecordAsync(process, events, asked: null, cancellation);

    private async Task<ReportProcess?> RecordAsync(
        ReportProcess process, IReadOnlyList<ReportEvent> events, string? asked, CancellationToken cancellation)
    {
        var after = process;
        var caused = new List<Notice>();
        foreach (var happened in events)
        {
            var before = after;
            after = before.Apply(happened);
            caused.AddRange(await notices.WriteAsync(before, after, happened, cancellation));
        }

        // Who is away is asked and handed over for at once: that request is none, and the group hears of the tier by it all the same.
        foreach (var away in events.OfType<PassedOn>().Where(static passed => passed.IsByAbsence))
        {
            caused.RemoveAll(notice => (notice.Fact is NoticeFact.ReviewAsked first && first.Review.Reviewer == away.By)
                || (notice.Fact is NoticeFact.ReviewAskedAgain again && again.Review.Reviewer == away.By));
        }

        caused.AddRange(Asking(after, asked));

        return await store.AppendAsync(process.Id, process.Version, Commit(after, events, caused), cancellation) ? after : null;
    }

    private IReadOnlyList<Notice> Asking(ReportProcess process, string? asked) =>
        asked is null ? [] : [notices.Ask(process, asked, time.GetUtcNow())];

    private ReportCommit Commit(ReportProcess after, IReadOnlyList<ReportEvent> events, IReadOnlyList<Notice> caused) =>
        new(events, after.Summarize(time.GetUtcNow()), caused);
}
