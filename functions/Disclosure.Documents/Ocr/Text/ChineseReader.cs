using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Reads lines of Chinese text of one page.</summary>
/// <param name="page">The page, straight, light evened.</param>
/// <param name="pixelsPerPoint">Its resolution.</param>
/// <param name="engine">The engine for its script.</param>
internal sealed class ChineseReader(GrayPicture page, double pixelsPerPoint, TesseractEngine engine)
{
    /// <summary>The engine reads lines of this height best; pixels. Measured on scans of 150 to 300 dots per inch.</summary>
    private const int LineHeight = 36;

    /// <summary>What the engine is told of the resolution of such lines: type of 11 points.</summary>
    private const int EngineResolution = 240;

    private readonly HanWitness witness = new(page, HanJudge.Shared);

    /// <summary>Reads lines that belong together, as the wrapped lines of a label do, in one call.</summary>
    public List<Word> Read(IReadOnlyList<InkLine> lines)
    {
        var boxes = new List<PixelBox>(lines.Count);
        foreach (var line in lines)
        {
            boxes.Add(line.Box);
        }

        var strip = LineStrip.Of(page, boxes).Scaled(LineHeight);
        var byLine = witness.Weigh(lines, strip, engine.Read(strip.Picture, EngineResolution));
        var words = new List<Word>();
        for (var i = 0; i < byLine.Length; i++)
        {
            if (byLine[i].Count > 0)
            {
                words.AddRange(RecognisedWords.Of(byLine[i], boxes[i], pixelsPerPoint));
            }
        }

        return words;
    }
}
