using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Carries the pages of a file from the step that extracts them to the step that parses them. A cache: what was put may be gone at any
/// time, and is then extracted again. Safe for any number of callers at once.
/// </summary>
public interface IExtractions
{
    /// <summary>Offers the pages of a file.</summary>
    ValueTask PutAsync(ContentHash file, Extraction extraction, CancellationToken cancellation);

    /// <summary>Returns the pages of a file; null if they are not at hand.</summary>
    ValueTask<Extraction?> FindAsync(ContentHash file, CancellationToken cancellation);
}
