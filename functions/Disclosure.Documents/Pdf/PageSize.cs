namespace Disclosure.Documents.Pdf;

/// <summary>Memory that a page takes up once it was read, from the layout of .NET objects on a 64-bit machine.</summary>
internal static class PageSize
{
    /// <summary>Bytes that a page takes up besides what it holds.</summary>
    private const int PageBytes = 400;

    /// <summary>Bytes that a word takes up besides its glyphs.</summary>
    private const int WordBytes = 240;

    /// <summary>Bytes that a glyph takes up.</summary>
    private const int GlyphBytes = 24;

    /// <summary>Bytes that a ruling takes up.</summary>
    private const int RulingBytes = 40;

    /// <summary>Bytes that an image takes up.</summary>
    private const int ImageBytes = 72;

    /// <summary>Bytes that a doubt takes up.</summary>
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
