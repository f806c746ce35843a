using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>The SHA-256 of some bytes, 64 lower-case hexadecimal digits: the name of an original and of a stored reading.</summary>
[JsonConverter(typeof(HexNameConverter<ContentHash>))]
public readonly record struct ContentHash : IHexName<ContentHash>
{
    private readonly string? _digits;

    private ContentHash(string digits) => _digits = digits;

    static int IHexName<ContentHash>.Digits => 2 * SHA256.HashSizeInBytes;

    /// <summary>Returns the hash of the bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Takes a hash from its 64 digits, of either case; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash) => HexName.TryParse(text, out hash);

    /// <summary>Takes a hash from its 64 digits; throws <see cref="FormatException"/> for anything else.</summary>
    public static ContentHash Parse(string text) => HexName.Parse<ContentHash>(text);

    /// <summary>Returns the 64 digits; nothing for the default value, which names nothing.</summary>
    public override string ToString() => _digits ?? string.Empty;

    static ContentHash IHexName<ContentHash>.Of(string digits) => new(digits);
}
