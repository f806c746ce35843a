using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Xlsx;

/// <summary>
/// A number as a cell shows it (ECMA-376 part 1, 18.8.31). Separators, colours and fillers are left out, so that it reads as digits; a 0
/// that the format shows as a stroke or not at all is a 0 all the same.
/// </summary>
/// <param name="Text">What the cell says; empty where the format shows nothing.</param>
/// <param name="IsExact">Whether a person sees the number that the cell holds, and not a rounded or shortened one.</param>
internal readonly record struct XlsxNumber(string Text, bool IsExact)
{
    /// <summary>Days from the beginning of the one calendar of workbooks to that of the other.</summary>
    private const int DaysTo1904 = 1462;

    /// <summary>Most digits behind the point that are shown.</summary>
    private const int MostDecimals = 15;

    private const string General = "General";

    /// <summary>Returns what a number shows.</summary>
    /// <param name="kept">The number as the file has it.</param>
    /// <param name="format">Its format.</param>
    /// <param name="is1904">Whether days count from 1904.</param>
    public static XlsxNumber Of(string kept, string format, bool is1904)
    {
        if (!double.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            || Math.Abs(number) >= 1e28)
        {
            return new XlsxNumber(kept.Trim(), true);
        }

        // Workbooks keep 15 digits, and so many a decimal takes of a double.
        var value = (decimal)number;
        var plain = value.ToString("0.############################", CultureInfo.InvariantCulture);
        var sections = Sections(format);
        var section = sections.Count switch
        {
            1 => sections[0],
            2 => sections[value < 0 ? 1 : 0],
            _ => sections[value > 0 ? 0 : value < 0 ? 1 : 2],
        };
        var picture = Picture.Of(section);
        if (picture.IsDate && value is >= 0 and < 2_958_466)
        {
            return new XlsxNumber(Day((double)value + (is1904 ? DaysTo1904 : 0), section), true);
        }

        if (picture.IsPercent)
        {
            return new XlsxNumber((value * 100).ToString("0.############################", CultureInfo.InvariantCulture) + "%", true);
        }

        if (section.Contains(General, StringComparison.OrdinalIgnoreCase) || picture.IsText || picture.IsOther)
        {
            return new XlsxNumber(plain, true);
        }

        if (!picture.HasDigits)
        {
            return value == 0 ? new XlsxNumber("0", true) : new XlsxNumber(picture.Literal.Trim(), picture.Literal.Length == 0);
        }

        var shown = Math.Round(value, Math.Min(picture.Decimals, MostDecimals), MidpointRounding.AwayFromZero);
        return shown == value && !picture.IsScaled
            ? new XlsxNumber(value.ToString("F" + LeastDecimals(value, picture), CultureInfo.InvariantCulture), true)
            : new XlsxNumber(plain, false);
    }

    private static string LeastDecimals(decimal value, Picture picture) => Math.Max(
        Math.Min(picture.Zeros, MostDecimals), (value / 1.0000000000000000000000000000m).Scale).ToString(CultureInfo.InvariantCulture);

    private static string Day(double days, string section)
    {
        var day = DateTime.FromOADate(days);
        return section.Contains('年', StringComparison.Ordinal)
            ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The parts of a format for numbers above, below and at 0.</summary>
    private static List<string> Sections(string format)
    {
        var sections = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '\\' or '!' when !isQuoted:
                    i++;
                    break;
                case ';' when !isQuoted:
                    sections.Add(format[start..i]);
                    start = i + 1;
                    break;
            }
        }

        sections.Add(format[start..]);
        return sections;
    }

    /// <summary>What one part of a format says.</summary>
    private sealed record Picture
    {
        public bool HasDigits { get; private set; }

        public bool IsDate { get; private set; }

        public bool IsPercent { get; private set; }

        public bool IsText { get; private set; }

        /// <summary>Gets whether numbers are shown with a power of ten, as fractions, or by a condition.</summary>
        public bool IsOther { get; private set; }

        /// <summary>Gets whether thousands are shown instead of ones.</summary>
        public bool IsScaled { get; private set; }

        /// <summary>Gets the number of digits behind the point.</summary>
        public int Decimals { get; private set; }

        /// <summary>Gets the number of those that are shown though they are 0.</summary>
        public int Zeros { get; private set; }

        /// <summary>Gets the words of it.</summary>
        public string Literal { get; private set; } = "";

        public static Picture Of(string section)
        {
            var picture = new Picture();
            var literal = new StringBuilder();
            var isBehindPoint = false;
            for (var i = 0; i < section.Length; i++)
            {
                switch (section[i])
                {
                    case '"':
                        var end = section.IndexOf('"', i + 1);
                        end = end < 0 ? section.Length : end;
                        literal.Append(section, i + 1, end - i - 1);
                        i = end;
                        break;
                    case '\\' or '!':
                        literal.Append(i + 1 < section.Length ? section[i + 1] : ' ');
                        i++;
                        break;
                    case '_' or '*':
                        i++;
                        break;
                    case '[':
                        var close = section.IndexOf(']', i);
                        close = close < 0 ? section.Length : close;
                        var inner = section.AsSpan(i + 1, Math.Max(0, close - i - 1));
                        picture.IsDate |= inner.Length > 0 && inner.Trim("hHmMsS").Length == 0;
                        picture.IsOther |= inner is ['<' or '>' or '=', ..];
                        i = close;
                        break;
                    case '0' or '#' or '?':
                        picture.HasDigits = true;
                        picture.Decimals += isBehindPoint ? 1 : 0;
                        picture.Zeros += isBehindPoint && section[i] == '0' ? 1 : 0;
                        break;
                    case '.':
                        isBehindPoint = true;
                        break;
                    case ',':
                        // A comma behind the last digit before the point hides three digits.
                        var rest = section.AsSpan(i + 1).TrimStart(',');
                        picture.IsScaled |= picture.HasDigits && rest is not ['0' or '#' or '?', ..];
                        break;
                    case '%':
                        picture.IsPercent = true;
                        break;
                    case '@':
                        picture.IsText = true;
                        break;
                    case '/' when picture.HasDigits:
                        picture.IsOther = true;
                        break;
                    case 'E' or 'e' when i + 1 < section.Length && section[i + 1] is '+' or '-':
                        picture.IsOther = true;
                        i++;
                        break;
                    case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'e':
                        picture.IsDate = true;
                        break;
                    case 'G' when section.AsSpan(i).StartsWith(General, StringComparison.OrdinalIgnoreCase):
                        picture.HasDigits = true;
                        i += General.Length - 1;
                        break;
                    default:
                        literal.Append(section[i]);
                        break;
                }
            }

            picture.Literal = literal.ToString().Trim();
            return picture;
        }
    }
}
