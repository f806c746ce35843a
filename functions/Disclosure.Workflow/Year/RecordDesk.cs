using System.Globalization;
using System.Text;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Year;

/// <summary>Takes reports in as records of their years.</summary>
/// <param name="roster">Keeps the roster.</param>
/// <param name="records">Keeps the records.</param>
/// <param name="originals">Keeps the files.</param>
/// <param name="readings">Keeps what was read.</param>
/// <param name="time">The clock.</param>
public sealed class RecordDesk(
    IRoster roster, IYearRecords records, IOriginals originals, ReadingStore readings, TimeProvider time)
{
    private ReadyNames? _ready;

    /// <summary>Characters of a hash that tell records of one moment apart.</summary>
    private const int DigitsOfId = 16;

    /// <summary>
    /// Keeps a report in the place of the records of the same agency and year. Two names are one agency's where the roster says so, else
    /// where they are written alike.
    /// </summary>
    /// <param name="file">Base name of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="reading">What was read and found in it.</param>
    /// <param name="filed">The day the report was filed; null where it is not known.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<RecordKept> KeepAsync(
        string file, ReadOnlyMemory<byte> content, Reading reading, DateOnly? filed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var original = ContentHash.Of(content.Span);
        await originals.PutAsync(original, content, cancellation);
        var kept = await readings.SaveAsync(reading with { File = file }, cancellation);
        var year = reading.Report.Year ?? 0;
        var name = reading.Report.Agency;
        var matching = Matching(await roster.FindAsync(cancellation), year);
        var agency = matching.Find(name);
        var now = time.GetUtcNow();
        var record = new YearRecord(IdOf(original, kept, now), year, name, file, original, kept, filed, now);
        while (true)
        {
            var replaced = (await records.OfYearAsync(year, cancellation)).Where(each => each.Id != record.Id && IsSame(each)).ToList();
            if (await records.AddAsync(
                record, [.. replaced.Take(IYearRecords.MostReplaced).Select(static each => each.Id)], cancellation))
            {
                return new RecordKept(record, agency, replaced);
            }
        }

        bool IsSame(YearRecord other) => agency is not null
            ? matching.Find(other.Agency)?.Code == agency.Code
            : name is not null && name == other.Agency;
    }

    /// <summary>Returns the names of a year, made anew where the roster or the year is another than the last time.</summary>
    private AgencyMatching Matching(RosterVersion? version, int year)
    {
        var ready = _ready;
        if (ready?.Version != version?.Number || ready?.Year != year)
        {
            _ready = ready = new ReadyNames(version?.Number, year, new AgencyMatching(version?.Roster ?? AgencyRoster.Empty, year));
        }

        return ready!.Matching;
    }

    private static string IdOf(ContentHash original, ContentHash reading, DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture,
        $"{at.UtcTicks:D19}-{ContentHash.Of(Encoding.ASCII.GetBytes($"{original}{reading}")).ToString()[..DigitsOfId]}");

    private sealed record ReadyNames(int? Version, int Year, AgencyMatching Matching);
}

/// <summary>What became of a report that was taken in as a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Agency">The agency of the roster it is of; null where none, or more than one, is called so.</param>
/// <param name="Replaced">The records whose place it took.</param>
public sealed record RecordKept(YearRecord Record, RosterAgency? Agency, IReadOnlyList<YearRecord> Replaced);
