using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>File to pages. The pages go to the cache; a second run puts the same again.</summary>
internal sealed class ExtractStep(IOriginals originals, IReportReader reader, IExtractions extractions, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var extraction = await ExtractAsync(process.File, cancellation);
        await extractions.PutAsync(process.File.Hash, extraction, cancellation);
        return [new Extracted(time.GetUtcNow(), ReportEvent.System, extraction.Document.Pages.Count)];
    }

    /// <summary>Returns the pages, from the cache if they are there.</summary>
    public async Task<Extraction> FindOrExtractAsync(FiledFile file, CancellationToken cancellation) =>
        await extractions.FindAsync(file.Hash, cancellation) ?? await ExtractAsync(file, cancellation);

    private async Task<Extraction> ExtractAsync(FiledFile file, CancellationToken cancellation)
    {
        await using var original = await originals.OpenAsync(file.Hash, cancellation)
            ?? throw new StepFailedException(new StepFailure.OriginalMissing(file.Hash));
        var content = new byte[checked((int)original.Length)];
        await original.ReadExactlyAsync(content, cancellation);
        return await reader.ExtractAsync(content, cancellation);
    }
}
