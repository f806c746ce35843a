using Disclosure.Workflow.Commands;

namespace Disclosure.Web.Filing;

/// <summary>What became of one file of an upload.</summary>
/// <param name="Name">The name it came with.</param>
/// <param name="Result">What became of it.</param>
internal sealed record Receipt(string Name, FilingResult Result);
