using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The readings, as JSON, each under the SHA-256 of its bytes; never changed, never removed. Safe for any number of callers at once, also
/// with the same reading: a reading is there whole or not at all.
/// </summary>
public interface IReadings
{
    /// <summary>
    /// Keeps a reading, and when it returns the reading survives a crash. One kept already is left as it is. The caller vouches for the
    /// hash.
    /// </summary>
    Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> json, CancellationToken cancellation);

    /// <summary>Returns the JSON of a reading; null if it is not kept.</summary>
    Task<byte[]?> FindAsync(ContentHash hash, CancellationToken cancellation);
}
