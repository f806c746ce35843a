using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>Joins collinear pieces that overlap or touch into one ruling, and rows of dashes or dots likewise.</summary>
internal static class RulingJoiner
{
    /// <summary>
    /// Distance, in points, up to which the middles of pieces are on one line; the lines of a double border are farther apart.
    /// </summary>
    private const double SameLine = 0.35;

    /// <summary>Widest gap, in points, between pieces that touch, as producers round coordinates.</summary>
    private const double Touching = 0.6;

    /// <summary>Ratio of a line's length to its thickness from which it is a line and no dot.</summary>
    private const double LeastAspect = 3;

    /// <summary>Length of the longest dash, in points.</summary>
    private const double LongestDash = 15;

    /// <summary>Widest gap between dashes, in points.</summary>
    private const double WidestDashGap = 7;

    /// <summary>Widest gap between dashes, in lengths of the longer one; a dot counts as one point long.</summary>
    private const double GapPerDash = 3;

    /// <summary>Fewest dashes of a dashed line.</summary>
    private const int FewestDashes = 4;

    /// <summary>Length of the shortest dashed line, in points.</summary>
    private const double ShortestDashedLine = 8;

    /// <summary>Joins the pieces of one direction.</summary>
    /// <param name="pieces">The pieces; this method sorts them.</param>
    /// <param name="crossing">The pieces of the other direction.</param>
    /// <param name="orientation">The direction.</param>
    /// <param name="rulings">Receives the rulings.</param>
    /// <param name="budget">What the reading may cost.</param>
    public static void Join(
        List<RulingPiece> pieces, List<RulingPiece> crossing, Orientation orientation, List<Ruling> rulings, ReadBudget budget)
    {
        var ordered = CollectionsMarshal.AsSpan(pieces);
        ordered.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var joined = new List<RulingPiece>();
        var first = 0;
        for (var i = 1; i <= ordered.Length; i++)
        {
            if (i < ordered.Length && ordered[i].Position - ordered[i - 1].Position <= SameLine
                && ordered[i].Position - ordered[first].Position <= 2 * SameLine)
            {
                continue;
            }

            var line = ordered[first..i];
            line.Sort(static (a, b) => a.Start.CompareTo(b.Start));
            joined.Clear();
            JoinTouching(line, joined);
            AddLines(joined, crossing, orientation, rulings, budget);
            first = i;
        }
    }

    private static void JoinTouching(ReadOnlySpan<RulingPiece> line, List<RulingPiece> joined)
    {
        var current = line[0];
        foreach (var piece in line[1..])
        {
            if (piece.Start <= current.End + Touching)
            {
                current = Union(current, piece);
            }
            else
            {
                joined.Add(current);
                current = piece;
            }
        }

        joined.Add(current);
    }

    private static RulingPiece Union(in RulingPiece a, in RulingPiece b)
    {
        var start = Math.Min(a.Start, b.Start);
        var end = Math.Max(a.End, b.End);
        var thickness = a.IsDot == b.IsDot ? Math.Max(a.Thickness, b.Thickness) : a.IsDot ? b.Thickness : a.Thickness;
        var isDot = a.IsDot && b.IsDot && end - start < Math.Max(thickness * LeastAspect, ShortestDashedLine);
        return new RulingPiece(a.Length >= b.Length ? a.Position : b.Position, start, end, thickness, isDot);
    }

    private static void AddLines(
        List<RulingPiece> pieces, List<RulingPiece> crossing, Orientation orientation, List<Ruling> rulings, ReadBudget budget)
    {
        for (var i = 0; i < pieces.Count;)
        {
            var end = DashesFrom(pieces, i);
            if (end - i >= FewestDashes && pieces[end - 1].End - pieces[i].Start >= ShortestDashedLine
                && !AreFrames(pieces, i, end, crossing, budget))
            {
                Add(pieces[i] with { End = pieces[end - 1].End, IsDot = false });
                i = end;
                continue;
            }

            for (; i < end; i++)
            {
                Add(pieces[i]);
            }
        }

        void Add(in RulingPiece piece)
        {
            if (!piece.IsDot)
            {
                rulings.Add(new Ruling(orientation, piece.Position, piece.Start, piece.End, piece.Thickness));
            }
        }
    }

    /// <summary>Index behind the row of dashes that begins at an index: short pieces, with gaps in proportion to their length.</summary>
    private static int DashesFrom(List<RulingPiece> pieces, int index)
    {
        var end = index + 1;
        while (end < pieces.Count
            && pieces[end - 1].Length <= LongestDash
            && pieces[end].Length <= LongestDash
            && pieces[end].Start - pieces[end - 1].End is var gap
            && gap <= WidestDashGap
            && gap <= GapPerDash * Math.Max(Math.Max(pieces[end].Length, pieces[end - 1].Length), 1))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Returns whether most pieces of a row have a line across at both ends: they are the sides of frames, one apart from the other.
    /// </summary>
    private static bool AreFrames(List<RulingPiece> pieces, int first, int end, List<RulingPiece> crossing, ReadBudget budget)
    {
        var sides = 0;
        for (var i = first; i < end; i++)
        {
            sides +=
                HasCorner(pieces[i], pieces[i].Start, crossing, budget) && HasCorner(pieces[i], pieces[i].End, crossing, budget) ? 1 : 0;
        }

        return 2 * sides > end - first;
    }

    private static bool HasCorner(in RulingPiece piece, double place, List<RulingPiece> crossing, ReadBudget budget)
    {
        foreach (ref readonly var other in CollectionsMarshal.AsSpan(crossing))
        {
            budget.Step();
            if (Math.Abs(other.Position - place) <= Touching && other.Length > LongestDash
                && other.Start <= piece.Position + Touching && other.End >= piece.Position - Touching)
            {
                return true;
            }
        }

        return false;
    }
}
