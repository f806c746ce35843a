using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Grid;

/// <summary>A drawn line found in a picture, in pixels of it.</summary>
/// <param name="Position">Middle of the line across its direction.</param>
/// <param name="Start">First pixel along its direction.</param>
/// <param name="End">Pixel behind the last along its direction.</param>
/// <param name="Thickness">Thickness of the line.</param>
internal readonly record struct PictureLine(double Position, int Start, int End, double Thickness);

/// <summary>
/// Finds the drawn lines of a straight page: stretches of a row that are nearly all ink, with paper on both sides. Stretches in one line
/// are put together where a scan broke it, but not where it ends at a crossing line and begins again at another, as it does around a cell
/// that spans rows. Upright lines are those of the page with rows and columns exchanged.
/// <para>
/// All lengths are in points of the sheet. They separate the lines of tables from what looks like them: underlines, dashes, the strokes of
/// large characters, rows of characters whose feet touch. Each constant was tried at half and at double on 49 pages of 15 scanned samples,
/// from 150 dpi bilevel to phone pictures, 35 of them with tables of 4,230 cells in all (2026-11-30). What changed is told below; where
/// nothing is told of half and double, no page had other cells, nor other lines of prose. Figures of a grid that is not found are missing
/// in what <c>make accuracy</c> counts.
/// </para>
/// </summary>
internal static class RulingFinder
{
    /// <summary>Length from which a line counts by itself: longer than any dash or underlined word of a table.</summary>
    private const double LongAlone = 70;

    /// <summary>
    /// Length from which a line counts that meets one other line: longer than the strokes of a title's characters. At half, lines of prose
    /// are taken for rulings on 3 pages; at double, 4 pages lose cells.
    /// </summary>
    private const double ShortestMeeting = 30;

    /// <summary>
    /// Length from which a line counts that joins two others: the side of the lowest cell. At half, 2 pages lose cells; at double none, but
    /// no sample has cells as low.
    /// </summary>
    private const double ShortestJoining = 8;

    /// <summary>
    /// Longest gap inside a stretch: a fold, a speck of paper, a place where a bilevel scan lost a thin line. At half, 6 pages lose cells;
    /// at double, 4 lose cells and 18 get cells that are none.
    /// </summary>
    private const double Gap = 4;

    /// <summary>Share of a stretch that must be ink. At half, 5 pages lose cells and 4 get others.</summary>
    private const double Inked = 0.75;

    /// <summary>
    /// Longest gap between stretches of one broken line, as a faint copy or a seal leaves it. At half, no cell is lost but 2 pages have
    /// other lines of prose; at double, a page gets other cells.
    /// </summary>
    private const double BrokenGap = 20;

    /// <summary>
    /// Length of the shortest stretch on either side of such a gap. At half, 7 pages get cells that are none; at double, 2 pages have other
    /// lines of prose.
    /// </summary>
    private const double ShortestBroken = 18;

    /// <summary>Distance across their direction up to which stretches are of one line.</summary>
    private const double OutOfLine = 0.8;

    /// <summary>Thickness of the thickest line; what is thicker is a bar, or a row of shaded cells.</summary>
    private const double Thickest = 5;

    /// <summary>Share of the rows just beside a line that may be ink on the emptier side, where text may touch the line.</summary>
    private const double InkBeside = 0.25;

    /// <summary>
    /// Share of the rows just beside a line that may be ink on the fuller side, as where a cell below is shaded. At double, which is no
    /// bound, 5 pages have other lines of prose.
    /// </summary>
    private const double InkOnOtherSide = 0.6;

    /// <summary>
    /// Length below which a stretch may be the feet of a few dense characters in a row, so that it must be nearly whole and have paper on
    /// both sides.
    /// </summary>
    private const double Doubtful = 110;

    /// <summary>
    /// Share of a doubtful stretch that must be ink, where the bounds of ink beside it are those of the next two numbers. At half, 2 pages
    /// have other lines of prose; where none were whole enough, 23 pages would lose cells.
    /// </summary>
    private const double InkedIfDoubtful = 0.88;

    /// <summary>
    /// Share of the rows just beside a doubtful stretch that may be ink on the emptier side. At half, 21 pages lose cells; at double, a
    /// page gets cells that are none.
    /// </summary>
    private const double InkBesideIfDoubtful = 0.12;

