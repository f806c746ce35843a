using System.Buffers.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>The bytes of a TIFF structure with their order; reading beyond the end is damage.</summary>
internal readonly ref struct TiffBytes
{
    /// <summary>Bytes before the first directory: order, version, the directory's offset.</summary>
    public const int HeaderLength = 8;

    private const ushort Classic = 42;
    private const ushort Big = 43;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _isLittleEndian;

    /// <summary>Takes bytes that <see cref="IsTiff"/> holds for one.</summary>
    public TiffBytes(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _isLittleEndian = bytes[0] == (byte)'I';
    }

    /// <summary>How many there are.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether it is a BigTIFF, whose offsets have eight bytes.</summary>
    public bool IsBig => UInt16(2) == Big;

    /// <summary>Whether bytes begin as a TIFF, classic or big, does.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= HeaderLength && (bytes.StartsWith("II"u8) || bytes.StartsWith("MM"u8))
            && new TiffBytes(bytes).UInt16(2) is Classic or Big;

    public byte Byte(long offset) => At(offset, 1)[0];

    public ushort UInt16(long offset) => _isLittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(At(offset, 2))
        : BinaryPrimitives.ReadUInt16BigEndian(At(offset, 2));

    public uint UInt32(long offset) => _isLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(At(offset, 4))
        : BinaryPrimitives.ReadUInt32BigEndian(At(offset, 4));

    /// <summary>The bytes from an offset on.</summary>
    /// <exception cref="DocumentException">They are not all there.</exception>
    public ReadOnlySpan<byte> At(long offset, long length) => offset >= 0 && length >= 0 && offset + length <= _bytes.Length
        ? _bytes.Slice((int)offset, (int)length)
        : throw new DocumentException(new PictureDamaged());
}
