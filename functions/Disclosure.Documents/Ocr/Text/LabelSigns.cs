using System.Buffers;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Layout;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Signs and digits among the words of a table of any kind: the engine for Chinese loses dashes between digits, and knows no width of
/// brackets. Its digits are read a second time by the nets; what these say otherwise is not sure.
/// </summary>
/// <param name="layout">The layout of the page.</param>
internal sealed class LabelSigns(PageLayout layout)
{
    /// <summary>Confidence, at most, of words of which something is doubted: below 0.8, from which a reviewer is not asked.</summary>
    private const double Doubted = 0.75;

    /// <summary>
    /// Room, in type sizes, that a bracket of full width has on its outer side: half its square. A narrow bracket has less than a fifth.
    /// </summary>
    private const double RoomOfWide = 0.3;

    /// <summary>Share of a dash's width that may lie under its neighbours: the foot of an A reaches under the dash behind.</summary>
    private const double Shared = 0.3;

    /// <summary>Letters that are drawn like digits, and digits drawn like letters, so that one witness does not tell them apart.</summary>
    private const string LikeDigits = "OoIlBSsZzDQ|";

    /// <summary>Marks that hardly stand beside Chinese at the beginning of a cell.</summary>
    private static readonly SearchValues<char> OfLatin = SearchValues.Create("<>[]*#@&=^'\";!?/\\");

