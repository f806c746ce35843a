using Disclosure.Web.Access;
using Disclosure.Web.Brakes;
using Disclosure.Web.Pages;
using Disclosure.Web.Transport;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Http;

/// <summary>
/// Serves a route: guards that hold for all of them stand here, in front of the handlers.
/// </summary>
internal sealed partial class RouteServer(
    Answers answers, SignInDelays delays, DisclosureWebOptions options, ILogger<RouteServer> log)
{
    /// <summary>Answers one request to the route.</summary>
    public async Task ServeAsync(Route route, HttpContext context)
    {
        SafeHeaders.Set(context.Response.Headers, route.Audience, options.IsSecure(context.Request));
        LanguageChoice.Remember(context);
        var answer = await AnswerAsync(route, context);
        await answer.ExecuteAsync(context);
    }

    private async Task<IResult> AnswerAsync(Route route, HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && CrossSitePost.IsOne(context.Request))
        {
            return answers.Refusal(context, StatusCodes.Status403Forbidden, "cross-site", Answers.WordsFor(context).CrossSite);
        }

        if (route.TakesKey && OperatorAccess.BringsKey(context) && delays.WaitOf(ClientAddress.Of(context)) is { } wait)
        {
            return answers.TooMany(context, wait, OperatorWords.In(Answers.LanguageFor(context)).TriedTooOften);
        }

        try
        {
            return await route.Handle(context);
        }
        catch (BadHttpRequestException bad)
        {
            return BadRequest(context, bad.StatusCode);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, route.Method, route.Pattern);
            return answers.Refusal(context, StatusCodes.Status500InternalServerError, "internal", Answers.WordsFor(context).InternalError);
        }
    }

    private IResult BadRequest(HttpContext context, int status)
    {
        var words = Answers.WordsFor(context);
        switch (status)
        {
            case StatusCodes.Status413PayloadTooLarge:
                return answers.Refusal(context, status, "too-large", words.TooLarge);
            case StatusCodes.Status408RequestTimeout:
                return answers.Refusal(context, status, "too-slow", words.TooSlow);
            case StatusCodes.Status503ServiceUnavailable:
                context.Response.Headers.RetryAfter = "60";
                return answers.Refusal(context, status, "busy", words.TooManyUploads);
            default:
                return answers.Refusal(context, status, "bad-request", words.BadRequest);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Pattern} failed")]
    private partial void LogFailure(Exception failure, string method, string pattern);
}
