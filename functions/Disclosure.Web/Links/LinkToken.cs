using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Disclosure.Web.Links;

/// <summary>
/// Something signed, as the last part of a link: Base64url of version, purpose, key id, content, and the HMAC-SHA-256 of all these
/// (RFC 2104). The version is another than that of <see cref="ReviewToken"/>, and the purpose is signed, so no token counts as one of
/// another kind. There is exactly one way to write a token.
/// </summary>
internal static class LinkToken
{
    private const byte Version = 2;
    private const int HeadBytes = 3;

    /// <summary>Longest content, in bytes: the name of an agency in UTF-8, and the numbers beside it.</summary>
    private const int LongestContent = 1_024;

    private const int LongestToken = (HeadBytes + LinkKey.LongestId + LongestContent + HMACSHA256.HashSizeInBytes + 2) / 3 * 4;

    /// <summary>Returns the token of a content.</summary>
    public static string Write(LinkPurpose purpose, ReadOnlySpan<byte> content, LinkKey key)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, LongestContent);
        var length = HeadBytes + key.Id.Length + content.Length;
        var token = new byte[length + HMACSHA256.HashSizeInBytes];
        (token[0], token[1], token[2]) = (Version, (byte)purpose, (byte)key.Id.Length);
        Encoding.ASCII.GetBytes(key.Id, token.AsSpan(HeadBytes));
        content.CopyTo(token.AsSpan(HeadBytes + key.Id.Length));
        key.Sign(token.AsSpan(..length), token.AsSpan(length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Returns what is wrong with a token; null, and its content, where this office signed the token for the purpose.</summary>
    public static LinkFault? Check(string text, LinkPurpose purpose, LinkKeyRing keys, out ReadOnlyMemory<byte> content)
    {
        content = default;
        if (Decode(text) is not { } token || token.Length < HeadBytes + HMACSHA256.HashSizeInBytes || token[0] != Version
            || token[1] != (byte)purpose || token.Length < HeadBytes + token[2] + HMACSHA256.HashSizeInBytes)
        {
            return LinkFault.Malformed;
        }

        if (keys.Find(Encoding.ASCII.GetString(token.AsSpan(HeadBytes, token[2]))) is not { } key)
        {
            return LinkFault.UnknownKey;
        }

        var signed = token.AsMemory(..^HMACSHA256.HashSizeInBytes);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Sign(signed.Span, signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, token.AsSpan(signed.Length)))
        {
            return LinkFault.Forged;
        }

        content = signed[(HeadBytes + token[2])..];
        return null;
    }

    /// <summary>Returns the bytes; null unless the text is their one canonical writing.</summary>
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

/// <summary>What a signed link is for. The numbers are part of links that were sent; they never change.</summary>
internal enum LinkPurpose : byte
{
    /// <summary>The report's page, for the sender.</summary>
    Receipt = 1,

    /// <summary>The report's page, for whoever may only look.</summary>
    View = 2,

    /// <summary>The corrected file of a report in a round.</summary>
    Correction = 3,

    /// <summary>Files of an agency for a year.</summary>
    AgencyFiling = 4,

    /// <summary>The address of a sender is confirmed.</summary>
    Confirmation = 5,

    /// <summary>A session of the operator's, kept by the browser.</summary>
    OperatorSession = 6,

    /// <summary>The operator signs in.</summary>
    SignIn = 7,
}
