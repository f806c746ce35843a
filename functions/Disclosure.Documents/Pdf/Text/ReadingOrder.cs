namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Puts words into lines, the lines from the top and the words along their line; a superscript belongs to the line that it overlaps.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Appends the words, all of one direction, in reading order.</summary>
    public static void Append(List<PlacedWord> words, List<Word> ordered)
    {
        words.Sort(static (a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Start.CompareTo(b.Start));
        for (var start = 0; start < words.Count;)
        {
            // The largest word so far sets the line's band.
            var reference = words[start];
            var end = start + 1;
            for (; end < words.Count && IsOnLine(reference, words[end]); end++)
            {
                reference = words[end].FontSize > reference.FontSize ? words[end] : reference;
            }

            words.Sort(start, end - start, ByStart.Instance);
            for (; start < end; start++)
            {
                ordered.Add(words[start].Word);
            }
        }
    }

    private static bool IsOnLine(in PlacedWord line, in PlacedWord word)
    {
        var (top, bottom) = line.Band;
        var (wordTop, wordBottom) = word.Band;
        var overlap = Math.Min(bottom, wordBottom) - Math.Max(top, wordTop);
        return overlap > 0.5 * Math.Min(bottom - top, wordBottom - wordTop);
    }

    private sealed class ByStart : IComparer<PlacedWord>
    {
        public static ByStart Instance { get; } = new();

        public int Compare(PlacedWord x, PlacedWord y) =>
            x.Start != y.Start ? x.Start.CompareTo(y.Start) : x.Baseline.CompareTo(y.Baseline);
    }
}
