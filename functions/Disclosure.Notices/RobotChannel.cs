using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Disclosure.Notices;

/// <summary>A receiver over HTTP. Its address is a secret, and so appears in no reason and no log.</summary>
internal sealed class RobotChannel(RobotOptions options, HttpClient http, TimeProvider time) : INoticeChannel
{
    private const int LongestReason = 200;

    /// <summary>
    /// A client for robots: it follows no redirect, since a message is meant for the receiver alone, and takes no long or slow answer.
    /// </summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 1 << 16,
    };

    public bool Fits(Message message) => RobotText.Fits(options.Kind, message);

    public async Task SendAsync(Message message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var signature = RobotSignature.Of(options, now);
        var body = RobotText.Of(options.Kind, message, signature);
        using var request = new HttpRequestMessage(HttpMethod.Post, signature.Address) { Content = new ReadOnlyMemoryContent(body) };
        if (options.Kind == RobotKind.Json)
        {
            Sign(request, WebhookSignature.Of(message.Key, body.Span, options.Secret, now));
        }

        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            if (answer
                .StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent))
            {
                throw new DeliveryException($"“{options.Name}”的服务器答复 {(int)answer.StatusCode}。", isFinal: false);
            }

            if (options.Kind != RobotKind.Json)
            {
                Check(await answer.Content.ReadAsByteArrayAsync(cancellation));
            }
        }
        catch (HttpRequestException cause)
        {
            throw new DeliveryException($"“{options.Name}”的服务器没有响应，或答复过长。", isFinal: false, cause);
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new DeliveryException($"“{options.Name}”的服务器没有及时答复。", isFinal: false, cause) { MayHaveArrived = true };
        }
    }

    private static void Sign(HttpRequestMessage request, WebhookSignature signature)
    {
        request.Headers.TryAddWithoutValidation("webhook-id", signature.Id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", signature.Timestamp);
        if (signature.Signature is not null)
        {
            request.Headers.TryAddWithoutValidation("webhook-signature", signature.Signature);
        }
    }

    /// <summary>
    /// The robots answer 200 to anything and say in the body what became of it: <c>errcode</c>, or <c>code</c> in 飞书, and 0 is good.
    /// </summary>
    private void Check(byte[] body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var root = answer.RootElement;
            var code = Number(root, "errcode") ?? Number(root, "code") ?? Number(root, "StatusCode");
            if (code != 0)
            {
                throw new DeliveryException(
                    $"“{options.Name}”没有接受：{code} {Text(root, "errmsg") ?? Text(root, "msg") ?? Text(root, "StatusMessage")}",
                    isFinal: false);
            }
        }
        catch (JsonException cause)
        {
            throw new DeliveryException($"“{options.Name}”的答复看不懂。", isFinal: false, cause);
        }
    }

    private static int? Number(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text
            ? text.Length > LongestReason ? text[..LongestReason] : text
            : null;
}
