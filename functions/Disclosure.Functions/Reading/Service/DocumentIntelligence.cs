using System.Globalization;
using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading.Layout;

namespace Disclosure.Functions.Reading.Service;

/// <summary>
/// Asks the layout model of Azure Document Intelligence for the pages of a file that are pictures, over its REST interface: submits the
/// file, asks for the result until it is there, and rests as long as the service says, in all no longer than a time that grows with the
/// pages. Answers are bounded in size, and nothing is taken of one that cannot be understood whole.
/// </summary>
/// <param name="pipeline">Sends and signs requests.</param>
/// <param name="account">The account.</param>
/// <param name="clock">Measures rests, and how long the service may take.</param>
internal sealed class DocumentIntelligence(HttpPipeline pipeline, ScanAccount account, TimeProvider clock) : ILayoutService
{
    /// <summary>
    /// Most times that a request which was refused for the moment is sent again. With the rests the service asks for they spread the burst
    /// of reports at the end of January over what it answers, 15 files a second where nothing else was agreed.
    /// </summary>
    private const int MostRetries = 6;

    private const long MostBytes = 500L << 20;
    private const int MostPages = 2_000;

    /// <summary>
    /// Most bytes of an answer beside those of its pages, and for each page: a page dense with Chinese takes about 600 KB, since each
    /// character is a word with corners of its own.
    /// </summary>
    private const long AnswerBytes = 4L << 20;
    private const long PageBytes = 2L << 20;

    /// <summary>Most bytes of an error.</summary>
    private const long ErrorBytes = 64L << 10;

    /// <summary>Most characters of the name of a result: it is a GUID.</summary>
    private const int LongestName = 64;

    /// <summary>
    /// Longest time of an answer without its pages: queueing and the rests. With <see cref="TimeForPage"/> several times the second that
    /// the service takes for a page by its documentation; not measured here.
    /// </summary>
    private static readonly TimeSpan TimeForAnswer = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeForPage = TimeSpan.FromSeconds(5);

    /// <summary>Rest before a request is sent again the first time, where the service names none; it doubles from time to time.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Rest before a question for the result where the service names none, and the shortest: its documentation asks for at least a second.
    /// </summary>
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest rest that is waited for. A free tier that has no calls left asks to wait for days; then the step fails, and is tried again.
    /// A result is asked for after this time at the latest.
    /// </summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<LayoutAnswer> AnalyzeAsync(ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation)
    {
        if (file.Length > MostBytes || pages[^1] > MostPages)
        {
            throw new DocumentException(new ServiceLimitExceeded(MostBytes >> 20, MostPages));
        }

        using var time = new CancellationTokenSource(TimeForAnswer + (TimeForPage * pages.Count), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            var (name, rest) = await SubmitAsync(file, pages, either.Token);
            return await ResultAsync(name, rest, AnswerBytes + (PageBytes * pages.Count), either.Token);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new DocumentException(new ServiceRefusedAccess(ScanAccount.EndpointSetting), failure);
        }
        catch (Exception failure) when (
            failure is RequestFailedException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new DocumentException(new ServiceUnavailable(), failure);
        }
    }

    /// <summary>Sends the file; returns the name of the result, and how long to rest before it is asked for.</summary>
    private async Task<(string Name, TimeSpan RestsFor)> SubmitAsync(
        ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation)
    {
        var address = AddressOf(":analyze", $"&pages={PageRanges.Of(pages)}&stringIndexType=utf16CodeUnit");
        using var message = await SendAsync(
            request =>
            {
                request.Method = RequestMethod.Post;
                request.Uri.Reset(address);
                request.Headers.Add(HttpHeader.Names.ContentType, "application/octet-stream");
                request.Content = RequestContent.Create(file);
            },
            cancellation);
        if (message.Response.Status != (int)HttpStatusCode.Accepted)
        {
            throw await FailureAsync(message.Response, cancellation);
        }

        // The result is asked for at the account's own address: a token is for nobody else, whatever the answer names.
        return message.Response.Headers.TryGetValue("Operation-Location", out var place) && NameIn(place) is { } name
            ? (name, RestAfter(message.Response) ?? ShortestRest)
            : throw new DocumentException(new ServiceAnswerUnusable());
    }

