namespace Disclosure.Documents.Pdf.Structure;

/// <summary>The transformation [a b c d e f] of ISO 32000-2 §8.3.4: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>Gets whether all six numbers are finite; products of hostile matrices overflow.</summary>
    public bool IsFinite => double.IsFinite(A + B + C + D + E + F);

    public double Determinant => (A * D) - (B * C);

    /// <summary>Returns the transformation that applies this one first and then the other.</summary>
    public Matrix Then(in Matrix other) => new(
        (A * other.A) + (B * other.C),
        (A * other.B) + (B * other.D),
        (C * other.A) + (D * other.C),
        (C * other.B) + (D * other.D),
        (E * other.A) + (F * other.C) + other.E,
        (E * other.B) + (F * other.D) + other.F);

    /// <summary>Returns where the transformation takes a point.</summary>
    public Point Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Returns the upright box around a rectangle after the transformation.</summary>
    public Box Apply(double x0, double y0, double x1, double y1)
    {
        var a = Apply(x0, y0);
        var b = Apply(x1, y0);
        var c = Apply(x1, y1);
        var d = Apply(x0, y1);
        return new Box(
            Math.Min(Math.Min(a.X, b.X), Math.Min(c.X, d.X)),
            Math.Min(Math.Min(a.Y, b.Y), Math.Min(c.Y, d.Y)),
            Math.Max(Math.Max(a.X, b.X), Math.Max(c.X, d.X)),
            Math.Max(Math.Max(a.Y, b.Y), Math.Max(c.Y, d.Y)));
    }
}

/// <summary>A point; on a page in points from the top left corner of the page as displayed.</summary>
internal readonly record struct Point(double X, double Y);
