using Disclosure.Web.Access;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Operator;

/// <summary>Stands in front of the operator's routes and sends away whoever may not see them.</summary>
internal sealed class OperatorGate(OperatorAccess access, Layout layout, Answers answers)
{
    /// <summary>Returns the route, its handler asked only where the operator's pages are open to the request.</summary>
    public Route Guard(Route route) => route with
    {
        Handle = context => access.IsOpen(context) ? route.Handle(context) : Task.FromResult(Closed(context)),
    };

    /// <summary>
    /// Returns the answer to whoever may not enter: the page that asks for the key, or, where no key is set, that the pages open on this
    /// machine alone.
    /// </summary>
    public IResult Closed(HttpContext context)
    {
        if (!access.HasKey)
        {
            return answers.Refusal(
                context, StatusCodes.Status403Forbidden, "operator-closed", Answers.WordsFor(context).OperatorClosed);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new PageAnswer(LoginPage.Render(layout.For(context), wrong: false), StatusCodes.Status401Unauthorized);
    }
}
