namespace Disclosure.Workflow.Process;

/// <summary>A file as it came in.</summary>
/// <param name="Hash">SHA-256 of its bytes, under which the original is kept.</param>
/// <param name="Name">The name it came with, for people; nothing is derived from it.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="FiledAt">When it came in.</param>
/// <param name="Sender">Who sent it, and where a return notice goes; null where nobody said, e.g. from the intake folder.</param>
public sealed record FiledFile(ContentHash Hash, string Name, long Size, DateTimeOffset FiledAt, Contact? Sender)
{
    /// <summary>Returns whether this filing came after the other; two of the same instant are ordered by their hashes.</summary>
    public bool IsNewerThan(DateTimeOffset filedAt, ContentHash hash) =>
        // A mutant of > to >= lives: the times differ where they are compared.
        FiledAt != filedAt ? FiledAt > filedAt : string.CompareOrdinal(Hash.ToString(), hash.ToString()) > 0;
}
