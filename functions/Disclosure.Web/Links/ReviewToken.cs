using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Links;

/// <summary>
/// A ticket as the last part of a link: Base64url of version, key id, report, tier, round, expiry, reviewer, and the HMAC-SHA-256 of all
/// these (RFC 2104). There is exactly one way to write a ticket, so any altered character makes another token, and that one does not
/// verify.
/// </summary>
internal static class ReviewToken
{
    private const byte Version = 1;
    private const int ReportBytes = 16;
    private const int FixedBytes = 1 + 1 + ReportBytes + sizeof(int) + sizeof(int) + sizeof(long);
    private const int LongestReviewer = 256;
    private const int LongestContent = FixedBytes + LinkKey.LongestId + LongestReviewer;
    private const int LongestToken = (LongestContent + HMACSHA256.HashSizeInBytes + 2) / 3 * 4;

    public static string Write(ReviewTicket ticket, LinkKey key)
    {
        var length = FixedBytes + key.Id.Length + Encoding.UTF8.GetByteCount(ticket.Reviewer);
        if (length > LongestContent)
        {
            throw new ArgumentException($"审核人编号不能超过 {LongestReviewer} 字节。", nameof(ticket));
        }

        Span<byte> token = stackalloc byte[length + HMACSHA256.HashSizeInBytes];
        token[0] = Version;
        token[1] = (byte)key.Id.Length;
        var at = 2 + Encoding.ASCII.GetBytes(key.Id, token[2..]);
        Convert.FromHexString(ticket.Report.ToString(), token.Slice(at, ReportBytes), out _, out _);
        at += ReportBytes;
        BinaryPrimitives.WriteInt32BigEndian(token[at..], ticket.Tier);
        at += sizeof(int);
        BinaryPrimitives.WriteInt32BigEndian(token[at..], ticket.Round);
        at += sizeof(int);
        BinaryPrimitives.WriteInt64BigEndian(token[at..], ticket.Expires.UtcTicks);
        at += sizeof(long);
        Encoding.UTF8.GetBytes(ticket.Reviewer, token[at..]);
        key.Sign(token[..length], token[length..]);
        return Base64Url.EncodeToString(token);
    }

    public static LinkCheck Check(string text, LinkKeyRing keys, DateTimeOffset now)
    {
        if (Decode(text) is not { } token || token.Length < FixedBytes + HMACSHA256.HashSizeInBytes || token[0] != Version)
        {
            return new LinkCheck.Malformed();
        }

        var content = token.AsSpan(..^HMACSHA256.HashSizeInBytes);
        var keyLength = content[1];
        if (content.Length < FixedBytes + keyLength)
        {
            return new LinkCheck.Malformed();
        }

        if (keys.Find(Encoding.ASCII.GetString(content.Slice(2, keyLength))) is not { } key)
        {
            return new LinkCheck.UnknownKey();
        }

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Sign(content, signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, token.AsSpan(content.Length)))
        {
            return new LinkCheck.Forged();
        }

        var ticket = Read(content[(2 + keyLength)..]);
        return ticket.Expires <= now ? new LinkCheck.Expired(ticket) : new LinkCheck.Good(ticket);
    }

    /// <summary>Returns what signed content says.</summary>
    private static ReviewTicket Read(ReadOnlySpan<byte> fields)
    {
        var report = ReportId.Parse(Convert.ToHexStringLower(fields[..ReportBytes]));
        var numbers = fields[ReportBytes..];
        return new ReviewTicket(
            report,
            BinaryPrimitives.ReadInt32BigEndian(numbers),
            BinaryPrimitives.ReadInt32BigEndian(numbers[sizeof(int)..]),
            Encoding.UTF8.GetString(numbers[(2 * sizeof(int) + sizeof(long))..]),
            new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(numbers[(2 * sizeof(int))..]), TimeSpan.Zero));
    }

    /// <summary>
    /// Returns the bytes; null unless the text is their one canonical writing (no padding, no spaces, no stray bits in the last character).
    /// </summary>
    private static byte[]? Decode(string text)
    {
        if (text.Length > LongestToken || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}
