using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Layout;

/// <summary>
/// Finds where a seal lies on a table in a scan without colour: its ring and characters run on from cell to cell, while print stands inside
/// its cell. Several neighbouring cells with ink at their edges are covered by a seal.
/// <para>
/// Each constant was tried at half and at double on the pages that <see cref="Grid.RulingFinder"/> names, on which 3 seals are found
/// (2026-11-30); where nothing is told of that, as many were found.
/// </para>
/// </summary>
internal static class SealZone
{
    /// <summary>Width, in points, of a ruling's blurred fringe inside a cell. At half, 1 seal is found; at double, 11.</summary>
    private const double Fringe = 1.2;

    /// <summary>
    /// Area, in square points, of the smallest piece of ink at a cell's edge that cannot be the ruling's own. At double, 1 seal is found.
    /// </summary>
    private const double LeastInk = 1.5;

    /// <summary>
    /// Fewest cells whose edges a seal crosses: fewer may be crossed by a long character or a pen. At double, 1 seal is found.
    /// </summary>
    private const int FewestCells = 3;

    /// <summary>
    /// Distance, in points, up to which crossed edges are those of one seal: a third of a seal of 42 mm. At half and at double, 2 seals are
    /// found.
    /// </summary>
    private const double Near = 40;

    /// <summary>
    /// Longer side of the smallest seal, in points: 14 mm, a third of what offices' seals have. At half, 4 seals are found; at double, 1.
    /// </summary>
    private const double Smallest = 40;

    /// <summary>
    /// Longer side of the largest seal, in points: 78 mm, where offices' seals have 42 to 45. At half, 2 seals are found.
    /// </summary>
    private const double Largest = 220;

    /// <summary>Returns the boxes around the seals, in pixels of the page.</summary>
    /// <param name="ink">The ink of the page, rulings taken out.</param>
    /// <param name="cells">The insides of the cells.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static List<PixelBox> Find(InkMask ink, List<PixelBox> cells, double pixelsPerPoint)
    {
        var zones = new List<(PixelBox Box, int Cells)>();
        foreach (var cell in cells)
        {
            if (InkAtEdge(ink, cell, pixelsPerPoint) is not { } crossed)
            {
                continue;
            }

            var zone = (Box: crossed, Cells: 1);
            for (var i = zones.Count - 1; i >= 0; i--)
            {
                if (!zones[i].Box.Grow((int)(Near * pixelsPerPoint)).Intersect(zone.Box).IsEmpty)
                {
                    zone = (zone.Box.Union(zones[i].Box), zone.Cells + zones[i].Cells);
                    zones.RemoveAt(i);
                }
            }

            zones.Add(zone);
        }

        return zones.FindAll(zone => zone.Cells >= FewestCells
            && Math.Max(zone.Box.Width, zone.Box.Height) is var size && size >= Smallest * pixelsPerPoint
            && size <= Largest * pixelsPerPoint)
            .ConvertAll(static zone => zone.Box);
    }

    /// <summary>The box around the pieces of ink that reach the cell's edge; null where there are none of any size.</summary>
    private static PixelBox? InkAtEdge(InkMask ink, PixelBox cell, double pixelsPerPoint)
    {
        var area = cell.Grow(-(int)Math.Ceiling(Fringe * pixelsPerPoint)).Intersect(new PixelBox(0, 0, ink.Width, ink.Height));
        if (area.IsEmpty)
        {
            return null;
        }

        PixelBox? crossed = null;
        foreach (var piece in Component.Find(ink.Cut(area)))
        {
            var box = piece.Box;
            var touches = box.Left == 0 || box.Top == 0 || box.Right == area.Width || box.Bottom == area.Height;
            if (touches && piece.Area >= LeastInk * pixelsPerPoint * pixelsPerPoint && Math.Min(box.Width, box.Height) > pixelsPerPoint)
            {
                var place = box.Offset(area.Left, area.Top);
                crossed = crossed?.Union(place) ?? place;
            }
        }

        return crossed;
    }
}
