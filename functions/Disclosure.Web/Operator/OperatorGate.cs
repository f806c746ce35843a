using Disclosure.Web.Access;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>Stands in front of the operator's routes and sends away whoever may not see them.</summary>
internal sealed class OperatorGate(OperatorAccess access, Layout layout, Answers answers)
{
    /// <summary>Returns the route, its handler asked only where the operator's pages are open to the request.</summary>
    public Route Guard(Route route) => route with
    {
        TakesKey = true,
        Handle = async context => await access.IsOpenAsync(context) ? await route.Handle(context) : Closed(context),
    };

    /// <summary>
    /// Returns the answer to whoever may not enter: the page that asks for the key or a code, or, where there is neither, that the pages
    /// are closed.
    /// </summary>
    public IResult Closed(HttpContext context) => Answers.IsForPrograms(context) && access.Entrance != Entrance.None
        ? KeyNeeded(context)
        : access.Entrance == Entrance.None
        ? answers.Refusal(context, StatusCodes.Status403Forbidden, "operator-closed", Answers.WordsFor(context).OperatorClosed)
        : AskToSignIn(context, null, "");

    /// <summary>Returns to programs that they have to name the key.</summary>
    private IResult KeyNeeded(HttpContext context)
    {
        var byKey = access.Entrance == Entrance.Key;
        if (byKey)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return answers.Refusal(
            context, byKey ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden, "operator-key-needed",
            OperatorWords.In(Language.Chinese).LoginIntroduction);
    }

    /// <summary>Returns the page that asks for the key or a code.</summary>
    /// <param name="context">The request.</param>
    /// <param name="trouble">What went wrong before; null where nothing was tried.</param>
    /// <param name="code">The code that the address brought; empty where none.</param>
    public IResult AskToSignIn(HttpContext context, string? trouble, string code)
    {
        var byKey = access.Entrance == Entrance.Key;
        if (byKey)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return new PageAnswer(
            LoginPage.Render(layout.For(context), byKey, trouble, code),
            byKey ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden);
    }
}
