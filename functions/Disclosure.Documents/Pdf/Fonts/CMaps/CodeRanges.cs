namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// Ranges of character codes, each with the meaning of its first code, as the operators of a CMap give them (ISO 32000-2 §9.7.5.3,
/// §9.10.3).
/// </summary>
internal sealed class CodeRanges<T>
{
    private readonly List<(uint Low, uint High, T First)> _ranges = [];

    /// <summary>
    /// Gets the ranges, by first code, last code and meaning of the first; in the order of their codes once they are sorted.
    /// </summary>
    public IReadOnlyList<(uint Low, uint High, T First)> All => _ranges;

    /// <summary>Adds a range.</summary>
    public void Add(uint low, uint high, T first) => _ranges.Add((low, high, first));

    /// <summary>Sorts the ranges; to be called when all are added, before the first search.</summary>
    public void Sort() => _ranges.Sort(static (a, b) => a.Low.CompareTo(b.Low));

    /// <summary>
    /// Returns whether a range holds the code, with the meaning of the range's first code and how many codes lie between.
    /// </summary>
    public bool TryFind(uint code, out T first, out uint steps)
    {
        var low = 0;
        var high = _ranges.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = _ranges[middle];
            if (code < range.Low)
            {
                high = middle - 1;
            }
            else if (code > range.High)
            {
                low = middle + 1;
            }
            else
            {
                first = range.First;
                steps = code - range.Low;
                return true;
            }
        }

        first = default!;
        steps = 0;
        return false;
    }
}