    /// <summary>
    /// Returns the words of a cell with the dashes that were lost, brackets in their width, and unsure where digits were read otherwise by
    /// the nets.
    /// </summary>
    /// <param name="words">The words, as the engine read them.</param>
    /// <param name="lines">The lines of ink in the cell.</param>
    public List<Word> Judged(List<Word> words, IReadOnlyList<InkLine> lines)
    {
        var judged = new List<Word>(words.Count);
        foreach (var word in words)
        {
            judged.Add(Widened(word));
        }

        var isWhole = true;
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces)
            {
                isWhole &= !IsDash(piece, line) || Explain(judged, layout.ToPoints(piece.Box));
            }
        }

        return judged.ConvertAll(word => isWhole && !MayHideSign(word.Text) && AreDigitsSure(word) ? word
            : word with { Confidence = Math.Min(word.Confidence, Doubted) });
    }

    /// <summary>
    /// Returns the words of a figure with the dashes that neither witness saw, as short ones of dates are lost in small type; words with
    /// one put in are unsure.
    /// </summary>
    /// <param name="words">The words, as the nets or the engine read them.</param>
    /// <param name="lines">The lines of ink in the cell.</param>
    /// <param name="toPoints">Turns a box of pixels into one in points of the page.</param>
    public static List<Word> WithDashes(List<Word> words, IReadOnlyList<InkLine> lines, Func<PixelBox, Box> toPoints)
    {
        var dashes = lines.SelectMany(static line => line.Pieces.Where(piece => IsDash(piece, line))).ToList();
        if (dashes.Count <= words.Sum(static word => word.Glyphs.Count(static glyph => IsDashLike(glyph.Text))))
        {
            // The engine's boxes are off by half a character, so that a dash that was read may seem to stand elsewhere.
            return words;
        }

        var whole = new List<Word>(words);
        dashes.ForEach(dash => Explain(whole, toPoints(dash.Box)));
        for (var i = 0; i < whole.Count; i++)
        {
            whole[i] = whole[i].Text == words[i].Text ? whole[i] : whole[i] with { Confidence = Math.Min(whole[i].Confidence, Doubted) };
        }

        return whole;
    }

    /// <summary>
    /// Whether a single Chinese character before a number may be a sign, as the engine reads 之 for ≥ and 土 for ±, or a mark of Latin text
    /// stands beside Chinese, as it reads /人 for 六; or letters alone may be Chinese, as it reads AN for 六.
    /// </summary>
    private static bool MayHideSign(string text) =>
        text.Length > 1 && IsHan(text[0])
            ? !IsHan(text[1]) && FigurePattern.FitsWithSigns(SignWitness.Folded(text[1..]).Replace('¥', '￥').Replace('~', '～'))
            : text.Any(IsHan) ? text.AsSpan().ContainsAny(OfLatin) : text.Any(char.IsAsciiLetter);

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Whether a piece of ink is a bar half way up its line, with nothing above or below.</summary>
    private static bool IsDash(Component piece, InkLine line)
    {
        var (box, height) = (piece.Box, line.Box.Height);
        var middle = ((box.Top + box.Bottom) / 2.0) - line.Box.Top;
        return box.Height <= 0.2 * height && box.Width >= 1.5 * box.Height && box.Width >= 0.12 * height
            && middle >= 0.3 * height && middle <= 0.75 * height && piece.Area >= 0.6 * box.Width * box.Height
            && !line.Pieces.Any(other => other != piece
                && Math.Min(other.Box.Right, box.Right) - Math.Max(other.Box.Left, box.Left) > Shared * box.Width);
    }

    /// <summary>
    /// Returns whether a dash is among the words, or stands between two letters or digits, where it is put in if the engine lost it.
    /// </summary>
    private static bool Explain(List<Word> words, Box dash)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var glyphs = words[i].Glyphs;
            if (words[i].Box.Top > dash.CenterY || words[i].Box.Bottom < dash.CenterY)
            {
                continue;
            }

            for (var at = 0; at < glyphs.Count; at++)
            {
                if (IsDashLike(glyphs[at].Text) && Math.Abs(glyphs[at].Box.CenterX - dash.CenterX) <= glyphs[at].FontSize / 2)
                {
                    return true;
                }
            }

            var next = 0;
            while (next < glyphs.Count && glyphs[next].Box.CenterX < dash.CenterX)
            {
                next++;
            }

            if (next > 0 && next < glyphs.Count && IsLatin(glyphs[next - 1].Text) && IsLatin(glyphs[next].Text))
            {
                var whole = new List<Glyph>(glyphs);
                whole.Insert(next, new Glyph("-", dash, glyphs[next].FontSize));
                words[i] = words[i] with { Text = string.Concat(whole.ConvertAll(static glyph => glyph.Text)), Glyphs = whole };
                return true;
            }
        }

        return false;
    }

    private static bool IsDashLike(string text) => text is "-" or "—" or "–" or "－" or "一" or "~" or "～" or "=" or "_";

    private static bool IsLatin(string text) => char.IsAsciiLetterOrDigit(text[0]);

    /// <summary>The word with brackets in full width where they have the room of a Chinese character.</summary>
    private static Word Widened(Word word)
    {
        var glyphs = word.Glyphs.ToList();
        var isChanged = false;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Text is "〈" or "<" && glyphs.FindIndex(i, static glyph => glyph.Text is ")" or "）") > i)
            {
                glyphs[i] = glyphs[i] with { Text = "(" };
                isChanged = true;
            }

            var (opens, closes) = (glyphs[i].Text == "(", glyphs[i].Text == ")");
            // The room is told between two characters; a bracket at an end has that of its partner.
            var room = opens && i > 0 ? glyphs[i].Box.Left - glyphs[i - 1].Box.Right
                : closes && i + 1 < glyphs.Count ? glyphs[i + 1].Box.Left - glyphs[i].Box.Right : 0;
            if ((opens || closes) && room >= RoomOfWide * glyphs[i].FontSize)
            {
                glyphs[i] = glyphs[i] with { Text = opens ? "（" : "）" };
                isChanged = true;
            }
        }

        if (!isChanged)
        {
            return word;
        }

        for (var i = 0; i < glyphs.Count; i++)
        {
            glyphs[i] = glyphs[i].Text switch
            {
                "(" when glyphs.Exists(static glyph => glyph.Text == "）") => glyphs[i] with { Text = "（" },
                ")" when glyphs.Exists(static glyph => glyph.Text == "（") => glyphs[i] with { Text = "）" },
                _ => glyphs[i],
            };
        }

        return word with { Text = string.Concat(glyphs.ConvertAll(static glyph => glyph.Text)), Glyphs = glyphs };
    }

    /// <summary>Whether the nets read each run of digits in a word as the engine did, and no letter there may be a digit.</summary>
    private bool AreDigitsSure(Word word)
    {
        var glyphs = word.Glyphs;
        for (var first = 0; first < glyphs.Count; first++)
        {
            var end = first;
            while (end < glyphs.Count && IsOfFigure(glyphs[end].Text))
            {
                end++;
            }

            if (end == first)
            {
                continue;
            }

            if ((first > 0 && IsLikeDigit(glyphs[first - 1].Text)) || (end < glyphs.Count && IsLikeDigit(glyphs[end].Text))
                || !AreRead(glyphs, first, end))
            {
                return false;
            }

            first = end;
        }

        return true;
    }

    private bool AreRead(IReadOnlyList<Glyph> glyphs, int first, int end)
    {
        var text = string.Concat(glyphs.Skip(first).Take(end - first).Select(static glyph => glyph.Text));
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        var box = glyphs[first].Box;
        for (var i = first + 1; i < end; i++)
        {
            box = box.Union(glyphs[i].Box);
        }

        // Neighbours' ink stays outside: half of the gap to each belongs to the run.
        var left = first > 0 ? (glyphs[first - 1].Box.Right + box.Left) / 2 : box.Left - 2;
        var right = end < glyphs.Count ? (box.Right + glyphs[end].Box.Left) / 2 : box.Right + 2;
        var scale = layout.PixelsPerPoint;
        var area = new PixelBox(
            (int)Math.Ceiling(left * scale), (int)((box.Top - 1) * scale),
            (int)(right * scale), (int)Math.Ceiling((box.Bottom + 1) * scale))
            .Intersect(layout.Picture.Bounds);
        return !area.IsEmpty
            && SignWitness.Folded(FigureReader.ReadWithSigns(layout.Picture, area, scale).Text) == SignWitness.Folded(text);
    }

    private static bool IsOfFigure(string text) =>
        text is [(>= '0' and <= '9') or '.' or ',' or '-' or '/' or ':' or '%' or '+'];

    private static bool IsLikeDigit(string text) => text.Length == 1 && LikeDigits.Contains(text[0], StringComparison.Ordinal);
}
