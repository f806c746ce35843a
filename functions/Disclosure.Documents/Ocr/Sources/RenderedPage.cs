namespace Disclosure.Documents.Ocr.Sources;

/// <summary>A page of a PDF as a picture.</summary>
/// <param name="File">The picture, binary PNM with 8 bits a sample.</param>
/// <param name="IsWhole">Whether the renderer found nothing missing in what it drew; it fills up a picture whose end is missing.</param>
public readonly record struct RenderedPage(ReadOnlyMemory<byte> File, bool IsWhole);
