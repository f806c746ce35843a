using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Filing;

/// <summary>One file of an upload.</summary>
/// <param name="Name">The name it came with; nothing is derived from it.</param>
/// <param name="Content">The file, which is deleted when the request has been answered; null if there are more than allowed, and then no
/// further file was read.</param>
/// <param name="Sender">Who sends it and where a return notice goes; null where nobody said.</param>
/// <param name="IsPage">Whether it is part of one report together with the other files of the upload.</param>
internal sealed record Upload(string Name, IncomingFile? Content, Contact? Sender, bool IsPage)
{
    /// <summary>Gets whether it is text that was typed or pasted into the form; such text is a report of its own.</summary>
    public bool IsPasted { get; init; }
}
