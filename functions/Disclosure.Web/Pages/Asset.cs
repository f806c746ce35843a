using System.Security.Cryptography;

namespace Disclosure.Web.Pages;

/// <summary>
/// A file that pages refer to. Its address holds the hash of its content, so browsers keep it for good and a new one has a new address.
/// </summary>
internal sealed class Asset
{
    private Asset(string resource, string contentType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        Content = content;
        ContentType = contentType;
        var dot = resource.LastIndexOf('.');
        Name = $"{resource[..dot]}.{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}{resource[dot..]}";
    }

    /// <summary>Gets the portal's style sheet, beside the site's.</summary>
    public static Asset PortalStyle { get; } = new("portal.css", "text/css; charset=utf-8");

    /// <summary>Gets the style sheet of the operator's pages, beside the site's.</summary>
    public static Asset OfficeStyle { get; } = new("office.css", "text/css; charset=utf-8");

    /// <summary>Gets what keeps the operator's list up to date while it is looked at.</summary>
    public static Asset OfficeScript { get; } = new("office.js", "text/javascript; charset=utf-8");

    /// <summary>Gets what the review page does beyond its links: lights frames, and listens to the keyboard.</summary>
    public static Asset ReviewScript { get; } = new("review.js", "text/javascript; charset=utf-8");

    /// <summary>Gets what keeps what is typed on the pages of a review until it was taken.</summary>
    public static Asset DraftScript { get; } = new("drafts.js", "text/javascript; charset=utf-8");

    /// <summary>Gets the bytes, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets the content type.</summary>
    public string ContentType { get; }

    /// <summary>Gets the file name.</summary>
    public string Name { get; }

    /// <summary>Gets the address.</summary>
    public string Path => $"/assets/{Name}";

    /// <summary>Returns the asset of a file name; null where there is none.</summary>
    public static Asset? Find(string name) =>
        Array.Find([PortalStyle, OfficeStyle, OfficeScript, ReviewScript, DraftScript], asset => asset.Name == name);
}
