namespace Disclosure.Documents.Ocr;

/// <summary>What a <see cref="FileTeller"/> asks.</summary>
internal enum FileQuestion : byte
{
    /// <summary>What the file tells itself.</summary>
    Told,

    /// <summary>The pictures in a document without pages.</summary>
    Pictures,

    /// <summary>The PDF that shows what an OFD shows.</summary>
    Shown,
}
