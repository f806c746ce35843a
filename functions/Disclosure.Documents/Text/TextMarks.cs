namespace Disclosure.Documents.Text;

/// <summary>Marks of plain text and of Markdown that belong to its layout and not to what is said.</summary>
internal static class TextMarks
{
    private const string ListMarks = "-*+•●○■□◆◇▪▲►";

    /// <summary>Returns a line without the mark of a heading, a list or a quotation before it and without emphasis.</summary>
    public static string Without(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.Length > 1 && text[0] == '#')
        {
            var rest = text.TrimStart('#');
            text = rest.Length > 0 && char.IsWhiteSpace(rest[0]) ? rest.Trim().TrimEnd('#').Trim() : text;
        }
        else if (text.Length > 2 && (ListMarks.Contains(text[0]) || text[0] == '>') && char.IsWhiteSpace(text[1]))
        {
            text = text[2..].Trim();
        }

        return WithoutEmphasis(text.ToString());
    }

    /// <summary>Returns a text without two asterisks or underscores before and behind it.</summary>
    public static string WithoutEmphasis(string text) =>
        text.Length > 4 && ((text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal))
            || (text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal)))
            ? text[2..^2].Trim()
            : text;

    /// <summary>Whether a paragraph ends as one that is whole does.</summary>
    public static bool EndsSentence(string text) => text.Length > 0 && "。！？；：…”』」）》)!?;:.".Contains(text[^1]);

    /// <summary>Whether a text has the marks of running prose: a heading and a title have none.</summary>
    public static bool IsProse(string text) => text.AsSpan().IndexOfAny("，。；,;") >= 0;

    /// <summary>Whether a text begins with the number of a heading or an item: 一、 （一） 1. 第二十条.</summary>
    public static bool IsNumbered(string text)
    {
        var at = text.Length > 0 && text[0] is '（' or '(' ? 1 : 0;
        var digits = at;
        while (digits < text.Length && (char.IsDigit(text[digits]) || "一二三四五六七八九十".Contains(text[digits])))
        {
            digits++;
        }

        return text.StartsWith('第') || (digits > at && digits < text.Length && "、.．)）".Contains(text[digits]));
    }
}
