using System.Globalization;
using Disclosure.Documents.Ocr.Figures;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Drawn;

/// <summary>
/// Compares a figure with its cell as drawn: each character must have ink, there must be no other ink, and the net that reads scans must
/// not surely read another number there.
/// </summary>
/// <param name="readings">What the net read so far.</param>
internal sealed class FigureComparison(NumberReadings readings)
{
    /// <summary>
    /// Sureness from which the net's reading is believed. Of 15,300 figures of sound reports, drawn at 80 to 250 dpi, not one was read
    /// otherwise with any sureness above 0; those not read at all have 0. measured: 2026-11-29
    /// </summary>
    private const double Believed = 0.3;

    /// <summary>Difference of shades, of 255, in the box of a character from which it has ink; nobody sees a tenth of white.</summary>
    private const int LeastRange = 24;

    /// <summary>Part of a character's box on either side that its neighbour may reach into.</summary>
    private const double SideBearing = 0.15;

    /// <summary>Part of the narrower of two characters that the other one covers where they stand on each other.</summary>
    private const double OnEachOther = 0.4;

    /// <summary>Size of a raised digit's type at most, in sizes of the number's.</summary>
    private const double LargestRaised = 0.85;

    /// <summary>Pixels of paper around the ink that is shown to the net.</summary>
    private const int Paper = 4;

    /// <summary>Room around the text that is shown to the net, in points.</summary>
    private const double Room = 2;

    /// <summary>Returns what the comparison tells.</summary>
    public FigureVerdict Find(DrawnPage drawn, FigurePlace place)
    {
        var digits = DigitsOf(place.Words);
        var verdict = digits.Count > 0 ? OfText(drawn, place, digits) : default;
        return verdict.Difference is null && InkBesideText.IsIn(drawn, place.Cell)
            ? new FigureVerdict(DrawnDifference.InkWithoutText, null, null)
            : verdict;
    }

    private FigureVerdict OfText(DrawnPage drawn, FigurePlace place, List<Glyph> digits)
    {
        if (StandOnEachOther(digits) || IsRaised(digits))
        {
            return new FigureVerdict(DrawnDifference.OtherPlaces, null, null);
        }

        if (digits.Exists(glyph => !HasInk(drawn, glyph)))
        {
            return new FigureVerdict(DrawnDifference.TextWithoutInk, null, null);
        }

        if (IsStruck(drawn, digits))
        {
            return new FigureVerdict(DrawnDifference.Struck, null, null);
        }

        var text = string.Concat(digits.Select(static glyph => CharUnicodeInfo.GetDecimalDigitValue(glyph.Text[0])));
        var reading = Read(drawn, place, out var isDisturbed);
        if (reading is { Confidence: >= Believed })
        {
            return DigitsIn(reading.Text) == text
                ? new FigureVerdict(null, text, null)
                : new FigureVerdict(DrawnDifference.OtherNumber, null, null);
        }

        return new FigureVerdict(null, null, reading is null || isDisturbed ? null : text);
    }

    private static List<Glyph> DigitsOf(IReadOnlyList<Word> words)
    {
        var digits = new List<Glyph>();
        foreach (var word in words)
        {
            foreach (var glyph in word.Glyphs)
            {
                if (glyph.Text.Length == 1 && char.IsDigit(glyph.Text[0]))
                {
                    digits.Add(glyph);
                }
            }
        }

        return digits;
    }

