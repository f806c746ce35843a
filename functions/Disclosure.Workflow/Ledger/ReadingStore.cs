using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>The readings as values: keeps each as JSON under the hash of that JSON, so the same reading is kept once.</summary>
/// <param name="readings">Keeps the JSON.</param>
public sealed class ReadingStore(IReadings readings)
{
    /// <summary>
    /// Returns the reading of the hash; null if no such reading is kept, or what is kept is no longer what was: that is not shown, and less
    /// published.
    /// </summary>
    public async Task<Reading?> FindAsync(ContentHash hash, CancellationToken cancellation) =>
        await readings.FindAsync(hash, cancellation) is { } json && ContentHash.Of(json) == hash ? ReportJson.Parse(json) : null;

    /// <summary>Keeps a reading and names it.</summary>
    internal async Task<ContentHash> SaveAsync(Reading reading, CancellationToken cancellation)
    {
        var json = ReportJson.Serialize(reading);
        var hash = ContentHash.Of(json);
        await readings.PutAsync(hash, json, cancellation);
        return hash;
    }

    /// <summary>Returns the reading that an event names; throws where it is not kept, which fails the step.</summary>
    internal async Task<Reading> GetAsync(ContentHash hash, CancellationToken cancellation) =>
        await FindAsync(hash, cancellation) ?? throw new StepFailedException(new StepFailure.ReadingMissing(hash));
}
