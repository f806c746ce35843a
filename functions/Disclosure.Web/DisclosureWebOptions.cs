using System.Net;
using Disclosure.Web.Links;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web;

/// <summary>What an office sets for its pages.</summary>
/// <param name="Address">
/// The address people reach the pages by, which links in notices begin with; asked for with every link, as a host that lets the system
/// choose its port learns it late.
/// </param>
/// <param name="LinkKeys">The keys of the review links.</param>
public sealed record DisclosureWebOptions(Func<Uri> Address, LinkKeyRing LinkKeys)
{
    /// <summary>Shortest operator key, in characters.</summary>
    public const int ShortestOperatorKey = 16;

    /// <summary>
    /// Gets what opens the operator's pages, at least <see cref="ShortestOperatorKey"/> characters; null: codes do, where the host makes
    /// some.
    /// </summary>
    public string? OperatorKey { get; init; }

    /// <summary>Gets whether the host makes codes by which the operator signs in where no key is set.</summary>
    public bool HasSignInCodes { get; init; }

    /// <summary>
    /// Gets whether the operator's pages show the links of notices, with which whoever sees them acts in the addressee's name: only where
    /// the program is tried.
    /// </summary>
    public bool ShowsLinks { get; init; }

    /// <summary>
    /// Gets the proxies that hand on the requests of others and are believed whose they are; what anyone else says of that is ignored.
    /// </summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Gets how many requests of a kind a client may make a minute.</summary>
    public RequestRates Rates { get; init; } = new();

    /// <summary>Gets the office's name, in the head of every page.</summary>
    public string Office { get; init; } = "政府信息公开工作主管部门";

    /// <summary>Most files one upload may hold.</summary>
    public int FilesPerUpload { get; init; } = 20;

    /// <summary>Gets the number of uploads that are received at a time; others wait for their turn.</summary>
    public int UploadsAtOnce { get; init; } = 8;

    /// <summary>Gets the folder in which uploads are written as they come.</summary>
    public string UploadFolder { get; init; } = Path.GetTempPath();

    /// <summary>
    /// Gets the code of ten digits under which the State Council's office knows the site (网站标识码), for its pages' metadata; null where it
    /// has none.
    /// </summary>
    public string? SiteIdCode { get; init; }

    /// <summary>
    /// Gets the agencies a report is expected of every year, by the names their reports bear; empty where none are named.
    /// </summary>
    public IReadOnlyList<string> ExpectedAgencies { get; init; } = [];

    /// <summary>
    /// Returns whether a request comes by https: it does so itself, a proxy that is believed says so, or people reach the pages by https
    /// alone.
    /// </summary>
    internal bool IsSecure(HttpRequest request) => request.IsHttps || Address().Scheme == Uri.UriSchemeHttps;
}
