using System.Collections.Concurrent;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Transfer;

/// <summary>
/// Takes an archive into a host's stores. A report comes in whole, its files before it; one that is known in part is brought up to date,
/// one that went on here since is left as it is, and one that went another way here is left and named. So an import that broke off is
/// simply done again.
/// </summary>
public sealed class ArchiveImporter(
    IReportStore store, INoticeRecord notices, IPublications publications, IOriginals originals, IReadings readings, TimeProvider time)
{
    /// <summary>
    /// Reports and notices written at once: a store far away answers slowly and takes many, and each report may hold an original in memory.
    /// </summary>
    private const int WrittenAtOnce = 8;

    /// <summary>
    /// Takes the archive in; <see cref="ArchiveException"/> where it is damaged, with what was taken in before left as it is.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="progress">
    /// Told after each report how many are done, by several callers at once; null where nobody wants to know.
    /// </param>
    /// <param name="cancellation">Ends the import; done again, it goes on.</param>
    public async Task<ImportResult> RunAsync(ArchiveReader archive, IProgress<int>? progress, CancellationToken cancellation)
    {
        var outcomes = new ConcurrentDictionary<ReportId, ReportOutcome>();
        var done = 0;
        await EachAsync(
            archive.Reports.ToAsyncEnumerable(),
            async (report, cancelled) =>
            {
                outcomes[report.Id] = await TakeAsync(archive, report, cancelled);
                progress?.Report(Interlocked.Increment(ref done));
            },
            cancellation);
        await foreach (var publication in archive.PublicationsAsync(cancellation))
        {
            if (outcomes.GetValueOrDefault(publication.Report) != ReportOutcome.Differs)
            {
                await TakeAsync(publication, cancellation);
            }
        }

        var kept = 0;
        await EachAsync(
            archive.NoticesAsync(cancellation),
            async (entry, cancelled) =>
            {
                if (outcomes.GetValueOrDefault(entry.Notice.Report) == ReportOutcome.Differs)
                {
                    return;
                }

                await notices.KeepAsync(entry, cancelled);
                Interlocked.Increment(ref kept);
            },
            cancellation);
        return new ImportResult(
            outcomes.Values.Count(outcome => outcome == ReportOutcome.Added),
            outcomes.Values.Count(outcome => outcome == ReportOutcome.Extended),
            outcomes.Values.Count(outcome => outcome == ReportOutcome.Known),
            [.. outcomes.Where(outcome => outcome.Value == ReportOutcome.Differs).Select(outcome => outcome.Key.ToString())
                .Order(StringComparer.Ordinal)],
            kept);
    }

    private async Task<ReportOutcome> TakeAsync(ArchiveReader archive, ArchivedReport report, CancellationToken cancellation)
    {
        var events = await archive.EventsAsync(report, cancellation);
        var lines = events.Select(ReportEventJson.Serialize).ToList();
        while (true)
        {
            var known = await store.LoadAsync(report.Id, cancellation);
            if (!known.Take(lines.Count).Select(ReportEventJson.Serialize).SequenceEqual(lines.Take(known.Count)))
            {
                return ReportOutcome.Differs;
            }

            if (known.Count >= lines.Count)
            {
                return ReportOutcome.Known;
            }

            var rest = events.Skip(known.Count).ToList();
            var named = NamedContent.Of(rest);
            foreach (var hash in named.Originals)
            {
                await originals.PutAsync(hash, await archive.OriginalAsync(hash, cancellation), cancellation);
            }

            foreach (var hash in named.Readings)
            {
                await readings.PutAsync(hash, await archive.ReadingAsync(hash, cancellation), cancellation);
            }

            var commit = new ReportCommit(rest, ReportProcess.Fold(events)!.Summarize(time.GetUtcNow()), []);
            if (await store.AppendAsync(report.Id, known.Count, commit, cancellation))
            {
                return known.Count == 0 ? ReportOutcome.Added : ReportOutcome.Extended;
            }
        }
    }

    /// <summary>
    /// Takes a place over: of two filings the later one holds it, as in an office; of one report the reading that its events say is
    /// published.
    /// </summary>
    private async Task TakeAsync(Publication publication, CancellationToken cancellation)
    {
        while (true)
        {
            var holder = await publications.FindAsync(publication.Agency, publication.Year, cancellation);
            if (holder == publication || (holder is not null && !await StandsAsync(publication, holder, cancellation))
                || await publications.ReplaceAsync(holder, publication, cancellation))
            {
                return;
            }
        }
    }

    private async Task<bool> StandsAsync(Publication publication, Publication holder, CancellationToken cancellation)
    {
        if (holder.Report == publication.Report)
        {
            return ReportProcess.Fold(await store.LoadAsync(publication.Report, cancellation))?.Publication?.Reading == publication.Reading;
        }

        return publication.FiledAt != holder.FiledAt
            ? publication.FiledAt > holder.FiledAt
            : string.CompareOrdinal(publication.File.ToString(), holder.File.ToString()) > 0;
    }

    private static Task EachAsync<T>(IAsyncEnumerable<T> values, Func<T, CancellationToken, Task> take, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            values,
            new ParallelOptions { MaxDegreeOfParallelism = WrittenAtOnce, CancellationToken = cancellation },
            async (value, cancelled) => await take(value, cancelled));

    private enum ReportOutcome
    {
        Added,
        Extended,
        Known,
        Differs,
    }
}

/// <summary>What an import did.</summary>
/// <param name="Added">Reports that were not there.</param>
/// <param name="Extended">Reports that were there in part.</param>
/// <param name="Known">Reports that were there, as far as the archive or further.</param>
/// <param name="Differing">Ids of reports that went another way here, and were left as they are.</param>
/// <param name="Notices">Notices that are there now.</param>
public sealed record ImportResult(int Added, int Extended, int Known, IReadOnlyList<string> Differing, int Notices);
