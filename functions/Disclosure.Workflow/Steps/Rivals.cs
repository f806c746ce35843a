using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>Finds the other reports of an agency and year, as <see cref="PublishStep"/> will meet them.</summary>
/// <param name="store">The truth.</param>
/// <param name="ledger">Loads processes.</param>
public sealed class Rivals(IReportStore store, ReportLedger ledger)
{
    /// <summary>Most reports that are named; a page with more is not read.</summary>
    private const int Most = 20;

    /// <summary>
    /// Returns the reports of the agency and year that were published and superseded, filed before the one given, the latest first: each
    /// could be put back where that one is withdrawn.
    /// </summary>
    public async Task<IReadOnlyList<ReportSummary>> BeforeAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year })
        {
            return [];
        }

        var found = new List<ReportProcess>();
        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.Id != process.Id && row is { State: ReportState.Superseded, IsPublic: true }
                && await ledger.LoadAsync(row.Id, cancellation) is { State: ReportState.Superseded } other
                && process.File.IsNewerThan(other.File.FiledAt, other.File.Hash))
            {
                found.Add(other);
            }
        }

        found.Sort(static (one, other) => one.File.IsNewerThan(other.File.FiledAt, other.File.Hash) ? -1 : 1);
        return [.. found.Take(Most).Select(static each => each.Summarize(each.UpdatedAt))];
    }

    /// <summary>Returns the other reports that are still underway or published, the published first.</summary>
    public async Task<IReadOnlyList<Rival>> OfAsync(ReportProcess process, CancellationToken cancellation)
    {
        if (process is not { Agency: { } agency, Year: { } year })
        {
            return [];
        }

        var rows = new List<ReportSummary>();
        await foreach (var row in store.AllOfAsync(agency, year, cancellation))
        {
            if (row.Id != process.Id
                && row.State is not (ReportState.Withdrawn or ReportState.Superseded or ReportState.HandedOver))
            {
                rows.Add(row);
            }
        }

        var rivals = new List<Rival>();
        foreach (var row in rows.OrderBy(static row => row.State != ReportState.Published).ThenBy(static row => row.ReceivedAt).Take(Most))
        {
            if (await ledger.LoadAsync(row.Id, cancellation) is { } other)
            {
                rivals.Add(new Rival(
                    row,
                    other.Holder,
                    !other.Holder.IsLike(process.Holder),
                    process.File.IsNewerThan(other.File.FiledAt, other.File.Hash)));
            }
        }

        return rivals;
    }
}

/// <summary>Another report of the same agency and year.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Holder">Who sent it.</param>
/// <param name="IsOfAnother">Whether somebody else sent it, or it came another way.</param>
/// <param name="GivesWay">Whether it gives way when the report at hand is published; if not, the report at hand does.</param>
public sealed record Rival(ReportSummary Row, Sending Holder, bool IsOfAnother, bool GivesWay);
