namespace Disclosure.Workflow.Steps;

/// <summary>What a run of a report has before it, as far as the engine needs to know to give it a place.</summary>
/// <param name="Reads">Whether it reads the file; else it only works on what is stored.</param>
/// <param name="Sender">
/// Whose file it is, for turns: the account it is counted with (anybody can type any address), for files without one the address of the
/// sender, or else who is said to have filed it, which for files without a sender is the way they came.
/// </param>
/// <param name="Size">Bytes of the file.</param>
public sealed record RunAhead(bool Reads, string Sender, long Size);
