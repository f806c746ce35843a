namespace Disclosure.Documents.Ocr;

/// <summary>A file as read, and how.</summary>
/// <param name="Document">Its pages.</param>
/// <param name="By">What its text comes from.</param>
public sealed record ReadFile(Document Document, ReadBy By);

/// <summary>What the text of a file comes from.</summary>
public enum ReadBy
{
    /// <summary>The file itself.</summary>
    File,

    /// <summary>Pictures of whole pages, of one page at least.</summary>
    Pictures,

    /// <summary>The file itself and, on the same page, a part of its picture.</summary>
    Both,
}
