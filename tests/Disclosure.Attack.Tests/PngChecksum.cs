namespace Disclosure.Attack.Tests;

/// <summary>The checksum of a PNG's chunks (ISO/IEC 15948 annex D): CRC-32, bit by bit.</summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    public static uint Of(ReadOnlySpan<byte> typeAndData)
    {
        var crc = uint.MaxValue;
        foreach (var each in typeAndData)
        {
            crc ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
            }
        }

        return ~crc;
    }
}
