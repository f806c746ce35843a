namespace Disclosure.Documents.Tables;

/// <summary>The words of a page in its reading frame, ordered by height, so that those beside a table are found without looking at all of them.</summary>
internal sealed class WordsByHeight
{
    private readonly (Word Word, Box Box)[] words;
    private readonly double[] heights;

    /// <summary>Orders the words of the page, those of a watermark left out.</summary>
    public WordsByHeight(Page page, ReadingFrame frame, Watermark watermark)
    {
        var count = 0;
        words = new (Word Word, Box Box)[page.Words.Count];
        heights = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = page.Words[i];
            if (word.Text.Length == 0 || watermark.Holds(word))
                continue;
            words[count] = (word, frame.ToReading(word.Box));
            heights[count] = words[count].Box.CenterY;
            count++;
        }

        Array.Resize(ref words, count);
        Array.Resize(ref heights, count);
        Array.Sort(heights, words);
    }

    /// <summary>The words whose middle lies between the two heights, edges included, from top to bottom.</summary>
    public ReadOnlySpan<(Word Word, Box Box)> Between(double top, double bottom)
    {
        var (first, end) = (FirstAt(top), FirstAt(Math.BitIncrement(bottom)));
        return words.AsSpan(first, Math.Max(0, end - first));
    }

    private int FirstAt(double height)
    {
        var (low, high) = (0, heights.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (heights[middle] < height)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
