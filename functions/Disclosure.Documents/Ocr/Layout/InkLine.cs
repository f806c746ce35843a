using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Layout;

/// <summary>
/// Pieces of ink that stand on one line of text.
/// <para>
/// Each constant that <see cref="Of"/> uses was tried at half and at double on the pages that <see cref="Grid.RulingFinder"/> names, which
/// have 542 lines of prose (2026-11-30); where nothing is told of that, no page had another number of lines.
/// </para>
/// </summary>
/// <param name="Box">Box around the line, in pixels of the page.</param>
/// <param name="Pieces">The pieces of the line, from the left.</param>
internal sealed record InkLine(PixelBox Box, IReadOnlyList<Component> Pieces)
{
    /// <summary>
    /// Height, in points, of the lowest piece that may begin a line; lower ones are dots, strokes and points, which join the lines that
    /// others make. At half, dots make lines of their own (593 lines); at double, those of small type make none (484).
    /// </summary>
    private const double LowestLeader = 4;

    /// <summary>
    /// Share of a piece's height that must lie in a line's band, and of its width in a line's or another piece's extent. At half, 523
    /// lines; at double, at which a piece must fit in wholly, 1,008.
    /// </summary>
    private const double Overlap = 0.5;

    /// <summary>
    /// Distance, in heights of the line, up to which the next piece of a line stands from its last one: the widest gap of a justified or
    /// tabulated line. At double, 543 lines.
    /// </summary>
    private const double Ahead = 12;

    /// <summary>Distance, in heights of the line, up to which a small piece above or below belongs to it.</summary>
    private const double Beside = 0.35;

    /// <summary>
    /// Widest gap between the upper and the lower half of a character such as 二 or 昌, as a share of its height; two lines of text stand
    /// farther apart. Taken from the look of such characters, not measured.
    /// </summary>
    private const double Parted = 0.14;

    /// <summary>Ratio, at most, of the longer side of a character to the shorter: Chinese type is square.</summary>
    private const double Square = 1.25;

    /// <summary>Most pieces of half a character; what has more is a line of text by itself.</summary>
    private const int PiecesOfHalf = 3;

    /// <summary>
    /// Returns the lines that pieces of ink form, from the top. A line is followed from piece to piece, so that one that climbs or sinks a
    /// little stays one line.
    /// </summary>
    /// <param name="pieces">Pieces of characters, without rulings.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static List<InkLine> Of(List<Component> pieces, double pixelsPerPoint)
    {
        var lowest = LowestLeader * pixelsPerPoint;
        var leaders = pieces.FindAll(piece => piece.Box.Height >= lowest);
        var followers = pieces.FindAll(piece => piece.Box.Height < lowest);
        if (leaders.Count == 0)
        {
            // A lone dash, a point: a line of its own.
            (leaders, followers) = (followers, leaders);
        }

        leaders.Sort(static (a, b) => a.Box.Left != b.Box.Left ? a.Box.Left.CompareTo(b.Box.Left) : a.Box.Top.CompareTo(b.Box.Top));
        var open = new List<Track>();
        foreach (var piece in leaders)
        {
            var best = Nearest(open, piece);
            if (best is null)
            {
                open.Add(best = new Track());
            }

            best.Add(piece);
        }

        Merge(open);
        foreach (var piece in followers)
        {
            Beneath(open, piece)?.Pieces.Add(piece);
        }

        var lines = open.ConvertAll(static track => track.ToLine());
        lines.Sort(static (a, b) => (a.Box.Top + a.Box.Bottom).CompareTo(b.Box.Top + b.Box.Bottom));
        return lines;
    }

