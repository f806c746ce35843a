using Disclosure.Web.Http;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>An act that was refused while its link still counts: the page is shown anew with what was typed.</summary>
/// <param name="Act">The last part of the address the form was sent to, e.g. <c>return</c>.</param>
/// <param name="Form">The fields that came.</param>
/// <param name="Refusal">Why it was refused.</param>
internal sealed record Attempt(string Act, IFormCollection Form, Refusal Refusal)
{
    /// <summary>Returns what was typed into a field of a form; empty where another form was sent.</summary>
    public string Text(string act, string field) => act == Act ? Form.Text(field) : "";

    /// <summary>Returns whether a box of a form was ticked.</summary>
    public bool Ticked(string act, string field, string value) => act == Act && Form[field].Contains(value);
}
