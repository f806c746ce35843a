using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Transfer;

/// <summary>
/// An archive somebody brought. Its names, lists and their hashes are checked when it is opened, each report, original and reading when it
/// is asked for; whatever differs from what was put in is an <see cref="ArchiveException"/>. Safe for any number of callers at once, who
/// take turns.
/// </summary>
public sealed class ArchiveReader : IAsyncDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly ArchiveLimits _limits;
    private readonly SemaphoreSlim _turn = new(1, 1);

    private ArchiveReader(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, ArchiveLimits limits) =>
        (_zip, _entries, _limits) = (zip, entries, limits);

    /// <summary>Gets what the archive says of itself.</summary>
    public ArchiveManifest Manifest { get; private set; } = null!;

    /// <summary>Gets the reports in it.</summary>
    public IReadOnlyList<ArchivedReport> Reports { get; private set; } = [];

    /// <summary>Opens an archive.</summary>
    /// <param name="archive">The file, seekable; stays the caller's.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public static async Task<ArchiveReader> OpenAsync(Stream archive, ArchiveLimits limits, CancellationToken cancellation)
    {
        var zip = await ReadingAsync(
            () => ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation));
        try
        {
            var reader = new ArchiveReader(zip, await ReadingAsync(() => Task.FromResult(Known(zip, limits))), limits);
            await reader.CheckAsync(cancellation);
            return reader;
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns the events of a report, oldest first; throws where they are not those of a report of the id.</summary>
    public async Task<IReadOnlyList<ReportEvent>> EventsAsync(ArchivedReport report, CancellationToken cancellation)
    {
        var name = ArchiveFormat.ReportFile(report.Id);
        var bytes = await ContentAsync(name, _limits.ReportBytes, cancellation);
        if (ContentHash.Of(bytes) != report.Sha256)
        {
            throw Damaged(name);
        }

        var events = new List<ReportEvent>();
        await foreach (var line in LinesAsync(new MemoryStream(bytes), name, _limits.ReportBytes, cancellation))
        {
            events.Add(Parsed(name, line, json => ReportEventJson.Parse(Encoding.UTF8.GetString(json))));
        }

        return events.Count == report.Events && events[0] is Received first && ReportId.Of(first.File.Hash) == report.Id
            && !events.Skip(1).OfType<Received>().Any()
            ? events
            : throw Damaged(name);
    }

    /// <summary>Returns a file as it came in.</summary>
    public Task<byte[]> OriginalAsync(ContentHash hash, CancellationToken cancellation) =>
        NamedByHashAsync(ArchiveFormat.OriginalsFolder, hash, _limits.OriginalBytes, cancellation);

    /// <summary>Returns a reading, as JSON.</summary>
    public Task<byte[]> ReadingAsync(ContentHash hash, CancellationToken cancellation) =>
        NamedByHashAsync(ArchiveFormat.ReadingsFolder, hash, _limits.ReadingBytes, cancellation);

    /// <summary>
    /// Returns the notices and what became of them. Nothing else may be asked of the archive until the last one is taken.
    /// </summary>
    public IAsyncEnumerable<OutboxEntry> NoticesAsync(CancellationToken cancellation) =>
        ValuesAsync(ArchiveFormat.Notices, ArchiveFormat.ReadNotice, cancellation);

    /// <summary>
    /// Returns who holds the place of each agency and year. Nothing else may be asked of the archive until the last one is taken.
    /// </summary>
    public IAsyncEnumerable<Publication> PublicationsAsync(CancellationToken cancellation) =>
        ValuesAsync(ArchiveFormat.Publications, ArchiveFormat.ReadPublication, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _zip.DisposeAsync();
        _turn.Dispose();
    }

    private static Dictionary<string, ZipArchiveEntry> Known(ZipArchive zip, ArchiveLimits limits)
    {
        if (zip.Entries.Count > limits.Entries)
        {
            throw new ArchiveException(new ArchiveFault.TooManyEntries(limits.Entries));
        }

        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            if (!ArchiveFormat.IsKnown(entry.FullName) || !entries.TryAdd(entry.FullName, entry))
            {
                throw new ArchiveException(new ArchiveFault.ForeignEntry());
            }
        }

        return entries;
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        if (!_entries.ContainsKey(ArchiveFormat.Manifest))
        {
            throw new ArchiveException(new ArchiveFault.NoManifest(ArchiveFormat.Manifest));
        }

        Manifest = Parsed(
            ArchiveFormat.Manifest,
            await ContentAsync(ArchiveFormat.Manifest, _limits.LineBytes, cancellation),
            json => ArchiveFormat.ReadManifest(json));
        if (Manifest.Format != ArchiveFormat.Name)
        {
            throw new ArchiveException(new ArchiveFault.ForeignFormat());
        }

        if (Manifest.Version > ArchiveFormat.Version)
        {
            throw new ArchiveException(new ArchiveFault.NewerFormat(Manifest.Version, ArchiveFormat.Version));
        }

        await CheckListAsync(ArchiveFormat.Index, Manifest.Reports, cancellation);
        await CheckListAsync(ArchiveFormat.Notices, Manifest.Notices, cancellation);
        await CheckListAsync(ArchiveFormat.Publications, Manifest.Publications, cancellation);
        var reports = new List<ArchivedReport>();
        var ids = new HashSet<ReportId>();
        await foreach (var report in ValuesAsync(ArchiveFormat.Index, ArchiveFormat.ReadReport, cancellation))
        {
            if (!ids.Add(report.Id) || !_entries.ContainsKey(ArchiveFormat.ReportFile(report.Id)))
            {
                throw Damaged(ArchiveFormat.Index);
            }

            reports.Add(report);
        }

        Reports = reports;
    }

    /// <summary>Reads a list once to see that it is what the manifest says.</summary>
    private async Task CheckListAsync(string name, ArchivedList list, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = 0;
        await using (var content = await OpenEntryAsync(name, cancellation))
        {
            var part = new byte[1 << 16];
            for (int read; (read = await ReadingAsync(() => content.ReadAsync(part, cancellation).AsTask())) > 0;)
            {
                hash.AppendData(part, 0, read);
                lines += part.AsSpan(0, read).Count((byte)'\n');
            }
        }

        if (lines != list.Lines || Convert.ToHexStringLower(hash.GetHashAndReset()) != list.Sha256.ToString())
        {
            throw Damaged(name);
        }
    }

    private async IAsyncEnumerable<T> ValuesAsync<T>(string name, Parser<T> parse, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var content = await OpenEntryAsync(name, cancellation);
            await foreach (var line in LinesAsync(content, name, _limits.LineBytes, cancellation))
            {
                yield return Parsed(name, line, parse);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<byte[]> NamedByHashAsync(string folder, ContentHash hash, int most, CancellationToken cancellation)
    {
        var name = $"{folder}{hash}";
        var content = await ContentAsync(name, most, cancellation);
        return ContentHash.Of(content) == hash ? content : throw Damaged(name);
    }

    /// <summary>Returns the whole of an entry, whatever size the entry claims.</summary>
    private async Task<byte[]> ContentAsync(string name, int most, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await using var content = await OpenEntryAsync(name, cancellation);
            using var whole = new MemoryStream();
            var part = new byte[1 << 16];
            for (int read; (read = await ReadingAsync(() => content.ReadAsync(part, cancellation).AsTask())) > 0;)
            {
                if (whole.Length + read > most)
                {
                    throw new ArchiveException(new ArchiveFault.EntryTooLarge(name, most));
                }

                whole.Write(part, 0, read);
            }

            return whole.ToArray();
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task<Stream> OpenEntryAsync(string name, CancellationToken cancellation) => _entries.TryGetValue(name, out var entry)
        ? ReadingAsync(() => entry.OpenAsync(cancellation))
        : throw new ArchiveException(new ArchiveFault.EntryMissing(name));

    private static async IAsyncEnumerable<byte[]> LinesAsync(
        Stream content, string name, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var line = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = await ReadingAsync(() => content.ReadAsync(part, cancellation).AsTask())) > 0;)
        {
            for (var start = 0; start < read;)
            {
                var length = part.AsSpan(start, read - start).IndexOf((byte)'\n');
                var taken = length < 0 ? read - start : length;
                if (line.Length + taken > most)
                {
                    throw new ArchiveException(new ArchiveFault.LineTooLong(name, most));
                }

                line.Write(part, start, taken);
                start += taken + 1;
                if (length < 0)
                {
                    continue;
                }

                yield return line.ToArray();
                line.SetLength(0);
            }
        }

        if (line.Length > 0)
        {
            throw Damaged(name);
        }
    }

    private delegate T Parser<T>(ReadOnlySpan<byte> json);

    private static T Parsed<T>(string name, byte[] json, Parser<T> parse)
    {
        try
        {
            return parse(json);
        }
        catch (JsonException cause)
        {
            throw Damaged(name, cause);
        }
    }

    /// <summary>
    /// Reads from the ZIP file; a file that is damaged, or no ZIP, becomes an <see cref="ArchiveException"/>. A damaged file may name
    /// positions outside itself, and each kind of stream reports those by another exception.
    /// </summary>
    private static async Task<T> ReadingAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException or ArgumentException)
        {
            throw new ArchiveException(new ArchiveFault.ZipDamaged(), cause);
        }
    }

    private static ArchiveException Damaged(string name, Exception? cause = null) =>
        new(new ArchiveFault.EntryDamaged(name), cause);
}
