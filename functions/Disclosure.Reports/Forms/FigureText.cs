using System.Globalization;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Forms;

/// <summary>What the text of a cell is, seen as a figure.</summary>
internal enum FigureTextKind
{
    /// <summary>Nothing is printed.</summary>
    Blank,

    /// <summary>A dash, a slash or 无 stands for no figure.</summary>
    Dash,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>
/// Reads figures as offices print them: half or full width, with thousands separators, torn over lines, with a unit behind (3件, 0.5万元), and
/// changes with a sign or a word (+3, 减4, ↑3, 持平).
/// </summary>
internal static class FigureText
{
    /// <summary>Most characters, white space and bars left out, of a text that may be a figure: a decimal has 29 digits.</summary>
    private const int Longest = 40;

    /// <summary>Returns what the text is, with its value where it is a number and 0 otherwise.</summary>
    public static (FigureTextKind Kind, decimal Value) Read(string text, FigureKind kind)
    {
        Span<char> buffer = stackalloc char[Longest];
        if (!Compact(text, buffer, out var length))
        {
            return (FigureTextKind.Other, 0);
        }

        ReadOnlySpan<char> figure = buffer[..length];
        if (figure.Length == 0)
        {
            return (FigureTextKind.Blank, 0);
        }

        if (kind == FigureKind.Change && figure is ("持平" or "不变" or "无变化"))
        {
            return (FigureTextKind.Number, 0);
        }

        if (IsDash(figure))
        {
            return (FigureTextKind.Dash, 0);
        }

        var sign = TakeSign(ref figure, kind);
        figure = WithoutUnit(figure, kind);
        return Digits(figure) is { } value ? (FigureTextKind.Number, sign * value) : (FigureTextKind.Other, 0);
    }

    /// <summary>Half width, without white space and bars; false where it is too long for a figure.</summary>
    private static bool Compact(string text, Span<char> buffer, out int length)
    {
        length = 0;
        foreach (var character in text)
        {
            var narrow = Folding.Narrow(character);
            if (char.IsWhiteSpace(narrow) || char.IsControl(narrow) || narrow is '|' or '│' or '\u200B' or '\uFEFF')
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return false;
            }

            buffer[length++] = narrow switch
            {
                '−' or '–' or '—' or '﹣' or '―' or '─' or '‐' or '‑' => '-',
                '，' => ',',
                '。' or '．' or '﹒' => '.',
                _ => TraditionalCharacters.Simplify(narrow),
            };
        }

        return true;
    }

    private static bool IsDash(ReadOnlySpan<char> figure)
    {
        if (figure is "无" or "N/A" or "n/a" or "空")
        {
            return true;
        }

        foreach (var character in figure)
        {
            if (character is not ('-' or '/' or '\\' or '_' or '~' or '*' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static int TakeSign(ref ReadOnlySpan<char> figure, FigureKind kind)
    {
        var sign = 1;
        if (kind == FigureKind.Change)
        {
            if (TakeWord(ref figure, "增加") || TakeWord(ref figure, "新增") || TakeWord(ref figure, "增") || TakeWord(ref figure, "↑")
                || TakeWord(ref figure, "上升"))
            {
                sign = 1;
            }
            else if (TakeWord(ref figure, "减少") || TakeWord(ref figure, "减") || TakeWord(ref figure, "↓") || TakeWord(ref figure, "下降"))
            {
                sign = -1;
            }

            TakeWord(ref figure, "了");
            TakeWord(ref figure, ":");
        }

        if (TakeWord(ref figure, "-"))
        {
            return sign == -1 ? -1 : -sign;
        }

        TakeWord(ref figure, "+");
        return sign;
    }

    private static bool TakeWord(ref ReadOnlySpan<char> figure, ReadOnlySpan<char> word)
    {
        if (figure.Length > word.Length && figure.StartsWith(word))
        {
            figure = figure[word.Length..];
            return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> figure, FigureKind kind)
    {
        if (kind == FigureKind.Amount)
        {
            return figure.EndsWith("万元") ? figure[..^2] : figure.EndsWith("万") ? figure[..^1] : figure;
        }

        return figure[^1] is '件' or '项' or '个' or '宗' or '起' or '条' or '次' or '份' or '例' or '部' ? figure[..^1] : figure;
    }

    /// <summary>Digits with well-placed thousands separators and at most one decimal point; null for anything else.</summary>
    private static decimal? Digits(ReadOnlySpan<char> figure)
    {
        if (figure.Length == 0 || !char.IsAsciiDigit(figure[0]) || !char.IsAsciiDigit(figure[^1]))
        {
            return null;
        }

        var point = figure.IndexOf('.');
        var whole = point < 0 ? figure : figure[..point];
        var separator = whole.IndexOf(',');
        if (separator >= 0)
        {
            for (var i = 0; i < whole.Length; i++)
            {
                var isPlace = i >= separator && (whole.Length - i) % 4 == 0;
                if (whole[i] == ',' != isPlace)
                {
                    return null;
                }
            }

            if (separator > 3)
            {
                return null;
            }
        }

        foreach (var character in figure)
        {
            if (!char.IsAsciiDigit(character) && character is not (',' or '.'))
            {
                return null;
            }
        }

        return decimal.TryParse(
            figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
