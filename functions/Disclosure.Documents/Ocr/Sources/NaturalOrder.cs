using System.Globalization;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// The order a person expects of names: runs of digits count as numbers (page2 before page10), the case of letters does not count.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var order = (IsDigit(left[0]), IsDigit(right[0])) switch
            {
                (true, true) => CompareNumbers(TakeNumber(ref left), TakeNumber(ref right)),
                (true, false) => -1,
                (false, true) => 1,
                _ => char.ToUpperInvariant(Take(ref left)).CompareTo(char.ToUpperInvariant(Take(ref right))),
            };
            if (order != 0)
            {
                return order;
            }
        }

        // Names that differ only in case or in leading zeros still have one order.
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static bool IsDigit(char c) => CharUnicodeInfo.GetDecimalDigitValue(c) >= 0;

    private static char Take(ref ReadOnlySpan<char> name)
    {
        var first = name[0];
        name = name[1..];
        return first;
    }

    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> name)
    {
        var length = 0;
        var zeros = 0;
        while (length < name.Length && IsDigit(name[length]))
        {
            if (zeros == length && CharUnicodeInfo.GetDecimalDigitValue(name[length]) == 0)
            {
                zeros++;
            }

            length++;
        }

        var number = name[zeros..length];
        name = name[length..];
        return number;
    }

    /// <summary>
    /// Numbers without leading zeros, of any length, in digits of any script (Chinese input methods write full-width ones).
    /// </summary>
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        for (var i = 0; i < left.Length; i++)
        {
            var order = CharUnicodeInfo.GetDecimalDigitValue(left[i]).CompareTo(CharUnicodeInfo.GetDecimalDigitValue(right[i]));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
