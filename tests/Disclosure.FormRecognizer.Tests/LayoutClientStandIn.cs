using Azure;
using Azure.AI.FormRecognizer.DocumentAnalysis;

namespace Disclosure.FormRecognizer.Tests;

/// <summary>The service's client with answers of its own.</summary>
internal sealed class LayoutClientStandIn(Func<AnalyzeDocumentOptions, CancellationToken, Task<AnalyzeResult>> answer)
    : DocumentAnalysisClient
{
    /// <summary>What was asked for: the model, the pages, and how many bytes were sent.</summary>
    public List<(string Model, string Pages, long Bytes)> Asked { get; } = [];

    public override async Task<AnalyzeDocumentOperation> AnalyzeDocumentAsync(
        WaitUntil waitUntil,
        string modelId,
        Stream document,
        AnalyzeDocumentOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Assert.Equal(WaitUntil.Completed, waitUntil);
        lock (Asked)
        {
            Asked.Add((modelId, string.Join(',', options!.Pages), document.Length));
        }

        return new Completed(await answer(options, cancellationToken));
    }

    private sealed class Completed(AnalyzeResult value) : AnalyzeDocumentOperation
    {
        public override AnalyzeResult Value => value;
    }
}
