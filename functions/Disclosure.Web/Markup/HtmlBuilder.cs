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

    private readonly StringBuilder _markup;

    public HtmlBuilder(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + 24 * formattedCount);

    public void AppendLiteral(string literal) => _markup.Append(literal);

    /// <summary>Text, or the value of an attribute, which has to stand in quotes.</summary>
    public void AppendFormatted(string? text)
    {
        if (_markup.Length > 0 && _markup[^1] == '=')
        {
            throw new FormatException("The value of an attribute has to stand in quotes.");
        }

        if (text is not null)
        {
            _markup.Append(Encoder.Encode(text));
        }
    }

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html html) => _markup.Append(html.ToString());

    public Html Finish() => new(_markup.ToString());
}
