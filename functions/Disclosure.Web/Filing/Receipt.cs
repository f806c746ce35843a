using Disclosure.Workflow.Commands;

namespace Disclosure.Web.Filing;

/// <summary>What became of one file of an upload.</summary>
/// <param name="Name">The name it came with.</param>
/// <param name="Result">What became of it.</param>
internal sealed record Receipt(string Name, FilingResult Result)
{
    /// <summary>Gets the text as pasted where it was refused, so that nothing typed is lost; null otherwise.</summary>
    public string? Pasted { get; init; }
}
