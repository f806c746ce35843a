namespace Disclosure.Documents.Tables;

/// <summary>
/// Where a cell in the first or last column reaches over the whole page, as a group's label does in a table torn over three pages, no
/// horizontal line leads to its outer border. Such a border runs from the very beginning of the table's other vertical lines to their very
/// end.
/// </summary>
internal static class LooseSide
{
    /// <summary>A side farther out than this share of the table's width is another thing of the page.</summary>
    private const double FarthestShare = 0.5;

    /// <summary>Gives vertical lines that touch nothing to the table whose outer border they are.</summary>
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