    private async Task<LayoutAnswer> ResultAsync(string name, TimeSpan rest, long mostBytes, CancellationToken cancellation)
    {
        var address = AddressOf($"/analyzeResults/{name}", "");
        while (true)
        {
            await Task.Delay(rest < ShortestRest ? ShortestRest : rest > LongestRest ? LongestRest : rest, clock, cancellation);
            using var message = await SendAsync(
                request =>
                {
                    request.Method = RequestMethod.Get;
                    request.Uri.Reset(address);
                },
                cancellation);
            if (message.Response.Status != (int)HttpStatusCode.OK)
            {
                // A result that is not there any more is no word on the account.
                throw message.Response.Status == (int)HttpStatusCode.NotFound
                    ? new DocumentException(new ServiceUnavailable())
                    : await FailureAsync(message.Response, cancellation);
            }

            var body = await ReadAsync(message.Response, mostBytes, cancellation)
                ?? throw new DocumentException(new ServiceAnswerUnusable());
            switch (ServiceAnswer.Read(body))
            {
                case (OperationStatus.Succeeded, { } result):
                    return result;
                case (OperationStatus.Failed, _):
                    throw LayoutFailure.Of(message.Response.Status, body, ScanAccount.EndpointSetting, null);
                default:
                    rest = RestAfter(message.Response) ?? ShortestRest;
                    break;
            }
        }
    }

    /// <summary>
    /// Sends a request, and again after a rest where the service refuses it for the moment or is not reached. Of the answer nothing but the
    /// headers is read yet.
    /// </summary>
    private async Task<HttpMessage> SendAsync(Action<Request> make, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan? rest;
            var message = pipeline.CreateMessage();
            try
            {
                message.BufferResponse = false;
                make(message.Request);
                await pipeline.SendAsync(message, cancellation);
                rest = IsOfTheMoment(message.Response.Status) ? RestAfter(message.Response) ?? RestBefore(attempt) : null;
                if (rest is null || rest > LongestRest || attempt == MostRetries)
                {
                    return message;
                }

                message.Dispose();
            }
            catch (Exception failure)
            {
                message.Dispose();
                if (attempt == MostRetries || !IsOfTheNetwork(failure) || cancellation.IsCancellationRequested)
                {
                    throw;
                }

                rest = RestBefore(attempt);
            }

            await Task.Delay(rest.Value, clock, cancellation);
        }
    }

    private static bool IsOfTheNetwork(Exception failure) => failure is IOException or RequestFailedException { Status: 0 };

    private static bool IsOfTheMoment(int status) => (HttpStatusCode)status
        is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static TimeSpan RestBefore(int attempt) =>
        FirstRest * Math.Pow(2, attempt) is var rest && rest < LongestRest ? rest : LongestRest;

    /// <summary>How long the service says to wait, in seconds or until a time; null where it says nothing.</summary>
    private TimeSpan? RestAfter(Response response)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
                ? until - clock.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero
            : null;
    }

    private static async Task<DocumentException> FailureAsync(Response response, CancellationToken cancellation) => LayoutFailure.Of(
        response.Status, await ReadAsync(response, ErrorBytes, cancellation) ?? [], ScanAccount.EndpointSetting, null);

    /// <summary>The answer's bytes; null where they are more than they may be.</summary>
    private static async Task<byte[]?> ReadAsync(Response response, long most, CancellationToken cancellation)
    {
        if (response.ContentStream is not { } stream)
        {
            return [];
        }

        if (response.Headers.ContentLength > most)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (bytes.Length + read > most)
            {
                return null;
            }

            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }

    private Uri AddressOf(string path, string query) => new(
        $"{account.Endpoint.AbsoluteUri.TrimEnd('/')}/{account.Version.Root}/documentModels/prebuilt-layout{path}"
        + $"?api-version={account.Version.Name}{query}");

    /// <summary>The last part of the path of a result's address.</summary>
    private static string? NameIn(string place) =>
        Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Segments[^1] is { Length: > 1 and <= LongestName } name
        && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? name
            : null;
}
