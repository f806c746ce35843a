using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>A file as it came in.</summary>
/// <param name="Hash">SHA-256 of its bytes, under which the original is kept.</param>
/// <param name="Name">The name it came with, for people; nothing is derived from it.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="FiledAt">When it came in.</param>
/// <param name="Sender">Who sent it, and where a return notice goes; null where nobody said, e.g. from the intake folder.</param>
public sealed record FiledFile(ContentHash Hash, string Name, long Size, DateTimeOffset FiledAt, Contact? Sender)
{
    /// <summary>Gets the file it was cut from, which held several reports; null for a file as it came in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ContentHash? CutFrom { get; init; }

    /// <summary>Gets the way the file came; null for a file of before the way was stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Origin? Origin { get; init; }

    /// <summary>
    /// Gets whose filings it is counted with: <c>client:</c> and the address of whoever sent it, <c>agency:</c> and the agency and year of
    /// a filing link; null where it is not counted, and for a file of before this was stored.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Account { get; init; }

    /// <summary>Returns whether this filing came after the other; two of the same instant are ordered by their hashes.</summary>
    public bool IsNewerThan(DateTimeOffset filedAt, ContentHash hash) =>
        // A mutant of > to >= lives: the times differ where they are compared.
        FiledAt != filedAt ? FiledAt > filedAt : string.CompareOrdinal(Hash.ToString(), hash.ToString()) > 0;
}
