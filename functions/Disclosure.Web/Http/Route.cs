using Disclosure.Web.Brakes;
using Microsoft.AspNetCore.Http;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Disclosure.Web.Http;

/// <summary>One line of the list of routes: what is served where, to whom, and what may come back.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">The path, with its parameters in braces.</param>
/// <param name="Audience">Who may ask.</param>
/// <param name="Summary">What it is, in Chinese, for the OpenAPI document.</param>
/// <param name="Handle">Answers.</param>
internal sealed record Route(string Method, string Pattern, Audience Audience, string Summary, Func<HttpContext, Task<IResult>> Handle)
{
    /// <summary>Gets what the answer holds when all goes well.</summary>
    public Media Answer { get; init; } = Media.Page;

    /// <summary>Gets what the request's body holds.</summary>
    public Body Body { get; init; } = Body.None;

    /// <summary>Gets the names of the query parameters the handler looks at.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Gets the status codes the handler may answer with, the one of success first.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [Status200OK];

    /// <summary>Gets what requests are counted as.</summary>
    public Brake Brake { get; init; }

    /// <summary>Gets whether the operator key may stand in the request.</summary>
    public bool TakesKey { get; init; }

    /// <summary>Gets every status code that may come back: the handler's own and those of the guards in front of the handler.</summary>
    public IEnumerable<int> AllStatuses => Statuses.Concat(GuardStatuses()).Distinct();

    /// <summary>Gets whether programs ask the route, which hear of errors in JSON.</summary>
    public bool IsForPrograms => Pattern.StartsWith("/api/", StringComparison.Ordinal)
        || Answer is Media.Json or Media.Csv or Media.Workbook or Media.Document or Media.Xml or Media.Text or Media.OpenApi;

    /// <summary>Returns a route that shows something.</summary>
    public static Route Get(Audience audience, string pattern, string summary, Func<HttpContext, Task<IResult>> handle) =>
        new(HttpMethods.Get, pattern, audience, summary, handle);

    /// <summary>Returns a route that changes something.</summary>
    public static Route Post(Audience audience, string pattern, string summary, Func<HttpContext, Task<IResult>> handle) =>
        new(HttpMethods.Post, pattern, audience, summary, handle);

    /// <summary>
    /// Returns what the guards answer: 403 to a POST from another site, 401 and 403 to whoever is not the operator, 429 to whoever tried
    /// wrong keys or asks too often, 400 and 413 to a body that is broken or too large, 500 when a handler fails, and
    /// 507 when the disk is full.
    /// </summary>
    private IEnumerable<int> GuardStatuses()
    {
        if (Audience == Audience.Operator)
        {
            yield return Status401Unauthorized;
        }

        if (Audience == Audience.Operator || HttpMethods.IsPost(Method))
        {
            yield return Status403Forbidden;
        }

        if (TakesKey || Brake != Brake.None)
        {
            yield return Status429TooManyRequests;
        }

        if (Body != Body.None)
        {
            yield return Status400BadRequest;
            yield return Status413PayloadTooLarge;
        }

        yield return Status500InternalServerError;
        yield return Status507InsufficientStorage;
    }
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

    /// <summary>A Word document.</summary>
    Document,

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

    /// <summary>A roster, as a form or as it is.</summary>
    Roster,
}
