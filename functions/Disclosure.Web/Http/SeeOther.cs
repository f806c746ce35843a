using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>Sends the browser on with a GET (RFC 9110 §15.4.4), so that reloading the page it lands on repeats nothing.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
