using System.Globalization;
using Disclosure.Documents.Pdf.Characters;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>Judges whether the text of a page says what the page shows.</summary>
internal static class TextJudge
{
    /// <summary>
    /// Number of visible characters up to which a page with a picture over half of it is a scan: those of a stamp or a page number.
    /// </summary>
    private const int HardlyAnyText = 40;

    /// <summary>Percentage of unreadable characters above which a page is for OCR; a bullet here and there is not.</summary>
    private const int UnreadablePercent = 8;

    /// <summary>
    /// Number of visible characters up to which the text of a page is drawn as outlines: those of a page number, 第12页共34页.
    /// </summary>
    private const int PageNumber = 12;

    /// <summary>Fewest letters drawn as outlines that make a page of text; a logo or a chart's marks are fewer.</summary>
    internal const int FewestDrawn = 40;

    /// <summary>
    /// Fewest Latin letters and bars in the place of Chinese characters from which the page's mapping is ruined: a program that wrote the
    /// file anew (Ghostscript among them) then gave some characters codes of its own, wherever they stand.
    /// </summary>
    private const int StraysAtLeast = 3;

    /// <summary>Percentage of the Chinese characters that these letters and bars must come to as well.</summary>
    private const int StrayPercent = 1;

    /// <summary>
    /// Fewest letters of Latin-1 as wide as Chinese characters from which no such character may be told any more: the whole font's mapping
    /// is ruined. They must be half as many as the Chinese characters as well, since pinyin is set wide in places.
    /// </summary>
    private const int WideAtLeast = 10;

    /// <summary>Advance of a Chinese character, at least, in type sizes.</summary>
    private const double ChineseAdvance = 0.85;

    /// <summary>Number of squares along each side of the page by which the part that pictures cover is counted.</summary>
    private const int Grid = 32;

    /// <summary>Returns the verdict on a page of a size in points.</summary>
    public static TextVerdict Judge(PageContent content, double width, double height)
    {
        var tally = new Tally();
        foreach (var glyph in content.Glyphs)
        {
            if (!glyph.IsInvisible)
            {
                tally.Count(glyph);
                tally.CountStray(glyph);
            }
        }

        if (tally.Visible <= PageNumber && content.DrawnLetters.Count >= FewestDrawn)
        {
            return TextVerdict.Picture;
        }

        if (tally.Visible == 0)
        {
            return Coverage(content.Images, width, height) > 0.01 ? TextVerdict.Picture : TextVerdict.Empty;
        }

        if (tally.Visible <= HardlyAnyText && Coverage(content.Images, width, height) >= 0.5)
        {
            return TextVerdict.Picture;
        }

        long unreadable = tally.Unreadable;
        return tally.HasStrays || unreadable * 2 > tally.Visible
            || (unreadable >= 5 && unreadable * 100 > (long)tally.Visible * UnreadablePercent)
            ? TextVerdict.Unmapped
            : TextVerdict.Trusted;
    }

    /// <summary>
    /// Returns whether the text beside the picture that makes up a page is told by the file and can be kept: a heading, a stamp or a page
    /// number.
    /// </summary>
    public static bool IsBesidePicture(PageContent content, TextVerdict verdict)
    {
        if (verdict != TextVerdict.Picture || content.Images.Count == 0)
        {
            return false;
        }

        var tally = new Tally();
        foreach (var glyph in content.Glyphs)
        {
            if (!glyph.IsInvisible)
            {
                tally.Count(glyph);
            }
        }

        return tally is { Visible: > 0, Unreadable: 0 };
    }

    /// <summary>Share of the page that the pictures cover together, 0 to 1, counted in squares of a thirty-second of its sides.</summary>
    private static double Coverage(IReadOnlyList<PageImage> images, double width, double height)
    {
        Span<uint> rows = stackalloc uint[Grid];
        foreach (var image in images)
        {
            var left = Cell(image.Box.Left, width);
            var right = Cell(image.Box.Right, width);
            var bottom = Cell(image.Box.Bottom, height);
            for (var row = Cell(image.Box.Top, height); row < bottom; row++)
            {
                for (var column = left; column < right; column++)
                {
                    rows[row] |= 1u << column;
                }
            }
        }

        var covered = 0;
        foreach (var row in rows)
        {
            covered += System.Numerics.BitOperations.PopCount(row);
        }

        return covered / (double)(Grid * Grid);
    }

