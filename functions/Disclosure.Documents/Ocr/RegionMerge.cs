using System.Text;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// Puts what was read in regions of a page among the words and rulings that the page tells itself. Where both say something of one place,
/// the page's own text counts: it is what was typed over a picture.
/// </summary>
public static class RegionMerge
{
    /// <summary>
    /// Fewest rulings that the page itself draws in a region for which the lines read in the region's picture are left out: those of one
    /// cell. They would be the same lines twice.
    /// </summary>
    private const int OwnLines = 4;

    /// <summary>
    /// Number of steps by which a point of the level page is found. Each step leaves an error of the one before times the tangent of the
    /// page's tilt (0.035 at 2°), so that fewer would do.
    /// </summary>
    private const int Approximations = 12;

    /// <summary>Distance, in points, between the points of the mesh that tells where a picture's parts stand on the page.</summary>
    private const double Step = 6;

    /// <summary>Distance, in points, around a word of the page within which a glyph read in a picture is that word's.</summary>
    private const double SamePlace = 1;

    /// <summary>Returns the page with what was read in its regions, and without regions.</summary>
    /// <param name="told">The page, read as displayed.</param>
    /// <param name="readings">
    /// What was read in each region. The straight page of a reading fills the region's box, and its mesh leads to the page as displayed.
    /// </param>
    public static Page Into(Page told, IReadOnlyList<RegionReading> readings)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0)
        {
            return told with { Regions = [] };
        }

        var level = told.Level;
        var words = new List<Word>(level.Words);
        var rulings = new List<Ruling>(level.Rulings);
        var doubts = new List<Doubt>(level.Doubts);
        var placed = readings.Select(reading => new Placement(reading.Page, OnLevel(told, reading.Box))).ToList();
        foreach (var reading in placed)
        {
            var own = level.Words.Where(word => reading.Box.Contains(word.Box.CenterX, word.Box.CenterY)).ToList();
            var read = reading.Page.Words.Select(word => Without(reading.Place(word), own)).OfType<Word>();
            var below = words.FindIndex(word => word.Box.CenterY > reading.Box.CenterY);
            words.InsertRange(below < 0 ? words.Count : below, read);
            if (level.Rulings.Count(ruling => IsIn(ruling, reading.Box)) < OwnLines)
            {
                rulings.AddRange(reading.Page.Rulings.Select(reading.Place));
            }

            doubts.AddRange(reading.Page.Doubts
                .Select(doubt => doubt with { Box = reading.Place(doubt.Box) })
                .Where(doubt => !own.Exists(word => doubt.Box.Contains(word.Box.CenterX, word.Box.CenterY))));
        }

        return told.Straight is null && placed.TrueForAll(static reading => reading.IsLevel())
            ? told with { Words = words, Rulings = rulings, Doubts = doubts, Regions = [] }
            : new StraightPage(level.Width, level.Height, words, rulings, doubts, MeshOf(told, placed))
                .OnDisplay(told.Number, told.Width, told.Height) with
            {
                Images = told.Images,
                Verdict = told.Verdict,
                Unread = told.Unread,
            };
    }

    /// <summary>The place on the level page of a box of the page as displayed; the box keeps its size.</summary>
    private static Box OnLevel(Page told, Box box)
    {
        if (told.Straight is not { Mesh: var mesh })
        {
            return box;
        }

        var (x, y) = (box.CenterX, box.CenterY);
        for (var i = 0; i < Approximations; i++)
        {
            var (atX, atY) = mesh.At(x, y);
            (x, y) = (x + box.CenterX - atX, y + box.CenterY - atY);
        }

        return new Box(x - (box.Width / 2), y - (box.Height / 2), x + (box.Width / 2), y + (box.Height / 2));
    }

    private static Mesh MeshOf(Page told, List<Placement> placed) => Mesh.Over(
        Step, told.Level.Width, told.Level.Height,
        (x, y) => placed.Find(reading => reading.Box.Contains(x, y)) is { } at
            ? at.Displayed(x, y)
            : told.Straight?.Mesh.At(x, y) ?? (x, y));

    private static bool IsIn(Ruling ruling, Box box)
    {
        var middle = (ruling.Start + ruling.End) / 2;
        return ruling.Orientation == Orientation.Horizontal
            ? box.Contains(middle, ruling.Position) : box.Contains(ruling.Position, middle);
    }

    /// <summary>The word without the glyphs at whose places the page has words of its own; null where none remains.</summary>
    private static Word? Without(Word word, List<Word> own)
    {
        if (own.Count == 0)
        {
            return word;
        }

        var left = word.Glyphs.Where(glyph => !own.Exists(one => IsAt(one.Box, glyph.Box))).ToList();
        if (left.Count == word.Glyphs.Count)
        {
            return left.Count > 0 || !own.Exists(one => IsAt(one.Box, word.Box)) ? word : null;
        }

        if (left.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        var box = left[0].Box;
        foreach (var glyph in left)
        {
            text.Append(glyph.Text);
            box = box.Union(glyph.Box);
        }

        return word with { Text = text.ToString(), Box = box, Glyphs = left };
    }

    private static bool IsAt(Box own, Box glyph) =>
        glyph.CenterX >= own.Left - SamePlace && glyph.CenterX <= own.Right + SamePlace
        && glyph.CenterY >= own.Top - SamePlace && glyph.CenterY <= own.Bottom + SamePlace;

    /// <summary>A straight page that fills a place on the level page.</summary>
    private sealed record Placement(StraightPage Page, Box Box)
    {
        /// <summary>Distance, in points, up to which a picture counts as level: about the thickness of a line.</summary>
        private const double AsLevel = 1;

        /// <summary>Number of parts of either side at whose ends the picture is tried for being level.</summary>
        private const int Parts = 4;

        private readonly double _across = Box.Width / Page.Width;
        private readonly double _down = Box.Height / Page.Height;

        /// <summary>Returns where a point of the place is displayed.</summary>
        public (double X, double Y) Displayed(double x, double y) => Page.Mesh.At((x - Box.Left) / _across, (y - Box.Top) / _down);

        /// <summary>Returns whether what was read stands where it is displayed, to the width of a line.</summary>
        public bool IsLevel()
        {
            for (var i = 0; i <= Parts; i++)
            {
                for (var j = 0; j <= Parts; j++)
                {
                    var (x, y) = (Box.Left + (Box.Width * i / Parts), Box.Top + (Box.Height * j / Parts));
                    var (displayedX, displayedY) = Displayed(x, y);
                    if (Math.Abs(displayedX - x) > AsLevel || Math.Abs(displayedY - y) > AsLevel)
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        /// <summary>Returns a box on the level page.</summary>
        public Box Place(Box box) => new(
            Box.Left + (box.Left * _across), Box.Top + (box.Top * _down),
            Box.Left + (box.Right * _across), Box.Top + (box.Bottom * _down));

        /// <summary>Returns a word on the level page.</summary>
        public Word Place(Word word) => word with
        {
            Box = Place(word.Box),
            Glyphs = [.. word.Glyphs.Select(glyph => glyph with { Box = Place(glyph.Box) })],
        };

        /// <summary>Returns a ruling on the level page.</summary>
        public Ruling Place(Ruling ruling)
        {
            var isHorizontal = ruling.Orientation == Orientation.Horizontal;
            var (along, scaleAlong) = isHorizontal ? (Box.Left, _across) : (Box.Top, _down);
            var (aside, scaleAside) = isHorizontal ? (Box.Top, _down) : (Box.Left, _across);
            return ruling with
            {
                Position = aside + (ruling.Position * scaleAside),
                Start = along + (ruling.Start * scaleAlong),
                End = along + (ruling.End * scaleAlong),
            };
        }
    }
}
