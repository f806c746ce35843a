using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// A picture of a page; or, where it cannot be had, one that says why, as nothing else can stand in the place of a picture.
/// </summary>
internal sealed class PictureAnswer : IResult
{
    /// <summary>Width of a line in Latin letters, of which one is about 9 of the picture's 595 units wide.</summary>
    private const int LineWidth = 50;

    private readonly ReadOnlyMemory<byte> _picture;
    private readonly bool _isMissing;

    private PictureAnswer(ReadOnlyMemory<byte> picture, bool isMissing) => (_picture, _isMissing) = (picture, isMissing);

    /// <summary>Returns the picture, a JPEG.</summary>
    public static PictureAnswer Of(ReadOnlyMemory<byte> jpeg) => new(jpeg, isMissing: false);

    /// <summary>Returns a picture that says why there is none.</summary>
    /// <param name="message">The reason, in the language of the page.</param>
    public static PictureAnswer Missing(string message)
    {
        var svg = Html.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842">
            <rect width="595" height="842" fill="#ffffff"/>
            <g font-size="18" fill="#333333" font-family="sans-serif">
            {Html.Each(Lines(message).Index(), line => Html.Of($"<text x=\"60\" y=\"{120 + (30 * line.Index)}\">{line.Item}</text>\n"))}</g>
            </svg>
            """);
        return new PictureAnswer(System.Text.Encoding.UTF8.GetBytes(svg.ToString()), isMissing: true);
    }

    /// <summary>Returns the lines of a text, broken between Chinese characters and at spaces, never within a Latin word.</summary>
    private static List<string> Lines(string message)
    {
        var lines = new List<string>();
        var (start, end) = (0, 0);
        for (var i = 1; i < message.Length; i++)
        {
            if (!char.IsAscii(message[i]) || !char.IsAscii(message[i - 1]) || message[i - 1] == ' ')
            {
                end = i;
            }

            if (end > start && WidthOf(message.AsSpan(start..(i + 1))) > LineWidth)
            {
                lines.Add(message[start..end].TrimEnd());
                start = end;
            }
        }

        lines.Add(message[start..]);
        return lines;
    }

    /// <summary>Returns the width of a text in Latin letters; a Chinese character is as wide as two.</summary>
    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += char.IsAscii(letter) ? 1 : 2;
        }

        return width;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_isMissing)
        {
            return Bytes.WriteAsync(httpContext.Response, _picture, "image/svg+xml; charset=utf-8",
                StatusCodes.Status503ServiceUnavailable);
        }

        // What a token's page shows never changes; the browser may keep it while the reviewer goes to and fro, and no proxy may.
        httpContext.Response.Headers.CacheControl = "private, max-age=600";
        return Bytes.WriteAsync(httpContext.Response, _picture, "image/jpeg");
    }
}
