using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Catalog;

/// <summary>
/// Keeps the catalogue in memory and asks the store with every request whether it still holds: thousands of rows are read again only after
/// one of them changed. Safe for any number of callers at once.
/// </summary>
internal sealed class PublicCatalogs(IReportStore store) : IDisposable
{
    private static readonly IReadOnlyList<ReportState> Standing = [ReportState.Published];

    /// <summary>States a public report may have gone to.</summary>
    private static readonly IReadOnlyList<ReportState> Past = [ReportState.Superseded, ReportState.Withdrawn];

    private readonly SemaphoreSlim _loading = new(1, 1);
    private (Mark Mark, PublicCatalog Catalog)? _last;

    /// <summary>Returns what is public now.</summary>
    public async Task<PublicCatalog> GetAsync(CancellationToken cancellation)
    {
        var mark = await MarkAsync(cancellation);
        if (_last is { } known && known.Mark == mark)
        {
            return known.Catalog;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            mark = await MarkAsync(cancellation);
            if (_last is { } meanwhile && meanwhile.Mark == mark)
            {
                return meanwhile.Catalog;
            }

            var catalog = new PublicCatalog(
                [.. await RowsAsync(Standing, cancellation), .. await RowsAsync([ReportState.Superseded], cancellation)]);
            _last = (mark, catalog);
            return catalog;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    /// <summary>
    /// Returns a mark that changes whenever a report becomes public, ceases to be, or changes while it is public: each moves a count or the
    /// row changed last.
    /// </summary>
    private async Task<Mark> MarkAsync(CancellationToken cancellation)
    {
        var standing = await store.QueryAsync(new ReportQuery { States = Standing, Take = 1 }, cancellation);
        var past = await store.QueryAsync(new ReportQuery { States = Past, Take = 1 }, cancellation);
        return new Mark(standing.Total, Last(standing), past.Total, Last(past));

        static (ReportId?, int) Last(ReportPage page) => page.Rows is [var row, ..] ? (row.Id, row.Version) : (null, 0);
    }

    private async Task<List<ReportSummary>> RowsAsync(IReadOnlyList<ReportState> states, CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        var query = new ReportQuery { States = states, Take = ReportQuery.LargestPage };
        while (await store.QueryAsync(query with { Skip = rows.Count }, cancellation) is { Rows.Count: > 0 } page)
        {
            rows.AddRange(page.Rows);
        }

        return rows;
    }

    private sealed record Mark(
        int Standing,
        (ReportId? Report, int Version) LastStanding,
        int Past,
        (ReportId? Report, int Version) LastPast);
}
