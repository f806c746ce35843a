namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>
/// A smooth bend of the page that makes its drawn lines straight and level: the row (or column) of a point is moved by a polynomial of its
/// place. Perspective and the curl of paper are of low degree over a page, so degree three serves; how far apart lines stand is left as it
/// is, for nothing in the picture tells it. Least squares over all points of all lines, each line's own height eliminated.
/// </summary>
/// <param name="Coefficients">Factors of the six terms, for places scaled to about −1 to 1.</param>
/// <param name="Scale">Pixels by which places are divided.</param>
internal sealed record WarpFit(double[] Coefficients, double Scale)
{
    /// <summary>Number of terms of the polynomial.</summary>
    private const int Terms = 6;

    /// <summary>Fewest lines from which a bend of second degree is told; fewer tell a tilt and a trapezoid.</summary>
    private const int LinesForSquares = 4;

    /// <summary>Fewest lines from which a bend of third degree is told.</summary>
    private const int LinesForCubes = 8;

    /// <summary>Root mean square distance, in pixels, of a trace's points from the fitted line beyond which the trace is no line.</summary>
    private const double Stray = 3;

    /// <summary>Returns the bend that is a tilt alone.</summary>
    public static WarpFit Tilt(double slope, double scale) => new([-slope, 0, 0, 0, 0, 0], scale);

    /// <summary>Returns the bend that levels the traces; null where there are no traces.</summary>
    /// <param name="traces">Lines that run along the first coordinate.</param>
    /// <param name="centre">Middle of the page, in pixels, which stays where it is.</param>
    /// <param name="scale">Half the page's longer side, in pixels.</param>
    public static WarpFit? Of(List<LineTrace> traces, (double X, double Y) centre, double scale)
    {
        if (traces.Count == 0)
        {
            return null;
        }

        var fit = Solve(traces, centre, scale);
        var straight = traces.FindAll(trace => fit.Unevenness(trace, centre) <= Stray);
        return straight.Count == traces.Count || straight.Count == 0 ? fit : Solve(straight, centre, scale);
    }

    /// <summary>Returns how far a point moves across the lines, in pixels.</summary>
    /// <param name="along">Place of the point along the lines, in pixels from the middle.</param>
    /// <param name="across">Place of the point across the lines, in pixels from the middle.</param>
    public double Shift(double along, double across)
    {
        var (u, v) = (along / Scale, across / Scale);
        var c = Coefficients;
        return Scale * u * (c[0] + (u * (c[1] + (c[3] * u) + (c[4] * v))) + (v * (c[2] + (c[5] * v))));
    }

    private double Unevenness(LineTrace trace, (double X, double Y) centre)
    {
        double sum = 0, squares = 0;
        foreach (var (x, y) in trace.Points)
        {
            var level = y + Shift(x - centre.X, y - centre.Y);
            sum += level;
            squares += level * level;
        }

        var mean = sum / trace.Points.Count;
        return Math.Sqrt(Math.Max(0, (squares / trace.Points.Count) - (mean * mean)));
    }

    private static WarpFit Solve(List<LineTrace> traces, (double X, double Y) centre, double scale)
    {
        var used = traces.Count >= LinesForCubes ? Terms : traces.Count >= LinesForSquares ? 3 : 1;
        var matrix = new double[Terms, Terms + 1];
        Span<double> terms = stackalloc double[Terms];
        Span<double> means = stackalloc double[Terms + 1];
        foreach (var trace in traces)
        {
            means.Clear();
            foreach (var (x, y) in trace.Points)
            {
                Fill(terms, (x - centre.X) / scale, (y - centre.Y) / scale);
                for (var i = 0; i < Terms; i++)
                {
                    means[i] += terms[i] / trace.Points.Count;
                }

                means[Terms] += (y - centre.Y) / scale / trace.Points.Count;
            }

            foreach (var (x, y) in trace.Points)
            {
                Fill(terms, (x - centre.X) / scale, (y - centre.Y) / scale);
                var level = ((y - centre.Y) / scale) - means[Terms];
                for (var i = 0; i < Terms; i++)
                {
                    for (var j = 0; j < Terms; j++)
                    {
                        matrix[i, j] += (terms[i] - means[i]) * (terms[j] - means[j]);
                    }

                    matrix[i, Terms] -= (terms[i] - means[i]) * level;
                }
            }
        }

        // A little resistance to bending (ridge regression) keeps terms small that the lines say nothing about, such as those of a corner
        // without any line. A line across the whole page adds about 7 to the first of these sums, so that what lines do tell hardly moves.
        for (var i = 0; i < Terms; i++)
        {
            matrix[i, i] += i == 0 ? 1e-9 : i < 3 ? 1e-3 : 1e-2;
        }

        return new WarpFit(Eliminate(matrix, used), scale);
    }

    /// <summary>The terms x, x², xy, x³, x²y and xy² with x along the lines; terms of y alone would move whole lines.</summary>
    private static void Fill(Span<double> terms, double x, double y)
    {
        terms[0] = x;
        terms[1] = x * x;
        terms[2] = x * y;
        terms[3] = x * x * x;
        terms[4] = x * x * y;
        terms[5] = x * y * y;
    }

    /// <summary>Solves the normal equations of the first terms by Gaussian elimination with pivots; the other terms are 0.</summary>
    private static double[] Eliminate(double[,] matrix, int used)
    {
        for (var column = 0; column < used; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < used; row++)
            {
                pivot = Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column]) ? row : pivot;
            }

            for (var i = 0; i <= Terms; i++)
            {
                (matrix[column, i], matrix[pivot, i]) = (matrix[pivot, i], matrix[column, i]);
            }

            for (var row = 0; row < used; row++)
            {
                if (row == column)
                {
                    continue;
                }

                var factor = matrix[row, column] / matrix[column, column];
                for (var i = 0; i <= Terms; i++)
                {
                    matrix[row, i] -= factor * matrix[column, i];
                }
            }
        }

        var solution = new double[Terms];
        for (var i = 0; i < used; i++)
        {
            solution[i] = matrix[i, Terms] / matrix[i, i];
        }

        return solution;
    }
}
