namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// Which line or cell a word belongs to: the service tells of each the stretches it covers in the text of the whole answer, which do not
/// overlap.
/// </summary>
public sealed class LayoutSpans
{
    /// <summary>What a word has that belongs to none.</summary>
    public const int None = -1;

    private readonly (int Start, int End, int Owner)[] _stretches;

    /// <summary>Initializes a new instance of the <see cref="LayoutSpans"/> class.</summary>
    /// <param name="owners">The stretches of each owner; owners are numbered from 0.</param>
    public LayoutSpans(IEnumerable<IReadOnlyList<LayoutSpan>> owners)
    {
        _stretches = [.. owners.SelectMany(static (spans, owner) => spans.Select(span => (span.Start, span.End, owner)))];
        Array.Sort(_stretches);
    }

    /// <summary>Returns the owner of a stretch, by where it begins; <see cref="None"/> where there is none.</summary>
    /// <param name="span">The stretch.</param>
    public int OwnerOf(LayoutSpan span)
    {
        var place = Array.BinarySearch(_stretches, (span.Start, int.MaxValue, int.MaxValue));
        var before = (place < 0 ? ~place : place) - 1;
        return before >= 0 && span.Start < _stretches[before].End ? _stretches[before].Owner : None;
    }
}
