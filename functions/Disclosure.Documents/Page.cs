namespace Disclosure.Documents;

/// <summary>One page as every reader gives it: what stands where, with no thought yet of tables or reports.</summary>
/// <param name="Number">Place in the document, from 1.</param>
/// <param name="Width">Width as displayed (cropped, turned, user unit applied), in points.</param>
/// <param name="Height">Height as displayed, in points.</param>
/// <param name="Words">Words in reading order: line by line from the top, each line from the left.</param>
/// <param name="Rulings">Visible horizontal and vertical lines.</param>
/// <param name="Images">Pictures with their boxes.</param>
/// <param name="Verdict">Whether the text can be trusted.</param>
public sealed record Page(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Word> Words,
    IReadOnlyList<Ruling> Rulings,
    IReadOnlyList<PageImage> Images,
    TextVerdict Verdict);

/// <summary>Whether the text of a page says what the page shows.</summary>
public enum TextVerdict
{
    /// <summary>The characters come from the file and make sense.</summary>
    Trusted,

    /// <summary>The page is empty: no text, no picture that could hold any.</summary>
    Empty,

    /// <summary>A picture covers the page and there is no visible text beside it: a scan, for OCR.</summary>
    Picture,

    /// <summary>There is text, but its characters cannot be told (no usable mapping to Unicode): for OCR.</summary>
    Unmapped,
}