    /// <summary>
    /// Share of the rows just beside a doubtful stretch that may be ink on the fuller side. At half, 6 pages lose cells; at double, 5 get
    /// cells that are none.
    /// </summary>
    private const double InkOnOtherSideIfDoubtful = 0.3;

    /// <summary>
    /// Share of the rows beside a doubtful stretch that may be ink where the stretch is allowed to be broken: nearly none. At half, a page
    /// has other lines of prose; at double, 2.
    /// </summary>
    private const double AllPaper = 0.06;

    /// <summary>
    /// Share of a doubtful stretch that must be ink where there is nothing but paper beside it. Where none were whole enough, a page would
    /// have other lines of prose.
    /// </summary>
    private const double InkedIfAlone = 0.7;

    /// <summary>
    /// Share of the rows just beside a line too faint to be ink that may be ink on the fuller side: that of characters that touch the line
    /// here and there. The feet of a row of characters, which look as faint between them, have 0.3 and more.
    /// </summary>
    private const double InkBesideFaint = 0.15;

    /// <summary>
    /// Distance up to which a line ends at the line it joins: printers leave a gap of a line's width, scans round corners off. At half, 2
    /// pages have other lines of prose; at double, 3.
    /// </summary>
    private const double Joining = 2.5;

    /// <summary>
    /// Length below which a line that joins two others may be a stroke of a character that fills a low row: of 14 point type.
    /// </summary>
    private const double MayBeStroke = 14;

    /// <summary>
    /// Distance up to which such a line ends at those it joins: a ruling runs into them, a character stands a little off. Word processors'
    /// rows of 11 point type leave 0.7 and more, of which a fax machine's ink takes half.
    /// </summary>
    private const double JoiningOfStroke = 0.4;

    /// <summary>Returns the lines of a page that are ink, in pixels of it.</summary>
    /// <param name="ink">The ink of the page.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static (List<PictureLine> Horizontal, List<PictureLine> Vertical) Find(InkMask ink, double pixelsPerPoint)
    {
        var upright = ink.Transposed();
        return Found((ink, upright), (ink, upright), pixelsPerPoint);
    }

    /// <summary>Returns the lines of a page, those too faint to be ink among them, in pixels of it.</summary>
    /// <param name="picture">The page, its light evened.</param>
    /// <param name="ink">The ink of the page.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="seesDots">Whether rows of faint dots count.</param>
    public static (List<PictureLine> Horizontal, List<PictureLine> Vertical) Find(
        GrayPicture picture, InkMask ink, double pixelsPerPoint, bool seesDots) =>
        Found(LineInk.Find(picture, ink, pixelsPerPoint, seesDots), (ink, ink.Transposed()), pixelsPerPoint);

    private static (List<PictureLine> Horizontal, List<PictureLine> Vertical) Found(
        (InkMask Rows, InkMask Columns) lines, (InkMask Rows, InkMask Columns) ink, double pixelsPerPoint)
    {
        var horizontalPieces = Along(lines.Rows, ink.Rows, pixelsPerPoint);
        var verticalPieces = Along(lines.Columns, ink.Columns, pixelsPerPoint);
        var horizontal = Mended(horizontalPieces, verticalPieces, ink.Rows, pixelsPerPoint);
        var vertical = Mended(verticalPieces, horizontalPieces, ink.Columns, pixelsPerPoint);
        return Connected(horizontal, vertical, pixelsPerPoint);
    }

    /// <summary>The long lines, and those that hang together with them.</summary>
    private static (List<PictureLine> Horizontal, List<PictureLine> Vertical) Connected(
        List<PictureLine> horizontal, List<PictureLine> vertical, double pixelsPerPoint)
    {
        var (rows, columns) = (new List<PictureLine>(), new List<PictureLine>());
        Take(horizontal, rows, line => line.End - line.Start >= LongAlone * pixelsPerPoint);
        Take(vertical, columns, line => line.End - line.Start >= LongAlone * pixelsPerPoint);
        int before;
        do
        {
            before = rows.Count + columns.Count;
            Take(horizontal, rows, line => HangsOn(line, columns, pixelsPerPoint));
            Take(vertical, columns, line => HangsOn(line, rows, pixelsPerPoint));
        }
        while (rows.Count + columns.Count > before);
        return (rows, columns);
    }

    private static void Take(List<PictureLine> from, List<PictureLine> to, Predicate<PictureLine> which)
    {
        to.AddRange(from.FindAll(which));
        from.RemoveAll(which);
    }

