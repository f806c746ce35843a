namespace Disclosure.Documents.Tables;

/// <summary>
/// The words of a page in its reading frame, ordered by height, so that those beside a table are found without looking at all of them.
/// </summary>
internal sealed class WordsByHeight
{
    private readonly (Word Word, Box Box)[] _words;
    private readonly double[] _heights;

    /// <summary>Orders the words of the page by their middles; blank words and those of a watermark are left out.</summary>
    public WordsByHeight(Page page, ReadingFrame frame, Watermark watermark)
    {
        var count = 0;
        _words = new (Word Word, Box Box)[page.Words.Count];
        _heights = new double[_words.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            var word = page.Words[i];
            if (word.Text.Length == 0 || watermark.Holds(word))
            {
                continue;
            }

            _words[count] = (word, frame.ToReading(word.Box));
            _heights[count] = _words[count].Box.CenterY;
            count++;
        }

        Array.Resize(ref _words, count);
        Array.Resize(ref _heights, count);
        Array.Sort(_heights, _words);
    }

    /// <summary>Returns the words whose middle lies between the two heights, edges included, from top to bottom.</summary>
    public ReadOnlySpan<(Word Word, Box Box)> Between(double top, double bottom)
    {
        var (first, end) = (FirstAt(top), FirstAt(Math.BitIncrement(bottom)));
        return _words.AsSpan(first, Math.Max(0, end - first));
    }

    private int FirstAt(double height)
    {
        var (low, high) = (0, _heights.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_heights[middle] < height)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
