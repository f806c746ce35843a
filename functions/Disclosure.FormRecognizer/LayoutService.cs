using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Azure;
using Azure.AI.FormRecognizer.DocumentAnalysis;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;

namespace Disclosure.FormRecognizer;

/// <summary>
/// Asks Form Recognizer's layout model for the pages of a file that are pictures. Every page asked for is paid for, so no others are; the
/// service's own limits (500 MB, 2,000 pages) are looked at before anything is sent.
/// </summary>
/// <param name="client">Reaches the service; safe for any number of callers.</param>
/// <param name="clock">Measures how long the service may take.</param>
internal sealed class LayoutService(DocumentAnalysisClient client, TimeProvider clock)
{
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

    /// <summary>Reads pages.</summary>
    /// <param name="file">The whole file: a PDF, JPEG, PNG or TIFF.</param>
    /// <param name="pages">Numbers of the pages to read, from 1, ascending; at least one.</param>
    /// <param name="cancellation">Ends the wait; what was sent is paid for all the same.</param>
    /// <returns>The service's answer, which holds all pages asked for.</returns>
    /// <exception cref="DocumentException">The file cannot be read, or is beyond the service's limits.</exception>
    /// <exception cref="ScanServiceException">The service did not answer; trying again may help.</exception>
    public async Task<AnalyzeResult> AnalyzeAsync(ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation)
    {
        CheckLimits(file.Length, pages);
        var options = new AnalyzeDocumentOptions { Pages = { Ranges(pages) } };
        using var time = new CancellationTokenSource(TimeForAnswer + (TimeForPage * pages.Count), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            using var stream = AsStream(file);
            var operation = await client.AnalyzeDocumentAsync(WaitUntil.Completed, Model, stream, options, either.Token);
            return operation.Value;
        }
        catch (RequestFailedException failure)
        {
            throw LayoutFailure.Of(failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw LayoutFailure.Of(failure);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw LayoutFailure.Late(late);
        }
    }

    /// <summary>Page numbers as the service takes them: <c>1,3-5</c>.</summary>
    internal static string Ranges(IReadOnlyList<int> pages)
    {
        var text = new StringBuilder();
        for (var first = 0; first < pages.Count;)
        {
            var last = first;
            while (last + 1 < pages.Count && pages[last + 1] == pages[last] + 1)
            {
                last++;
            }

            text.Append(first == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{pages[first]}");
            if (last > first)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{pages[last]}");
            }

            first = last + 1;
        }

        return text.ToString();
    }

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
