using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Reads the Chinese text of one page: first its prose, which tells whether the page's characters have the shapes the judge knows, then its
/// labels.
/// </summary>
/// <param name="page">The page, its lines level, its light evened.</param>
/// <param name="pixelsPerPoint">Resolution of the page, in pixels a point.</param>
/// <param name="engines">The engines.</param>
internal sealed class ChineseReader(GrayPicture page, double pixelsPerPoint, EngineSet engines)
{
    /// <summary>The engine reads lines of this height best; pixels. Measured on scans of 150 to 300 dots per inch.</summary>
    private const int LineHeight = 36;

    /// <summary>
    /// Resolution that the engine is told for lines of <see cref="LineHeight"/>, in pixels an inch: that at which they are type of 11
    /// points.
    /// </summary>
    private const int EngineResolution = 240;

    private readonly HanWitness _witness = new(page, HanJudge.Shared);
    private TesseractEngine _engine = engines.Simplified;
    private bool _areShapesKnown = true;

    /// <summary>
    /// Returns the words of the lines outside the tables. Where their characters do not look like the simplified ones the engine reads in
    /// them, they are traditional or in a typeface like handwriting: the engine that is surer then reads the page, and the judge of shapes
    /// overrules none of its characters.
    /// </summary>
    public List<Word> ReadProse(IReadOnlyList<InkLine> lines, CancellationToken cancellation)
    {
        var readings = ReadEach(lines, cancellation);
        _areShapesKnown = HanComparison.AreShapesKnown(readings);
        if (!_areShapesKnown && engines.Traditional is { } traditional)
        {
            var simplified = _engine;
            _engine = traditional;
            var other = ReadEach(lines, cancellation);
            if (HanComparison.Sureness(other) > HanComparison.Sureness(readings))
            {
                readings = other;
            }
            else
            {
                _engine = simplified;
            }
        }

        var words = new List<Word>();
        foreach (var reading in readings)
        {
            words.AddRange(Words(reading));
        }

        return words;
    }

    /// <summary>
    /// Returns the words of lines that belong together, as the wrapped lines of a label do; the engine reads them in one call.
    /// </summary>
    public List<Word> Read(IReadOnlyList<InkLine> lines) => Words(Compare(lines));

    private List<HanComparison> ReadEach(IReadOnlyList<InkLine> lines, CancellationToken cancellation)
    {
        var readings = new List<HanComparison>(lines.Count);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            readings.Add(Compare([line]));
        }

        return readings;
    }

    private HanComparison Compare(IReadOnlyList<InkLine> lines)
    {
        var boxes = new List<PixelBox>(lines.Count);
        foreach (var line in lines)
        {
            boxes.Add(line.Box);
        }

        var strip = LineStrip.Of(page, boxes).Scaled(LineHeight);
        return _witness.Compare(lines, strip, _engine.Read(strip.Picture, EngineResolution));
    }

    private List<Word> Words(HanComparison reading)
    {
        var byLine = _areShapesKnown ? reading.Weighed() : reading.AsRead();
        var words = new List<Word>();
        for (var i = 0; i < byLine.Length; i++)
        {
            if (byLine[i].Count > 0)
            {
                words.AddRange(RecognisedWords.Of(byLine[i], reading.Lines[i].Box, pixelsPerPoint));
            }
        }

        return words;
    }
}
