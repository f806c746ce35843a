namespace Disclosure.Documents.Text;

/// <summary>A line of a text that is a row of a table, or a part of one.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Cells">Its cells, blank ones too, with the number of their first character in the line, from 1.</param>
/// <param name="Form">How the line divides its cells.</param>
/// <param name="IsAfterGap">Whether blank lines stand before it.</param>
internal sealed record TextRow(int Line, IReadOnlyList<(string Text, int Column)> Cells, RowForm Form, bool IsAfterGap)
{
    /// <summary>Signs that divide cells, beside the tab.</summary>
    private const string Bars = "|｜│┃║︱";

    /// <summary>What a line between two rows is drawn of.</summary>
    private const string Drawing = "-+=:|｜│┃║─━═┄┅┈┉┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋ 　";

    /// <summary>Most characters of the only text in a line that begins with tabs: a longer one is a paragraph with an indent.</summary>
    private const int LongestAlone = 40;

    /// <summary>Whether a line is only drawn: the line between two rows.</summary>
    public static bool IsDrawn(ReadOnlySpan<char> line)
    {
        var strokes = 0;
        foreach (var character in line)
        {
            if (!Drawing.Contains(character))
            {
                return false;
            }

            strokes += character is '-' or '=' or '─' or '━' or '═' ? 1 : 0;
        }

        return strokes >= 2;
    }

    /// <summary>Returns a line as a row; null where nothing in it divides cells.</summary>
    /// <param name="text">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="isAfterGap">Whether blank lines stand before it.</param>
    /// <param name="mostCells">Most cells of a row.</param>
    public static TextRow? Of(string text, int number, bool isAfterGap, int mostCells)
    {
        if (text.Contains('\t', StringComparison.Ordinal))
        {
            var cells = Divide(text, "\t", 0, text.Length, mostCells);
            var filled = cells.FindAll(static cell => cell.Text.Length > 0);
            var isParagraph = filled.Count == 0
                || (filled.Count == 1 && cells[^1].Text.Length > 0
                    && (filled[0].Text.Length > LongestAlone || filled[0].Text.Contains('。', StringComparison.Ordinal)));
            return isParagraph ? null : new TextRow(number, cells, RowForm.Tabs, isAfterGap);
        }

        var (from, to) = (0, text.Length);
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        var bars = 0;
        for (var i = from; i < to; i++)
        {
            bars += Bars.Contains(text[i]) ? 1 : 0;
        }

        if (bars == 0)
        {
            return null;
        }

        var isEnded = Bars.Contains(text[to - 1]);
        if (bars == to - from || (bars == 1 && isEnded))
        {
            // Bars alone end one blank cell each; a bar behind a text ends its cell.
            return new TextRow(number, Divide(text, Bars, from, to - 1, mostCells), RowForm.Ended, isAfterGap);
        }

        from += Bars.Contains(text[from]) ? 1 : 0;
        return from >= to
            ? null
            : new TextRow(number, Divide(text, Bars, from, isEnded ? to - 1 : to, mostCells), RowForm.Bars, isAfterGap);
    }

    private static List<(string Text, int Column)> Divide(string text, string signs, int from, int to, int mostCells)
    {
        var cells = new List<(string Text, int Column)>();
        var start = from;
        for (var i = from; i <= to; i++)
        {
            if (i < to && !signs.Contains(text[i]))
            {
                continue;
            }

            if (cells.Count == mostCells)
            {
                throw ReadBudget.Exceeded(Words.ReadLimit.RowCells);
            }

            var cell = text.AsSpan(start, i - start);
            var lead = cell.Length - cell.TrimStart(Blank).Length;
            var trimmed = TextMarks.WithoutEmphasis(cell.Trim(Blank).ToString());
            cells.Add((trimmed, start + (trimmed.Length > 0 ? lead : 0) + 1));
            start = i + 1;
        }

        return cells;
    }

    private static ReadOnlySpan<char> Blank => " \u3000\u00A0\u200B\uFEFF\u2002\u2003\u2009";
}

/// <summary>How a line of a text divides its cells.</summary>
internal enum RowForm
{
    /// <summary>By tabs.</summary>
    Tabs,

    /// <summary>By bars in the line.</summary>
    Bars,

    /// <summary>It holds one cell with a bar at its end, or one bar for each of several blank cells.</summary>
    Ended,
}
