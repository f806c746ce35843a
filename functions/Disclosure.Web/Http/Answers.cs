using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>Answers that say no, as a page to people and in JSON to programs.</summary>
internal sealed class Answers(Layout layout)
{
    /// <summary>Returns the metadata by which a request's route is known.</summary>
    public static bool IsForPrograms(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Route>()?.IsForPrograms
        ?? context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Returns the answer to what is not done or not to be had.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="code">Why, for programs.</param>
    /// <param name="message">Why and what to do, in the language of <see cref="WordsFor"/>.</param>
    public IResult Refusal(HttpContext context, int status, string code, string message) =>
        IsForPrograms(context)
            ? new JsonAnswer(
                json =>
                {
                    json.WriteStartObject("error"u8);
                    json.WriteString("code"u8, code);
                    json.WriteString("message"u8, message);
                    json.WriteEndObject();
                },
                status)
            : Page(layout.For(context), status, message);

    /// <summary>Returns the answer where the process refuses.</summary>
    public IResult Refusal(HttpContext context, Refusal refusal) =>
        Refusal(context, StatusOf(refusal.Code), CodeName.Of(refusal.Code), WordsFor(context).Of(refusal));

    /// <summary>Returns the answer to whoever asks too often.</summary>
    /// <param name="context">The request.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="message">What was done too often, in the language of <see cref="WordsFor"/>.</param>
    public IResult TooMany(HttpContext context, TimeSpan wait, string message)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Refusal(
            context,
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            message + WordsFor(context).TryAgainIn(TimeSpan.FromSeconds(seconds)));
    }

    /// <summary>Returns the answer where nothing is at the address.</summary>
    public IResult NotFound(HttpContext context) =>
        Refusal(context, StatusCodes.Status404NotFound, "not-found", WordsFor(context).NoSuchPage);

    /// <summary>Returns the language in which the one who asks is answered; programs are answered in Chinese.</summary>
    public static Language LanguageFor(HttpContext context) => IsForPrograms(context) ? Language.Chinese : LanguageChoice.Of(context);

    /// <summary>Returns the words in that language.</summary>
    public static SiteWords WordsFor(HttpContext context) => SiteWords.In(LanguageFor(context));

    private static PageAnswer Page(Layout layout, int status, string message) => new(
        layout.Page(Place.Elsewhere, layout.Words.OfStatus(status), Html.Of($"""
            <h1>{layout.Words.OfStatus(status)}</h1>
            <p class="notice">{message}</p>
            <p><a href="/">{layout.Words.BackToDirectory}</a></p>
            """)),
        status);

    /// <summary>Returns the status code of a refusal.</summary>
    public static int StatusOf(RefusalCode code) => code switch
    {
        RefusalCode.UnknownReport => StatusCodes.Status404NotFound,
        RefusalCode.WrongTicket or RefusalCode.WrongReviewer or RefusalCode.WrongSender or RefusalCode.LinkNeeded =>
            StatusCodes.Status403Forbidden,
        RefusalCode.Expired or RefusalCode.AlreadyDecided or RefusalCode.RoundSuperseded or RefusalCode.PassedOn
            or RefusalCode.ReportWithdrawn or RefusalCode.ReportSuperseded => StatusCodes.Status410Gone,
        RefusalCode.EmptyFile or RefusalCode.BadValue or RefusalCode.UnknownFigure or RefusalCode.UnknownSection
            or RefusalCode.UnknownColleague => StatusCodes.Status400BadRequest,
        RefusalCode.TooManyOpen => StatusCodes.Status429TooManyRequests,
        RefusalCode.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCode.UnknownFileType => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status409Conflict,
    };
}
