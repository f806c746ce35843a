using Disclosure.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Downloads;

/// <summary>
/// A public answer to be saved, written while it is made. Its entity tag derives from what it is made of: it is known before anything is
/// made, and weak, since equal contents may differ in bytes.
/// </summary>
/// <param name="version">Names what it is made of.</param>
/// <param name="contentType">What it is.</param>
/// <param name="fileName">The name it is saved under, plain ASCII.</param>
/// <param name="write">Writes it.</param>
internal sealed class StreamedAnswer(
    string version,
    string contentType,
    string fileName,
    Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (Validators.IsKnown(httpContext, new EntityTagHeaderValue($"\"{version}\"", isWeak: true), null))
        {
            return;
        }

        response.ContentType = contentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await write(response.Body, httpContext.RequestAborted);
        }
    }
}
