using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>
/// Tells a POST another site made a browser send. Browsers say so in Sec-Fetch-Site (W3C Fetch Metadata), where they do not send that
/// (plain HTTP) in Origin; programs such as curl send neither and carry no cookies of a person.
/// </summary>
internal static class CrossSitePost
{
    public static bool IsOne(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
        {
            return site.Count > 1 || site[0] is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin;
        return origin.Count > 0
            && !(origin.Count == 1
                && Uri.TryCreate(origin[0], UriKind.Absolute, out var from)
                && string.Equals(from.Authority, Authority(request, from.Scheme), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the host asked for, without a port that is the scheme's own, as <see cref="Uri.Authority"/> has it.</summary>
    private static string? Authority(HttpRequest request, string scheme) =>
        Uri.TryCreate($"{scheme}://{request.Host}", UriKind.Absolute, out var asked) ? asked.Authority : null;
}
