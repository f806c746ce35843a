namespace Disclosure.Documents.Tables;

/// <summary>
/// Finds the outer border of a table to which no horizontal line leads: the first or last column is then one cell as high as the page's
/// part of the table, as a group's label is in a table torn over three pages. The border is known by its height: it begins where the first
/// of the table's other vertical lines begins, and ends where the last of them ends.
/// </summary>
internal static class LooseSide
{
    /// <summary>
    /// Largest distance of the border from the rest of the table, as a share of the table's width: a first or last column wider than that
    /// is no group's label. No document tells half from double (tried as <see cref="RulingTolerance"/> says).
    /// </summary>
    private const double FarthestShare = 0.5;

    /// <summary>Moves each vertical line that touches nothing to the network of the table whose outer border the line is.</summary>
    public static void Attach(List<BorderNetwork> networks)
    {
        foreach (var side in networks)
        {
            if (side.Horizontal.Count == 0 && side.Vertical.Count == 1 && TableBeside(side.Vertical[0], networks) is { } table)
            {
                table.Vertical.Add(side.Vertical[0]);
                side.Vertical.Clear();
            }
        }
    }

    private static BorderNetwork? TableBeside(BorderSegment side, List<BorderNetwork> networks)
    {
        BorderNetwork? nearest = null;
        var least = double.MaxValue;
        foreach (var table in networks)
        {
            if (table.Horizontal.Count < 2 || table.Vertical.Count < 2)
            {
                continue;
            }

            var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
            foreach (var line in table.Vertical)
            {
                (left, right) = (Math.Min(left, line.Position), Math.Max(right, line.Position));
                (top, bottom) = (Math.Min(top, line.Start), Math.Max(bottom, line.End));
            }

            var distance = Math.Max(left - side.Position, side.Position - right);
            if (distance > 0 && distance < least && distance <= FarthestShare * (right - left)
                && Math.Abs(side.Start - top) <= RulingTolerance.SharedEnd && Math.Abs(side.End - bottom) <= RulingTolerance.SharedEnd)
            {
                (nearest, least) = (table, distance);
            }
        }

        return nearest;
    }
}
