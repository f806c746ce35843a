namespace Disclosure.Documents;

/// <summary>
/// Tells text stamped over a page (内部资料, DRAFT) from the page's own: it is set much larger than what it lies on, and nothing typeset lies on other text.
/// </summary>
public static class Watermark
{
    /// <summary>A stamp's type is at least so many times the size of the text under it.</summary>
    private const double LeastRatio = 2;

    /// <summary>Sizes within this many points of each other are one.</summary>
    private const double SameSize = 0.5;

    /// <summary>
    /// The size, in points, from which on the words of the page are a stamp's; null where nothing is stamped on it. The time taken grows with the number
    /// of words, times the few that are much larger than the smallest.
    /// </summary>
    /// <param name="page">The page.</param>
    public static double? SizeOn(Page page)
    {
        if (page.Words.Count < 2)
        {
            return null;
        }

        var sizes = new double[page.Words.Count];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = page.Words[i].FontSize;
        }

        var ordered = (double[])sizes.Clone();
        Array.Sort(ordered);
        var usual = ordered[ordered.Length / 2];
        double? least = null;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] >= LeastRatio * usual && !(sizes[i] >= least) && LiesOnText(page, sizes, i))
            {
                least = sizes[i];
            }
        }

        return least - SameSize;
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
