namespace Disclosure.Documents.Ocr.Sources;

/// <summary>One file of a <see cref="PageBundle"/>.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Content">Its bytes: a PDF or a picture.</param>
public sealed record BundledFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Natural order of names; files of the same name in the order of their bytes.</summary>
    internal static IComparer<BundledFile> ByName { get; } = Comparer<BundledFile>.Create((left, right) =>
        NaturalOrder.Instance.Compare(left.Name, right.Name) is var order and not 0
            ? order
            : left.Content.Span.SequenceCompareTo(right.Content.Span));
}
