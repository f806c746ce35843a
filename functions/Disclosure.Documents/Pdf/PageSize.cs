namespace Disclosure.Documents.Pdf;

/// <summary>Tells how much memory a page takes up that was read, from the layout of .NET objects on a 64-bit machine.</summary>
internal static class PageSize
{
    private const int PageBytes = 400;
    private const int WordBytes = 240;
    private const int GlyphBytes = 24;
    private const int RulingBytes = 40;
    private const int ImageBytes = 72;
    private const int DoubtBytes = 56;

    /// <summary>Returns the bytes of the page, with those of its straight twin where it has one.</summary>
    public static long Of(Page page) =>
        Of(page.Words, page.Rulings.Count, page.Images.Count, page.Doubts.Count)
        + (page.Straight is { } straight ? Of(straight.Words, straight.Rulings.Count, 0, straight.Doubts.Count) : 0);

    private static long Of(IReadOnlyList<Word> words, int rulings, int images, int doubts)
    {
        long glyphs = 0;
        foreach (var word in words)
        {
            glyphs += word.Glyphs.Count;
        }

        return PageBytes + ((long)WordBytes * words.Count) + (GlyphBytes * glyphs) + ((long)RulingBytes * rulings)
            + ((long)ImageBytes * images) + ((long)DoubtBytes * doubts);
    }
}
