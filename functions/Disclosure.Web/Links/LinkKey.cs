using System.Security.Cryptography;

namespace Disclosure.Web.Links;

/// <summary>A secret that signs review links, with the name by which a link says which one signed it.</summary>
public sealed class LinkKey
{
    /// <summary>Longest id, in characters.</summary>
    public const int LongestId = 32;

    /// <summary>Shortest secret, in bytes: the length of the hash, below which HMAC loses strength (RFC 2104 §3).</summary>
    public const int ShortestSecret = SHA256.HashSizeInBytes;

    private readonly byte[] _secret;

    /// <summary>
    /// A key; <see cref="ArgumentException"/> if the id is not 1 to <see cref="LongestId"/> ASCII letters, digits, dots or hyphens, or the
    /// secret is too short.
    /// </summary>
    /// <param name="id">Its name, never used for another secret.</param>
    /// <param name="secret">At least <see cref="ShortestSecret"/> random bytes.</param>
    public LinkKey(string id, ReadOnlySpan<byte> secret)
    {
        if (id.Length is 0 or > LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
        {
            throw new ArgumentException($"密钥编号应为 1 至 {LongestId} 个字母、数字、点或连字符。", nameof(id));
        }

        if (secret.Length < ShortestSecret)
        {
            throw new ArgumentException($"密钥至少要有 {ShortestSecret} 字节。", nameof(secret));
        }

        Id = id;
        _secret = secret.ToArray();
    }

    /// <summary>Gets the name by which a link says which key signed it.</summary>
    public string Id { get; }

    internal void Sign(ReadOnlySpan<byte> content, Span<byte> signature) => HMACSHA256.HashData(_secret, content, signature);
}
