using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Http;

/// <summary>Conditional requests, RFC 9110 §13.</summary>
internal static class Validators
{
    /// <summary>Sets the validators of the answer, and answers with 304 if the one who asks has it already.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag, DateTimeOffset? lastModified)
    {
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.LastModified = lastModified;
        var asked = context.Request.GetTypedHeaders();
        var known = asked.IfNoneMatch.Count > 0
            ? asked.IfNoneMatch.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
            : asked.IfModifiedSince is { } since && lastModified is { } modified
                && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
        if (known)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return known;
    }
}