    private static string DigitsIn(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static bool StandOnEachOther(List<Glyph> digits)
    {
        for (var i = 0; i < digits.Count; i++)
        {
            for (var j = i + 1; j < digits.Count; j++)
            {
                var (a, b) = (digits[i].Box, digits[j].Box);
                var common = a.Intersect(b);
                if (common.Width > OnEachOther * Math.Min(a.Width, b.Width) && common.Height > OnEachOther * Math.Min(a.Height, b.Height))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the last digits are of smaller type than the first, and higher.</summary>
    private static bool IsRaised(List<Glyph> digits)
    {
        var (first, last) = (digits[0], digits[^1]);
        return last.FontSize <= LargestRaised * first.FontSize && last.Box.Bottom < first.Box.Bottom;
    }

    private static bool IsStruck(DrawnPage drawn, List<Glyph> digits)
    {
        var box = digits[0].Box;
        for (var i = 1; i < digits.Count; i++)
        {
            if (digits[i].Box.CenterY < box.Top || digits[i].Box.CenterY > box.Bottom || digits[i].Box.CenterX < digits[i - 1].Box.CenterX)
            {
                return false;
            }

            box = box.Union(digits[i].Box);
        }

        return StrokeThrough.Is(drawn, box);
    }

    private static bool HasInk(DrawnPage drawn, Glyph glyph)
    {
        var bearing = SideBearing * glyph.Box.Width;
        return drawn.RangeOf(drawn.Around(glyph.Box with { Left = glyph.Box.Left + bearing, Right = glyph.Box.Right - bearing }))
            >= LeastRange;
    }

    /// <summary>What the net reads where the text stands; null where there is more than a number.</summary>
    /// <param name="drawn">The page.</param>
    /// <param name="place">The figure.</param>
    /// <param name="isDisturbed">Whether other words of the page reach there: marks of notes, watermarks.</param>
    private FigureReading? Read(DrawnPage drawn, FigurePlace place, out bool isDisturbed)
    {
        isDisturbed = false;

        var box = place.Words[0].Box;
        foreach (var word in place.Words)
        {
            if (!word.Glyphs.All(static glyph => IsOfNumber(glyph.Text)))
            {
                return null;
            }

            box = box.Union(word.Box);
        }

        var wide = new Box(box.Left - Room, box.Top - Room, box.Right + Room, box.Bottom + Room);
        var area = drawn.Around(wide.Intersect(box.Union(place.Cell)));
        if (area.IsEmpty)
        {
            return null;
        }

        var part = Lift(drawn, area);
        foreach (var word in drawn.Page.Words)
        {
            var common = drawn.Around(word.Box).Intersect(area);
            if (!common.IsEmpty && !place.Words.Contains(word, ReferenceEqualityComparer.Instance))
            {
                isDisturbed = true;
                WipeBeside(part, common.Offset(-area.Left, -area.Top), drawn.Around(box).Offset(-area.Left, -area.Top));
            }
        }

        return readings.Read(Trimmed(part), drawn.PixelsPerPoint);
    }

    private static bool IsOfNumber(string text) =>
        text.Length == 1 && (char.IsDigit(text[0]) || text[0] is '.' or ',' or '，' or '．' or '-' or '－' or '−' or '+');

    /// <summary>The part of a picture that holds ink, with some paper around it: the same number then is the same picture.</summary>
    private static GrayPicture Trimmed(GrayPicture picture)
    {
        var ink = new PixelBox(int.MaxValue, int.MaxValue, 0, 0);
        for (var y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<byte> row = picture.Row(y);
            var first = row.IndexOfAnyExcept(byte.MaxValue);
            if (first >= 0)
            {
                ink = ink.Union(new PixelBox(first, y, row.LastIndexOfAnyExcept(byte.MaxValue) + 1, y + 1));
            }
        }

        if (ink.IsEmpty)
        {
            return picture;
        }

        var around = ink.Grow(Paper);
        var trimmed = new GrayPicture(around.Width, around.Height, new byte[around.Width * around.Height]);
        trimmed.Pixels.AsSpan().Fill(byte.MaxValue);
        for (var y = ink.Top; y < ink.Bottom; y++)
        {
            picture.Row(y)[ink.Left..ink.Right].CopyTo(trimmed.Row(y - around.Top)[Paper..]);
        }

        return trimmed;
    }

    /// <summary>Makes paper of the part of a box that lies beside another one.</summary>
    private static void WipeBeside(GrayPicture picture, PixelBox box, PixelBox kept)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                if (y < kept.Top || y >= kept.Bottom || x < kept.Left || x >= kept.Right)
                {
                    picture.Row(y)[x] = byte.MaxValue;
                }
            }
        }
    }

    /// <summary>A part of the page as black ink on white paper, whatever its colours are.</summary>
    private static GrayPicture Lift(DrawnPage drawn, PixelBox area)
    {
        var part = drawn.Picture.Cut(area);
        var ground = drawn.GroundOf(area);
        var most = LeastRange;
        foreach (var shade in part.Pixels)
        {
            most = Math.Max(most, Math.Abs(shade - ground));
        }

        foreach (ref var shade in part.Pixels.AsSpan())
        {
            shade = (byte)(255 - (Math.Abs(shade - ground) * 255 / most));
        }

        return part;
    }
}
