namespace Disclosure.Documents.Pdf.Content;

/// <summary>Cuts pieces of lines to what nothing painted later covers.</summary>
internal static class RulingCover
{
    /// <summary>
    /// Distance on either side of a line's middle, in thicknesses of the line, that a fill has to cover to hide the line: cells are filled
    /// up to the middle of their borders, so that half of the border stays to be seen.
    /// </summary>
    private const double Inner = 0.3;

    /// <summary>Opacity, 0 to 1, from which an area hides a line.</summary>
    private const double Opaque = 0.9;

    /// <summary>Length, in points, of the shortest piece that is kept; shorter ones are ends of lines under the edge of a fill.</summary>
    private const double Shortest = 0.5;

    /// <summary>Distance, in points, between the places along a line at which a shape other than a box is tried.</summary>
    private const double Step = 2;

    /// <summary>Largest number of places tried along a line.</summary>
    private const int MostSteps = 500;

    /// <summary>Replaces each piece by what is left of it.</summary>
    /// <param name="pieces">The pieces of one orientation.</param>
    /// <param name="orientation">Direction of the pieces.</param>
    /// <param name="areas">What was painted.</param>
    /// <param name="budget">What the reading may cost.</param>
    public static void Uncover(List<RulingPiece> pieces, Orientation orientation, PaintedAreas areas, ReadBudget budget)
    {
        var later = new List<PaintedArea>();
        var left = new List<RulingPiece>();
        var count = pieces.Count;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var piece = pieces[i];
            later.Clear();
            if (piece.Order < areas.Now)
            {
                areas.CollectLater(BoxOf(piece, orientation, Inner), piece.Order, later);
            }

            if (later.Count == 0)
            {
                pieces[kept] = piece;
                kept++;
                continue;
            }

            left.Clear();
            left.Add(piece);
            foreach (var area in later)
            {
                Cut(left, orientation, area, budget);
            }

            // What is cut in several pieces goes to the end of the list: the order of pieces does not matter.
            budget.Use((long)RulingPiece.Bytes * left.Count);
            pieces.AddRange(left);
        }

        pieces.RemoveRange(kept, count - kept);
    }

    private static void Cut(List<RulingPiece> left, Orientation orientation, PaintedArea area, ReadBudget budget)
    {
        for (var i = left.Count - 1; i >= 0; i--)
        {
            budget.Step();
            var piece = left[i];
            var box = BoxOf(piece, orientation, Inner);
            var isAcross = orientation == Orientation.Horizontal
                ? area.Box.Top <= box.Top && area.Box.Bottom >= box.Bottom
                : area.Box.Left <= box.Left && area.Box.Right >= box.Right;
            var (start, end) = orientation == Orientation.Horizontal
                ? (Math.Max(piece.Start, area.Box.Left), Math.Min(piece.End, area.Box.Right))
                : (Math.Max(piece.Start, area.Box.Top), Math.Min(piece.End, area.Box.Bottom));
            if (!isAcross || end <= start)
            {
                continue;
            }

            left.RemoveAt(i);
            if (area.IsPlain)
            {
                if (area.Alpha < Opaque)
                {
                    left.Insert(i, piece);
                    continue;
                }

                AddPart(left, piece, piece.Start, start);
                AddPart(left, piece, end, piece.End);
                continue;
            }

            CutShape(left, piece, orientation, area, start, end, budget);
        }
    }

    /// <summary>Tries the shape point by point along the line.</summary>
    private static void CutShape(
        List<RulingPiece> left, RulingPiece piece, Orientation orientation, PaintedArea area, double start, double end, ReadBudget budget)
    {
        var steps = (int)Math.Clamp((end - start) / Step, 1, MostSteps);
        var from = piece.Start;
        for (var i = 0; i < steps; i++)
        {
            budget.Step();
            var (here, next) = (start + ((end - start) * i / steps), start + ((end - start) * (i + 1) / steps));
            var middle = (here + next) / 2;
            var (x, y) = orientation == Orientation.Horizontal ? (middle, piece.Position) : (piece.Position, middle);
            if (area.Contains(x, y) && area.OpacityAt(x, y) >= Opaque)
            {
                AddPart(left, piece, from, here);
                from = next;
            }
        }

        AddPart(left, piece, from, piece.End);
    }

    private static void AddPart(List<RulingPiece> left, in RulingPiece piece, double start, double end)
    {
        if (end - start >= Shortest || (start == piece.Start && end == piece.End))
        {
            left.Add(piece with { Start = start, End = end });
        }
    }

    private static Box BoxOf(in RulingPiece piece, Orientation orientation, double part)
    {
        var half = piece.Thickness * part;
        return orientation == Orientation.Horizontal
            ? new Box(piece.Start, piece.Position - half, piece.End, piece.Position + half)
            : new Box(piece.Position - half, piece.Start, piece.Position + half, piece.End);
    }
}
