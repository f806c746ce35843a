using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Reports taken in as records of their years: read and checked, reviewed by nobody and not published. None is ever removed; one that
/// another took the place of stays and no longer counts. Linearisable per year; safe for any number of callers at once.
/// </summary>
public interface IYearRecords
{
    /// <summary>Most records one may take the place of.</summary>
    const int MostReplaced = 50;

    /// <summary>Returns the records of a year that count, by id.</summary>
    /// <param name="year">The year; 0 for records whose year is not known.</param>
    /// <param name="cancellation">Ends the query early.</param>
    Task<IReadOnlyList<YearRecord>> OfYearAsync(int year, CancellationToken cancellation);

    /// <summary>
    /// Adds a record in the place of others of its year, all together. False, with nothing changed, if one of the others no longer counts.
    /// Adding a record that is there changes nothing and is true.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="replaced">Ids of the records that no longer count; of the same year, at most <see cref="MostReplaced"/>.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<bool> AddAsync(YearRecord record, IReadOnlyList<string> replaced, CancellationToken cancellation);
}

/// <summary>A report taken in as a record of its year.</summary>
/// <param name="Id">Its name in the year, which sorts by the time it was taken in.</param>
/// <param name="Year">The year reported on; 0 where it is not known.</param>
/// <param name="Agency">The agency as the report names it; null where it names none.</param>
/// <param name="File">Base name of the file.</param>
/// <param name="Original">The file.</param>
/// <param name="Reading">What was read and found in it.</param>
/// <param name="Filed">The day the report was filed; null where it is not known.</param>
/// <param name="At">When it was taken in.</param>
public sealed record YearRecord(
    string Id, int Year, string? Agency, string File, ContentHash Original, ContentHash Reading, DateOnly? Filed, DateTimeOffset At);
