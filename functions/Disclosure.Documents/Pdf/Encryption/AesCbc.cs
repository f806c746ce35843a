using System.Security.Cryptography;

namespace Disclosure.Documents.Pdf.Encryption;

/// <summary>
/// AES in cipher-block-chaining mode, as strings and streams use it: the initialization vector stands first, padding last (ISO 32000-2
/// §7.6.3.1).
/// </summary>
internal static class AesCbc
{
    /// <summary>Bytes of a block, and of the initialization vector.</summary>
    private const int Block = 16;

    /// <summary>Returns the decrypted bytes without their padding; with it where it is damaged.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var blocks = (data.Length / Block) - 1;
        if (blocks < 1)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var decrypted = aes.DecryptCbc(data.Slice(Block, blocks * Block), data[..Block], PaddingMode.None);

        // The padding is taken off here and not by the framework, which throws where it is damaged: the data before it are still good.
        var padding = decrypted[^1];
        return padding is >= 1 and <= Block ? decrypted[..^padding] : decrypted;
    }

    /// <summary>
    /// Returns whole blocks decrypted with an initialization vector of zeros and no padding: the file's key in UE and OE.
    /// </summary>
    public static byte[] DecryptKey(byte[] key, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, new byte[Block], PaddingMode.None);
    }
}
