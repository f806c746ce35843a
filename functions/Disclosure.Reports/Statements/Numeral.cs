using System.Globalization;

namespace Disclosure.Reports.Statements;

/// <summary>Reads numbers of prose: in digits of either width, with commas between thousands, and in Chinese numerals.</summary>
internal static class Numeral
{
    /// <summary>Most digits of a count: a decimal holds them, and no office has more.</summary>
    private const int MostDigits = 12;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads the number at the beginning of a text.</summary>
    /// <param name="text">The text, in half width.</param>
    /// <param name="number">The number; 0 where there is none.</param>
    /// <returns>Its length; 0 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        return text.IsEmpty ? 0 : char.IsAsciiDigit(text[0]) ? ReadDigits(text, out number) : ReadChinese(text, out number);
    }

    private static int ReadDigits(ReadOnlySpan<char> text, out decimal number)
    {
        Span<char> digits = stackalloc char[MostDigits];
        var (length, count) = (0, 0);
        while (length < text.Length)
        {
            if (char.IsAsciiDigit(text[length]))
            {
                if (count == MostDigits)
                {
                    // No count: it is passed over whole, so that its end is not taken for one.
                    count = 0;
                    while (length < text.Length && char.IsAsciiDigit(text[length]))
                    {
                        length++;
                    }

                    number = -1;
                    return length;
                }

                digits[count++] = text[length++];
            }
            else if (IsBetweenThousands(text, length))
            {
                length++;
            }
            else
            {
                break;
            }
        }

        number = decimal.Parse(digits[..count], CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>Whether a comma stands between two groups of digits, the second of exactly three.</summary>
    private static bool IsBetweenThousands(ReadOnlySpan<char> text, int at) =>
        text[at] == ',' && at is > 0 and <= MostDigits + 3 && at + 3 < text.Length && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    /// <summary>Reads 十二, 一百零三, 两千三百, 一万二千, 捌拾陆.</summary>
    private static int ReadChinese(ReadOnlySpan<char> text, out decimal number)
    {
        decimal total = 0, section = 0, digit = 0;
        var length = 0;
        var isDigit = false;
        for (; length < text.Length; length++)
        {
            var character = Plain(text[length]);
            if (Digits.IndexOf(character) is >= 0 and var value)
            {
                if (isDigit && digit > 0)
                {
                    // 一二: digits one after the other are a year or a list, no count.
                    break;
                }

                (digit, isDigit) = (value, true);
            }
            else if (UnitOf(character) is > 0 and var unit)
            {
                if (unit == 10_000)
                {
                    (total, section) = (total + ((section + digit) * unit), 0);
                }
                else
                {
                    section += (isDigit && digit > 0 ? digit : length == 0 || digit == 0 ? 1 : digit) * unit;
                }

                (digit, isDigit) = (0, false);
            }
            else
            {
                break;
            }
        }

        number = total + section + digit;
        return length;
    }

    /// <summary>The usual character for one that stands for the same: 〇, 两, and those of amounts of money, which cannot be altered.</summary>
    private static char Plain(char character) => character switch
    {
        '〇' => '零',
        '两' or '贰' => '二',
        '壹' => '一',
        '叁' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        _ => character,
    };

    private static int UnitOf(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 0,
    };
}
