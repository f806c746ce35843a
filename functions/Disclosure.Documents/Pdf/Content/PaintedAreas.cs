namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The areas painted on a page, in the order of painting: what is painted later hides what lies under it, and is seen only where it differs
/// from its ground (ISO 32000-2 §8.2, the opaque imaging model, and §11.3 for what is translucent). A place in that order is the number of
/// areas painted before.
/// </summary>
/// <param name="page">The displayed page.</param>
/// <param name="budget">What the reading may cost.</param>
internal sealed class PaintedAreas(Box page, ReadBudget budget)
{
    /// <summary>Width and height, in points, from which an area can hide a glyph or be its ground; what is thinner is a ruling.</summary>
    private const double Thinnest = 1.5;

    /// <summary>
    /// Width or height, in points, from which a shape other than a box is kept; smaller ones are letters drawn as outlines, thousands on a
    /// page.
    /// </summary>
    private const double SmallestShape = 6;

    /// <summary>Number of areas that are kept; maps and drawings have as many, pages of text some hundreds.</summary>
    private const int Most = 20_000;

    /// <summary>Number of corners, of all shapes together, that are kept: 8 MB.</summary>
    private const int MostCorners = 500_000;

    /// <summary>Share left to be seen, 0 to 1, below which what lies farther down does not count.</summary>
    private const double Nothing = 0.02;

    /// <summary>Share of the page from which a picture is a scan, whose paper is pale; smaller pictures may be of any colour.</summary>
    private const double Paper = 0.6;

    /// <summary>Share of a mixed colour that is not known from which the whole is not.</summary>
    private const double Unknown = 0.3;

    /// <summary>Bytes that an area takes up in memory.</summary>
    private const int AreaBytes = 200;

    /// <summary>Bytes that a corner of a shape takes up.</summary>
    private const int CornerBytes = 16;

    /// <summary>Bytes that an entry in a tile's list takes up, which grows by doubling.</summary>
    private const int TileBytes = 8;

    /// <summary>Side, in points, of the tiles by which areas are found.</summary>
    private const double Tile = 36;

    /// <summary>Largest number of tiles across and down.</summary>
    private const int MostTiles = 64;

    private readonly List<PaintedArea> _areas = [];
    private readonly List<int> _wide = [];
    private readonly int _columns = TilesIn(page.Width);
    private readonly int _rows = TilesIn(page.Height);
    private List<int>?[]? _tiles;
    private int _corners;

    /// <summary>Gets the place in the order of painting of what is painted next.</summary>
    public int Now => _areas.Count;

    /// <summary>Gets a value indicating whether there was more than could be kept, so that what is hidden may not be known to be.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Returns whether something of that box can hide anything, or be the ground of anything.</summary>
    public static bool IsArea(Box box) => box.Width >= Thinnest && box.Height >= Thinnest && double.IsFinite(box.Width + box.Height);

    /// <summary>Notes an area, unless it is too small to hide anything.</summary>
    public void Add(PaintedArea area)
    {
        var box = area.Box;
        if (!IsArea(box) || area.Alpha <= Nothing
            || (area.Shape is not null && box.Width < SmallestShape && box.Height < SmallestShape))
        {
            return;
        }

        if (_areas.Count == Most || _corners + (area.Shape?.Corners ?? 0) > MostCorners)
        {
            IsIncomplete = true;
            return;
        }

        _corners += area.Shape?.Corners ?? 0;
        budget.Use(AreaBytes + (CornerBytes * (area.Shape?.Corners ?? 0)));
        Index(box, _areas.Count);
        _areas.Add(area);
    }