    /// <summary>
    /// Returns the lines outside tables with the two halves of a character put together that stands alone on its line, as the last one of a
    /// title may. In the narrow columns of tables two short lines look the same, so they are left alone.
    /// </summary>
    public static List<InkLine> WithHalvesJoined(IReadOnlyList<InkLine> prose)
    {
        var lines = new List<InkLine>(prose);
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = i + 1; j < lines.Count;)
            {
                if (AreHalves(lines[i], lines[j]))
                {
                    var pieces = lines[i].Pieces.Concat(lines[j].Pieces).OrderBy(static piece => piece.Box.Left).ToList();
                    lines[i] = new InkLine(lines[i].Box.Union(lines[j].Box), pieces);
                    lines.RemoveAt(j);
                }
                else
                {
                    j++;
                }
            }
        }

        return lines;
    }

    private static bool AreHalves(InkLine upper, InkLine lower)
    {
        var (both, common) =
            (upper.Box.Union(lower.Box), Math.Min(upper.Box.Right, lower.Box.Right) - Math.Max(upper.Box.Left, lower.Box.Left));
        return upper.Pieces.Count <= PiecesOfHalf && lower.Pieces.Count <= PiecesOfHalf
            && common >= Overlap * Math.Min(upper.Box.Width, lower.Box.Width) && lower.Box.Top - upper.Box.Bottom <= Parted * both.Height
            && both.Height <= Square * both.Width && both.Width <= Square * both.Height;
    }

    private static Track? Nearest(List<Track> open, Component piece)
    {
        Track? best = null;
        var most = Overlap;
        foreach (var track in open)
        {
            if (piece.Box.Left - track.Box.Right > Ahead * track.Height)
            {
                continue;
            }

            var share = track.ShareOf(piece.Box);
            if (share >= most)
            {
                (best, most) = (track, share);
            }
        }

        return best;
    }

    /// <summary>
    /// Puts together lines of which one lies in the other's band: one began with the lower half of a character and the other with the
    /// upper, or one is only a part of a character of the other.
    /// </summary>
    private static void Merge(List<Track> tracks)
    {
        tracks.Sort(static (a, b) => a.Box.Top.CompareTo(b.Box.Top));
        for (var i = 0; i < tracks.Count; i++)
        {
            for (var j = i + 1; j < tracks.Count && tracks[j].Box.Top < tracks[i].Box.Bottom;)
            {
                var (a, b) = (tracks[i].Box, tracks[j].Box);
                var common = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
                if ((common >= Overlap * Math.Min(a.Height, b.Height) && Math.Max(a.Height, b.Height) < 3 * Math.Min(a.Height, b.Height)
                    && a.Union(b).Height < 1.6 * Math.Max(a.Height, b.Height)) || IsPart(a, b) || IsPart(b, a))
                {
                    tracks[i].Absorb(tracks[j]);
                    tracks.RemoveAt(j);
                }
                else
                {
                    j++;
                }
            }
        }
    }

    /// <summary>
    /// Whether the box, no higher than the line, stands in the line's row over or under its ink, as the roof of the line's first character
    /// may.
    /// </summary>
    private static bool IsPart(PixelBox box, PixelBox line) =>
        box.Top >= line.Top && box.Bottom <= line.Bottom
            && Math.Min(box.Right, line.Right) - Math.Max(box.Left, line.Left) >= Overlap * box.Width;

    private static Track? Beneath(List<Track> tracks, Component piece)
    {
        Track? best = null;
        var least = double.MaxValue;
        foreach (var track in tracks)
        {
            var reach = Beside * track.Box.Height;
            var (middle, box) = ((piece.Box.Top + piece.Box.Bottom) / 2.0, track.Box);
            if (piece.Box.Right < box.Left - (3 * box.Height) || piece.Box.Left > box.Right + (3 * box.Height)
                || middle < box.Top - reach || middle > box.Bottom + reach)
            {
                continue;
            }

            var distance = Math.Abs(middle - ((box.Top + box.Bottom) / 2.0));
            if (distance < least)
            {
                (best, least) = (track, distance);
            }
        }

        return best;
    }

    /// <summary>A line as it grows.</summary>
    private sealed class Track
    {
        /// <summary>
        /// Number of pieces, counted from the right, that tell where the line runs now: few, so that a line that climbs is followed, but
        /// more than the low ones that may follow each other.
        /// </summary>
        private const int Recent = 6;

        public List<Component> Pieces { get; } = [];

        public PixelBox Box { get; private set; }

        public int Height => Math.Max(1, Band().Height);

        public void Add(Component piece)
        {
            Box = Pieces.Count == 0 ? piece.Box : Box.Union(piece.Box);
            Pieces.Add(piece);
        }

        public void Absorb(Track other)
        {
            Box = Box.Union(other.Box);
            Pieces.AddRange(other.Pieces);
        }

        /// <summary>
        /// Returns how much of the box's height, or of the line's where that is lower, lies in both; 0 or less where they do not overlap.
        /// </summary>
        public double ShareOf(PixelBox box)
        {
            var band = Band();
            var common = Math.Min(band.Bottom, box.Bottom) - Math.Max(band.Top, box.Top);
            return common / (double)Math.Max(1, Math.Min(band.Height, box.Height));
        }

        public InkLine ToLine()
        {
            Pieces.Sort(static (a, b) => a.Box.Left.CompareTo(b.Box.Left));
            var box = Pieces[0].Box;
            foreach (var piece in Pieces)
            {
                box = box.Union(piece.Box);
            }

            return new InkLine(box, Pieces);
        }

        private PixelBox Band()
        {
            var band = Pieces[^1].Box;
            for (var i = Math.Max(0, Pieces.Count - Recent); i < Pieces.Count; i++)
            {
                band = band.Union(Pieces[i].Box);
            }

            return band;
        }
    }
}
