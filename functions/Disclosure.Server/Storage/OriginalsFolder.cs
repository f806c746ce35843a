using System.Security.Cryptography;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Storage;

/// <summary>
/// The originals as files named by their SHA-256. A file is written under another name, flushed to the disk and then given its own in one
/// act, so whatever has a hash for a name is whole.
/// </summary>
internal sealed class OriginalsFolder : IOriginals
{
    private const string Unfinished = "unfinished";

    private readonly string _folder;
    private readonly string _unfinished;
    private readonly Action<ContentHash>? _changed;

    /// <summary>
    /// Opens the folder, makes it if it is not there, and clears away what a crash left unfinished. One process at a time.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="changed">Told of an original that was to be opened and is not what came in.</param>
    public OriginalsFolder(string folder, Action<ContentHash>? changed = null)
        : this(folder, IncomingIn(folder))
    {
        _changed = changed;
        Directory.CreateDirectory(_unfinished);
        foreach (var left in Directory.EnumerateFiles(_unfinished))
        {
            File.Delete(left);
        }
    }

    private OriginalsFolder(string folder, string unfinished) => (_folder, _unfinished) = (folder, unfinished);

    /// <summary>
    /// Gets where files that come in are written before they are kept, beside the originals so that they need only be moved; what a crash
    /// leaves there is cleared away at the next start.
    /// </summary>
    /// <param name="folder">The originals' folder.</param>
    public static string IncomingIn(string folder) => Path.Combine(folder, Unfinished);

    /// <summary>The folder for a process that only reads, beside the one that keeps it.</summary>
    public static IOriginals ToRead(string folder) => new OriginalsFolder(folder, IncomingIn(folder));

    public async Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (Holds(hash))
        {
            return;
        }

        var temporary = Path.Combine(_unfinished, $"{hash}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        try
        {
            await WriteDurablyAsync(temporary, content, cancellation);
            Settle(temporary, hash);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>The file is flushed to the disk and moved; from another disk it is copied.</summary>
    public async Task TakeAsync(ContentHash hash, string path, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(path) != _unfinished)
        {
            await PutAsync(hash, await File.ReadAllBytesAsync(path, cancellation), cancellation);
            return;
        }

        if (Holds(hash))
        {
            return;
        }

        using (var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite))
        {
            RandomAccess.FlushToDisk(handle);
        }

        Settle(path, hash);
    }

    /// <summary>
    /// Opens a file that still is what came in: a disk may change bytes without a word. One that is not is as one that is not there, until
    /// it comes again; <c>disclosure check</c> tells of it.
    /// </summary>
    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            return null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != hash.ToString())
        {
            await stream.DisposeAsync();
            _changed?.Invoke(hash);
            return null;
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>Returns whether the bytes of a file have the hash; not where they cannot be read.</summary>
    public static bool IsWhole(string path, ContentHash hash)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == hash.ToString();
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool Holds(ContentHash hash) => File.Exists(PathOf(hash)) && IsWhole(PathOf(hash), hash);

    /// <summary>Gives a file that is on the disk its own name, in one act; when this returns, that survives a crash too.</summary>
    private void Settle(string written, ContentHash hash)
    {
        var final = PathOf(hash);
        var parent = Path.GetDirectoryName(final)!;
        Directory.CreateDirectory(parent);
        File.Move(written, final, overwrite: true);
        DirectoryFlush.Flush(parent);
        DirectoryFlush.Flush(_folder);
    }

    private static async Task WriteDurablyAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var handle = File.OpenHandle(
            path,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            FileOptions.Asynchronous,
            content.Length);
        await RandomAccess.WriteAsync(handle, content, 0, cancellation);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Returns where an original is kept.</summary>
    /// <param name="folder">The originals' folder.</param>
    /// <param name="hash">The original.</param>
    public static string PathOf(string folder, ContentHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(folder, name[..2], name);
    }

    private string PathOf(ContentHash hash) => PathOf(_folder, hash);
}
