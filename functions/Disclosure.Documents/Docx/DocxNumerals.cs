using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Docx;

/// <summary>Numbers as Word writes them before paragraphs (ECMA-376 part 1, 17.18.59 ST_NumberFormat).</summary>
internal static class DocxNumerals
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Heavenly = "甲乙丙丁戊己庚辛壬癸";
    private const string Earthly = "子丑寅卯辰巳午未申酉戌亥";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Returns a number in a format; in digits where the format is another one.</summary>
    public static string Print(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Wide(number),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number),
        "lowerLetter" => Letter(number).ToLowerInvariant(),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => Counted(number, "零一二三四五六七八九", "千百十", isShort: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" =>
            Counted(number, Formal, "仟佰拾", isShort: false),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" =>
            string.Concat(Plain(number).Select(static digit => char.IsAsciiDigit(digit) ? Digits[digit - '0'] : digit)),
        "ideographTraditional" => At(Heavenly, number),
        "ideographZodiac" => At(Earthly, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Sign('\u2460', 20, number),
        "decimalEnclosedParen" => Sign('\u2474', 20, number),
        "decimalEnclosedFullstop" => Sign('\u2488', 20, number),
        "ideographEnclosedCircle" => Sign('\u3280', 10, number),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Wide(int number) =>
        string.Concat(Plain(number).Select(static digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit));

    private static string At(string names, int number) =>
        number > 0 && number <= names.Length ? names[number - 1].ToString() : Plain(number);

    private static string Sign(char first, int count, int number) =>
        number > 0 && number <= count ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string Letter(int number) =>
        number is < 1 or > 780 ? Plain(number) : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Plain(number);
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in new[]
        {
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        })
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    /// <summary>A number below ten thousand in words: 十二, 二十, 一百零五.</summary>
    private static string Counted(int number, string digits, string units, bool isShort)
    {
        if (number is < 0 or > 9999)
        {
            return Plain(number);
        }

        if (number == 0)
        {
            return digits[0].ToString();
        }

        var text = new StringBuilder();
        var isGap = false;
        for (var (place, unit) = (0, 1000); place < 4; place++, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                isGap = text.Length > 0;
                continue;
            }

            if (isGap)
            {
                text.Append(digits[0]);
                isGap = false;
            }

            if (!(isShort && place == 2 && digit == 1 && text.Length == 0))
            {
                text.Append(digits[digit]);
            }

            text.Append(place < 3 ? units[place] : "");
        }

        return text.ToString();
    }
}
