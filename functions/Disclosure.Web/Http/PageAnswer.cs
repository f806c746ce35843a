using System.Text;
using Disclosure.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>A page.</summary>
internal sealed class PageAnswer(Html page, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>Content type of a page.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>Gets the status code.</summary>
    public int Status => status;

    public Task ExecuteAsync(HttpContext httpContext) =>
        Bytes.WriteAsync(httpContext.Response, Encoding.UTF8.GetBytes(page.ToString()), ContentType, status);
}
