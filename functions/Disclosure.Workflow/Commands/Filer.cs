using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Commands;

/// <summary>Who sends a file in.</summary>
/// <param name="By">The name given, for the trail.</param>
/// <param name="Sender">Where notices go, once the address is confirmed; null for the office.</param>
/// <param name="Origin">The way the file comes.</param>
public sealed record Filer(string By, Contact? Sender, Origin Origin)
{
    /// <summary>Gets whose filings are counted together; null for those that are not counted, such as the office's own.</summary>
    public string? Account { get; init; }
}
