using System.Security.Cryptography;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// Reads pictures of numbers with the net that reads scans, each picture once: most figures of a form are the same few numbers, which are
/// drawn alike but for a quarter of a pixel.
/// </summary>
internal sealed class NumberReadings
{
    private readonly Dictionary<(int Width, double Resolution, string Pixels), FigureReading> _readings = [];

    /// <summary>Returns what the net reads in a picture.</summary>
    /// <param name="picture">Black ink on white paper.</param>
    /// <param name="pixelsPerPoint">Its resolution.</param>
    public FigureReading Read(GrayPicture picture, double pixelsPerPoint)
    {
        var key = (picture.Width, Math.Round(pixelsPerPoint, 2), Convert.ToHexString(SHA256.HashData(picture.Pixels)));
        if (!_readings.TryGetValue(key, out var reading))
        {
            reading = FigureReader.Read(picture, picture.Bounds, pixelsPerPoint);
            _readings.Add(key, reading);
        }

        return reading;
    }
}
