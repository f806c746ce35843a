using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Year;

/// <summary>
/// Opens the years of an office: its roster, and of each year the reports that count. Of an agency's reports the published one does, else
/// the one approved, in review, held or returned, the latest first; and where none was filed, the record.
/// </summary>
/// <param name="roster">Keeps the roster.</param>
/// <param name="records">Keeps the records.</param>
/// <param name="reports">Keeps what was filed.</param>
/// <param name="readings">Keeps what was read.</param>
public sealed class YearBook(IRoster roster, IYearRecords records, IReportStore reports, ReadingStore readings)
{
    /// <summary>The states in which a filed report counts, those that count most last; any other has nothing to count.</summary>
    private static readonly ReportState[] Counting =
    [
        ReportState.Returned, ReportState.Held, ReportState.Read, ReportState.Checked, ReportState.InReview, ReportState.Approved,
        ReportState.Published,
    ];

    /// <summary>Returns the roster that holds; an empty one where none was taken in.</summary>
    public async Task<AgencyRoster> RosterAsync(CancellationToken cancellation) =>
        (await roster.FindAsync(cancellation))?.Roster ?? AgencyRoster.Empty;

    /// <summary>Returns the reports of a year.</summary>
    /// <param name="agencies">The roster.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report is no longer kept.</exception>
    public async Task<YearReports> OpenAsync(AgencyRoster agencies, int year, CancellationToken cancellation)
    {
        var all = new List<FiledReport>();
        foreach (var record in await records.OfYearAsync(year, cancellation))
        {
            all.Add(new FiledReport(
                record.File, record.Agency, (await ReadAsync(record.Reading, cancellation)).Report, record.Filed, IsRecord: true));
        }

        foreach (var row in await FiledAsync(year, cancellation))
        {
            if (ReportProcess.Fold(await reports.LoadAsync(row.Id, cancellation)) is { } process
                && (process.CheckedReading ?? process.Reading) is { } reading)
            {
                all.Add(new FiledReport(
                    row.FileName, process.Agency, (await ReadAsync(reading, cancellation)).Report,
                    ChinaTime.DayOf(process.Files[0].FiledAt), IsRecord: false));
            }
        }

        return YearReports.Match(agencies, year, all);
    }

    private async Task<Reading> ReadAsync(ContentHash reading, CancellationToken cancellation) =>
        await readings.FindAsync(reading, cancellation) ?? throw new InvalidDataException(
            WorkflowWords.Chinese.Of(new StepFailure.ReadingMissing(reading)));

    /// <summary>The rows of a year that count, those that count most last.</summary>
    private async Task<IEnumerable<ReportSummary>> FiledAsync(int year, CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        var query = new ReportQuery
        {
            Year = year, States = Counting, Order = ReportOrder.YearThenAgency, Take = ReportQuery.LargestPage,
        };
        ReportPage page;
        do
        {
            page = await reports.QueryAsync(query, cancellation);
            rows.AddRange(page.Rows);
            query = query with { Skip = query.Skip + page.Rows.Count };
        }
        while (page.Rows.Count > 0 && query.Skip < page.Total);

        return rows.OrderBy(static row => Array.IndexOf(Counting, row.State)).ThenBy(static row => row.ReceivedAt);
    }
}
