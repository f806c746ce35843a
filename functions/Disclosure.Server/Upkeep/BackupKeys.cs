using System.Security.Cryptography;
using System.Text;
using Disclosure.Hosting.Settings;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Signs backups with the keys of a data folder, so that one that somebody else wrote is told: with the last key by name, and under a name of
/// its own, for the same keys sign links.
/// </summary>
internal static class BackupKeys
{
    private static ReadOnlySpan<byte> Purpose => "disclosure-backup\n"u8;

    /// <summary>Returns the signature: the key's name and an HMAC-SHA256 in hexadecimal; null where the folder has no key.</summary>
    /// <param name="folder">The folder of keys.</param>
    /// <param name="manifest">What is signed.</param>
    public static string? Sign(string folder, ReadOnlySpan<byte> manifest) =>
        Files(folder).LastOrDefault() is { } key ? $"{Path.GetFileName(key)} {Hash(key, manifest)}" : null;

    /// <summary>Returns whether the signature is that of a key of the folder; null where the folder has no such key.</summary>
    /// <param name="folder">The folder of keys.</param>
    /// <param name="manifest">What was signed.</param>
    /// <param name="signature">What <see cref="Sign"/> returned.</param>
    public static bool? Verify(string folder, ReadOnlySpan<byte> manifest, string signature)
    {
        var parts = signature.Split(' ');
        return parts.Length == 2 && Files(folder).Find(file => Path.GetFileName(file) == parts[0]) is { } key
            ? CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key, manifest)), Encoding.ASCII.GetBytes(parts[1]))
            : null;
    }

    private static List<string> Files(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, $"*{LinkKeyText.Extension}").Order(StringComparer.Ordinal)] : [];

    private static string Hash(string key, ReadOnlySpan<byte> manifest)
    {
        byte[] signed = [.. Purpose, .. manifest];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(File.ReadAllText(key).Trim()), signed));
    }
}
