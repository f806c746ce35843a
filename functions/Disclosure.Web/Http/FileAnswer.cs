using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>A file to be saved, for the office alone.</summary>
/// <param name="content">The file.</param>
/// <param name="contentType">What it is.</param>
/// <param name="fileName">The name it is saved under, plain ASCII.</param>
internal sealed class FileAnswer(ReadOnlyMemory<byte> content, string contentType, string fileName) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        return Bytes.WriteAsync(httpContext.Response, content, contentType);
    }
}
