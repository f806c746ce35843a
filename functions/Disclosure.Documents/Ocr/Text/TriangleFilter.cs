namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Weights for drawing a row of pixels in another size: each new pixel is mixed of those around its place, which count the less the farther
/// they are.
/// </summary>
internal static class TriangleFilter
{
    /// <summary>
    /// Returns the first pixel around a point and the weights from it on. What lies outside the row has no weight, so that at an edge the
    /// sum is less than 1.
    /// </summary>
    /// <param name="centre">The point; pixel i reaches from i to i + 1.</param>
    /// <param name="reach">Distance from the point at which a pixel's weight has fallen to 0, at least 1: the size of a new pixel.</param>
    /// <param name="from">Index of the first pixel of the row.</param>
    /// <param name="to">Index behind the last pixel of the row.</param>
    public static (int First, float[] Weights) At(double centre, double reach, int from, int to)
    {
        var first = Math.Max(from, (int)Math.Ceiling(centre - reach - 0.5));
        var last = Math.Min(to - 1, (int)Math.Floor(centre + reach - 0.5));
        var weights = new float[Math.Max(0, last - first + 1)];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)(Math.Max(0, 1 - (Math.Abs(first + i + 0.5 - centre) / reach)) / reach);
        }

        return (first, weights);
    }
}
