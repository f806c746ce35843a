using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>
/// A picture of a page; or, where it cannot be had, one that says why, as nothing else can stand in the place of a picture.
/// </summary>
internal sealed class PictureAnswer : IResult
{
    private readonly ReadOnlyMemory<byte> _picture;
    private readonly bool _isMissing;

    private PictureAnswer(ReadOnlyMemory<byte> picture, bool isMissing) => (this._picture, this._isMissing) = (picture, isMissing);

    /// <summary>The picture, a JPEG.</summary>
    public static PictureAnswer Of(ReadOnlyMemory<byte> jpeg) => new(jpeg, isMissing: false);

    /// <summary>Why there is none.</summary>
    /// <param name="message">Why, in Chinese.</param>
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

    /// <summary>Lines of a text, broken between Chinese characters and never within a name of Latin letters.</summary>
    private static List<string> Lines(string message)
    {
        const int LineLength = 24;
        var lines = new List<string>();
        var start = 0;
        for (var i = 1; i < message.Length; i++)
        {
            if (i - start >= LineLength && !(char.IsAscii(message[i]) && char.IsAscii(message[i - 1])))
            {
                lines.Add(message[start..i]);
                start = i;
            }
        }

        lines.Add(message[start..]);
        return lines;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_isMissing)
        {
            return Bytes.WriteAsync(httpContext.Response, _picture, "image/svg+xml; charset=utf-8", StatusCodes.Status503ServiceUnavailable);
        }

        // What a token's page shows never changes; the browser may keep it while the reviewer goes to and fro, and no proxy may.
        httpContext.Response.Headers.CacheControl = "private, max-age=600";
        return Bytes.WriteAsync(httpContext.Response, _picture, "image/jpeg");
    }
}
