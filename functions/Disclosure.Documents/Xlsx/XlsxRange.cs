namespace Disclosure.Documents.Xlsx;

/// <summary>Cells from a top left to a bottom right, rows and columns from 1.</summary>
internal readonly record struct XlsxRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>The last row and the last column of a sheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13).</summary>
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;

    /// <summary>Returns whether a cell is one of them.</summary>
    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;

    /// <summary>Returns whether some cell is in both.</summary>
    public bool Meets(XlsxRange other) => Top <= other.Bottom && other.Top <= Bottom && Left <= other.Right && other.Left <= Right;

    /// <summary>Returns the cells that a name such as <c>B2:G2</c> or <c>B2</c> means; null where it means none.</summary>
    public static XlsxRange? Parse(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return ParseCell(colon < 0 ? name : name.AsSpan(0, colon)) is { } from && ParseCell(name.AsSpan(colon + 1)) is { } to
            ? new XlsxRange(
                Math.Min(from.Row, to.Row), Math.Min(from.Column, to.Column), Math.Max(from.Row, to.Row), Math.Max(from.Column, to.Column))
            : null;
    }

    /// <summary>Returns the name of a cell.</summary>
    public static string NameOf(int row, int column) => FormattableString.Invariant($"{ColumnOf(column)}{row}");

    /// <summary>Returns the name of a column.</summary>
    public static string ColumnOf(int column)
    {
        var name = "";
        for (var left = column; left > 0; left = (left - 1) / 26)
        {
            name = (char)('A' + ((left - 1) % 26)) + name;
        }

        return name;
    }

    private static (int Row, int Column)? ParseCell(ReadOnlySpan<char> name)
    {
        var (row, column) = (0, 0);
        foreach (var character in name)
        {
            if (row == 0 && char.IsAsciiLetter(character))
            {
                column = (column * 26) + (char.ToUpperInvariant(character) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(character) && column > 0)
            {
                row = (row * 10) + (character - '0');
            }
            else if (character != '$')
            {
                return null;
            }

            if (row > LastRow || column > LastColumn)
            {
                return null;
            }
        }

        return row > 0 && column > 0 ? (row, column) : null;
    }
}
