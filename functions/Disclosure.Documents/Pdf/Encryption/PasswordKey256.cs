using System.Security.Cryptography;

namespace Disclosure.Documents.Pdf.Encryption;

/// <summary>
/// Finds the file's key when the user's or the owner's password is empty, for revisions 5 and 6 (ISO 32000-2 §7.6.4.3.3 Algorithm 2.A).
/// </summary>
internal sealed class PasswordKey256(int revision, byte[] owner, byte[] user, byte[] ownerKey, byte[] userKey)
{
    /// <summary>Bytes of the hash, with which an entry begins.</summary>
    private const int HashLength = 32;

    /// <summary>Bytes of each of the two salts behind the hash: one to check the password, one for the key.</summary>
    private const int SaltLength = 8;
    private const int EntryLength = HashLength + (2 * SaltLength);

    /// <summary>Returns the file's key; null where the empty password does not open the file.</summary>
    public byte[]? Find()
    {
        if (user.Length < EntryLength)
        {
            return null;
        }

        return Try(user, userKey, []) ?? (owner.Length < EntryLength ? null : Try(owner, ownerKey, user.AsSpan(0, EntryLength)));
    }

    private byte[]? Try(byte[] entry, byte[] encryptedKey, ReadOnlySpan<byte> extra)
    {
        if (encryptedKey.Length < HashLength ||
            !Hash(entry.AsSpan(HashLength, SaltLength), extra).AsSpan().SequenceEqual(entry.AsSpan(0, HashLength)))
        {
            return null;
        }

        var intermediate = Hash(entry.AsSpan(HashLength + SaltLength, SaltLength), extra);
        return AesCbc.DecryptKey(intermediate, encryptedKey.AsSpan(0, HashLength));
    }

    /// <summary>The hash of an empty password by algorithm 2.B; revision 5 stops after the first round.</summary>
    private byte[] Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> extra)
    {
        var key = SHA256.HashData([.. salt, .. extra]);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        var last = 0;
        for (var round = 0; round < 64 || last > round - 32; round++)
        {
            var part = (byte[])[.. key, .. extra];
            var repeated = new byte[part.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                part.CopyTo(repeated, i * part.Length);
            }

            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);

            // The first 16 bytes as a number modulo 3 equal their sum modulo 3, since 256 leaves 1.
            var sum = 0;
            foreach (var b in encrypted.AsSpan(0, 16))
            {
                sum += b;
            }

            key = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            last = encrypted[^1];
        }

        return key[..HashLength];
    }
}
