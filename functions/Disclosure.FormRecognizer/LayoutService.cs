using System.Runtime.InteropServices;
using Azure;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.FormRecognizer;

/// <summary>
/// Asks Form Recognizer's layout model for the pages of a file that are pictures. Every page asked for is paid for, so no others are; the
/// service's own limits (500 MB, 2,000 pages) are looked at before anything is sent.
/// </summary>
/// <param name="client">Reaches the service; safe for any number of callers.</param>
/// <param name="clock">Measures how long the service may take.</param>
internal sealed class LayoutService(DocumentAnalysisClient client, TimeProvider clock) : ILayoutService
{
    /// <summary>Setting of the app in which the account's address stands.</summary>
    private const string Setting = "Disclosure__FormRecognizer__Endpoint";

    /// <summary>The model that gives words, lines and tables.</summary>
    private const string Model = "prebuilt-layout";

    private const long MostBytes = 500L << 20;
    private const int MostPages = 2_000;

    /// <summary>
    /// Longest time of an answer without its pages: queueing and the client's own retries. With <see cref="TimeForPage"/> several times the
    /// second that the service takes for a page by its documentation; not measured here.
    /// </summary>
    private static readonly TimeSpan TimeForAnswer = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeForPage = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<LayoutAnswer> AnalyzeAsync(ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation)
    {
        CheckLimits(file.Length, pages);
        var options = new AnalyzeDocumentOptions { Pages = { PageRanges.Of(pages) } };
        using var time = new CancellationTokenSource(TimeForAnswer + (TimeForPage * pages.Count), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            using var stream = AsStream(file);
            var operation = await client.AnalyzeDocumentAsync(WaitUntil.Completed, Model, stream, options, either.Token);
            return SdkAnswer.Of(operation.Value);
        }
        catch (RequestFailedException failure)
        {
            throw LayoutFailure.Of(failure.Status, BodyOf(failure), Setting, failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new DocumentException(new ServiceRefusedAccess(Setting), failure);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentException(new ServiceUnavailable(), late);
        }
    }

    private static ReadOnlyMemory<byte> BodyOf(RequestFailedException failure) => failure.GetRawResponse()?.Content?.ToMemory() ?? default;

    private static void CheckLimits(int bytes, IReadOnlyList<int> pages)
    {
        if (bytes > MostBytes || pages[^1] > MostPages)
        {
            throw new DocumentException(new ServiceLimitExceeded(MostBytes >> 20, MostPages));
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> file)
    {
        var bytes = MemoryMarshal.TryGetArray(file, out var segment) ? segment : new ArraySegment<byte>(file.ToArray());
        return new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
    }
}
