using System.Net;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;

namespace Disclosure.FormRecognizer;

/// <summary>
/// What the service's errors mean: the fault of the file, which another try does not mend, or trouble that may pass. The codes are those of
/// the error guide of Document Intelligence 3.1 (its name today).
/// </summary>
internal static class LayoutFailure
{
    /// <summary>Errors nested deeper than this are of no service.</summary>
    private const int Nesting = 16;

    /// <summary>Sides of the smallest and the largest picture that the service takes, in pixels, as its documentation says.</summary>
    private const int ShortestSide = 50;
    private const int LongestSide = 10_000;

    /// <summary>The error to report, a <see cref="DocumentException"/> or a <see cref="ScanServiceException"/>.</summary>
    public static Exception Of(RequestFailedException failure) => CodeOf(failure) switch
    {
        "InvalidContentLength" => new DocumentException(new ServiceFileTooLarge(), failure),
        "InvalidContentDimensions" => new DocumentException(
            new ServicePictureOutOfRange(ShortestSide, LongestSide), failure),
        "InvalidContent" or "UnsupportedContent" or "NotSupportedContent" or "ContentProcessingError"
            or "UnsupportedMediaType" => new DocumentException(
            new ServiceRefusedContent(), failure),
        "ModelNotFound" or "NotSupportedApiVersion" => Refused(failure),
        _ => OfStatus(failure),
    };

    /// <summary>The service could not be asked, for want of a token.</summary>
    public static ScanServiceException Of(AuthenticationFailedException failure) => Refused(failure);

    /// <summary>The service took longer than it may.</summary>
    public static ScanServiceException Late(OperationCanceledException late) =>
        new(ScanServiceTrouble.Unavailable, "扫描件识别服务没有按时答复，稍后会自动重试。", late);

    private static Exception OfStatus(RequestFailedException failure) => (HttpStatusCode)failure.Status switch
    {
        HttpStatusCode.RequestEntityTooLarge => new DocumentException(new ServiceFileTooLarge(), failure),
        HttpStatusCode.UnsupportedMediaType => new DocumentException(new ServiceRefusedType(), failure),
        HttpStatusCode.TooManyRequests => new ScanServiceException(
            ScanServiceTrouble.Throttled, "扫描件识别服务正忙，稍后会自动重试。", failure),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => Refused(failure),
        _ => new ScanServiceException(
            ScanServiceTrouble.Unavailable, "扫描件识别服务暂时不可用，稍后会自动重试。", failure),
    };

    private static ScanServiceException Refused(Exception failure) => new(
        ScanServiceTrouble.Refused,
        "扫描件识别服务拒绝了本系统的访问。请系统管理员检查服务地址（Disclosure__FormRecognizer__Endpoint），以及应用的托管标识是否有“认知服务用户”角色（刚刚授权的，几分钟后生效）。",
        failure);

    /// <summary>
    /// The most specific code: inner errors say more than outer ones, and the first detail more than the error it belongs to.
    /// </summary>
    private static string? CodeOf(RequestFailedException failure)
    {
        try
        {
            if (failure.GetRawResponse()?.Content is { } content
                && JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = Nesting }) is var answer)
            {
                using (answer)
                {
                    return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("error", out var error)
                        ? Innermost(error) ?? failure.ErrorCode
                        : failure.ErrorCode;
                }
            }
        }
        catch (JsonException)
        {
            // No JSON is no code; the status tells what there is to tell.
        }

        return failure.ErrorCode;
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

        return inner ?? (error.TryGetProperty("code", out var own) && own.ValueKind == JsonValueKind.String ? own.GetString() : null);
    }
}
