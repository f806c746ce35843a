using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The files as they came in, byte for byte, each under the SHA-256 of its content; never changed, never removed. Safe for any number of
/// callers at once, also with the same file: a file is there whole or not at all.
/// </summary>
public interface IOriginals
{
    /// <summary>
    /// Keeps a file, and when it returns the file survives a crash. A file kept already is left as it is. The caller vouches for the hash.
    /// </summary>
    Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>
    /// Keeps a file that lies on this machine's disk, as <see cref="PutAsync"/> does; it may be moved from there or stay for the caller to
    /// delete.
    /// </summary>
    async Task TakeAsync(ContentHash hash, string path, CancellationToken cancellation) =>
        await PutAsync(hash, await File.ReadAllBytesAsync(path, cancellation), cancellation);

    /// <summary>Opens a file to be read, seekable, at its beginning; null if it is not kept. The caller disposes of the stream.</summary>
    Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation);
}
