using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Keeps what was drawn of the pages of originals, so that it is drawn once. A cache: what was put may be gone at any time, and is drawn
/// again. Safe for any number of callers at once, also with the same page: a picture is there whole or not at all.
/// </summary>
public interface IPagePictures
{
    /// <summary>Keeps something drawn of a file; the same name is only ever given the same content.</summary>
    /// <param name="file">The original.</param>
    /// <param name="name">What it is: lower-case letters, digits and one dot.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task PutAsync(ContentHash file, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Returns what was kept under the name; null if nothing is.</summary>
    Task<byte[]?> FindAsync(ContentHash file, string name, CancellationToken cancellation);
}
