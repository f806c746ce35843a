using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Disclosure.Documents.Pdf.Encryption;

/// <summary>
/// Finds the file's key when the user's or the owner's password is empty, for revisions 2 to 4 of the standard security handler
/// (ISO 32000-2 §7.6.4.3.2 Algorithm 2, and 4 to 7).
/// </summary>
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5; nothing is protected by it here.")]
internal sealed class PasswordKey(
    int revision, int keyLength, byte[] owner, byte[] user, int permissions, byte[] fileId, bool encryptMetadata)
{
    /// <summary>Bytes of a password, padded or cut.</summary>
    private const int PasswordLength = 32;

    /// <summary>Number of times that MD5 is applied again from revision 3 on.</summary>
    private const int KeyRounds = 50;

    /// <summary>Number of times that RC4 is applied from revision 3 on, with a key changed each time.</summary>
    private const int CipherRounds = 20;

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>Returns the file's key; null where the empty password does not open the file.</summary>
    public byte[]? Find() =>
        owner.Length < PasswordLength || user.Length < 16 ? null : TryUser(Padding) ?? TryUser(UserPasswordOfEmptyOwner());

    private byte[]? TryUser(ReadOnlySpan<byte> paddedPassword)
    {
        var key = Key(paddedPassword);
        if (revision == 2)
        {
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user.AsSpan(0, Math.Min(user.Length, PasswordLength))) ? key : null;
        }

        var check = MD5.HashData([.. Padding, .. fileId]);
        for (var round = 0; round < CipherRounds; round++)
        {
            check = Rc4.Apply(Turned(key, round), check);
        }

        return check.AsSpan().SequenceEqual(user.AsSpan(0, 16)) ? key : null;
    }

    private byte[] Key(ReadOnlySpan<byte> paddedPassword)
    {
        var permissionBytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissionBytes, permissions);
        ReadOnlySpan<byte> metadata = revision >= 4 && !encryptMetadata ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var hash = MD5.HashData([.. paddedPassword, .. owner.AsSpan(0, PasswordLength), .. permissionBytes, .. fileId, .. metadata]);
        return Strengthened(hash);
    }

    private byte[] UserPasswordOfEmptyOwner()
    {
        var key = Strengthened(MD5.HashData(Padding));
        var password = owner.AsSpan(0, PasswordLength).ToArray();
        for (var round = revision == 2 ? 0 : CipherRounds - 1; round >= 0; round--)
        {
            password = Rc4.Apply(Turned(key, round), password);
        }

        return password;
    }

    private byte[] Strengthened(byte[] hash)
    {
        for (var round = 0; revision >= 3 && round < KeyRounds; round++)
        {
            hash = MD5.HashData(hash.AsSpan(0, keyLength));
        }

        return hash[..keyLength];
    }

    private static byte[] Turned(byte[] key, int round)
    {
        var turned = new byte[key.Length];
        for (var i = 0; i < key.Length; i++)
        {
            turned[i] = (byte)(key[i] ^ round);
        }

        return turned;
    }
}
