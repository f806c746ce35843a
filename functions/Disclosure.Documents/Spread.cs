namespace Disclosure.Documents;

/// <summary>
/// A sheet on which two pages of a document stand side by side, as booklets and “two pages per sheet” are printed: the left page is read
/// before the right one.
/// </summary>
public static class Spread
{
    /// <summary>Least width of such a sheet in heights: a sheet of the A series lying on its long side has 1.41, a square page 1.</summary>
    private const double LeastWidth = 1.2;

    /// <summary>
    /// Least width of the empty band in the middle, as a share of the sheet: two inner margins. Columns of a slide or a table stand closer.
    /// </summary>
    private const double LeastGutter = 0.04;

    /// <summary>
    /// Least length of a line that shows how wide a page is set, as a share of half the sheet. The columns of a wide table without lines
    /// are shorter.
    /// </summary>
    private const double FullMeasure = 0.5;

    /// <summary>Fewest such lines on either page.</summary>
    private const int FewestLines = 3;

    /// <summary>Widest gap of words of one line of text, in type sizes.</summary>
    private const double WordGap = 1;

    /// <summary>Returns the pages on a sheet from left to right, level: two of a spread, else the sheet itself.</summary>
    /// <param name="sheet">A page as any reader gives it.</param>
    public static IReadOnlyList<Page> PagesOf(Page sheet)
    {
        var level = sheet.Level;
        if (level.Width < LeastWidth * level.Height || !HasGutter(level) || !IsSetInTwo(level))
        {
            return [level];
        }

        var middle = level.Width / 2;
        return [Part(level, new Box(0, 0, middle, level.Height)), Part(level, new Box(middle, 0, level.Width, level.Height))];
    }

    private static bool HasGutter(Page page)
    {
        var middle = page.Width / 2;
        var (left, right) = (0.0, page.Width);
        foreach (var word in page.Words)
        {
            if (!word.IsTilted)
            {
                Narrow(word.Box.Left, word.Box.Right);
            }
        }

        foreach (var ruling in page.Rulings)
        {
            if (ruling.Orientation == Orientation.Horizontal)
            {
                Narrow(ruling.Start, ruling.End);
            }
        }

        return right - left >= LeastGutter * page.Width && left < middle && right > middle;

        void Narrow(double start, double end)
        {
            if (start + end < 2 * middle)
            {
                left = Math.Max(left, end);
            }
            else
            {
                right = Math.Min(right, start);
            }
        }
    }

    /// <summary>Returns whether lines of text or rulings on either side are as long as a page is wide.</summary>
    private static bool IsSetInTwo(Page page)
    {
        var middle = page.Width / 2;
        var (left, right) = (0, 0);
        foreach (var ruling in page.Rulings)
        {
            if (ruling.Orientation == Orientation.Horizontal)
            {
                Count(ruling.Start, ruling.End);
            }
        }

        Word? last = null;
        var start = 0.0;
        foreach (var word in page.Words)
        {
            if (last is not null && !IsNext(last, word, middle))
            {
                Count(start, last.Box.Right);
                last = null;
            }

            start = last is null ? word.Box.Left : start;
            last = word;
        }

        if (last is not null)
        {
            Count(start, last.Box.Right);
        }

        return left >= FewestLines && right >= FewestLines;

        void Count(double from, double to)
        {
            if (to - from >= FullMeasure * middle)
            {
                (left, right) = from + to < 2 * middle ? (left + 1, right) : (left, right + 1);
            }
        }
    }

    private static bool IsNext(Word last, Word word, double middle) =>
        word.Box.CenterY >= last.Box.Top && word.Box.CenterY <= last.Box.Bottom
        && word.Box.Left >= last.Box.CenterX && word.Box.Left - last.Box.Right <= WordGap * Math.Max(last.FontSize, word.FontSize)
        && (last.Box.CenterX < middle) == (word.Box.CenterX < middle);

    private static Page Part(Page sheet, Box part)
    {
        return sheet with
        {
            Words = [.. sheet.Words.Where(word => IsOn(word.Box.CenterX))],
            Rulings =
            [
                .. sheet.Rulings.Where(ruling =>
                    IsOn(ruling.Orientation == Orientation.Horizontal ? (ruling.Start + ruling.End) / 2 : ruling.Position)),
            ],
            SheetPart = part,
        };

        // What lies beyond the edges of the sheet belongs to the nearer page.
        bool IsOn(double x) => part.Left > 0 ? x >= part.Left : x < part.Right;
    }
}
