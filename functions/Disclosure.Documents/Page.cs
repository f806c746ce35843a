using Disclosure.Documents.Ocr.Straightening;

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
    TextVerdict Verdict)
{
    /// <summary>
    /// How a scanned page was straightened, in points; null where it was read as displayed. All coordinates here, the size too, are then
    /// those of the straight page; <see cref="ToDisplayed"/> leads back.
    /// </summary>
    public Mesh? Straightening { get; init; }

    /// <summary>
    /// Places that a reader of pictures is not sure about beyond the words it gives; none on a page whose text the file itself tells.
    /// </summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>Where a box of this page stands on the page as displayed.</summary>
    public Box ToDisplayed(Box box) => Straightening is null ? box : Straightening.ToDisplayed(box);
}

/// <summary>A place where more may be printed than was read: nothing was found there, and that is not quite sure.</summary>
/// <param name="Box">The place, points as the page's words.</param>
/// <param name="Confidence">How sure it is that nothing more stands there, 0 to 1.</param>
public readonly record struct Doubt(Box Box, double Confidence);

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
