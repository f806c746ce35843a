namespace Disclosure.Documents;

/// <summary>
/// One page as every reader gives it: what stands where, with no thought yet of tables or reports. All coordinates are points from the top
/// left of the page as displayed.
/// </summary>
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
    /// Gets the page as it was read where it stands askew or bent in its picture: laid straight, with lines of text and rulings level; null
    /// where it was read as displayed. <see cref="StraightPage.OnDisplay"/> makes such a page.
    /// </summary>
    public StraightPage? Straight { get; internal init; }

    /// <summary>
    /// Gets the page for whoever looks for lines, rows and columns: with the coordinates of the straight page where there is one, and
    /// without pictures; else the page itself. Its words are those of this page, in the same order.
    /// </summary>
    public Page Level => Straight is null
        ? this
        : new Page(Number, Straight.Width, Straight.Height, Straight.Words, Straight.Rulings, [], Verdict)
        {
            Doubts = Straight.Doubts,
            Unread = Unread,
        };

    /// <summary>
    /// Gets the part of the sheet that the page takes up where two stand on one (<see cref="Spread"/>); null where it is the sheet. All
    /// coordinates are the sheet's.
    /// </summary>
    public Box? SheetPart { get; internal init; }

    /// <summary>
    /// Places that a reader is not sure about beyond the words it gives; on a page whose text the file itself tells, struck words and
    /// what is left of covered ones.
    /// </summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>
    /// Gets the parts of a page with text of its own that hold more than its text: pictures in which a table has room, and letters drawn as
    /// outlines. Only OCR can tell what they say. Empty where they were read, and on a page that is for OCR all over.
    /// </summary>
    public IReadOnlyList<PageRegion> Regions { get; init; } = [];

    /// <summary>Gets what of the page was to be read and could not be.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>Returns the page in doubt about the words in a place.</summary>
    /// <param name="place">The place, points as displayed.</param>
    /// <param name="most">Confidence, 0 to 1, that the words there have at most.</param>
    public Page InDoubt(Box place, double most)
    {
        IReadOnlyList<Word> words = [.. Words.Select(word =>
            place.Contains(word.Box.CenterX, word.Box.CenterY) ? word with { Confidence = Math.Min(word.Confidence, most) } : word)];
        return this with
        {
            Words = words,
            Straight = Straight is null ? null : Straight with
            {
                Words = [.. Straight.Words.Select((word, i) => word with { Confidence = words[i].Confidence })],
            },
        };
    }
}

/// <summary>A place where more may be printed than was read: nothing was found there, and that is not quite sure.</summary>
/// <param name="Box">The place, points as the page's words.</param>
/// <param name="Confidence">How sure it is that nothing more stands there, 0 to 1.</param>
public readonly record struct Doubt(Box Box, double Confidence)
{
    /// <summary>Gets the text that is printed there and struck through; null where the doubt is about something else.</summary>
    public string? Struck { get; init; }
}

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
