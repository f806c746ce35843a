using System.Globalization;
using System.Text;
using Disclosure.Documents;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// The words of a page. The service gives Chinese a character or a few at a time; those that follow each other without a gap in one line
/// and one cell are one word here, as with every reader.
/// </summary>
internal static class LayoutWords
{
    /// <summary>
    /// Highest confidence of a word; 1 stands for text that the file itself holds, of which no reader of pictures is as sure.
    /// </summary>
    private const double MostConfidence = 0.9999;

    /// <summary>
    /// Gap between two characters, in type sizes, above which a word ends. Separates characters of one word, which touch, from columns of
    /// figures. Set by reasoning on the layout of the form and tried on answers made of every sample; the service itself was never at hand.
    /// </summary>
    private const double Gap = 1.0;

    /// <summary>
    /// Confidence that a word has at most whose cell the service tells in two ways that do not agree, or in whose cell it also saw a box to
    /// tick, which may be one more figure. Below the bound of the low-confidence rule, so that a reviewer looks unless sums confirm it.
    /// </summary>
    private const double Contradicted = 0.6;

    /// <summary>The words in the order of the service.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cells">The cells of all tables.</param>
    /// <param name="frame">Where things stand.</param>
    /// <param name="contradicts">
    /// Whether something the service says contradicts a word: by where the word stands and the number of its cell.
    /// </param>
    public static List<Word> Of(LayoutPage page, LayoutSpans cells, PageFrame frame, Func<Box, int, bool> contradicts)
    {
        var lines = new LayoutSpans(page.Lines);
        var words = new List<Word>(page.Words.Count);
        Piece? last = null;
        var pieces = new List<Piece>();
        foreach (var word in page.Words)
        {
            var text = TextOf(word);
            if (text.Length == 0 || word.Polygon.Count == 0)
            {
                continue;
            }

            var (box, cell) = (frame.BoxOf(word.Polygon), cells.OwnerOf(word.Span));
            var confidence = contradicts(box, cell) ? Math.Min(word.Confidence, Contradicted) : word.Confidence;
            var piece = new Piece(text, box, word, confidence, lines.OwnerOf(word.Span), cell);
            if (last is not null && !Continues(last, piece))
            {
                words.Add(ToWord(pieces));
                pieces.Clear();
            }

            pieces.Add(last = piece);
        }

        if (pieces.Count > 0)
        {
            words.Add(ToWord(pieces));
        }

        return words;
    }

    private static bool Continues(Piece last, Piece next)
    {
        var size = Math.Max(last.Box.Height, next.Box.Height);
        var adjoins = last.Word.Span.End == next.Word.Span.Start;
        return last.Line == next.Line && last.Cell == next.Cell && (adjoins || IsWide(last.Text[^1]) || IsWide(next.Text[0]))
            && next.Box.Left - last.Box.Right <= Gap * size && next.Box.Right > last.Box.Left
            && Math.Abs(next.Box.CenterY - last.Box.CenterY) < size / 2;
    }

    /// <summary>Chinese characters and their full-width marks, written without spaces.</summary>
    private static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';

    private static Word ToWord(List<Piece> pieces)
    {
        var glyphs = new List<Glyph>(pieces.Count);
        var (box, confidence) = (pieces[0].Box, 1.0);
        foreach (var piece in pieces)
        {
            box = box.Union(piece.Box);
            confidence = Math.Min(confidence, piece.Confidence);
            AddGlyphs(piece, glyphs);
        }

        return new Word(
            string.Concat(pieces.Select(static piece => piece.Text)),
            box,
            glyphs,
            Math.Clamp(confidence, 0, MostConfidence),
            TextDirection.Right);
    }

    /// <summary>The service gives no places of single characters: they share their word's width.</summary>
    private static void AddGlyphs(Piece piece, List<Glyph> glyphs)
    {
        var elements = new StringInfo(piece.Text);
        var width = piece.Box.Width / elements.LengthInTextElements;
        for (var i = 0; i < elements.LengthInTextElements; i++)
        {
            var box = piece.Box with { Left = piece.Box.Left + (i * width), Right = piece.Box.Left + ((i + 1) * width) };
            glyphs.Add(new Glyph(elements.SubstringByTextElements(i, 1), box, piece.Box.Height));
        }
    }

    private static string TextOf(LayoutWord word)
    {
        var text = word.Text.Normalize(NormalizationForm.FormC);
        return text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(static character => !char.IsWhiteSpace(character))) : text;
    }

    /// <summary>A word of the service, how sure it is, and the numbers of its line and cell.</summary>
    private sealed record Piece(string Text, Box Box, LayoutWord Word, double Confidence, int Line, int Cell);
}
