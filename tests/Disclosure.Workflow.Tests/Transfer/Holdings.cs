using Disclosure.Contracts.InMemory;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Workflow.Tests.Transfer;

/// <summary>The stores of a host that only keeps: what archives are made of and taken into.</summary>
internal sealed record Holdings(InMemoryReportStore Store, InMemoryPublications Publications, InMemoryFiles Files)
{
    public Holdings()
        : this(new InMemoryReportStore(), new InMemoryPublications(), new InMemoryFiles())
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<byte[]> ExportAsync()
    {
        using var archive = new MemoryStream();
        await new ArchiveExporter(Store, Store, Publications, Files, Files).WriteAsync(archive, null, Cancellation);
        return archive.ToArray();
    }

    public async Task<ImportResult> ImportAsync(byte[] bytes, ArchiveLimits? limits = null)
    {
        await using var archive = await ArchiveReader.OpenAsync(new MemoryStream(bytes), limits ?? ArchiveLimits.Default, Cancellation);
        return await new ArchiveImporter(Store, Store, Publications, Files, Files, TimeProvider.System).RunAsync(
            archive,
            null,
            Cancellation);
    }

    /// <summary>Everything it holds, as text that two of them can be compared by.</summary>
    public async Task<IReadOnlyList<string>> ContentAsync()
    {
        var content = new List<string>();
        foreach (var id in Store.Ids.OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            content.AddRange(await EventsAsync(id));
        }

        foreach (var entry in await Store.ListAsync(0, int.MaxValue, Cancellation))
        {
            content.Add($"{entry}");
        }

        return content;
    }

    public async Task<IReadOnlyList<string>> EventsAsync(ReportId id) =>
        [.. (await Store.LoadAsync(id, Cancellation)).Select((happened, number) => $"{id} {number} {ReportEventJson.Serialize(happened)}")];
}
