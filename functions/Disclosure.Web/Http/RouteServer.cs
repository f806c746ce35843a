using Disclosure.Web.Access;
using Disclosure.Web.Brakes;
using Disclosure.Web.Pages;
using Disclosure.Web.Transport;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Http;

/// <summary>
/// Serves a route: guards that hold for all of them stand here, in front of the handlers.
/// </summary>
internal sealed partial class RouteServer(
    Answers answers, SignInDelays delays, RequestBrakes brakes, DisclosureWebOptions options, ILogger<RouteServer> log)
{
    /// <summary>Answers one request to the route.</summary>
    public async Task ServeAsync(Route route, HttpContext context)
    {
        SafeHeaders.Set(context.Response.Headers, route.Audience, options.IsSecure(context.Request));
        LanguageChoice.Remember(context, options.IsSecure(context.Request));
        var answer = await AnswerAsync(route, context);
        try
        {
            await answer.ExecuteAsync(context);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, route.Method, route.Pattern);
            await BreakOffAsync(route, context);
        }
    }

    /// <summary>
    /// Answers that something went wrong where nothing was sent yet; else ends the connection, so that what was sent does not pass for the
    /// whole.
    /// </summary>
    private async Task BreakOffAsync(Route route, HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        SafeHeaders.Set(context.Response.Headers, route.Audience, options.IsSecure(context.Request));
        await Broken(context).ExecuteAsync(context);
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

        if (CountsAtOnce(route.Brake, context) && brakes.Refuse(route.Brake, context) is { } rest)
        {
            return answers.TooMany(context, rest, Answers.WordsFor(context).AskedTooOften);
        }

        try
        {
            var answer = await route.Handle(context);
            return route.Brake == Brake.BadLinks && IsOfBadLink(answer) && brakes.Refuse(Brake.BadLinks, context) is { } pause
                ? answers.TooMany(context, pause, Answers.WordsFor(context).AskedTooOften)
                : answer;
        }
        catch (AnsweredException answered)
        {
            return answered.Answer;
        }
        catch (BadHttpRequestException bad)
        {
            return BadRequest(context, bad.StatusCode);
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, route.Method, route.Pattern);
            if (FullDisk.IsCauseOf(failure))
            {
                return BadRequest(context, StatusCodes.Status507InsufficientStorage);
            }

            return Broken(context);
        }
    }

    /// <summary>Returns the answer where something went wrong: what, stands in the log alone.</summary>
    private IResult Broken(HttpContext context) =>
        answers.Refusal(context, StatusCodes.Status500InternalServerError, "internal", Answers.WordsFor(context).InternalError);

    private static bool CountsAtOnce(Brake brake, HttpContext context) =>
        brake != Brake.BadLinks && (brake != Brake.Searches || context.Request.QueryString.HasValue);

    private static bool IsOfBadLink(IResult answer) =>
        (answer as PageAnswer)?.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
        || (answer as JsonAnswer)?.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound;

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
            case StatusCodes.Status507InsufficientStorage:
                context.Response.Headers.RetryAfter = "60";
                return answers.Refusal(context, status, "storage-full", words.StorageFull);
            default:
                return answers.Refusal(context, status, "bad-request", words.BadRequest);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Pattern} failed")]
    private partial void LogFailure(Exception failure, string method, string pattern);
}
