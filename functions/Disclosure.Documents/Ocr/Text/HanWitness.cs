using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// A second witness for what the engine read of a line of Chinese: each character is judged by its shape alone. Where both agree the character is surer;
/// where they do not, the likelier one stands and is unsure. What the engine's model does not know at all, a rare character of a name, it can only be told.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="judge">Knows characters.</param>
internal sealed class HanWitness(GrayPicture page, HanJudge judge)
{
    /// <summary>
    /// How often the engine is wrong grows from the least, below the confidence it gives what it reads well, by so much for each unit of confidence, up to
    /// the most: measured on scans of reports.
    /// </summary>
    private const double ReadsWell = 0.99, Slope = 12, LeastWrong = 0.002, MostWrong = 0.9;

    /// <summary>How often the judge is sure of something else than what stands there: at no distance, and what a distance adds.</summary>
    private const double JudgeWrong = 0.003, JudgeFar = 0.05;

    /// <summary>How likely it is one of the frequent, one of the rare characters that the engine misread as another.</summary>
    private const double Frequent = 0.6, Rare = 0.1;

    /// <summary>What the judge must be sure of to have a character where the engine saw none.</summary>
    private const double SureAlone = 0.9;

    /// <summary>How near what is surely a Chinese character looks to one, and its width and height in parts of the line's height.</summary>
    private const double SurelyHan = 0.7, WideAsHan = 0.75;

    /// <summary>How far around a character its ink may lie, in parts of the line's height.</summary>
    private const double Around = 0.6;

    /// <summary>
    /// What a character costs in the alignment that has no cell, or a cell no character; what a pair costs that is not alike or, one narrow and the other
    /// not, can hardly be; and what one costs that stands a line's height apart. The engine's boxes are often off by half a character, seldom by two.
    /// </summary>
    private const double Unmatched = 0.75, Unlike = 1, Unfit = 1.1, Apart = 0.35;

    /// <summary>A character this likely is taken for what its cell holds.</summary>
    private const double Likely = 0.3;

    /// <summary>Weighs what the engine read of a strip of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="strip">The strip.</param>
    /// <param name="read">The engine's characters, from the left, with their boxes in the strip.</param>
    /// <returns>For each line its characters, with their boxes on the page.</returns>
    public List<RecognisedCharacter>[] Weigh(IReadOnlyList<InkLine> lines, LineStrip strip, List<RecognisedCharacter> read)
    {
        var (cells, size) = (new List<Place>(), 1);
        var weighed = new List<RecognisedCharacter>[lines.Count];
        for (var line = 0; line < lines.Count; line++)
        {
            weighed[line] = [];
            size = Math.Max(size, lines[line].Box.Height);
            foreach (var cell in HanCells.Of(page, lines[line], judge))
            {
                cells.Add(new Place(line, cell, strip.ToStrip(line, cell.Ink)));
            }
        }

        var pairs = Align(cells, read.ConvertAll(character => character with { Box = strip.Unscaled(character.Box) }), size);
        foreach (var (place, character) in pairs)
        {
            if (place is not { } at)
            {
                if (!IsInvented(character!.Value, pairs, size))
                {
                    var (line, box) = strip.ToPage(character.Value.Box, isScaled: false);
                    weighed[line].Add(character.Value with { Box = box });
                }
            }
            else if (character is { } known && !(IsHan(at.Cell, size) && !IsHan(known)))
            {
                weighed[at.Line].Add(Weigh(at.Cell, known));
            }
            else if (at.Cell.Verdict is { Distance: <= 1, Certainty: >= SureAlone } verdict)
            {
                weighed[at.Line].Add(new RecognisedCharacter(verdict.Character.ToString(), at.Cell.Ink, SureAlone * verdict.Certainty, false));
            }
        }

        return weighed;
    }

