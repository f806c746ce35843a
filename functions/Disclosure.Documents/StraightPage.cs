namespace Disclosure.Documents;

/// <summary>
/// A page that stands askew, bent or on its side in its picture, laid straight: lines of text and rulings run along the axes, which upright
/// boxes on the page as displayed could not tell. Coordinates are points from the top left of the straight page.
/// </summary>
/// <param name="Width">Width of the straight page.</param>
/// <param name="Height">Height of the straight page.</param>
/// <param name="Words">Words in reading order.</param>
/// <param name="Rulings">Visible horizontal and vertical lines.</param>
/// <param name="Doubts">Places that the reader is not sure about beyond the words.</param>
/// <param name="Mesh">The way from the straight page to the page as displayed.</param>
public sealed record StraightPage(
    double Width, double Height, IReadOnlyList<Word> Words, IReadOnlyList<Ruling> Rulings, IReadOnlyList<Doubt> Doubts, Mesh Mesh)
{
    /// <summary>Returns the page as displayed.</summary>
    /// <param name="number">Place in the document, from 1.</param>
    /// <param name="width">Width as displayed, in points.</param>
    /// <param name="height">Height as displayed, in points.</param>
    public Page OnDisplay(int number, double width, double height) => new(
        number,
        width,
        height,
        [.. Words.Select(ToDisplayed)],
        [.. Rulings.Select(ToDisplayed)],
        [],
        TextVerdict.Trusted)
    {
        Straight = this,
        Doubts = [.. Doubts.Select(doubt => doubt with { Box = Mesh.ToDisplayed(doubt.Box) })],
    };

    private Word ToDisplayed(Word word) => word with
    {
        Box = Mesh.ToDisplayed(word.Box),
        Glyphs = [.. word.Glyphs.Select(glyph => glyph with { Box = Mesh.ToDisplayed(glyph.Box) })],
        Direction = ToDisplayed(word.Direction, word.Box.CenterX, word.Box.CenterY),
    };

    /// <summary>The axis nearest to where a line through the point runs on the page as displayed.</summary>
    private TextDirection ToDisplayed(TextDirection direction, double x, double y)
    {
        var (aheadX, aheadY) = direction switch
        {
            TextDirection.Down => (x, y + 1),
            TextDirection.Left => (x - 1, y),
            TextDirection.Up => (x, y - 1),
            _ => (x + 1, y),
        };
        var (from, to) = (Mesh.At(x, y), Mesh.At(aheadX, aheadY));
        var (right, down) = (to.X - from.X, to.Y - from.Y);
        return Math.Abs(right) >= Math.Abs(down)
            ? right < 0 ? TextDirection.Left : TextDirection.Right
            : down < 0 ? TextDirection.Up : TextDirection.Down;
    }

    /// <summary>The ruling along the axis nearest to it, at the mean of the positions of its ends.</summary>
    private Ruling ToDisplayed(Ruling ruling)
    {
        var isHorizontal = ruling.Orientation == Orientation.Horizontal;
        var (from, to) = isHorizontal
            ? (Mesh.At(ruling.Start, ruling.Position), Mesh.At(ruling.End, ruling.Position))
            : (Mesh.At(ruling.Position, ruling.Start), Mesh.At(ruling.Position, ruling.End));
        var (right, down) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        return right > down || (right == down && isHorizontal)
            ? new Ruling(Orientation.Horizontal, (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X), ruling.Thickness)
            : new Ruling(Orientation.Vertical, (from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y), ruling.Thickness);
    }
}
