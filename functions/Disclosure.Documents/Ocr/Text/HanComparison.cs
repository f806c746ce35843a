using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// What the engine read of a strip of lines beside what the shapes say. Where both agree the character is surer; where they do not, the
/// likelier one stands and is unsure. What the engine's model does not know at all, a rare character of a name, it can only be told.
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="strip">The strip.</param>
/// <param name="pairs">
/// Places with what the engine read there, from the left: either may lack the other. Boxes are of the strip before it was scaled.
/// </param>
/// <param name="size">Height of the highest line, pixels.</param>
internal sealed class HanComparison(
    IReadOnlyList<InkLine> lines, LineStrip strip, List<(HanPlace? Place, RecognisedCharacter? Character)> pairs, double size)
{
    /// <summary>
    /// How often the engine is wrong: <see cref="LeastWrong"/> where its confidence is <see cref="ReadsWell"/> or more; below that
    /// <see cref="Slope"/> more for each unit of confidence, up to <see cref="MostWrong"/>. Measured on scans of reports.
    /// </summary>
    private const double ReadsWell = 0.99, Slope = 12, LeastWrong = 0.002, MostWrong = 0.9;

    /// <summary>How often the judge is sure of what does not stand there: at distance 0, and more for each unit of distance.</summary>
    private const double JudgeWrong = 0.003, JudgeFar = 0.05;

    /// <summary>Prior probability that a character the engine misread is one of level 1, and one of level 2, of GB/T 2312.</summary>
    private const double Frequent = 0.6, Rare = 0.1;

    /// <summary>Certainty from which the judge's character stands where the engine saw none.</summary>
    private const double SureAlone = 0.9;

    /// <summary>Distance within which a cell is surely a Chinese character, and the least sides of one in heights of the line.</summary>
    private const double SurelyHan = 0.7, WideAsHan = 0.75;

    /// <summary>Farthest that the ink of a character lies from the engine's box for it, in heights of the line.</summary>
    private const double Around = 0.6;

    /// <summary>Likelihood from which a character is taken for what its cell holds.</summary>
    private const double Likely = 0.3;

    /// <summary>Confidence from which the engine's character is hardly ever another.</summary>
    private const double EngineIsSure = 0.96;

    /// <summary>
    /// Share of such characters that the judge may deny; where it denies more, it does not know the shapes of the page. Simplified pages of
    /// the samples stay below 0.05, traditional ones are above 0.3.
    /// </summary>
    private const double MostDenied = 0.15;

    /// <summary>Fewest such characters from which that share is told.</summary>
    private const int Telling = 20;

    /// <summary>The lines.</summary>
    public IReadOnlyList<InkLine> Lines => lines;

    private List<(HanPlace? Place, RecognisedCharacter? Character)> Pairs => pairs;

    /// <summary>Whether a character is Chinese.</summary>
    public static bool IsHan(RecognisedCharacter read) => read.Text[0] is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Whether the judge knows the shapes of a page: whether it says the same as the engine where that is sure.</summary>
    public static bool AreShapesKnown(IReadOnlyList<HanComparison> page)
    {
        var (sure, denied) = (0, 0);
        foreach (var reading in page)
        {
            foreach (var (place, character) in reading.Matched())
            {
                if (character.Confidence >= EngineIsSure && place.Cell.Verdict is { } verdict && IsHan(character))
                {
                    sure++;
                    denied += verdict.LikelihoodOf(character.Text[0]) < Likely ? 1 : 0;
                }
            }
        }

        return sure < Telling || denied <= MostDenied * sure;
    }

    /// <summary>How sure the engine is of the Chinese characters it read, 0 to 1.</summary>
    public static double Sureness(IReadOnlyList<HanComparison> page)
    {
        var (sure, number) = (0.0, 0);
        foreach (var reading in page)
        {
            foreach (var (_, character) in reading.Pairs)
            {
                if (character is { } read && IsHan(read))
                {
                    (sure, number) = (sure + read.Confidence, number + 1);
                }
            }
        }

        return sure / Math.Max(1, number);
    }

    /// <summary>For each line its characters as the engine read them, with their boxes on the page.</summary>
    public List<RecognisedCharacter>[] AsRead()
    {
        var read = NoCharacters();
        foreach (var (_, character) in pairs)
        {
            if (character is { } known)
            {
                Add(known, read);
            }
        }

        return read;
    }

    /// <summary>For each line its characters after both witnesses were heard, with their boxes on the page.</summary>
    public List<RecognisedCharacter>[] Weighed()
    {
        var weighed = NoCharacters();
        foreach (var (place, character) in pairs)
        {
            if (place is not { } at)
            {
                if (!IsInvented(character!.Value))
                {
                    Add(character.Value, weighed);
                }
            }
            else if (character is { } known && !(IsHan(at.Cell, size) && !IsHan(known)))
            {
                weighed[at.Line].Add(Weigh(at.Cell, known));
            }
            else if (at.Cell.Verdict is { Distance: <= 1, Certainty: >= SureAlone } verdict)
            {
                weighed[at.Line]
                    .Add(new RecognisedCharacter(verdict.Character.ToString(), at.Cell.Ink, SureAlone * verdict.Certainty, false));
            }
        }

        return weighed;
    }

    private IEnumerable<(HanPlace Place, RecognisedCharacter Character)> Matched()
    {
        foreach (var (place, character) in pairs)
        {
            if (place is { } at && character is { } read)
            {
                yield return (at, read);
            }
        }
    }

    private List<RecognisedCharacter>[] NoCharacters()
    {
        var none = new List<RecognisedCharacter>[lines.Count];
        for (var line = 0; line < none.Length; line++)
        {
            none[line] = [];
        }

        return none;
    }

    private void Add(RecognisedCharacter read, List<RecognisedCharacter>[] to)
    {
        var (line, box) = strip.ToPage(read.Box, isScaled: false);
        to[line].Add(read with { Box = box });
    }

    /// <summary>
    /// Whether the engine read a character where there is no ink for one, as it does where a strip joins two lines: all ink around it is
    /// other characters'.
    /// </summary>
    private bool IsInvented(RecognisedCharacter read)
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
        read is { } known && (cell.Verdict is { } verdict
            ? verdict.LikelihoodOf(known.Text[0]) >= Likely || (IsHan(cell, size) && IsHan(known))
            : cell.Ink.Width <= size);

    /// <summary>Whether a cell holds a Chinese character beyond doubt: no digit, letter or mark is as large and looks like one.</summary>
    private static bool IsHan(HanCell cell, double size) =>
        cell.Verdict is { Distance: <= SurelyHan, Certainty: >= SureAlone } && cell.Ink.Width >= WideAsHan * size
            && cell.Ink.Height >= WideAsHan * size;

    private static RecognisedCharacter Weigh(HanCell cell, RecognisedCharacter read)
    {
        if (cell.Verdict is not { Distance: <= 1 } verdict || read.Text.Length != 1
            || verdict.LikelihoodOf(read.Text[0]) is not { } likelihood)
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
}
