using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Disclosure.Web.Markup;

/// <summary>Builds <see cref="Html"/> from an interpolated string: encodes every hole that is not markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9 §2).</summary>
    private static readonly SearchValues<char> Turning = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private readonly StringBuilder _markup;

    public HtmlBuilder(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + 24 * formattedCount);

    public void AppendLiteral(string literal) => _markup.Append(literal);

    /// <summary>
    /// Text, or the value of an attribute, which has to stand in quotes. Marks that turn the direction of writing round are left out: in a
    /// name or a remark they would make the words behind them read as others (UTR #36 §2.2).
    /// </summary>
    public void AppendFormatted(string? text)
    {
        if (_markup.Length > 0 && _markup[^1] == '=')
        {
            throw new FormatException("The value of an attribute has to stand in quotes.");
        }

        if (text is not null)
        {
            _markup.Append(Encoder.Encode(text.AsSpan().IndexOfAny(Turning) < 0 ? text
                : string.Concat(text.Where(static each => !Turning.Contains(each)))));
        }
    }

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html html) => _markup.Append(html.ToString());

    public Html Finish() => new(_markup.ToString());
}
