using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>A page with its lines level and upright.</summary>
/// <param name="Picture">The page in grey, light evened.</param>
/// <param name="Mesh">Where its pixels come from, in pixels of the picture as displayed.</param>
internal sealed record StraightPicture(GrayPicture Picture, Mesh Mesh)
{
    /// <summary>Distance of the mesh's points in pixels: bends of a sheet run over hundreds.</summary>
    private const int Step = 32;

    /// <summary>Largest movement, in pixels, for which the page is not drawn anew, as drawing costs a little sharpness.</summary>
    private const double Negligible = 0.75;

    /// <summary>Side of the largest piece of ink that may be a character, in points: twice a title of 22 points.</summary>
    private const double LargestPiece = 45;

    /// <summary>Levels the lines of a page. Whether it then stands upright only its characters tell.</summary>
    /// <param name="picture">The page as displayed, light evened.</param>
    /// <param name="pixelsPerPoint">Resolution.</param>
    /// <param name="threshold">Ink is darker.</param>
    public static StraightPicture Of(GrayPicture picture, double pixelsPerPoint, byte threshold)
    {
        var (width, height) = (picture.Width, picture.Height);
        var mask = InkMask.Of(picture, threshold);
        var half = mask.Halved();
        var slope = Slope(half);
        var scale = Math.Max(width, height) / 2.0;
        var (middleX, middleY) = (width / 2.0, height / 2.0);
        var level = WarpFit.Of(LineTrace.Find(mask.Thickened(), slope, pixelsPerPoint), (middleX, middleY), scale);
        var upright = WarpFit.Of(LineTrace.Find(mask.Transposed().Thickened(), -slope, pixelsPerPoint), (middleY, middleX), scale);
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
        return largest < Negligible
            ? new StraightPicture(picture, Mesh.Over(Step, width, height, static (x, y) => (x, y)))
            : new StraightPicture(Resampling.Apply(picture, mesh, width, height), mesh);
    }

    /// <summary>The page turned further: upside down, or onto its other side.</summary>
    /// <param name="quarters">Quarters clockwise.</param>
    public StraightPicture Turned(int quarters)
    {
        var turned = QuarterTurn.Turn(Picture, quarters);
        var mesh = Mesh.Over(Step, turned.Width, turned.Height, (x, y) =>
        {
            var before = QuarterTurn.Before(x, y, quarters, Picture.Width, Picture.Height);
            return Mesh.At(before.X, before.Y);
        });
        return new StraightPicture(turned, mesh);
    }

    /// <summary>
    /// The point that the two bends move to the given one, both from the middle: found by going back what the bends would move it, again
    /// and again.
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

    /// <summary>How the page tilts: told by its rows or, where they part more clearly, by its columns.</summary>
    private static double Slope(InkMask half)
    {
        var (rows, columns) = (Skew.Of(half), Skew.Of(half.Transposed()));
        return rows.Sharpness >= columns.Sharpness ? rows.Slope : -columns.Slope;
    }
}
