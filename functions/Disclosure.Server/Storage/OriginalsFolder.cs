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
    private readonly string _folder;
    private readonly string _unfinished;

    /// <summary>
    /// Opens the folder, makes it if it is not there, and clears away what a crash left unfinished. One process at a time.
    /// </summary>
    public OriginalsFolder(string folder)
        : this(folder, Path.Combine(folder, "unfinished"))
    {
        Directory.CreateDirectory(_unfinished);
        foreach (var left in Directory.EnumerateFiles(_unfinished))
        {
            File.Delete(left);
        }
    }

    private OriginalsFolder(string folder, string unfinished) => (_folder, _unfinished) = (folder, unfinished);

    /// <summary>The folder for a process that only reads, beside the one that keeps it.</summary>
    public static IOriginals ToRead(string folder) => new OriginalsFolder(folder, Path.Combine(folder, "unfinished"));

    public async Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var final = PathOf(hash);
        if (File.Exists(final))
        {
            return;
        }

        var parent = Path.GetDirectoryName(final)!;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(_unfinished, $"{hash}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        try
        {
            await WriteDurablyAsync(temporary, content, cancellation);
            File.Move(temporary, final, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        DirectoryFlush.Flush(parent);
        DirectoryFlush.Flush(_folder);
    }

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation)
    {
        var path = PathOf(hash);
        return Task.FromResult<Stream?>(
            File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous)
                : null);
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

    private string PathOf(ContentHash hash)
    {
        var name = hash.ToString();
        return Path.Combine(_folder, name[..2], name);
    }
}
