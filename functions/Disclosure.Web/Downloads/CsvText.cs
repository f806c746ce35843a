using System.Globalization;
using System.Text;

namespace Disclosure.Web.Downloads;

/// <summary>Builds CSV as RFC 4180 has it, safe to open in a spreadsheet: no text of a report can become a formula there.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private bool _isFirst = true;

    /// <summary>
    /// Adds a text. One that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises against CSV injection.
    /// </summary>
    public CsvText Text(string? value)
    {
        value ??= "";
        if (value.TrimStart(' ', '\u3000', '\u00A0') is
            ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠', ..])
        {
            value = $"'{value}";
        }

        return Raw(value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);
    }

    /// <summary>Adds a number, or nothing.</summary>
    public CsvText Number(decimal? value) => Raw(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Ends the line.</summary>
    public CsvText End()
    {
        _text.Append("\r\n");
        _isFirst = true;
        return this;
    }

    /// <summary>Gives what was built since the last time, as UTF-8.</summary>
    public byte[] Take()
    {
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();
        return bytes;
    }

    private CsvText Raw(string value)
    {
        _text.Append(_isFirst ? "" : ",").Append(value);
        _isFirst = false;
        return this;
    }
}
