using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Reads the Chinese text of one page: its prose, and then its labels as it came to know the page's characters by its prose.
/// </summary>
/// <param name="page">The page, straight, light evened.</param>
/// <param name="pixelsPerPoint">Its resolution.</param>
/// <param name="engines">The engines.</param>
internal sealed class ChineseReader(GrayPicture page, double pixelsPerPoint, EngineSet engines)
{
    /// <summary>The engine reads lines of this height best; pixels. Measured on scans of 150 to 300 dots per inch.</summary>
    private const int LineHeight = 36;

    /// <summary>What the engine is told of the resolution of such lines: type of 11 points.</summary>
    private const int EngineResolution = 240;

    private readonly HanWitness _witness = new(page, HanJudge.Shared);
    private TesseractEngine _engine = engines.Simplified;
    private bool _areShapesKnown = true;

    /// <summary>
    /// Reads the lines outside the tables. Where their characters do not look like the simplified ones the engine reads in them, they are
    /// traditional or of a typeface like handwriting: then the engine that is surer reads the page, and no shape overrules it.
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

    /// <summary>Reads lines that belong together, as the wrapped lines of a label do, in one call.</summary>
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
