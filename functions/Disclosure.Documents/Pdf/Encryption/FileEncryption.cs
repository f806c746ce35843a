using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Encryption;

/// <summary>
/// Decrypts the strings and streams of a file that opens with an empty password (ISO 32000-2 §7.6, standard security handler).
/// </summary>
[SuppressMessage("Security", "CA5351", Justification = "The format prescribes MD5; nothing is protected by it here.")]
internal sealed class FileEncryption
{
    private readonly byte[] _key;
    private readonly PdfDictionary _dictionary;
    private readonly Cipher _strings;
    private readonly Cipher _streams;
    private readonly bool _encryptMetadata;

    private FileEncryption(PdfDictionary dictionary, int version, byte[] key, bool encryptMetadata)
    {
        _dictionary = dictionary;
        _key = key;
        _encryptMetadata = encryptMetadata;
        _strings = version < 4 ? Cipher.Rc4 : Named(dictionary.Name("StrF"));
        _streams = version < 4 ? Cipher.Rc4 : Named(dictionary.Name("StmF"));
    }

    private enum Cipher
    {
        None,
        Rc4,
        Aes128,
        Aes256,
    }

    /// <summary>
    /// Returns the encryption that a dictionary describes; null where it leaves strings and streams as they are (it may encrypt attachments
    /// alone).
    /// </summary>
    /// <exception cref="DocumentException">The empty password does not open the file, or the encryption is of an unknown kind.</exception>
    public static FileEncryption? Open(PdfDictionary dictionary, byte[] fileId)
    {
        var version = dictionary.Int("V");
        var revision = dictionary.Int("R");
        if (dictionary.Name("Filter") is not (null or "Standard") || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
        {
            throw Unsupported();
        }

        if (version >= 4 && dictionary.Name("StmF") is null or "Identity" && dictionary.Name("StrF") is null or "Identity")
        {
            return null;
        }

        var owner = dictionary.Bytes("O") ?? [];
        var user = dictionary.Bytes("U") ?? [];
        var encryptMetadata = dictionary.Boolean("EncryptMetadata", true);
        var key = revision >= 5
            ? new PasswordKey256(revision, owner, user, dictionary.Bytes("OE") ?? [], dictionary.Bytes("UE") ?? []).Find()
            : new PasswordKey(revision, KeyLength(dictionary, version), owner, user, Permissions(dictionary), fileId, encryptMetadata)
                .Find();
        return key is null
            ? throw new DocumentException(new PdfLocked())
            : new FileEncryption(dictionary, version, key, encryptMetadata);
    }

    /// <summary>Returns what decrypts the strings of an object; null where strings are not encrypted.</summary>
    public Syntax.StringDecryption? StringsOf(int number, int generation)
    {
        if (_strings == Cipher.None)
        {
            return null;
        }

        byte[]? key = null;
        return encrypted => Decrypt(_strings, key ??= ObjectKey(_strings, number, generation), encrypted);
    }

    /// <summary>Returns the bytes of a stream, decrypted.</summary>
    /// <param name="stream">A stream of the file itself.</param>
    /// <param name="identity">Number and generation of the object that the stream is.</param>
    /// <param name="cryptParameters">Parameters of the Crypt filter that the stream begins with; null where it has none.</param>
    public ReadOnlyMemory<byte> Decrypt(PdfStream stream, PdfReference identity, PdfDictionary? cryptParameters)
    {
        var type = stream.Dictionary.Name("Type");
        var isPlain = type == "XRef" || (type == "Metadata" && !_encryptMetadata);
        var cipher = isPlain ? Cipher.None : cryptParameters is null ? _streams : Named(cryptParameters.Name("Name"));
        return cipher == Cipher.None
            ? stream.Raw
            : Decrypt(cipher, ObjectKey(cipher, identity.Number, identity.Generation), stream.Raw.Span);
    }

    private static byte[] Decrypt(Cipher cipher, byte[] key, ReadOnlySpan<byte> data) =>
        cipher == Cipher.Rc4 ? Rc4.Apply(key, data) : AesCbc.Decrypt(key, data);

    private static int KeyLength(PdfDictionary dictionary, int version) => version switch
    {
        1 => 5,
        2 => Math.Clamp(dictionary.Int("Length", 40) / 8, 5, 16),
        _ => 16,
    };

    /// <summary>
    /// The flags of permissions as a signed number of 32 bits, as the format has them; some producers write them unsigned.
    /// </summary>
    private static int Permissions(PdfDictionary dictionary) => unchecked((int)(long)dictionary.Number("P"));

    private static DocumentException Unsupported() => new(new PdfCipherUnknown());

    private Cipher Named(string? name)
    {
        if (name is null or "Identity")
        {
            return Cipher.None;
        }

        return _dictionary.Dictionary("CF")?.Dictionary(name)?.Name("CFM") switch
        {
            "V2" when _key.Length <= 16 => Cipher.Rc4,
            "AESV2" when _key.Length == 16 => Cipher.Aes128,
            "AESV3" when _key.Length == 32 => Cipher.Aes256,
            "None" => Cipher.None,
            _ => throw Unsupported(),
        };
    }

    /// <summary>
    /// The key of an object, by algorithm 1: the file's key mixed with the object's number; a 256-bit key is used as it is.
    /// </summary>
    private byte[] ObjectKey(Cipher cipher, int number, int generation)
    {
        if (cipher == Cipher.Aes256)
        {
            return _key;
        }

        ReadOnlySpan<byte> salt = cipher == Cipher.Aes128 ? "sAlT"u8 : [];
        var hash = MD5.HashData(
        [
            .. _key,
            (byte)(number & 0xFF), (byte)((number >> 8) & 0xFF), (byte)((number >> 16) & 0xFF),
            (byte)(generation & 0xFF), (byte)((generation >> 8) & 0xFF),
            .. salt,
        ]);
        return hash[..Math.Min(_key.Length + 5, 16)];
    }
}
