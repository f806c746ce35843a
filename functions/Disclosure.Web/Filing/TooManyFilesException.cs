using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>More files came in one upload than it may hold.</summary>
/// <param name="most">Most files an upload may hold.</param>
/// <param name="sender">What the form said of the sender; null where it said nothing.</param>
/// <param name="pasted">Text that was pasted into the form; empty where none was, or more than a page should hold.</param>
internal sealed class TooManyFilesException(int most, Contact? sender, string pasted)
    : BadHttpRequestException("Too many files.", StatusCodes.Status413PayloadTooLarge)
{
    /// <summary>Gets most files an upload may hold.</summary>
    public int Most => most;

    /// <summary>Gets what the form said of the sender; null where it said nothing.</summary>
    public Contact? Sender => sender;

    /// <summary>Gets the text that was pasted; empty where none is to be shown again.</summary>
    public string Pasted => pasted;
}
