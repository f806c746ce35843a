namespace Disclosure.Documents.Tables;

/// <summary>
/// How a page is turned so that its text runs from left to right: a landscape table printed sideways is then a table like any other.
/// </summary>
/// <param name="Direction">The direction that most text of the page runs in as displayed.</param>
/// <param name="DisplayedWidth">Width of the page as displayed, in points.</param>
/// <param name="DisplayedHeight">Height of the page as displayed, in points.</param>
public readonly record struct ReadingFrame(TextDirection Direction, double DisplayedWidth, double DisplayedHeight)
{
    /// <summary>Gets the height of the turned page, in points.</summary>
    public double Height => Direction is TextDirection.Right or TextDirection.Left ? DisplayedHeight : DisplayedWidth;

    /// <summary>Gets the width of the turned page, in points.</summary>
    public double Width => Direction is TextDirection.Right or TextDirection.Left ? DisplayedWidth : DisplayedHeight;

    /// <summary>Returns the frame of a page by the direction most of its characters run in.</summary>
    public static ReadingFrame Of(Page page) => new(DominantDirection(page.Words), page.Width, page.Height);

    /// <summary>Returns the direction most characters of the words run in; left to right where there are none.</summary>
    public static TextDirection DominantDirection(IReadOnlyList<Word> words)
    {
        Span<long> characters = stackalloc long[4];
        for (var i = 0; i < words.Count; i++)
        {
            characters[(int)words[i].Direction] += words[i].Text.Length;
        }

        var dominant = TextDirection.Right;
        for (var direction = TextDirection.Down; direction <= TextDirection.Up; direction++)
        {
            if (characters[(int)direction] > characters[(int)dominant])
            {
                dominant = direction;
            }
        }

        return dominant;
    }

    /// <summary>Returns a box of the displayed page as it lies on the turned page.</summary>
    public Box ToReading(Box box) => Direction switch
    {
        TextDirection.Down => new(box.Top, DisplayedWidth - box.Right, box.Bottom, DisplayedWidth - box.Left),
        TextDirection.Left => new(
            DisplayedWidth - box.Right, DisplayedHeight - box.Bottom, DisplayedWidth - box.Left, DisplayedHeight - box.Top),
        TextDirection.Up => new(DisplayedHeight - box.Bottom, box.Left, DisplayedHeight - box.Top, box.Right),
        _ => box,
    };

    /// <summary>Returns a box of the turned page as it lies on the displayed page.</summary>
    public Box ToDisplayed(Box box) => Direction switch
    {
        TextDirection.Down => new(DisplayedWidth - box.Bottom, box.Left, DisplayedWidth - box.Top, box.Right),
        TextDirection.Left => new(
            DisplayedWidth - box.Right, DisplayedHeight - box.Bottom, DisplayedWidth - box.Left, DisplayedHeight - box.Top),
        TextDirection.Up => new(box.Top, DisplayedHeight - box.Right, box.Bottom, DisplayedHeight - box.Left),
        _ => box,
    };

    /// <summary>Returns a ruling of the displayed page as it lies on the turned page.</summary>
    public Ruling ToReading(Ruling ruling)
    {
        if (Direction == TextDirection.Right)
        {
            return ruling;
        }

        var box = ToReading(ruling.Orientation == Orientation.Horizontal
            ? new Box(ruling.Start, ruling.Position, ruling.End, ruling.Position)
            : new Box(ruling.Position, ruling.Start, ruling.Position, ruling.End));
        var turned = Direction != TextDirection.Left;
        var horizontal = ruling.Orientation == Orientation.Horizontal != turned;
        return horizontal
            ? new Ruling(Orientation.Horizontal, box.Top, box.Left, box.Right, ruling.Thickness)
            : new Ruling(Orientation.Vertical, box.Left, box.Top, box.Bottom, ruling.Thickness);
    }

    /// <summary>Returns the direction on the turned page of a line of text whose direction as displayed is given.</summary>
    public TextDirection ToReading(TextDirection direction) => (TextDirection)(((int)direction - (int)Direction + 4) % 4);
}
