using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Forms;

/// <summary>
/// What the text of a cell says as a figure: a number in digits (<see cref="FigureText"/>), or one that is written otherwise (零, 〇, the
/// letter O, （0）); 不适用 stands for no figure. An amount keeps the unit behind it.
/// </summary>
/// <param name="Kind">What the text is.</param>
/// <param name="Value">The number, in <paramref name="Unit"/>; 0 where there is none.</param>
/// <param name="IsWrittenOut">Whether the number is written otherwise than in digits.</param>
/// <param name="Unit">The unit of money behind the number; null where none is printed.</param>
internal readonly record struct CellFigure(FigureTextKind Kind, decimal Value, bool IsWrittenOut, string? Unit)
{
    /// <summary>Most characters, white space left out, of a number that is written otherwise: as many as of one in digits.</summary>
    private const int Longest = 40;

    private const string NotApplicable = "不适用";

    /// <summary>Returns what the text says.</summary>
    public static CellFigure Read(string text, FigureKind kind)
    {
        var (read, value) = FigureText.Read(text, kind);
        if (kind == FigureKind.Amount && read is FigureTextKind.Number or FigureTextKind.Other)
        {
            return ReadAmount(text, read, value);
        }

        return read == FigureTextKind.Other ? ReadOther(text, kind) : new CellFigure(read, value, false, null);
    }

    /// <summary>Returns the unit of money the number is in, under a heading that prints one; null where neither prints one.</summary>
    public string? UnitUnder(string? ofHeading) => Kind == FigureTextKind.Number ? Unit ?? ofHeading : null;

    private static CellFigure ReadAmount(string text, FigureTextKind read, decimal value)
    {
        Span<char> buffer = stackalloc char[Longest];
        if (!Compact(text, buffer, out var length) || MoneyUnit.EndOf(buffer[..length]) is not { } unit)
        {
            return read == FigureTextKind.Number ? new CellFigure(read, value, false, null) : ReadOther(text, FigureKind.Amount);
        }

        var number = ReadOther(buffer[..(length - unit.Length)].ToString(), FigureKind.Amount);
        return number.Kind == FigureTextKind.Number
            ? number with { Unit = unit == "万" ? MoneyUnit.OfForm : unit }
            : new CellFigure(FigureTextKind.Other, 0, false, null);
    }

    /// <summary>Reads a number that may be written otherwise than in digits.</summary>
    private static CellFigure ReadOther(string text, FigureKind kind)
    {
        Span<char> buffer = stackalloc char[Longest];
        if (!Compact(text, buffer, out var length))
        {
            return new CellFigure(FigureTextKind.Other, 0, false, null);
        }

        ReadOnlySpan<char> figure = buffer[..length];
        if (figure.SequenceEqual(NotApplicable))
        {
            return new CellFigure(FigureTextKind.Dash, 0, false, null);
        }

        var isBracketed = figure.Length > 2 && figure[0] is '(' or '（' && figure[^1] is ')' or '）';
        Span<char> digits = stackalloc char[figure.Length];
        var inner = isBracketed ? figure[1..^1] : figure;
        inner.CopyTo(digits);
        digits = digits[..inner.Length];
        var isWrittenOut = isBracketed;
        for (var i = 0; i < digits.Length; i++)
        {
            if (IsZero(digits[i]))
            {
                (digits[i], isWrittenOut) = ('0', true);
            }
        }

        var (read, value) = FigureText.Read(digits.ToString(), kind);

        // A number in brackets is one below zero to an accountant: only of 0 it is the same.
        return read == FigureTextKind.Number && !(isBracketed && value != 0)
            ? new CellFigure(read, value, isWrittenOut, null)
            : new CellFigure(FigureTextKind.Other, 0, false, null);
    }

    /// <summary>Half width, without white space; false where it is too long for a figure.</summary>
    private static bool Compact(string text, Span<char> buffer, out int length)
    {
        length = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            if (length == buffer.Length)
            {
                return false;
            }

            buffer[length++] = TraditionalCharacters.Simplify(Folding.Narrow(character));
        }

        return true;
    }

    /// <summary>Whether a character stands for 0: the numeral, its signs, and the letters that look like it.</summary>
    private static bool IsZero(char character) => character is '零' or '〇' or '○' or '◯' or 'O' or 'o' or 'О' or 'о';
}
