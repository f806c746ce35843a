using System.Text;
using Disclosure.Documents.Text;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Html;

/// <summary>
/// A web page with all that belongs to it in one file, as browsers save it (.mht, .mhtml): a MIME message of related parts (RFC 2557, RFC
/// 2045, RFC 2046). Of its parts the page is read, and those of its pictures that are asked for; nothing is fetched from anywhere.
/// </summary>
internal static class WebArchive
{
    /// <summary>Bytes within which the head of such a file names its type.</summary>
    private const int HeadReach = 4096;

    /// <summary>Most parts that are looked at; a page has some hundred pictures and scripts.</summary>
    private const int MostParts = 5_000;

    /// <summary>Most messages within each other.</summary>
    private const int DeepestPart = 8;

    /// <summary>Line ends, and the bytes of the mark of UTF-8, that may stand before the head.</summary>
    private static readonly char[] BeforeHead = ['\r', '\n', '\u00EF', '\u00BB', '\u00BF'];

    /// <summary>Returns whether a file is such a page.</summary>
    /// <param name="start">The file, or its beginning.</param>
    public static bool Is(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, HeadReach)]).TrimStart(BeforeHead);
        var headers = Headers(head, out _);
        return headers.TryGetValue("content-type", out var type) && (headers.ContainsKey("mime-version") || headers.ContainsKey("from"))
            && (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the page as text.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">There is no page in it.</exception>
    public static string PageOf(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        budget.Use(file.Length * 2L);
        var text = Encoding.Latin1.GetString(file.Span).TrimStart(BeforeHead);
        string? page = null;
        var parts = 0;
        Walk(text, 0, ref parts, budget, (headers, part, body) =>
        {
            if (!IsPage(headers))
            {
                return false;
            }

            budget.Use(part.Length - body);
            var bytes = BodyOf(headers, part, body);
            page = Parameter(TypeOf(headers), "charset") is { Length: > 0 } charset && TextEncoding.Decode(charset, bytes) is { } said
                ? said
                : HtmlCharset.Decode(bytes);
            return true;
        });
        return page ?? throw new DocumentException(new TextGarbled());
    }

    /// <summary>Returns pictures by the names that the page has for them; those that are not in the file are left out.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">The names, as the page has them (RFC 2557 §5 and §8).</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">They are beyond the limits.</exception>
    public static IReadOnlyDictionary<string, byte[]> PicturesOf(
        ReadOnlyMemory<byte> file, IReadOnlySet<string> names, ReadBudget budget)
    {
        budget.Use(file.Length * 2L);
        var text = Encoding.Latin1.GetString(file.Span).TrimStart(BeforeHead);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        Uri? place = null;
        var wanted = names.ToDictionary(static name => name, static name => name, StringComparer.Ordinal);
        var parts = 0;
        Walk(text, 0, ref parts, budget, (headers, part, body) =>
        {
            var location = headers.GetValueOrDefault("content-location", "").Trim();
            if (place is null && IsPage(headers) && Uri.TryCreate(location, UriKind.Absolute, out place))
            {
                foreach (var name in names)
                {
                    if (Uri.TryCreate(place, name, out var whole))
                    {
                        wanted.TryAdd(whole.AbsoluteUri, name);
                    }
                }
            }

            if (!TypeOf(headers).StartsWith("image/", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            var id = headers.GetValueOrDefault("content-id", "").Trim().Trim('<', '>');
            var called = wanted.GetValueOrDefault($"cid:{id}") ?? wanted.GetValueOrDefault(location)
                ?? (Uri.TryCreate(location, UriKind.Absolute, out var at) ? wanted.GetValueOrDefault(at.AbsoluteUri) : null);
            if (called is not null)
            {
                budget.SpendDecoded(part.Length - body);
                budget.Use(part.Length - body);
                pictures.TryAdd(called, BodyOf(headers, part, body));
            }

            return false;
        });
        return pictures;
    }

    private static string TypeOf(Dictionary<string, string> headers) => headers.GetValueOrDefault("content-type", "");

    private static bool IsPage(Dictionary<string, string> headers) =>
        TypeOf(headers).StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || TypeOf(headers).StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    private static byte[] BodyOf(Dictionary<string, string> headers, string part, int body) =>
        Decoded(part.AsSpan(body), headers.GetValueOrDefault("content-transfer-encoding", "").Trim());

    /// <summary>Goes through the parts that hold no others, until one is taken.</summary>
    /// <param name="part">The part to begin with.</param>
    /// <param name="depth">Number of parts around it.</param>
    /// <param name="parts">Number of parts looked at.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="take">Takes a part by its headers, its text and where its body begins; returns whether to stop.</param>
    private static bool Walk(
        string part, int depth, ref int parts, ReadBudget budget, Func<Dictionary<string, string>, string, int, bool> take)
    {
        budget.Check();
        if (++parts > MostParts || depth > DeepestPart)
        {
            return false;
        }

        var headers = Headers(part, out var body);
        if (!TypeOf(headers).StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || Parameter(TypeOf(headers), "boundary") is not { Length: > 0 } boundary)
        {
            return take(headers, part, body);
        }

        var mark = "--" + boundary;
        for (var at = MarkAt(part, mark, body); at >= 0 && parts <= MostParts;)
        {
            var from = at + mark.Length;
            if (part.AsSpan(from).StartsWith("--", StringComparison.Ordinal))
            {
                break;
            }

            var line = part.IndexOf('\n', from);
            var next = line < 0 ? -1 : MarkAt(part, mark, line);
            if (line >= 0 && Walk(part[(line + 1)..(next < 0 ? part.Length : next)], depth + 1, ref parts, budget, take))
            {
                return true;
            }

            at = next;
        }

        return false;
    }

    /// <summary>Where a boundary stands next at the beginning of a line; -1 where none does.</summary>
    private static int MarkAt(string text, string mark, int from)
    {
        for (var at = text.IndexOf(mark, from, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] == '\n')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The headers up to the first blank line, folded lines joined (RFC 5322 §2.2.3).</summary>
    private static Dictionary<string, string> Headers(string text, out int body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        for (var at = 0; ;)
        {
            var end = text.IndexOf('\n', at);
            var line = (end < 0 ? text[at..] : text[at..end]).TrimEnd('\r');
            at = end < 0 ? text.Length : end + 1;
            body = at;
            if (line.Length == 0)
            {
                return headers;
            }

            if (line[0] is ' ' or '\t' && name is not null)
            {
                headers[name] += " " + line.Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and < 80 and var colon)
            {
                name = line[..colon].Trim();
                headers[name] = line[(colon + 1)..].Trim();
            }
            else
            {
                return headers;
            }

            if (end < 0)
            {
                return headers;
            }
        }
    }

    /// <summary>A parameter of a header; null where it has none of that name.</summary>
    private static string? Parameter(string header, string name)
    {
        foreach (var part in header.Split(';'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    private static byte[] Decoded(ReadOnlySpan<char> body, string encoding) =>
        encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) ? OfBase64(body)
        : encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase) ? OfQuoted(body)
        : Encoding.Latin1.GetBytes(body.ToArray());

    private static byte[] OfBase64(ReadOnlySpan<char> body)
    {
        var kept = new StringBuilder(body.Length);
        foreach (var character in body)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '+' or '/')
            {
                kept.Append(character);
            }
        }

        kept.Length -= kept.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(kept.Append('=', (4 - (kept.Length % 4)) % 4).ToString());
    }

    /// <summary>Text with bytes in sixteens behind =, and lines broken by = at their end (RFC 2045 §6.7).</summary>
    private static byte[] OfQuoted(ReadOnlySpan<char> body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (i + 2 < body.Length && char.IsAsciiHexDigit(body[i + 1]) && char.IsAsciiHexDigit(body[i + 2]))
            {
                bytes.Add(Convert.ToByte(body.Slice(i + 1, 2).ToString(), 16));
                i += 2;
            }
            else
            {
                // A soft break, with blanks that mail left before the end of the line.
                var end = i + 1;
                while (end < body.Length && body[end] is (' ' or '\t' or '\r'))
                {
                    end++;
                }

                if (end < body.Length && body[end] == '\n')
                {
                    i = end;
                }
                else
                {
                    bytes.Add((byte)'=');
                }
            }
        }

        return [.. bytes];
    }
}
