using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Layout;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// What the engine read of a strip of lines beside what the shapes say. Where both agree the character is surer; where they differ, the
/// likelier one stands and is unsure. A character that the engine's model does not know at all, a rare one of a name, can come from the
/// shapes alone.
/// <para>
/// Each constant was tried at half and at double as <see cref="HanCells"/> says: 5 of 3,369 characters are wrong as the numbers stand, and
/// 4 to 6 where nothing is told of half and double.
/// </para>
/// </summary>
/// <param name="lines">The lines.</param>
/// <param name="strip">The strip.</param>
/// <param name="pairs">
/// Places with what the engine read there, from the left: either may lack the other. Boxes are of the strip before it was scaled.
/// </param>
/// <param name="size">Height of the highest line, in pixels.</param>
internal sealed class HanComparison(
    IReadOnlyList<InkLine> lines, LineStrip strip, List<(HanPlace? Place, RecognisedCharacter? Character)> pairs, double size)
{
    /// <summary>
    /// Confidence of the engine from which it is wrong as seldom as <see cref="LeastWrong"/>; measured on scans of reports. At half, 15 are
    /// wrong.
    /// </summary>
    private const double ReadsWell = 0.99;

    /// <summary>
    /// Frequency of errors that each unit of confidence below <see cref="ReadsWell"/> adds; measured on scans of reports.
    /// </summary>
    private const double Slope = 12;

    /// <summary>Frequency of errors of the engine where it reads well; measured on scans of reports.</summary>
    private const double LeastWrong = 0.002;

    /// <summary>Frequency of errors of the engine, at most, however unsure it is.</summary>
    private const double MostWrong = 0.9;

    /// <summary>Frequency with which the judge is sure of a character that does not stand there, at distance 0.</summary>
    private const double JudgeWrong = 0.003;

    /// <summary>Frequency of the same that the square of the distance adds.</summary>
    private const double JudgeFar = 0.05;

    /// <summary>Prior probability that a character the engine misread is one of level 1 of GB/T 2312.</summary>
    private const double Frequent = 0.6;

    /// <summary>Prior probability that a character the engine misread is one of level 2 of GB/T 2312.</summary>
    private const double Rare = 0.1;

    /// <summary>Certainty from which the judge's character stands where the engine saw none.</summary>
    private const double SureAlone = 0.9;

    /// <summary>Distance within which a cell of the size of a character surely holds a Chinese one; 1 passes for one.</summary>
    private const double SurelyHan = 0.7;

    /// <summary>
    /// Width and height, at least, of what is surely a Chinese character, in heights of the line; digits and letters are narrower.
    /// </summary>
    private const double WideAsHan = 0.75;

    /// <summary>
    /// Farthest that the ink of a character lies from the middle of the engine's box for it, in heights of the line. At half, 9 are wrong.
    /// </summary>
    private const double Around = 0.6;

    /// <summary>Likelihood from which a character is taken for what its cell holds.</summary>
    private const double Likely = 0.3;

    /// <summary>Confidence of the engine from which its character is hardly ever another.</summary>
    private const double EngineIsSure = 0.96;

    /// <summary>
    /// Share of the characters that the engine is sure of which the judge may deny; where it denies more, it does not know the shapes of
    /// the page. Simplified pages of the samples stay below 0.05, traditional ones are above 0.3.
    /// </summary>
    private const double MostDenied = 0.15;

    /// <summary>Fewest characters that the engine is sure of from which that share is told.</summary>
    private const int Telling = 20;

    /// <summary>Gets the lines that were read, in the order of the strip.</summary>
    public IReadOnlyList<InkLine> Lines => lines;

    private List<(HanPlace? Place, RecognisedCharacter? Character)> Pairs => pairs;

    /// <summary>Returns whether a character is Chinese.</summary>
    public static bool IsHan(RecognisedCharacter read) => read.Text[0] is >= '\u4E00' and <= '\u9FFF';

    /// <summary>
    /// Returns whether the judge knows the shapes of a page: whether it agrees with the engine where that is sure. True where there are too
    /// few characters to tell.
    /// </summary>
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

    /// <summary>Returns the mean confidence of the engine in the Chinese characters it read, 0 to 1; 0 without any.</summary>
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

    /// <summary>Returns for each line its characters as the engine read them, with their boxes on the page.</summary>
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

    /// <summary>Returns for each line its characters after both witnesses were heard, with their boxes on the page.</summary>
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
    /// Whether the engine read a character where there is no ink for one, as it does where a strip joins two lines: all ink around the
    /// place belongs to other characters.
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

    /// <summary>
    /// Whether a character is all that a cell holds, as far as can be told; false where no character was read in the cell.
    /// </summary>
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