    /// <summary>Returns whether all areas that meet the box are alike all over it, so that one point speaks for all.</summary>
    public bool IsUniform(Box box)
    {
        if (!IsUniform(_wide, box))
        {
            return false;
        }

        if (_tiles is null)
        {
            return true;
        }

        var (left, right) = (TileOf(box.Left, _columns), TileOf(box.Right, _columns));
        var (top, bottom) = (TileOf(box.Top, _rows), TileOf(box.Bottom, _rows));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if (_tiles[(row * _columns) + column] is { } list && !IsUniform(list, box))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Returns how much later areas leave to be seen of what was painted at a point, 0 to 1. What is not known to hide does not.
    /// </summary>
    /// <param name="x">Points from the left.</param>
    /// <param name="y">Points from the top.</param>
    /// <param name="order">Its place in the order of painting.</param>
    public double LeftOf(double x, double y, int order)
    {
        double left = 1;
        foreach (var list in Lists(x, y))
        {
            for (var i = list.Count - 1; i >= 0 && list[i] >= order && left > Nothing; i--)
            {
                budget.Step();
                var area = _areas[list[i]];
                left *= area.Contains(x, y) ? 1 - (area.OpacityAt(x, y) ?? 0) : 1;
            }
        }

        return left > Nothing ? left : 0;
    }

    /// <summary>Gathers the areas painted from a place in the order on that meet the box; one may be given more than once.</summary>
    public void CollectLater(Box box, int order, List<PaintedArea> found)
    {
        AddLater(_wide, box, order, found);
        if (_tiles is null)
        {
            return;
        }

        var (left, right) = (TileOf(box.Left, _columns), TileOf(box.Right, _columns));
        var (top, bottom) = (TileOf(box.Top, _rows), TileOf(box.Bottom, _rows));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if (_tiles[(row * _columns) + column] is { } list)
                {
                    AddLater(list, box, order, found);
                }
            }
        }
    }

    /// <summary>Returns the colour at a point before something is painted there; null where it is not known.</summary>
    /// <param name="x">Points from the left.</param>
    /// <param name="y">Points from the top.</param>
    /// <param name="order">The place in the order of painting of what is painted.</param>
    /// <param name="backdrop">The colour below all areas.</param>
    public Rgb? ColourAt(double x, double y, int order, Rgb backdrop)
    {
        var (red, green, blue) = (0.0, 0.0, 0.0);
        var (left, unknown) = (1.0, 0.0);
        var (tile, wide) = (TileAt(x, y), _wide);
        var (i, j) = ((tile?.Count ?? 0) - 1, wide.Count - 1);
        while ((i >= 0 || j >= 0) && left > Nothing)
        {
            budget.Step();
            var index = j < 0 || (i >= 0 && tile![i] > wide[j]) ? tile![i--] : wide[j--];
            var area = _areas[index];
            if (index >= order || !area.Contains(x, y))
            {
                continue;
            }

            var opacity = area.OpacityAt(x, y);
            var part = left * (opacity ?? 1);
            if (area.Colour is { } colour && opacity is not null)
            {
                (red, green, blue) = (red + (part * colour.Red), green + (part * colour.Green), blue + (part * colour.Blue));
            }
            else if (area.IsPicture && area.Box.Width * area.Box.Height >= Paper * page.Width * page.Height)
            {
                (red, green, blue) = (red + part, green + part, blue + part);
            }
            else
            {
                unknown += part;
            }

            left -= part;
        }

        return unknown > Unknown
            ? null
            : Rgb.OfComponents(red + (left * backdrop.Red), green + (left * backdrop.Green), blue + (left * backdrop.Blue));
    }

    /// <summary>
    /// Returns how much all areas together hide of what lies under them at a point, 0 to 1; null where that is not known.
    /// </summary>
    public double? OpacityAt(double x, double y)
    {
        double left = 1;
        foreach (var list in Lists(x, y))
        {
            foreach (var index in list)
            {
                budget.Step();
                var area = _areas[index];
                if (area.Contains(x, y))
                {
                    if (area.OpacityAt(x, y) is not { } opacity)
                    {
                        return null;
                    }

                    left *= 1 - opacity;
                }
            }
        }

        return 1 - left;
    }

    private bool IsUniform(List<int> list, Box box)
    {
        foreach (var index in list)
        {
            budget.Step();
            var area = _areas[index];
            var common = area.Box.Intersect(box);
            if (common.Width >= 0 && common.Height >= 0 && !(area.IsPlain && Holds(area.Box, box)))
            {
                return false;
            }
        }

        return true;
    }

    private void AddLater(List<int> list, Box box, int order, List<PaintedArea> found)
    {
        for (var i = list.Count - 1; i >= 0 && list[i] >= order; i--)
        {
            budget.Step();
            var common = _areas[list[i]].Box.Intersect(box);
            if (common.Width >= 0 && common.Height >= 0)
            {
                found.Add(_areas[list[i]]);
            }
        }
    }

    private static bool Holds(Box outer, Box inner) =>
        inner.Left >= outer.Left && inner.Right <= outer.Right && inner.Top >= outer.Top && inner.Bottom <= outer.Bottom;

    private static int TilesIn(double size) => (int)Math.Clamp(size / Tile, 0, MostTiles - 1) + 1;

    private static int TileOf(double position, int count) => (int)Math.Clamp(position / Tile, 0, count - 1);

    /// <summary>Returns the indices of all areas that may hold the point, ascending in each list.</summary>
    private ListPair Lists(double x, double y) => new(TileAt(x, y), _wide);

    private List<int>? TileAt(double x, double y) => _tiles?[(TileOf(y, _rows) * _columns) + TileOf(x, _columns)];

    private void Index(Box box, int index)
    {
        var (left, right) = (TileOf(box.Left, _columns), TileOf(box.Right, _columns));
        var (top, bottom) = (TileOf(box.Top, _rows), TileOf(box.Bottom, _rows));
        if ((right - left + 1) * (bottom - top + 1) * 4 > _columns * _rows)
        {
            _wide.Add(index);
            return;
        }

        if (_tiles is null)
        {
            budget.Use(TileBytes * _columns * _rows);
            _tiles = new List<int>?[_columns * _rows];
        }

        budget.Use(TileBytes * (right - left + 1) * (bottom - top + 1));
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                (_tiles[(row * _columns) + column] ??= []).Add(index);
            }
        }
    }

    /// <summary>The list of a tile, which may be missing, and that of the areas that span many tiles.</summary>
    private readonly struct ListPair(List<int>? tile, List<int> wide)
    {
        public Enumerator GetEnumerator() => new(tile, wide);

        public struct Enumerator(List<int>? tile, List<int> wide)
        {
            private int _at = -1;

            public readonly List<int> Current => _at == 0 ? tile! : wide;

            public bool MoveNext()
            {
                _at += tile is null && _at < 0 ? 2 : 1;
                return _at < 2;
            }
        }
    }
}
