using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>
/// Pages drawn with characters: '-' and '|' are lines, '+' where they meet, everything else text. A character is <see cref="Width"/> wide
/// and <see cref="Height"/> high; lines run through the middle of their characters.
/// </summary>
internal static class Drawing
{
    private const char Filler = '\u0001';

    public const double Width = 8;
    public const double Height = 12;
    public const double Margin = 72;
    public const double PageWidth = 595;
    public const double PageHeight = 842;

    public static Document Document(params Page[] pages)
    {
        var numbered = new Page[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            numbered[i] = pages[i] with { Number = i + 1 };
        }

        return new Document(numbered);
    }

    public static IReadOnlyList<Table> Extract(params Page[] pages) =>
        TableExtractor.Extract(Document(pages), ReadLimits.Default, TestContext.Current.CancellationToken);

    public static Page Page(string drawing, double top = Margin)
    {
        var lines = drawing.Replace("\r", "", StringComparison.Ordinal).Split('\n');
        for (var row = 0; row < lines.Length; row++)
        {
            lines[row] = Spread(lines[row]);
        }

        var (words, rulings) = (new List<Word>(), new List<Ruling>());
        var columns = 0;
        for (var row = 0; row < lines.Length; row++)
        {
            columns = Math.Max(columns, lines[row].Length);
            for (var column = 0; column < lines[row].Length;)
            {
                column = Horizontal(lines[row], row, column, top, words, rulings);
            }
        }

        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < lines.Length;)
            {
                var end = row;
                while (end < lines.Length && column < lines[end].Length && lines[end][column] is '+' or '|')
                {
                    end++;
                }

                if (end > row + 1 || (end > row && lines[row][column] == '|'))
                {
                    rulings.Add(new Ruling(Orientation.Vertical, X(column), Y(row, top), Y(end - 1, top), 0.5));
                }

                row = Math.Max(end, row + 1);
            }
        }

        return new Page(1, PageWidth, PageHeight, words, rulings, [], TextVerdict.Trusted);
    }

    /// <summary>The page with a word at the given place.</summary>
    public static Page With(this Page page, string text, double left, double top) =>
        page with { Words = [.. page.Words, Word(text, left, top)] };

    /// <summary>The page with more rulings.</summary>
    public static Page With(this Page page, params Ruling[] rulings) => page with { Rulings = [.. page.Rulings, .. rulings] };

    public static Word Word(string text, double left, double top)
    {
        var box = new Box(left, top, left + (Spread(text).Length * Width), top + Height);
        return new Word(text, box, [new Glyph(text, box, Height)], 1, TextDirection.Right);
    }

    /// <summary>The text filled up with spaces to the width given, a Chinese character being two wide.</summary>
    public static string Pad(string text, int width) => text + new string(' ', width - Spread(text).Length);

    /// <summary>One line a cell: row, column, its span unless it is 1x1, and its text.</summary>
    public static string[] Describe(Table table)
    {
        var lines = new List<string>();
        foreach (var cell in table.Cells)
        {
            var span = cell.RowSpan == 1 && cell.ColumnSpan == 1 ? "" : $" {cell.RowSpan}x{cell.ColumnSpan}";
            lines.Add($"{cell.Row},{cell.Column}{span} {cell.Text}".TrimEnd());
        }

        return [.. lines];
    }

    /// <summary>The page turned: what was to read from left to right now reads in the direction given.</summary>
    public static Page Turn(Page page, TextDirection direction)
    {
        var turned = direction is TextDirection.Up or TextDirection.Down;
        var (width, height) = turned ? (page.Height, page.Width) : (page.Width, page.Height);
        var frame = new ReadingFrame(direction, width, height);
        var words = new List<Word>();
        foreach (var word in page.Words)
        {
            words.Add(word with { Box = frame.ToDisplayed(word.Box), Direction = direction });
        }

        var rulings = new List<Ruling>();
        foreach (var ruling in page.Rulings)
        {
            var horizontal = ruling.Orientation == Orientation.Horizontal;
            var box = frame.ToDisplayed(horizontal
                ? new Box(ruling.Start, ruling.Position, ruling.End, ruling.Position)
                : new Box(ruling.Position, ruling.Start, ruling.Position, ruling.End));
            rulings.Add(horizontal != turned
                ? new Ruling(Orientation.Horizontal, box.Top, box.Left, box.Right, ruling.Thickness)
                : new Ruling(Orientation.Vertical, box.Left, box.Top, box.Bottom, ruling.Thickness));
        }

        return page with { Width = width, Height = height, Words = words, Rulings = rulings };
    }

    private static int Horizontal(string line, int row, int column, double top, List<Word> words, List<Ruling> rulings)
    {
        var end = column;
        if (line[column] is '+' or '-')
        {
            while (end < line.Length && line[end] is '+' or '-')
            {
                end++;
            }

            if (end > column + 1)
            {
                rulings.Add(new Ruling(Orientation.Horizontal, Y(row, top), X(column), X(end - 1), 0.5));
            }

            return end;
        }

        while (end < line.Length && line[end] is not ('+' or '-' or '|' or ' '))
        {
            end++;
        }

        if (end > column)
        {
            words.Add(Word(
                line[column..end].Replace(Filler.ToString(), "", StringComparison.Ordinal),
                X(column) - (Width / 2),
                Y(row, top) - (Height / 2)));
        }

        return Math.Max(end, column + 1);
    }

    private static string Spread(string text) =>
        string.Concat(text.Select(character => character >= '\u2E80' ? $"{character}{Filler}" : $"{character}"));

    private static double X(int column) => Margin + (column * Width);

    private static double Y(int row, double top) => top + (row * Height);
}
