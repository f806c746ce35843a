namespace Disclosure.Workflow.Process;

/// <summary>One time a file of a report was sent in.</summary>
/// <param name="File">The file, with its sender and the way it came.</param>
/// <param name="By">Who sent it, as the sender gave the name.</param>
/// <param name="IsAgain">Whether the report held the same bytes already.</param>
public sealed record Sending(FiledFile File, string By, bool IsAgain)
{
    /// <summary>Returns whether both were sent by the same person in the same way, as far as is known.</summary>
    public bool IsLike(Sending other) => (By, File.Sender, File.Origin) == (other.By, other.File.Sender, other.File.Origin);
}