    private static int Cell(double position, double size) => size > 0 ? (int)Math.Round(Math.Clamp(position / size, 0, 1) * Grid) : 0;

    /// <summary>Counts what is and is not readable among the glyphs.</summary>
    private struct Tally
    {
        private int _unusable;
        private int _han;
        private int _commonHan;
        private int _exotic;
        private ulong _exoticScripts;
        private int _strays;
        private int _wide;
        private bool _afterHan;
        private bool _afterStray;

        public int Visible { get; private set; }

        /// <summary>
        /// Characters without use, and those that only look like some: rare Chinese characters where real text would have common ones, or a
        /// mix of scripts no text is written in.
        /// </summary>
        public readonly int Unreadable
        {
            get
            {
                var result = _unusable;
                if (_han >= 20 && _commonHan * 100L < _han * 75L)
                {
                    result += _han;
                }

                if (System.Numerics.BitOperations.PopCount(_exoticScripts) >= 3)
                {
                    result += _exotic;
                }

                return result;
            }
        }

        /// <summary>Whether characters that can be none of Chinese writing stand inside it again and again.</summary>
        public readonly bool HasStrays => (_strays >= StraysAtLeast && _strays * 100L >= _han * (long)StrayPercent)
            || (_wide >= WideAtLeast && _wide * 2L >= _han);

        /// <summary>
        /// Counts letters of Latin-1 and bars that stand between two Chinese characters and are as wide as one. Pinyin stands in brackets,
        /// and a bar somebody typed is narrow.
        /// </summary>
        public void CountStray(in ShownGlyph glyph)
        {
            var c = glyph is { Text.Length: 1, Replacement: null } ? glyph.Text[0] : ' ';
            var isHan = c is >= '\u4E00' and <= '\u9FFF';
            _strays += isHan && _afterStray ? 1 : 0;
            var isLetter = c is >= '\u00C0' and <= '\u00FF' and not ('×' or '÷' or 'Æ');
            var isWide = (isLetter || c == '|') && IsAsWideAsHan(glyph);
            _wide += isWide && isLetter ? 1 : 0;
            _afterStray = _afterHan && isWide;
            _afterHan = isHan;
        }

        private static bool IsAsWideAsHan(in ShownGlyph glyph)
        {
            var (x, y) = (glyph.Next.X - glyph.Origin.X, glyph.Next.Y - glyph.Origin.Y);
            return Math.Max(Math.Abs(x), Math.Abs(y)) >= ChineseAdvance * glyph.FontSize;
        }

        public void Count(in ShownGlyph glyph)
        {
            if (glyph.Replacement is not null)
            {
                Visible++;
                return;
            }

            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                // No text at all counts where the glyph takes room; white space does not.
                var missing = glyph.Text is null && glyph.Box.Width > 0 ? 1 : 0;
                Visible += missing;
                _unusable += missing;
                return;
            }

            Visible++;
            if (!UsableText.Is(glyph.Text))
            {
                _unusable++;
                return;
            }

            var c = CharacterForms.Fold(glyph.Text)[0];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                _han++;
                _commonHan += CommonHan.Contains(c) ? 1 : 0;
            }
            else if (Exotic(c) is var script and >= 0)
            {
                _exotic++;
                _exoticScripts |= 1ul << script;
            }
            else if (c > '\u0250' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned)
            {
                _unusable++;
            }
        }

        /// <summary>A number for each script that does not stand beside many others in one text; −1 for the usual ones.</summary>
        private static int Exotic(char c) => c switch
        {
            < '\u0530' => -1,
            < '\u0590' => 0,
            < '\u0600' => 1,
            < '\u0780' => 2,
            < '\u0900' => 3,
            < '\u1100' => 4 + ((c - 0x0900) >> 7),
            < '\u1200' => -1,
            < '\u1E00' => 21 + ((c - 0x1200) >> 8),
            >= '\u2C00' and < '\u2E00' => 34,
            >= '\u3400' and < '\u4DC0' => 35,
            >= '\uA000' and < '\uAC00' => 36 + ((c - 0xA000) >> 8),
            _ => -1,
        };
    }
}
