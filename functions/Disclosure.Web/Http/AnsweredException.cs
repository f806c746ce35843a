using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>Ends the work on a request at a place that cannot give its answer back; the answer comes along.</summary>
/// <param name="answer">The answer.</param>
/// <param name="cause">Why the work ended.</param>
internal sealed class AnsweredException(IResult answer, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Gets the answer.</summary>
    public IResult Answer => answer;
}