    /// <summary>
    /// Whether the engine read a character where there is no ink for one, as it does where a strip joins two lines: all ink around it is other characters'.
    /// </summary>
    private static bool IsInvented(RecognisedCharacter read, List<(Place? Place, RecognisedCharacter? Character)> pairs, double size)
    {
        var middle = (read.Box.Left + read.Box.Right) / 2;
        foreach (var (place, character) in pairs)
        {
            if (place is { } near && near.InStrip.Left - (Around * size) <= middle && near.InStrip.Right + (Around * size) >= middle
                && !Explains(near.Cell, character, size))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character is all that a cell holds, as far as can be told.</summary>
    private static bool Explains(HanCell cell, RecognisedCharacter? read, double size) =>
        read is { } known && (cell.Verdict is { } verdict ? verdict.LikelihoodOf(known.Text[0]) >= Likely || (IsHan(cell, size) && IsHan(known)) : cell.Ink.Width <= size);

    /// <summary>Whether a cell holds a Chinese character beyond doubt: no digit, letter or mark is as large and looks like one.</summary>
    private static bool IsHan(HanCell cell, double size) =>
        cell.Verdict is { Distance: <= SurelyHan, Certainty: >= SureAlone } && cell.Ink.Width >= WideAsHan * size && cell.Ink.Height >= WideAsHan * size;

    private static bool IsHan(RecognisedCharacter read) => read.Text[0] is >= '\u4E00' and <= '\u9FFF';

    private static RecognisedCharacter Weigh(HanCell cell, RecognisedCharacter read)
    {
        if (cell.Verdict is not { Distance: <= 1 } verdict || read.Text.Length != 1 || verdict.LikelihoodOf(read.Text[0]) is not { } likelihood)
        {
            return read with { Box = cell.Ink };
        }

        var wrong = Math.Clamp((ReadsWell - read.Confidence) * Slope, LeastWrong, MostWrong);
        if (read.Text[0] == verdict.Character)
        {
            var other = wrong * (1 - likelihood);
            return read with { Box = cell.Ink, Confidence = likelihood / (likelihood + other) };
        }

        var asRead = (1 - wrong) * Math.Max(likelihood, JudgeWrong + (JudgeFar * verdict.Distance * verdict.Distance));
        var asSeen = wrong * verdict.Certainty * (verdict.IsFrequent ? Frequent : Rare);
        return asRead >= asSeen
            ? read with { Box = cell.Ink, Confidence = asRead / (asRead + asSeen) }
            : read with { Box = cell.Ink, Confidence = asSeen / (asRead + asSeen), Text = verdict.Character.ToString() };
    }

    /// <summary>Which cell holds which character: both run from the left, and the boxes the engine gives are about right.</summary>
    private static List<(Place? Place, RecognisedCharacter? Character)> Align(List<Place> cells, List<RecognisedCharacter> read, double size)
    {
        var cost = new double[cells.Count + 1, read.Count + 1];
        for (var i = cells.Count; i >= 0; i--)
        {
            for (var j = read.Count; j >= 0; j--)
            {
                if (i < cells.Count || j < read.Count)
                {
                    var both = i < cells.Count && j < read.Count ? cost[i + 1, j + 1] + CostOf(cells[i], read[j], size) : double.PositiveInfinity;
                    var left = i < cells.Count ? cost[i + 1, j] + Unmatched : double.PositiveInfinity;
                    var over = j < read.Count ? cost[i, j + 1] + Unmatched : double.PositiveInfinity;
                    cost[i, j] = Math.Min(both, Math.Min(left, over));
                }
            }
        }

        var pairs = new List<(Place? Place, RecognisedCharacter? Character)>();
        for (int i = 0, j = 0; i < cells.Count || j < read.Count;)
        {
            if (i < cells.Count && j < read.Count && cost[i, j] == cost[i + 1, j + 1] + CostOf(cells[i], read[j], size))
            {
                pairs.Add((cells[i++], read[j++]));
            }
            else if (i < cells.Count && cost[i, j] == cost[i + 1, j] + Unmatched)
            {
                pairs.Add((cells[i++], null));
            }
            else
            {
                pairs.Add((null, read[j++]));
            }
        }

        return pairs;
    }

    private static double CostOf(Place place, RecognisedCharacter read, double size)
    {
        var apart = Apart * Math.Abs(place.InStrip.Left + place.InStrip.Right - read.Box.Left - read.Box.Right) / (2 * size);
        var isHan = IsHan(read);
        if (place.Cell.Verdict is not { } verdict)
        {
            return apart + (isHan && place.Cell.Ink.Width < size ? Unfit : 0);
        }

        return apart + (isHan ? Unlike * (1 - (verdict.LikelihoodOf(read.Text[0]) ?? 0)) : verdict.Distance <= 1 ? Unfit : 0);
    }

    /// <summary>A cell, its line, and where it stands in the strip.</summary>
    private readonly record struct Place(int Line, HanCell Cell, PixelBox InStrip);
}
