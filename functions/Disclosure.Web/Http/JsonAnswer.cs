using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>A JSON object.</summary>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Content type of JSON.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>Gets the status code.</summary>
    public int Status => status;

    public Task ExecuteAsync(HttpContext httpContext) => Bytes.WriteAsync(httpContext.Response, Bytes.OfJson(write), ContentType, status);
}
