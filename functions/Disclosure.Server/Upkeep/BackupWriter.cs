using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Writes a data folder to one ZIP while a host works on it: the database by SQLite's online backup, and then the originals. A file is kept
/// before a report names it, so whatever the copy of the database names is there.
/// </summary>
/// <param name="folder">The data folder.</param>
internal sealed class BackupWriter(DataFolder folder)
{
    /// <summary>Name of the manifest in the ZIP.</summary>
    public const string Manifest = "backup.json";

    /// <summary>Name of the manifest's signature in the ZIP.</summary>
    public const string Signature = "backup.hmac";

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<BackupEntry> _entries = [];

    /// <summary>
    /// Writes the backup, whole or not at all; returns the number of originals in it. <see cref="StartException"/> where the database is
    /// damaged.
    /// </summary>
    /// <param name="file">Where it goes; must not be there.</param>
    /// <param name="withKeys">Whether settings and keys go with it.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<int> WriteAsync(string file, bool withKeys, CancellationToken cancellation)
    {
        var unfinished = $"{file}.unfinished";
        var database = $"{file}.database";
        try
        {
            Copy(database);
            int originals;
            await using (var stream = new FileStream(unfinished, PrivateFile.ToWrite()))
            {
                await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
                {
                    await AddAsync(zip, Path.GetFileName(folder.Database), database, CompressionLevel.Optimal, cancellation);
                    originals = await AddOriginalsAsync(zip, cancellation);
                    if (withKeys)
                    {
                        await AddSecretsAsync(zip, cancellation);
                    }

                    await FinishAsync(zip, cancellation);
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
            return originals;
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(database);
        }
    }

    private void Copy(string to)
    {
        new FileStream(to, PrivateFile.ToWrite()).Dispose();
        using var source = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        try
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }
        catch (SqliteException cause) when (cause.SqliteErrorCode is Database.Corrupt or Database.NotADatabase)
        {
            throw new StartException(ConsoleWords.DatabaseBroken(folder.Database), cause);
        }
    }

    private async Task<int> AddOriginalsAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var count = 0;
        if (!Directory.Exists(folder.Originals))
        {
            return count;
        }

        foreach (var path in Directory.EnumerateDirectories(folder.Originals, "??").Order(StringComparer.Ordinal)
            .SelectMany(static each => Directory.EnumerateFiles(each).Order(StringComparer.Ordinal)))
        {
            var name = $"{Path.GetFileName(folder.Originals)}/{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";

            // PDFs and pictures are compressed in themselves.
            await AddAsync(zip, name, path, CompressionLevel.NoCompression, cancellation);
            count++;
        }

        return count;
    }

    private async Task AddSecretsAsync(ZipArchive zip, CancellationToken cancellation)
    {
        if (File.Exists(folder.Settings))
        {
            await AddAsync(zip, Path.GetFileName(folder.Settings), folder.Settings, CompressionLevel.Optimal, cancellation);
        }

        if (Directory.Exists(folder.Keys))
        {
            foreach (var key in Directory.EnumerateFiles(folder.Keys).Order(StringComparer.Ordinal))
            {
                await AddAsync(zip, $"{Path.GetFileName(folder.Keys)}/{Path.GetFileName(key)}", key, CompressionLevel.Optimal, cancellation);
            }
        }
    }

    private async Task FinishAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(
            new BackupManifest(BackupManifest.Name, BackupManifest.Current, _entries), BackupJson.Default.BackupManifest);
        await WriteAsync(zip, Manifest, manifest, cancellation);
        if (BackupKeys.Sign(folder.Keys, manifest) is { } signature)
        {
            await WriteAsync(zip, Signature, Encoding.ASCII.GetBytes(signature), cancellation);
        }
    }

    private async Task AddAsync(ZipArchive zip, string name, string path, CompressionLevel compression, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.Asynchronous);
        var entry = zip.CreateEntry(name, compression);
        entry.LastWriteTime = NoTime;
        await using var target = await entry.OpenAsync(cancellation);
        var buffer = new byte[1 << 16];
        long bytes = 0;
        while (await source.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            bytes += read;
        }

        _entries.Add(new BackupEntry(name, bytes, Convert.ToHexStringLower(hash.GetCurrentHash())));
    }

    private static async Task WriteAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        await using var target = await entry.OpenAsync(cancellation);
        await target.WriteAsync(content, cancellation);
    }
}
