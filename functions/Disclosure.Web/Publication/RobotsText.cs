using System.Text;

namespace Disclosure.Web.Publication;

/// <summary>What crawlers may visit (RFC 9309): everything public, and nothing that belongs to senders, reviewers and the office.</summary>
internal static class RobotsText
{
    /// <summary>Content type of what is written.</summary>
    public const string ContentType = "text/plain; charset=utf-8";

    /// <summary>Returns the file.</summary>
    public static ReadOnlyMemory<byte> Of(PublicHead head) => Encoding.UTF8.GetBytes(
        $"""
        User-agent: *
        Disallow: /review/
        Disallow: /reports/
        Disallow: /corrections/
        Disallow: /filing/
        Disallow: /confirm/
        Disallow: /operator
        Disallow: /api/

        Sitemap: {head.Absolute(PublicPaths.Sitemap)}

        """);
}
