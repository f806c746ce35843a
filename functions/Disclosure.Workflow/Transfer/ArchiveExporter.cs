using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Transfer;

/// <summary>
/// Writes everything a host's stores hold into one archive. The same data give the same archive. Nothing may be written to the stores
/// meanwhile.
/// </summary>
public sealed class ArchiveExporter(
    IReportStore store, IOutbox outbox, IPublications publications, IOriginals originals, IReadings readings)
{
    /// <summary>ZIP keeps times from 1980 on; an archive says nothing of when it was made.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Writes the archive and says what is in it; <see cref="ArchiveException"/> where the stores lack a file that a report names.
    /// </summary>
    /// <param name="target">Where it goes; need not be seekable.</param>
    /// <param name="progress">Told after each report how many are written; null where nobody wants to know.</param>
    /// <param name="cancellation">Ends the writing; what was written is no archive then.</param>
    public async Task<ArchiveManifest> WriteAsync(Stream target, IProgress<int>? progress, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(
            target,
            ZipArchiveMode.Create,
            leaveOpen: true,
            entryNameEncoding: null,
            cancellation);
        var index = new List<ArchivedReport>();
        var places = new List<Publication>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in IdsAsync(cancellation))
        {
            var events = await store.LoadAsync(id, cancellation);
            var named = NamedContent.Of(events);
            foreach (var hash in named.Originals)
            {
                await AddOriginalAsync(zip, kept, hash, cancellation);
            }

            foreach (var hash in named.Readings)
            {
                await AddReadingAsync(zip, kept, hash, cancellation);
            }

            foreach (var (agency, year) in named.Places)
            {
                if (await publications.FindAsync(agency, year, cancellation) is { } holder && holder.Report == id)
                {
                    places.Add(holder);
                }
            }

            var list = await WriteLinesAsync(zip, ArchiveFormat.ReportFile(id), Each(events, ArchiveFormat.Line), cancellation);
            index.Add(new ArchivedReport(id, list.Lines, list.Sha256));
            progress?.Report(index.Count);
        }

        var manifest = new ArchiveManifest(
            ArchiveFormat.Name,
            ArchiveFormat.Version,
            await WriteLinesAsync(zip, ArchiveFormat.Index, Each(index, ArchiveFormat.Line), cancellation),
            await WriteLinesAsync(zip, ArchiveFormat.Notices, NoticesAsync(cancellation), cancellation),
            await WriteLinesAsync(zip, ArchiveFormat.Publications, Each(places, ArchiveFormat.Line), cancellation));
        await AddAsync(zip, ArchiveFormat.Manifest, ArchiveFormat.Write(manifest), cancellation);
        return manifest;
    }

    private async IAsyncEnumerable<ReportId> IdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new ReportQuery { Order = ReportOrder.YearThenAgency, Take = ReportQuery.LargestPage };
        while (await store.QueryAsync(query, cancellation) is { Rows.Count: > 0 } page)
        {
            foreach (var row in page.Rows)
            {
                yield return row.Id;
            }

            query = query with { Skip = query.Skip + page.Rows.Count };
        }
    }

    private async IAsyncEnumerable<byte[]> NoticesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var skip = 0; await outbox.ListAsync(skip, ReportQuery.LargestPage, cancellation) is { Count: > 0 } page; skip += page.Count)
        {
            foreach (var entry in page)
            {
                yield return ArchiveFormat.Line(entry);
            }
        }
    }

    private async Task AddOriginalAsync(ZipArchive zip, HashSet<string> kept, ContentHash hash, CancellationToken cancellation)
    {
        var name = $"{ArchiveFormat.OriginalsFolder}{hash}";
        if (!kept.Add(name))
        {
            return;
        }

        await using var original = await originals.OpenAsync(hash, cancellation)
            ?? throw new ArchiveException(new ArchiveFault.OriginalMissing(hash));

        // PDFs and pictures are compressed in themselves.
        await using var entry = await Entry(zip, name, CompressionLevel.NoCompression).OpenAsync(cancellation);
        await original.CopyToAsync(entry, cancellation);
    }

    private async Task AddReadingAsync(ZipArchive zip, HashSet<string> kept, ContentHash hash, CancellationToken cancellation)
    {
        var name = $"{ArchiveFormat.ReadingsFolder}{hash}";
        if (!kept.Add(name))
        {
            return;
        }

        await AddAsync(
            zip,
            name,
            await readings.FindAsync(hash, cancellation) is { } json && ContentHash.Of(json) == hash
                ? json
                : throw new ArchiveException(new ArchiveFault.ReadingMissing(hash)),
            cancellation);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        await using var entry = await Entry(zip, name, CompressionLevel.Optimal).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
    }

    private static async Task<ArchivedList> WriteLinesAsync(
        ZipArchive zip, string name, IAsyncEnumerable<byte[]> lines, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await Entry(zip, name, CompressionLevel.Optimal).OpenAsync(cancellation);
        var count = 0;
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await entry.WriteAsync(line, cancellation);
            hash.AppendData(line);
            count++;
        }

        return new ArchivedList(count, ContentHash.Parse(Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        return entry;
    }

    private static IAsyncEnumerable<byte[]> Each<T>(IEnumerable<T> values, Func<T, byte[]> line) => values.Select(line).ToAsyncEnumerable();
}
