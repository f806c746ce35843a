using System.Text;

namespace Disclosure.Architecture.Tests;

/// <summary>Tells what of a C# file is code and what is remark.</summary>
internal static class CodeText
{
    /// <summary>
    /// Returns the text without its comments, line by line as before. Strings and characters are known well enough not to take what looks
    /// like a comment in them for one: plain, verbatim, raw, and interpolated ones, whose holes count as part of the string.
    /// </summary>
    public static string WithoutComments(string text)
    {
        var code = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = EndOf(text, i, out var isComment);
            code.Append(isComment ? new string([.. text[i..end].Where(static c => c == '\n')]) : text[i..end]);
            i = end;
        }

        return code.ToString();
    }

    /// <summary>Returns the end of what begins at a place: a comment, a string, a character, or else one letter of code.</summary>
    private static int EndOf(string text, int start, out bool isComment)
    {
        isComment = text.AsSpan(start).StartsWith("//") || text.AsSpan(start).StartsWith("/*");
        if (isComment)
        {
            var close = text[start + 1] == '/' ? text.IndexOf('\n', start) : text.IndexOf("*/", start + 2, StringComparison.Ordinal) + 2;
            return close < start + 2 ? text.Length : close;
        }

        if (text[start] == '\'')
        {
            return EndOfEscaped(text, start, '\'');
        }

        if (text[start] != '"')
        {
            return start + 1;
        }

        var quotes = text.AsSpan(start).IndexOfAnyExcept('"') is >= 3 and var many ? many : 1;
        if (quotes >= 3)
        {
            var close = text.IndexOf(new string('"', quotes), start + quotes, StringComparison.Ordinal);
            return close < 0 ? text.Length : close + quotes;
        }

        var isVerbatim = start > 0 && (text[start - 1] == '@' || (start > 1 && text[start - 1] == '$' && text[start - 2] == '@'));
        return isVerbatim ? EndOfVerbatim(text, start) : EndOfEscaped(text, start, '"');
    }

    private static int EndOfEscaped(string text, int start, char quote)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i + 1;
            }
            else if (text[i] == '\n')
            {
                return i;
            }
        }

        return text.Length;
    }

    private static int EndOfVerbatim(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"' && (i + 1 == text.Length || text[i + 1] != '"'))
            {
                return i + 1;
            }

            i += text[i] == '"' ? 1 : 0;
        }

        return text.Length;
    }
}
