using System.Numerics;
using System.Runtime.InteropServices;

namespace GlyphTrainer.Han;

/// <summary>The linear algebra of linear discriminants. Matrices are square and lie row by row.</summary>
internal static class Statistics
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Adds the product of a vector with itself to a matrix.</summary>
    public static void AddProduct(double[] matrix, float[] vector)
    {
        var wide = Array.ConvertAll(vector, static value => (double)value);
        for (var i = 0; i < wide.Length; i++)
        {
            if (wide[i] != 0)
            {
                AddScaled(matrix.AsSpan(i * wide.Length, wide.Length), wide, wide[i]);
            }
        }
    }

    /// <summary>
    /// The directions in which classes lie farthest apart against how far the members of one lie, the first the best, scaled so that
    /// members vary by 1.
    /// </summary>
    public static float[][] Discriminants(double[] within, double[] between, int length, int count)
    {
        var (spreads, axes) = Eigen(within, length);
        // Whitening: rows are the axes of the scatter within, each divided by its deviation.
        var white = new double[length * length];
        for (var i = 0; i < length; i++)
        {
            var scale = 1 / Math.Sqrt(Math.Max(spreads[i], 1e-12));
            for (var j = 0; j < length; j++)
            {
                white[(i * length) + j] = axes[(i * length) + j] * scale;
            }
        }

        var (values, directions) = Eigen(Multiply(Multiply(white, between, length), Transposed(white, length), length), length);
        var order = Enumerable.Range(0, length).OrderByDescending(i => values[i]).Take(count).ToArray();
        var rows = Multiply(directions, white, length);
        return [.. order.Select(i => rows.AsSpan(i * length, length).ToArray().Select(static value => (float)value).ToArray())];
    }

    /// <summary>
    /// Values and vectors (as rows) of a symmetric matrix, by cyclic Jacobi rotations (Golub, Van Loan: Matrix Computations, 8.5).
    /// </summary>
    private static (double[] Values, double[] Vectors) Eigen(double[] symmetric, int length)
    {
        var a = (double[])symmetric.Clone();
        var v = new double[length * length];
        for (var i = 0; i < length; i++)
        {
            v[(i * length) + i] = 1;
        }

        for (var sweep = 0; sweep < 12; sweep++)
        {
            double off = 0, diagonal = 0;
            for (var i = 0; i < length; i++)
            {
                diagonal += a[(i * length) + i] * a[(i * length) + i];
                for (var j = i + 1; j < length; j++)
                {
                    off += a[(i * length) + j] * a[(i * length) + j];
                }
            }

            if (off < 1e-14 * diagonal)
            {
                break;
            }

            for (var p = 0; p < length; p++)
            {
                for (var q = p + 1; q < length; q++)
                {
                    Rotate(a, v, length, p, q);
                }
            }
        }

        var values = new double[length];
        for (var i = 0; i < length; i++)
        {
            values[i] = a[(i * length) + i];
        }

        return (values, v);
    }

    private static void Rotate(double[] a, double[] v, int length, int p, int q)
    {
        var element = a[(p * length) + q];
        if (Math.Abs(element) < 1e-300)
        {
            return;
        }

        var theta = (a[(q * length) + q] - a[(p * length) + p]) / (2 * element);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        // Rows by vectors, columns one by one: A becomes JᵀAJ.
        Mix(a.AsSpan(p * length, length), a.AsSpan(q * length, length), c, s);
        for (var k = 0; k < length; k++)
        {
            var (x, y) = (a[(k * length) + p], a[(k * length) + q]);
            a[(k * length) + p] = (c * x) - (s * y);
            a[(k * length) + q] = (s * x) + (c * y);
        }

        Mix(v.AsSpan(p * length, length), v.AsSpan(q * length, length), c, s);
    }

    private static void Mix(Span<double> first, Span<double> second, double c, double s)
    {
        var x = MemoryMarshal.Cast<double, Vector<double>>(first);
        var y = MemoryMarshal.Cast<double, Vector<double>>(second);
        for (var i = 0; i < x.Length; i++)
        {
            var (a, b) = (x[i], y[i]);
            x[i] = (a * c) - (b * s);
            y[i] = (a * s) + (b * c);
        }
    }

    private static double[] Multiply(double[] a, double[] b, int length)
    {
        var product = new double[length * length];
        for (var i = 0; i < length; i++)
        {
            for (var k = 0; k < length; k++)
            {
                AddScaled(product.AsSpan(i * length, length), b.AsSpan(k * length, length), a[(i * length) + k]);
            }
        }

        return product;
    }

    private static double[] Transposed(double[] matrix, int length)
    {
        var turned = new double[matrix.Length];
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j < length; j++)
            {
                turned[(j * length) + i] = matrix[(i * length) + j];
            }
        }

        return turned;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var to = MemoryMarshal.Cast<double, Vector<double>>(target);
        var from = MemoryMarshal.Cast<double, Vector<double>>(source);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }
}
