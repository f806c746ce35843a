using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Http;

/// <summary>
/// An original, byte for byte. What begins as a PDF may open in the browser's viewer; anything else is only ever saved, whatever it is called.
/// </summary>
internal sealed class OriginalAnswer(Stream content, FiledFile file, bool inline) : IResult
{
    private const int HeaderBytes = 1024;

    /// <summary>The original of a file; 404 if it is not kept.</summary>
    public static async Task<IResult> OpenAsync(
        IOriginals originals, FiledFile file, bool inline, HttpContext context, Answers answers) =>
        await originals.OpenAsync(file.Hash, context.RequestAborted) is { } content
            ? new OriginalAnswer(content, file, inline)
            : answers.NotFound(context);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var _ = content;
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isPublic = !response.Headers.CacheControl.Contains("no-store");
        if (isPublic && Validators.IsKnown(httpContext, new EntityTagHeaderValue($"\"{file.Hash}\""), null))
            return;
        var head = new byte[HeaderBytes];
        var isPdf = FileType.IsPdf(head.AsSpan(0, await content.ReadAtLeastAsync(head, HeaderBytes, throwOnEndOfStream: false, httpContext.RequestAborted)));
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue(inline && isPdf ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        response.ContentType = isPdf ? "application/pdf" : "application/octet-stream";
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = SafeHeaders.OriginalPolicy;
        if (!HttpMethods.IsHead(request.Method))
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
