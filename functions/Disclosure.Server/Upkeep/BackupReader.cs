using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;

namespace Disclosure.Server.Upkeep;

/// <summary>What was restored.</summary>
/// <param name="Originals">Number of originals.</param>
/// <param name="IsSignatureKnown">Whether the backup's signature was looked at with a key; it is good then.</param>
internal sealed record Restored(int Originals, bool IsSignatureKnown);

/// <summary>
/// Brings a backup back to an empty folder, whole or not at all: it is unpacked beside the folder, each file is compared with the manifest,
/// and only then the folder gets its name.
/// </summary>
/// <param name="file">The backup.</param>
/// <param name="keys">A folder with the keys it may be signed with; those in the backup count where it has none.</param>
internal sealed class BackupReader(string file, string? keys)
{
    /// <summary>Bytes of the largest manifest: one of a million originals.</summary>
    private const int LargestManifest = 256 << 20;

    private const int LargestSignature = 1 << 10;

    private const string OriginalsPrefix = "originals/";

    /// <summary>Restores; <see cref="StartException"/> where it is no whole backup, or the folder holds something.</summary>
    /// <param name="folder">The data folder; made if it is not there.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<Restored> RunAsync(string folder, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(root) || (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any()))
        {
            throw new StartException(ConsoleWords.FolderNotEmpty(root));
        }

        var unfinished = $"{root}.restoring";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        try
        {
            var restored = await UnpackAsync(unfinished, cancellation);
            if (Directory.Exists(root))
            {
                Directory.Delete(root);
            }

            Directory.Move(unfinished, root);
            return restored;
        }
        catch (Exception cause) when (cause is InvalidDataException or JsonException)
        {
            throw new StartException(ConsoleWords.NotABackup(file), cause);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private async Task<Restored> UnpackAsync(string to, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var bytes = await ReadAsync(zip, BackupWriter.Manifest, LargestManifest, cancellation)
            ?? throw new InvalidDataException("no manifest");
        var manifest = JsonSerializer.Deserialize(bytes, BackupJson.Default.BackupManifest);
        if (manifest is not { Format: BackupManifest.Name, Version: BackupManifest.Current, Entries: { } entries })
        {
            throw new InvalidDataException("another format");
        }

        PrivateFile.MakeFolder(to);
        foreach (var entry in entries)
        {
            await UnpackAsync(zip, entry, to, cancellation);
        }

        return new Restored(
            entries.Count(static entry => entry.Name.StartsWith(OriginalsPrefix, StringComparison.Ordinal)),
            await IsSignedAsync(zip, bytes, to, cancellation));
    }

    /// <summary>Unpacks a file; its name may lead nowhere but into the folder.</summary>
    private async Task UnpackAsync(ZipArchive zip, BackupEntry entry, string to, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(to, entry.Name));
        if (!path.StartsWith(to + Path.DirectorySeparatorChar, StringComparison.Ordinal) || File.Exists(path)
            || zip.GetEntry(entry.Name) is not { } packed)
        {
            throw new StartException(ConsoleWords.BackupAltered(file, entry.Name));
        }

        PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var source = await packed.OpenAsync(cancellation))
        await using (var target = new FileStream(path, PrivateFile.ToWrite()))
        {
            var buffer = new byte[1 << 16];
            long bytes = 0;
            while (await source.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                // A file larger than told is no longer read: it may be made to fill the disk.
                bytes += read;
                if (bytes > entry.Bytes)
                {
                    throw new StartException(ConsoleWords.BackupAltered(file, entry.Name));
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            target.Flush(flushToDisk: true);
        }

        if (Convert.ToHexStringLower(hash.GetCurrentHash()) != entry.Sha256)
        {
            throw new StartException(ConsoleWords.BackupAltered(file, entry.Name));
        }
    }

    private async Task<bool> IsSignedAsync(ZipArchive zip, byte[] manifest, string to, CancellationToken cancellation)
    {
        var signature = await ReadAsync(zip, BackupWriter.Signature, LargestSignature, cancellation);
        if (signature is null)
        {
            return keys is null ? false : throw new StartException(ConsoleWords.BackupAltered(file, BackupWriter.Signature));
        }

        return BackupKeys.Verify(keys ?? Path.Combine(to, "keys"), manifest, Encoding.ASCII.GetString(signature)) switch
        {
            true => true,
            null when keys is null => false,
            _ => throw new StartException(ConsoleWords.BackupAltered(file, BackupWriter.Signature)),
        };
    }

    private static async Task<byte[]?> ReadAsync(ZipArchive zip, string name, int largest, CancellationToken cancellation)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        if (entry.Length > largest)
        {
            throw new InvalidDataException($"{name} is too large");
        }

        await using var source = await entry.OpenAsync(cancellation);
        var bytes = new byte[entry.Length];
        await source.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
