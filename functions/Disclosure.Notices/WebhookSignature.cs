using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Disclosure.Notices;

/// <summary>
/// What proves to a receiver of our own JSON who sent a message and when, and by which it drops one that comes twice: the headers of
/// Standard Webhooks 1.0 (standard-webhooks.md, "Signature scheme"), for which there are libraries in most languages. The signature is the
/// HMAC-SHA-256 of <c>id.timestamp.body</c>.
/// </summary>
/// <param name="Id">Names the message; the same at each try.</param>
/// <param name="Timestamp">When this try was made, in seconds since 1970.</param>
/// <param name="Signature">The signature with its version; null where no secret is set.</param>
internal sealed record WebhookSignature(string Id, string Timestamp, string? Signature)
{
    /// <summary>Begins a secret that is written in base 64, as the libraries make them; any other counts as the text it is.</summary>
    private const string EncodedSecret = "whsec_";

    public static WebhookSignature Of(string id, ReadOnlySpan<byte> body, string? secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        if (secret is null)
        {
            return new WebhookSignature(id, timestamp, null);
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return new WebhookSignature(id, timestamp, $"v1,{Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), signed))}");
    }

    private static byte[] KeyOf(string secret)
    {
        if (secret.StartsWith(EncodedSecret, StringComparison.Ordinal))
        {
            var key = new byte[secret.Length];
            if (Convert.TryFromBase64String(secret[EncodedSecret.Length..], key, out var length))
            {
                return key[..length];
            }
        }

        return Encoding.UTF8.GetBytes(secret);
    }
}
