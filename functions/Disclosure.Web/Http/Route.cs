using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>One line of the list of routes: what is served where, to whom, and what may come back.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The path, with its parameters in braces.</param>
/// <param name="Audience">Who may ask.</param>
/// <param name="Summary">What it is, in Chinese, for the OpenAPI document.</param>
/// <param name="Handle">Answers.</param>
internal sealed record Route(string Method, string Pattern, Audience Audience, string Summary, Func<HttpContext, Task<IResult>> Handle)
{
    /// <summary>What the answer holds when all goes well.</summary>
    public Media Answer { get; init; } = Media.Page;

    /// <summary>What the request's body holds.</summary>
    public Body Body { get; init; } = Body.None;

    /// <summary>Names of the query parameters it looks at.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>The status codes it may answer with, the one of success first.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [StatusCodes.Status200OK];

    /// <summary>Whether programs ask it, which hear of errors in JSON.</summary>
    public bool IsForPrograms => Pattern.StartsWith("/api/", StringComparison.Ordinal)
        || Answer is Media.Json or Media.Csv or Media.Workbook or Media.Xml or Media.Text or Media.OpenApi;
}

/// <summary>Who may ask a route.</summary>
internal enum Audience
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Whoever knows the address; nothing of it is kept in caches.</summary>
    Addressee,

    /// <summary>The operator.</summary>
    Operator,
}

/// <summary>What an answer holds.</summary>
internal enum Media
{
    /// <summary>A page.</summary>
    Page,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Workbook,

    /// <summary>A feed or a list for search engines.</summary>
    Xml,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>A report's original file.</summary>
    Original,

    /// <summary>A picture of a page.</summary>
    Picture,

    /// <summary>The style sheet.</summary>
    Stylesheet,

    /// <summary>The OpenAPI document.</summary>
    OpenApi,
}

/// <summary>What the body of a request holds.</summary>
internal enum Body
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The fields of a form.</summary>
    Fields,

    /// <summary>Files, as a browser or <c>curl -F</c> sends them.</summary>
    Files,

    /// <summary>Files as before, or one file as it is.</summary>
    FilesOrRaw,
}
