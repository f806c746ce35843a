using System.Net;
using System.Text.Json;
using Disclosure.Documents;
using Disclosure.Documents.Words;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// What the service's errors mean: the fault of the file, which another try does not mend, or trouble that may pass. The codes are those of
/// the error guide of Document Intelligence 3.1 and 4.0.
/// </summary>
public static class LayoutFailure
{
    /// <summary>Errors nested deeper than this are of no service.</summary>
    private const int Nesting = 16;

    /// <summary>Sides of the smallest and the largest picture that the service takes, in pixels, as its documentation says.</summary>
    private const int ShortestSide = 50;
    private const int LongestSide = 10_000;

    /// <summary>
    /// What the service says where a tier has no calls left, with status 403 and no code of its own; it then asks to wait for days.
    /// </summary>
    private const string OutOfQuota = "out of call volume quota";

    /// <summary>Returns the error to report.</summary>
    /// <param name="status">The status of the answer; 0 where there was none.</param>
    /// <param name="body">The answer, JSON or not; empty where there was none.</param>
    /// <param name="setting">Setting in which the address of the service stands.</param>
    /// <param name="cause">The error underneath; null where the answer is all there is.</param>
    public static DocumentException Of(int status, ReadOnlyMemory<byte> body, string setting, Exception? cause)
    {
        var (code, message) = ErrorIn(body);
        return new DocumentException(FaultOf(status, code, message, setting), cause);
    }

    private static DocumentFault FaultOf(int status, string? code, string message, string setting) => code switch
    {
        "InvalidContentLength" => new ServiceFileTooLarge(),
        "InvalidContentDimensions" => new ServicePictureOutOfRange(ShortestSide, LongestSide),
        "InvalidContent" or "UnsupportedContent" or "NotSupportedContent" or "ContentProcessingError" or "UnsupportedMediaType" =>
            new ServiceRefusedContent(),
        "ModelNotFound" or "NotSupportedApiVersion" => new ServiceRefusedAccess(setting),
        _ when message.Contains(OutOfQuota, StringComparison.OrdinalIgnoreCase) => new ServiceQuotaUsedUp(),
        _ => OfStatus(status, setting),
    };

    private static DocumentFault OfStatus(int status, string setting) => (HttpStatusCode)status switch
    {
        HttpStatusCode.RequestEntityTooLarge => new ServiceFileTooLarge(),
        HttpStatusCode.UnsupportedMediaType => new ServiceRefusedType(),
        HttpStatusCode.TooManyRequests => new ServiceBusy(),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new ServiceRefusedAccess(setting),
        _ => new ServiceUnavailable(),
    };

    /// <summary>
    /// The most specific code, for inner errors say more than outer ones, and the last detail more than the error it belongs to; and the
    /// outer error's message.
    /// </summary>
    private static (string? Code, string Message) ErrorIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Nesting });
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                ? (Innermost(error), TextIn(error, "message") ?? "")
                : (null, "");
        }
        catch (JsonException)
        {
            // No JSON is no code; the status tells what there is to tell.
            return (null, "");
        }
    }

    private static string? Innermost(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var inner = error.TryGetProperty("innererror", out var innerError) ? Innermost(innerError) : null;
        if (inner is null && error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array)
        {
            foreach (var detail in details.EnumerateArray())
            {
                // The outer error is repeated among its details.
                inner = Innermost(detail) is { } code && code != "InternalServerError" ? code : inner;
            }
        }

        return inner ?? TextIn(error, "code");
    }

    private static string? TextIn(JsonElement error, string name) =>
        error.TryGetProperty(name, out var own) && own.ValueKind == JsonValueKind.String ? own.GetString() : null;
}
