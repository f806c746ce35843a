namespace ReportMaker.Scanning;

/// <summary>
/// A camera held at an angle: where the corners of the frame lie on the sheet, as offsets outwards in parts of the sheet's width. The map
/// between is projective (Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, §2.2.3).
/// </summary>
internal sealed record Perspective(
    (double X, double Y) UpperLeft, (double X, double Y) UpperRight, (double X, double Y) LowerRight, (double X, double Y) LowerLeft) : Bend
{
    public override string Tag => "perspective";

    public override (double X, double Y) Source(double x, double y)
    {
        var (x0, y0) = (-UpperLeft.X, -UpperLeft.Y);
        var (x1, y1) = (1 + UpperRight.X, -UpperRight.Y);
        var (x2, y2) = (1 + LowerRight.X, Height + LowerRight.Y);
        var (x3, y3) = (-LowerLeft.X, Height + LowerLeft.Y);
        var (sumX, sumY) = (x0 - x1 + x2 - x3, y0 - y1 + y2 - y3);
        var (rightX, rightY, downX, downY) = (x1 - x2, y1 - y2, x3 - x2, y3 - y2);
        var whole = rightX * downY - downX * rightY;
        var g = (sumX * downY - downX * sumY) / whole;
        var h = (rightX * sumY - sumX * rightY) / whole;
        var (u, v) = (x, y / Height);
        var depth = g * u + h * v + 1;
        return (
            ((x1 - x0 + g * x1) * u + (x3 - x0 + h * x3) * v + x0) / depth,
            ((y1 - y0 + g * y1) * u + (y3 - y0 + h * y3) * v + y0) / depth);
    }
}
