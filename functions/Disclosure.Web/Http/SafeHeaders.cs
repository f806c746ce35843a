using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>The headers that keep a page from doing what it is not meant to do.</summary>
internal static class SafeHeaders
{
    /// <summary>
    /// No frame, and no script, connection, style, picture or form target but ours; nothing written into the page itself runs.
    /// </summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What a browser's own viewers of PDFs and pictures need, and no more.</summary>
    public const string OriginalPolicy =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>For an original that browsers are not to show: were one shown all the same, nothing in it could run or reach out.</summary>
    public const string SandboxPolicy = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Sets the headers. The address of a review page is a secret, so no other site hears of that address as a referrer; within the site
    /// browsers may send referrers, since with <c>no-referrer</c> they send <c>Origin: null</c> with the site's own forms too (Fetch
    /// standard §3.2), and <see cref="CrossSitePost"/> could not tell those from foreign ones.
    /// </summary>
    /// <param name="headers">The headers.</param>
    /// <param name="audience">Who may ask.</param>
    /// <param name="isSecure">Whether the request comes by https, by which browsers are then to come alone (RFC 6797).</param>
    public static void Set(IHeaderDictionary headers, Audience audience, bool isSecure)
    {
        if (isSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = audience == Audience.Public ? "cross-origin" : "same-origin";
        headers.Vary = "Cookie";
        headers.CacheControl = audience == Audience.Public ? "no-cache" : "no-store";
        headers["X-Robots-Tag"] = audience == Audience.Public ? default : "noindex, nofollow";
    }
}
