using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Documents.Text;

namespace Disclosure.Documents.Html;

/// <summary>
/// The encoding of a web page (HTML Standard, 13.2.3.2): a mark at its beginning, else what it says, else what its bytes tell.
/// </summary>
internal static partial class HtmlCharset
{
    /// <summary>Bytes among which a page says its encoding.</summary>
    private const int SaidWithin = 4096;

    /// <summary>Returns the page as text. Single bytes that are no characters are replaced: they cost no more than themselves.</summary>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        var isMarked = file is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var said = Said().Match(Encoding.Latin1.GetString(file[..Math.Min(file.Length, SaidWithin)]));
        if (!isMarked && said.Success && TextEncoding.Decode(said.Groups[1].Value, file) is { } asSaid)
        {
            return asSaid;
        }

        return TextEncoding.Decode(file, isWhole: true) ?? TextEncoding.DecodeAnyhow(said.Success ? said.Groups[1].Value : "utf-8", file);
    }

    [GeneratedRegex(
        "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{2,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
