using System.Buffers.Binary;

namespace ReportMaker.Scanning;

/// <summary>
/// Takes the Group 4 codes out of a little-endian TIFF of one page in one strip (TIFF 6.0, section 2), as a PDF holds them.
/// </summary>
internal static class GroupFourStrip
{
    private const int StripOffset = 273;
    private const int StripByteCount = 279;

    /// <exception cref="InvalidOperationException">It is no such TIFF.</exception>
    public static byte[] Of(string path)
    {
        var file = File.ReadAllBytes(path);
        if (file[0] != 'I')
        {
            throw new InvalidOperationException($"{path} is not little-endian.");
        }

        var directory = (int)Number(file, 4);
        var (offset, length) = (0, 0);
        for (var entry = 0; entry < BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(directory)); entry++)
        {
            var at = directory + 2 + entry * 12;
            var tag = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
            if (tag is StripOffset or StripByteCount)
            {
                if (Number(file, at + 4) != 1)
                {
                    throw new InvalidOperationException($"{path} has more than one strip.");
                }

                var isShort = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 2)) == 3;
                var value = isShort ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 8)) : (int)Number(file, at + 8);
                (offset, length) = tag == StripOffset ? (value, length) : (offset, value);
            }
        }

        return file[offset..(offset + length)];
    }

    private static uint Number(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
