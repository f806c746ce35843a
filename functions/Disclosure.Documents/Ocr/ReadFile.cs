namespace Disclosure.Documents.Ocr;

/// <summary>A file as read, and how.</summary>
/// <param name="Document">Its pages.</param>
/// <param name="UsedOcr">Whether any of them was read from its picture.</param>
public sealed record ReadFile(Document Document, bool UsedOcr);
