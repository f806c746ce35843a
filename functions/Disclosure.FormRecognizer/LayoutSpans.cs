using Azure.AI.FormRecognizer.DocumentAnalysis;

namespace Disclosure.FormRecognizer;

/// <summary>
/// Which line or cell a word belongs to: the service tells of each the stretches it covers in the text of the whole answer, which do not
/// overlap.
/// </summary>
internal sealed class LayoutSpans
{
    /// <summary>What a word has that belongs to none.</summary>
    public const int None = -1;

    private readonly (int Start, int End, int Owner)[] _stretches;

    /// <summary>Takes the spans of owners numbered from 0.</summary>
    public LayoutSpans(IEnumerable<IReadOnlyList<DocumentSpan>> owners)
    {
        _stretches = [.. owners.SelectMany(static (spans, owner) => spans.Select(span => (span.Index, span.Index + span.Length, owner)))];
        Array.Sort(_stretches);
    }

    /// <summary>The owner of a word; <see cref="None"/> where there is none.</summary>
    public int OwnerOf(DocumentWord word)
    {
        var place = Array.BinarySearch(_stretches, (word.Span.Index, int.MaxValue, int.MaxValue));
        var before = (place < 0 ? ~place : place) - 1;
        return before >= 0 && word.Span.Index < _stretches[before].End ? _stretches[before].Owner : None;
    }
}
