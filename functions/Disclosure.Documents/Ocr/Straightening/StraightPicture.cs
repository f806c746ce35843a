using Disclosure.Documents.Ocr.Grid;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>A page with its lines level and upright.</summary>
/// <param name="Picture">The page in grey, light evened.</param>
/// <param name="Mesh">Places from which the pixels come, in pixels of the picture as displayed.</param>
internal sealed record StraightPicture(GrayPicture Picture, Mesh Mesh)
{
    /// <summary>
    /// Distance, in pixels, between the points of the mesh: 4 mm at 200 dpi, while bends of a sheet run over centimetres.
    /// </summary>
    private const int Step = 32;

    /// <summary>Fewest lines too faint to be ink that level a page: those of a table of two rows and two columns.</summary>
    private const int FewestFaintLines = 6;

    /// <summary>Largest movement, in pixels, for which the page is not drawn anew, as drawing costs a little sharpness.</summary>
    private const double Negligible = 0.75;

    /// <summary>Side of the largest piece of ink that may be a character, in points: twice a title of 22 points.</summary>
    private const double LargestPiece = 45;

    /// <summary>Gets the lightness, of 255, below which a pixel is ink, as one for the whole page.</summary>
    public byte Threshold { get; init; }

    /// <summary>Returns the page with its lines level. Whether it then stands upright or on its side, its characters alone tell.</summary>
    /// <param name="picture">The page as displayed, light evened.</param>
    /// <param name="seesFaint">Whether lines too faint to be ink level a page that has no others.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static StraightPicture Of(GrayPicture picture, bool seesFaint, double pixelsPerPoint)
    {
        var (width, height) = (picture.Width, picture.Height);
        var threshold = InkThreshold.Of(picture);
        var mask = InkMask.Of(picture, threshold);
        var half = mask.Halved();
        var slope = Slope(half);
        var scale = Math.Max(width, height) / 2.0;
        var (middleX, middleY) = (width / 2.0, height / 2.0);
        var rowTraces = LineTrace.Find(mask.Thickened(), slope, pixelsPerPoint);
        var columnTraces = LineTrace.Find(mask.Transposed().Thickened(), -slope, pixelsPerPoint);
        if (seesFaint && (rowTraces.Count == 0 || columnTraces.Count == 0))
        {
            // Lines too faint to be ink tell as much. A few of many suffice, so that they are not looked for where some are ink.
            var (rowsOfLines, columnsOfLines) = LineInk.Find(picture, LocalThreshold.Ink(picture), pixelsPerPoint, seesDots: true);
            var faintRows = LineTrace.Find(rowsOfLines.Thickened(), slope, pixelsPerPoint);
            var faintColumns = LineTrace.Find(columnsOfLines.Thickened(), -slope, pixelsPerPoint);
            if (faintRows.Count + faintColumns.Count >= FewestFaintLines)
            {
                (rowTraces, columnTraces) = (faintRows, faintColumns);
            }
        }

        var level = WarpFit.Of(rowTraces, (middleX, middleY), scale);
        var upright = WarpFit.Of(columnTraces, (middleY, middleX), scale);
        if (level is null && upright is null)
        {
            // Without a drawn line only text tells; the edge of a dark desk would outvote it.
            slope = Slope(half.OfPieces(LargestPiece * pixelsPerPoint / 2));
        }

        var rows = level ?? WarpFit.Tilt(slope, scale);
        var columns = upright ?? WarpFit.Tilt(-slope, scale);
        var largest = 0.0;
        var mesh = Mesh.Over(Step, width, height, (x, y) =>
        {
            var (u, v) = Before(rows, columns, x - middleX, y - middleY);
            largest = Math.Max(largest, Math.Max(Math.Abs(u + middleX - x), Math.Abs(v + middleY - y)));
            return (u + middleX, v + middleY);
        });
        var straight = largest < Negligible
            ? new StraightPicture(picture, Mesh.Over(Step, width, height, static (x, y) => (x, y)))
            : new StraightPicture(Resampling.Apply(picture, mesh, width, height), mesh);
        return straight with { Threshold = threshold };
    }

    /// <summary>Returns the page turned by quarters, with the mesh that leads to the same picture as displayed.</summary>
    /// <param name="quarters">Number of quarters, clockwise.</param>
    public StraightPicture Turned(int quarters)
    {
        var turned = QuarterTurn.Turn(Picture, quarters);
        var mesh = Mesh.Over(Step, turned.Width, turned.Height, (x, y) =>
        {
            var before = QuarterTurn.Before(x, y, quarters, Picture.Width, Picture.Height);
            return Mesh.At(before.X, before.Y);
        });
        return this with { Picture = turned, Mesh = mesh };
    }

    /// <summary>
    /// The point that the two bends move to the given one, all measured from the middle of the page. Found by eight steps, each of which
    /// takes off what the bends would move the point found before; a step leaves an error of the one before times the bend's slope.
    /// </summary>
    private static (double U, double V) Before(WarpFit rows, WarpFit columns, double x, double y)
    {
        var (u, v) = (x, y);
        for (var round = 0; round < 8; round++)
        {
            (u, v) = (x - columns.Shift(v, u), y - rows.Shift(u, v));
        }

        return (u, v);
    }

    /// <summary>Slope of the page, told by its rows or, where they part more clearly, by its columns.</summary>
    private static double Slope(InkMask half)
    {
        var (rows, columns) = (Skew.Of(half), Skew.Of(half.Transposed()));
        return rows.Sharpness >= columns.Sharpness ? rows.Slope : -columns.Slope;
    }
}
