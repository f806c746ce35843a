using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Http;

/// <summary>
/// A public answer a cache may keep and must ask about: its entity tag is the hash of its bytes, so it changes exactly when they do, and
/// whoever has them already is told so with 304 (RFC 9110 §13).
/// </summary>
/// <param name="body">The bytes.</param>
/// <param name="contentType">What they are.</param>
/// <param name="lastModified">When what they show last changed.</param>
internal sealed class CachedAnswer(ReadOnlyMemory<byte> body, string contentType, DateTimeOffset? lastModified = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span)[..16])}\"");
        return Validators.IsKnown(httpContext, tag, lastModified)
            ? Task.CompletedTask
            : Bytes.WriteAsync(httpContext.Response, body, contentType);
    }
}
