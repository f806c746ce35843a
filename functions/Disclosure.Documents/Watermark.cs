namespace Disclosure.Documents;

/// <summary>
/// Tells text stamped over the pages of a document (内部资料, DRAFT) from their own: it is set aslant, or so large that on some page it lies on
/// text of less than half its size, or it lies in an ink of its own over other text, as nothing typeset does. The same stamp counts on
/// every page.
/// </summary>
public sealed class Watermark
{
    /// <summary>A stamp's type is at least so many times the size of the text under it.</summary>
    private const double LeastRatio = 2;

    private readonly HashSet<(string Text, double Size)> _stamps = [];
    private readonly HashSet<(string Text, double Size)> _overprints = [];
    private float _palest;
    private float _darkest;

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
        if (Overprints.Find(document) is { } found)
        {
            watermark._overprints.UnionWith(found.Stamps);
            (watermark._palest, watermark._darkest) = (found.Palest, found.Darkest);
        }

        foreach (var page in document.Pages)
        {
            watermark.Look(page.Level);
        }

        return watermark;
    }

    /// <summary>Whether the word is no part of the text: of a stamp, struck through, or a note's mark.</summary>
    /// <param name="word">A word of the document.</param>
    public bool Holds(Word word) => word.IsTilted || word.Role != WordRole.Text
        || (_stamps.Count > 0 && _stamps.Contains((word.Text, word.FontSize)))
        || IsOverprint(word);

    private bool IsOverprint(Word word) => _overprints.Count > 0 && word.Contrast >= _palest && word.Contrast <= _darkest
        && _overprints.Contains((word.Text, word.FontSize));

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

    /// <summary>Whether a large word lies on a small one that is text itself: a title lies on the tiles of a watermark as well.</summary>
    private bool LiesOnText(Page page, double[] sizes, int large)
    {
        foreach (var glyph in page.Words[large].Glyphs)
        {
            for (var i = 0; i < sizes.Length; i++)
            {
                var box = page.Words[i].Box;
                if (sizes[i] * LeastRatio <= sizes[large] && glyph.Box.Contains(box.CenterX, box.CenterY) && !IsOverprint(page.Words[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
