namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>The grey that parts ink from paper in an evened picture.</summary>
internal static class InkThreshold
{
    /// <summary>
    /// Lightness, of 255, of the lowest threshold: with a lower one, a page with a black picture would lose its grey print.
    /// </summary>
    private const int Darkest = 110;

    /// <summary>Lightness, of 255, of the highest threshold: an empty page would else be parted into paper and noise.</summary>
    private const int Lightest = 200;

    /// <summary>
    /// Returns the threshold below which a pixel is ink: the one that parts the two kinds of pixels best (Otsu, A Threshold Selection
    /// Method from Gray-Level Histograms, 1979), kept between two bounds.
    /// </summary>
    public static byte Of(GrayPicture picture)
    {
        Span<long> histogram = stackalloc long[256];
        histogram.Clear();
        foreach (var pixel in picture.Pixels)
        {
            histogram[pixel]++;
        }

        double total = picture.Pixels.Length;
        double mean = 0;
        for (var level = 0; level < 256; level++)
        {
            mean += level * (double)histogram[level];
        }

        var (below, moment, best, threshold) = (0.0, 0.0, -1.0, Darkest);
        for (var level = 0; level < 255; level++)
        {
            below += histogram[level];
            moment += level * (double)histogram[level];
            if (below == 0 || below == total)
            {
                continue;
            }

            var difference = (moment / below) - ((mean - moment) / (total - below));
            var variance = below * (total - below) * difference * difference;
            if (variance > best)
            {
                (best, threshold) = (variance, level + 1);
            }
        }

        return (byte)Math.Clamp(threshold, Darkest, Lightest);
    }
}
