using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Makes words of the characters an engine read.</summary>
internal static class RecognisedWords
{
    /// <summary>
    /// Height of a line of Chinese characters as a share of their type size: characters leave a few hundredths of their square free.
    /// </summary>
    private const double HanShare = 0.93;

    /// <summary>Height of a line of figures as a share of their type size: that of lining figures of common fonts.</summary>
    private const double FigureShare = 0.7;

    /// <summary>
    /// Number of Chinese characters below which all of a line may be low ones, such as 一, so that the line's own height counts.
    /// </summary>
    private const int FewCharacters = 4;

    /// <summary>Widest gap within a word, in type sizes: a blank of full width, as spread-out Chinese has.</summary>
    private const double Gap = 1.0;

    /// <summary>Returns the words of one line, from the left.</summary>
    /// <param name="characters">Its characters from the left, with their boxes on the page.</param>
    /// <param name="line">Box of the line on the page.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    public static IEnumerable<Word> Of(IReadOnlyList<RecognisedCharacter> characters, PixelBox line, double pixelsPerPoint)
    {
        var size = TypeSize(characters, line) / pixelsPerPoint;
        var glyphs = new List<Glyph>();
        var confidence = 1.0;
        for (var i = 0; i < characters.Count; i++)
        {
            var character = characters[i];
            var box = new Box(
                character.Box.Left / pixelsPerPoint, line.Top / pixelsPerPoint, character.Box.Right / pixelsPerPoint,
                line.Bottom / pixelsPerPoint);
            if (glyphs.Count > 0 && EndsWord(glyphs[^1], character, box, size))
            {
                yield return ToWord(glyphs, confidence);
                (glyphs, confidence) = ([], 1.0);
            }

            glyphs.Add(new Glyph(character.Text, box, size));
            confidence = Math.Min(confidence, character.Confidence);
        }

        if (glyphs.Count > 0)
        {
            yield return ToWord(glyphs, confidence);
        }
    }

    private static bool EndsWord(Glyph last, RecognisedCharacter next, Box box, double size) =>
        box.Left - last.Box.Right > Gap * size || (next.BeginsWord && IsLatin(last.Text) && IsLatin(next.Text));

    private static bool IsLatin(string text) => char.IsAsciiLetter(text[0]);

    private static Word ToWord(List<Glyph> glyphs, double confidence)
    {
        var box = glyphs[0].Box;
        foreach (var glyph in glyphs)
        {
            box = box.Union(glyph.Box);
        }

        var text = string.Concat(glyphs.ConvertAll(static glyph => glyph.Text));
        return new Word(text, box, glyphs, Math.Min(confidence, MostConfidence), TextDirection.Right);
    }

    /// <summary>Confidence, at most, of what was read from a picture; 1 says that the file itself tells the text.</summary>
    public const double MostConfidence = 0.9999;

    /// <summary>
    /// The type size, in pixels, by the height of most Chinese characters: the box of a line is stretched by specks and slope.
    /// </summary>
    private static double TypeSize(IReadOnlyList<RecognisedCharacter> characters, PixelBox line)
    {
        var heights = new List<int>();
        foreach (var character in characters)
        {
            if (character.Text[0] is >= '\u4E00' and <= '\u9FFF')
            {
                heights.Add(character.Box.Height);
            }
        }

        if (heights.Count == 0)
        {
            return line.Height / FigureShare;
        }

        heights.Sort();
        var height = heights.Count < FewCharacters ? line.Height : Math.Min(line.Height, heights[(heights.Count - 1) * 4 / 5]);
        return height / HanShare;
    }
}
