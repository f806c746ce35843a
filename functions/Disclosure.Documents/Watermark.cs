namespace Disclosure.Documents;

/// <summary>
/// Tells text stamped over the pages of a document (内部资料, DRAFT) from their own: it is set aslant, or so large that on some page it lies on
/// text of less than half its size, as nothing typeset does. The same stamp counts on every page.
/// </summary>
public sealed class Watermark
{
    /// <summary>A stamp's type is at least so many times the size of the text under it.</summary>
    private const double LeastRatio = 2;

    private readonly HashSet<(string Text, double Size)> _stamps = [];

    private Watermark()
    {
    }

    /// <summary>
    /// Looks for stamps on all pages. The time taken grows with the number of words, times the few on a page that are much larger than
    /// most.
    /// </summary>
    /// <param name="document">The pages.</param>
    public static Watermark Of(Document document)
    {
        var watermark = new Watermark();
        foreach (var page in document.Pages)
        {
            watermark.Look(page.Level);
        }

        return watermark;
    }

    /// <summary>Whether the word is part of a stamp.</summary>
    /// <param name="word">A word of the document.</param>
    public bool Holds(Word word) => word.IsTilted || (_stamps.Count > 0 && _stamps.Contains((word.Text, word.FontSize)));

    private void Look(Page page)
    {
        if (page.Words.Count < 2)
        {
            return;
        }

        var sizes = new double[page.Words.Count];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = page.Words[i].FontSize;
        }

        var ordered = (double[])sizes.Clone();
        Array.Sort(ordered);
        var large = LeastRatio * ordered[ordered.Length / 2];
        var least = double.MaxValue;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= large && sizes[i] < least && LiesOnText(page, sizes, i))
            {
                least = sizes[i];
            }
        }

        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= least)
            {
                _stamps.Add((page.Words[i].Text, sizes[i]));
            }
        }
    }

    private static bool LiesOnText(Page page, double[] sizes, int large)
    {
        foreach (var glyph in page.Words[large].Glyphs)
        {
            for (var i = 0; i < sizes.Length; i++)
            {
                var box = page.Words[i].Box;
                if (sizes[i] * LeastRatio <= sizes[large] && glyph.Box.Contains(box.CenterX, box.CenterY))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