    private static bool HangsOn(PictureLine line, List<PictureLine> others, double pixelsPerPoint)
    {
        var reach = (line.End - line.Start < MayBeStroke * pixelsPerPoint ? JoiningOfStroke : Joining) * pixelsPerPoint;
        var (start, end) = (Touches(line.Position, line.Start, others, reach), Touches(line.Position, line.End, others, reach));
        return (start && end) || (line.End - line.Start >= ShortestMeeting * pixelsPerPoint && (start || end || Crosses(line, others)));
    }

    private static bool Crosses(PictureLine line, List<PictureLine> others) =>
        others.Exists(other =>
            other.Start <= line.Position && other.End >= line.Position && other.Position >= line.Start && other.Position <= line.End);

    /// <summary>Whether a point of a line lies on a line across it.</summary>
    private static bool Touches(double position, double place, IReadOnlyList<PictureLine> others, double reach)
    {
        foreach (var other in others)
        {
            if (other.Start - reach <= position && other.End + reach >= position
                && Math.Abs(other.Position - place) <= reach + (other.Thickness / 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Puts together the pieces of broken lines: first the pieces that are long enough, then the short ones at the ends of the lines found.
    /// </summary>
    private static List<PictureLine> Mended(List<PictureLine> pieces, List<PictureLine> across, InkMask mask, double pixelsPerPoint) =>
        Joined(Joined(pieces, across, mask, pixelsPerPoint), across, mask, pixelsPerPoint);

    private static List<PictureLine> Joined(List<PictureLine> pieces, List<PictureLine> across, InkMask mask, double pixelsPerPoint)
    {
        var ordered = new List<PictureLine>(pieces);
        ordered.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var lines = new List<PictureLine>();
        foreach (var piece in ordered)
        {
            var before = -1;
            for (var i = lines.Count - 1; i >= 0; i--)
            {
                if (IsBroken(lines[i], piece, across, mask, pixelsPerPoint) && (before < 0 || lines[i].End > lines[before].End))
                {
                    before = i;
                }
            }

            if (before < 0)
            {
                lines.Add(piece);
                continue;
            }

            var (first, weight, other) = (lines[before], lines[before].End - lines[before].Start, piece.End - piece.Start);
            lines[before] = new PictureLine(
                ((first.Position * weight) + (piece.Position * other)) / (weight + other),
                first.Start, Math.Max(first.End, piece.End), Math.Max(first.Thickness, piece.Thickness));
        }

        return lines;
    }

    private static bool IsBroken(PictureLine first, PictureLine second, List<PictureLine> across, InkMask mask, double pixelsPerPoint)
    {
        var gap = second.Start - first.End;
        var reach = Joining * pixelsPerPoint;
        if (Math.Abs(first.Position - second.Position) > Math.Max(1.5, OutOfLine * pixelsPerPoint) || gap > BrokenGap * pixelsPerPoint
            || gap < 0
            || !(IsPiece(first, second, first.Start) && IsPiece(second, first, second.End)))
        {
            return false;
        }

        if (Touches(first.Position, first.End, across, reach) && Touches(second.Position, second.Start, across, reach))
        {
            return false;
        }

        // A short piece is one only if it leads from a crossing line, at its outer end, to a long one: else it may be a stroke.
        bool IsPiece(PictureLine piece, PictureLine other, int outer) => piece.End - piece.Start >= ShortestBroken * pixelsPerPoint
            || (other.End - other.Start >= LongAlone * pixelsPerPoint && Touches(piece.Position, outer, across, reach));

        // Text in the gap is that of a cell that spans it.
        var (margin, side) = ((int)pixelsPerPoint, (int)(2 * pixelsPerPoint));
        var middle = (int)((first.Position + second.Position) / 2);
        var between = new PixelBox(first.End + margin, middle - side, second.Start - margin, middle + side + 1);
        // Text covers more than a tenth of a gap.
        return between.IsEmpty || mask.Count(between) <= 0.1 * between.Width * between.Height;
    }

    /// <summary>The lines along the rows of a mask, in which lines too faint to be ink are marked besides the ink.</summary>
    private static List<PictureLine> Along(InkMask mask, InkMask ink, double pixelsPerPoint)
    {
        var thick = mask.Thickened();
        var (shortest, gap) = (ShortestJoining * pixelsPerPoint, (int)Math.Ceiling(Gap * pixelsPerPoint));
        var open = new List<Band>();
        var bands = new List<Band>();
        var next = new List<Band>();
        for (var y = 0; y < mask.Height; y++)
        {
            next.Clear();
            foreach (var (start, end) in Runs(thick.Row(y), shortest, gap))
            {
                var band = open.Find(band => band.LastStart < end && band.LastEnd > start);
                if (band is null)
                {
                    band = new Band();
                }
                else
                {
                    open.Remove(band);
                }

                band.Add(start, end, y);
                next.Add(band);
            }

            bands.AddRange(open);
            (open, next) = (next, open);
        }

        bands.AddRange(open);
        var lines = new List<PictureLine>();
        foreach (var band in bands)
        {
            foreach (var core in band.Cores())
            {
                // Rows were thickened by one on either side.
                var thickness = Math.Max(1, core.Bottom - core.Top - 2);
                var (start, end) = WithoutText(mask, ink, core, gap);
                if (thickness <= Thickest * pixelsPerPoint && end - start >= shortest
                    && IsLine(mask, ink, core, start, end, Doubtful * pixelsPerPoint))
                {
                    lines.Add(new PictureLine((core.Top + core.Bottom) / 2.0, start, end, thickness));
                }
            }
        }

        return lines;
    }

    /// <summary>The stretches of a row that are nearly all ink.</summary>
    private static List<(int Start, int End)> Runs(ReadOnlySpan<byte> row, double shortest, int gap)
    {
        var found = new List<(int Start, int End)>();
        var (start, end, ink) = (-1, -1, 0);
        for (var x = 0; x <= row.Length;)
        {
            var offset = x < row.Length ? row[x..].IndexOf((byte)1) : -1;
            var from = offset < 0 ? row.Length + gap + 1 : x + offset;
            if (start >= 0 && from - end > gap)
            {
                if (end - start >= shortest && ink >= Inked * (end - start))
                {
                    found.Add((start, end));
                }

                start = -1;
            }

            if (offset < 0)
            {
                break;
            }

            var length = row[from..].IndexOf((byte)0);
            var to = length < 0 ? row.Length : from + length;
            (start, ink) = start < 0 ? (from, to - from) : (start, ink + to - from);
            end = x = to;
        }

        return found;
    }

    private static bool IsLine(InkMask mask, InkMask ink, Band band, int start, int end, double doubtful)
    {
        var (emptier, fuller) = Beside(ink, band, start, end);
        if (mask != ink && Covered(ink, band, start, end) < Inked)
        {
            return emptier <= AllPaper && fuller <= InkBesideFaint
                && (end - start >= doubtful || Covered(mask, band, start, end) >= InkedIfDoubtful);
        }

        if (end - start >= doubtful)
        {
            return emptier <= InkBeside && fuller <= InkOnOtherSide;
        }

        var share = Covered(mask, band, start, end);
        return (emptier <= InkBesideIfDoubtful && fuller <= InkOnOtherSideIfDoubtful && share >= InkedIfDoubtful)
            || (fuller <= AllPaper && share >= InkedIfAlone);
    }

    /// <summary>Share of the columns of a band in which there is ink.</summary>
    private static double Covered(InkMask mask, Band band, int start, int end)
    {
        var covered = 0;
        for (var x = start; x < end; x++)
        {
            covered += HasInk(mask, band, x) ? 1 : 0;
        }

        return covered / (double)(end - start);
    }

    /// <summary>Shares of the rows next to the band that are ink, on the emptier and on the fuller side.</summary>
    private static (double Emptier, double Fuller) Beside(InkMask mask, Band band, int start, int end)
    {
        double Ink(int y) => y < 0 || y >= mask.Height ? 0 : mask.Count(new PixelBox(start, y, end, y + 1)) / (double)(end - start);

        // The outermost rows of the band are the line's own thickened; those beyond are the paper's, the first of them with the line's
        // fringe.
        var above = Math.Min(Ink(band.Top - 1), Ink(band.Top - 2));
        var below = Math.Min(Ink(band.Bottom), Ink(band.Bottom + 1));
        return (Math.Min(above, below), Math.Max(above, below));
    }

    private static bool HasInk(InkMask mask, Band band, int x)
    {
        for (var y = band.Top; y < band.Bottom; y++)
        {
            if (mask.Cells[(y * mask.Width) + x] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// First pixel of the line and pixel behind its last, without the strokes of characters that stand before and behind it with a gap
    /// between.
    /// </summary>
    private static (int Start, int End) WithoutText(InkMask mask, InkMask ink, Band band, int gap)
    {
        var pieces = new List<(int Start, int End)>();
        for (var x = band.Start; x < band.End; x++)
        {
            if (!HasInk(mask, band, x))
            {
                continue;
            }

            if (pieces.Count > 0 && x - pieces[^1].End <= 1)
            {
                pieces[^1] = (pieces[^1].Start, x + 1);
            }
            else
            {
                pieces.Add((x, x + 1));
            }
        }

        bool IsText((int Start, int End) piece)
        {
            var (emptier, fuller) = Beside(ink, band, piece.Start, piece.End);
            return piece.End - piece.Start <= 3 * gap && (fuller > InkOnOtherSideIfDoubtful || emptier > InkBesideIfDoubtful);
        }

        var (first, last) = (0, pieces.Count - 1);
        while (first < last && IsText(pieces[first]))
        {
            first++;
        }

        while (last > first && IsText(pieces[last]))
        {
            last--;
        }

        return pieces.Count == 0 ? (band.Start, band.Start) : (pieces[first].Start, pieces[last].End);
    }

    /// <summary>Stretches of rows that lie on one another.</summary>
    private sealed class Band
    {
        /// <summary>
        /// Length, as a share of the band's longest stretch, below which the stretch of a row is not the line's but of something that
        /// touches the line, a seal or a character. At half, 3 pages have other lines of prose; at double, 2 lose and 2 get cells.
        /// </summary>
        private const double CoreShare = 0.5;

        private readonly List<(int Start, int End, int Y)> _rows;

        public Band() => _rows = [];

        private Band(List<(int Start, int End, int Y)> rows)
        {
            _rows = rows;
            foreach (var (start, end, _) in rows)
            {
                (Start, End) = (Math.Min(Start, start), Math.Max(End, end));
            }
        }

        public int Start { get; private set; } = int.MaxValue;

        public int End { get; private set; }

        public int Top => _rows[0].Y;

        public int Bottom => _rows[^1].Y + 1;

        /// <summary>Gets where the stretch of the row added last begins.</summary>
        public int LastStart => _rows[^1].Start;

        /// <summary>Gets where the stretch of the row added last ends.</summary>
        public int LastEnd => _rows[^1].End;

        public void Add(int start, int end, int y)
        {
            (Start, End) = (Math.Min(Start, start), Math.Max(End, end));
            _rows.Add((start, end, y));
        }

        /// <summary>
        /// Returns the lines in the band: the longest stretch with the rows above and below that are nearly as long, or go on sideways
        /// where a line climbs; then the same of what is left of the band over and under them.
        /// </summary>
        public List<Band> Cores()
        {
            var cores = new List<Band>();
            var left = new Stack<(int From, int To)>();
            left.Push((0, _rows.Count));
            while (left.TryPop(out var part))
            {
                if (part.From == part.To)
                {
                    continue;
                }

                var (first, last) = Core(part.From, part.To);
                cores.Add(new Band(_rows.GetRange(first, last - first + 1)));
                left.Push((part.From, first));
                left.Push((last + 1, part.To));
            }

            return cores;
        }

        /// <summary>First and last row of the line that the longest stretch among the rows belongs to.</summary>
        private (int First, int Last) Core(int from, int to)
        {
            var longest = from;
            for (var i = from + 1; i < to; i++)
            {
                longest = Length(i) > Length(longest) ? i : longest;
            }

            var (first, last, start, end) = (longest, longest, _rows[longest].Start, _rows[longest].End);
            while (first > from && Belongs(first - 1, longest, start, end))
            {
                first--;
                (start, end) = (Math.Min(start, _rows[first].Start), Math.Max(end, _rows[first].End));
            }

            while (last < to - 1 && Belongs(last + 1, longest, start, end))
            {
                last++;
                (start, end) = (Math.Min(start, _rows[last].Start), Math.Max(end, _rows[last].End));
            }

            return (first, last);
        }

        private int Length(int row) => _rows[row].End - _rows[row].Start;

        private bool Belongs(int row, int longest, int start, int end)
        {
            var overlap = Math.Min(end, _rows[row].End) - Math.Max(start, _rows[row].Start);
            return Length(row) >= CoreShare * Length(longest) || overlap <= CoreShare * Length(row);
        }
    }
}
