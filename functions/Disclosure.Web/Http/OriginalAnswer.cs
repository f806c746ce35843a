using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Http;

/// <summary>
/// An original, byte for byte, as the type its content is and under a name that ends so, whatever it came as: what browsers show safely may
/// open there, anything else is only ever saved.
/// </summary>
internal sealed class OriginalAnswer(Stream content, FiledFile file, bool inline) : IResult
{
    /// <summary>Returns the original of a file; 404 if it is not kept.</summary>
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
        {
            return;
        }

        var head = new byte[FileType.BytesNeeded];
        var known = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, httpContext.RequestAborted);
        var type = FileType.Of(head.AsSpan(0, known));
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue(inline && type is { OpensInBrowsers: true } ? "inline" : "attachment");
        disposition.SetHttpFileName(type?.Named(file.Name) ?? file.Name);
        response.ContentType = type?.MediaType ?? "application/octet-stream";
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = type is { OpensInBrowsers: true } ? SafeHeaders.OriginalPolicy : SafeHeaders.SandboxPolicy;
        if (!HttpMethods.IsHead(request.Method))
        {
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }
}
