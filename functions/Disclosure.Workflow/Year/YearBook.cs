using System.Globalization;
using System.Text;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;
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
    private readonly YearMemory _memory = new();

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
    public Task<YearReports> OpenAsync(AgencyRoster agencies, int year, CancellationToken cancellation) =>
        OpenAsync(new AgencyMatching(agencies, year), year, static _ => true, cancellation);

    /// <summary>Returns the reports of some agencies of a year; no other is read.</summary>
    /// <param name="matching">The names of the roster in that year.</param>
    /// <param name="year">The year.</param>
    /// <param name="codes">The codes of the agencies.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report is no longer kept.</exception>
    public Task<YearReports> OpenAsync(
        AgencyMatching matching, int year, IReadOnlyList<string> codes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(matching);
        return OpenAsync(matching, year, name => matching.Find(name) is { } agency && codes.Contains(agency.Code), cancellation);
    }

    /// <summary>
    /// Returns the reports of a year without what no rule of the year looks at, and with what the rules of a report by itself find. What was
    /// seen before is not read again.
    /// </summary>
    /// <param name="agencies">The roster.</param>
    /// <param name="year">The year.</param>
    /// <param name="context">
    /// Returns what is known beside the report of an agency that names itself so and came on that day; null where the rules are not to be
    /// asked.
    /// </param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidDataException">What was read of a report is no longer kept.</exception>
    internal async Task<YearReports> OpenSlimAsync(
        AgencyRoster agencies,
        int year,
        Func<RosterAgency, string?, DateOnly?, CheckContext>? context,
        CancellationToken cancellation)
    {
        var matching = new AgencyMatching(agencies, year);
        var all = new List<FiledReport>();
        foreach (var record in await records.OfYearAsync(year, cancellation))
        {
            all.Add(await SlimAsync(record.Reading, new FiledReport(record.File, record.Agency, Nothing, record.Filed, IsRecord: true)));
        }

        foreach (var row in await FiledAsync(year, cancellation))
        {
            if (await LifeAsync(row, cancellation) is { Reading: { } reading } life)
            {
                all.Add(await SlimAsync(
                    reading, new FiledReport(row.FileName, life.Agency, Nothing, life.Filed, IsRecord: false) { Id = row.Id }));
            }
        }

        return YearReports.Match(matching, year, all);

        async Task<FiledReport> SlimAsync(ContentHash reading, FiledReport filed)
        {
            var known = matching.Find(filed.Agency) is { } agency ? context?.Invoke(agency, filed.Agency, filed.Received) : null;
            var key = known is null ? "" : KeyOf(known);
            var (slim, found) = (_memory.ReportOf(reading), known is null ? null : _memory.FindingsOf(reading, key));
            if (slim is null || (known is not null && found is null))
            {
                var whole = (await ReadAsync(reading, cancellation)).Report;
                _memory.Add(reading, slim = SlimReport.Of(whole));
                if (known is not null)
                {
                    _memory.Add(reading, key, found = ReportRules.Check(whole, known));
                }
            }

            return filed with { Report = slim, Found = found ?? [] };
        }
    }

    /// <summary>Returns a text that is another whenever a report or record of a year is another.</summary>
    internal async Task<string> StampAsync(int year, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (var record in await records.OfYearAsync(year, cancellation))
        {
            text.Append(record.Id).Append(' ');
        }

        foreach (var row in await FiledAsync(year, cancellation))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Id}:{row.Version} ");
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString())).ToString();
    }

    /// <summary>Returns where each agency of a year stands; no reading is opened.</summary>
    /// <param name="agencies">The roster.</param>
    /// <param name="year">The year.</param>
    /// <param name="plan">How it is collected; null where it was not opened.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<YearProgress> ProgressAsync(
        AgencyRoster agencies, int year, YearPlan? plan, CancellationToken cancellation) =>
        YearProgress.Of(
            agencies, year, plan, await RowsAsync(new ReportQuery { Year = year }, cancellation),
            await records.OfYearAsync(year, cancellation));

    private async Task<YearReports> OpenAsync(
        AgencyMatching matching, int year, Predicate<string?> isAsked, CancellationToken cancellation)
    {
        var all = new List<FiledReport>();
        foreach (var record in (await records.OfYearAsync(year, cancellation)).Where(record => isAsked(record.Agency)))
        {
            all.Add(new FiledReport(
                record.File, record.Agency, (await ReadAsync(record.Reading, cancellation)).Report, record.Filed, IsRecord: true));
        }

        foreach (var row in (await FiledAsync(year, cancellation)).Where(row => isAsked(row.Agency)))
        {
            if (await LifeAsync(row, cancellation) is { Reading: { } reading } life)
            {
                all.Add(new FiledReport(
                    row.FileName, life.Agency, (await ReadAsync(reading, cancellation)).Report, life.Filed, IsRecord: false));
            }
        }

        return YearReports.Match(matching, year, all);
    }

    private static Report Nothing { get; } =
        new(null, null, null, "", new Dictionary<string, Figure>(), new Dictionary<string, LabelReading>(), []);

    /// <summary>The part of what is known beside a report that differs between reports and versions of roster and plan.</summary>
    private static string KeyOf(CheckContext context) => string.Create(
        CultureInfo.InvariantCulture,
        $"{context.Year} {context.Received:O} {context.Due:O} {context.IsGovernment} {string.Join('\n', context.OwnNames)}");

    private async Task<SeenLife> LifeAsync(ReportSummary row, CancellationToken cancellation)
    {
        if (_memory.LifeOf(row.Id, row.Version) is { } seen)
        {
            return seen;
        }

        var process = ReportProcess.Fold(await reports.LoadAsync(row.Id, cancellation));
        var life = new SeenLife(
            process?.CheckedReading ?? process?.Reading, process?.Agency,
            process is null ? default : ChinaTime.DayOf(process.Files[0].FiledAt));
        if (process?.Version == row.Version)
        {
            _memory.Add(row.Id, row.Version, life);
        }

        return life;
    }

    private async Task<Reading> ReadAsync(ContentHash reading, CancellationToken cancellation) =>
        await readings.FindAsync(reading, cancellation) ?? throw new InvalidDataException(
            WorkflowWords.Chinese.Of(new StepFailure.ReadingMissing(reading)));

    /// <summary>The rows of a year that count, those that count most last.</summary>
    private async Task<IEnumerable<ReportSummary>> FiledAsync(int year, CancellationToken cancellation) =>
        (await RowsAsync(new ReportQuery { Year = year, States = Counting }, cancellation))
            .OrderBy(static row => Array.IndexOf(Counting, row.State)).ThenBy(static row => row.ReceivedAt);

    private async Task<List<ReportSummary>> RowsAsync(ReportQuery query, CancellationToken cancellation)
    {
        var rows = new List<ReportSummary>();
        query = query with { Order = ReportOrder.YearThenAgency, Take = ReportQuery.LargestPage };
        ReportPage page;
        do
        {
            page = await reports.QueryAsync(query, cancellation);
            rows.AddRange(page.Rows);
            query = query with { Skip = query.Skip + page.Rows.Count };
        }
        while (page.Rows.Count > 0 && query.Skip < page.Total);

        return rows;
    }
}
