using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Binary;

/// <summary>ZIP archives that are in memory. What an entry may cost is for the caller to ask before it is unpacked.</summary>
internal static class ZipBytes
{
    /// <summary>Opens an archive over its bytes, which are not copied where they lie in an array.</summary>
    /// <param name="file">The whole file.</param>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static ZipArchive Open(ReadOnlyMemory<byte> file)
    {
        var bytes = MemoryMarshal.TryGetArray(file, out var segment) ? segment : new ArraySegment<byte>(file.ToArray());
        return new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), ZipArchiveMode.Read);
    }

    /// <summary>Returns an entry's bytes: exactly as many as its header says, and with its checksum.</summary>
    /// <param name="entry">The entry, whose length the caller has allowed.</param>
    /// <exception cref="InvalidDataException">It is not what its header says.</exception>
    /// <exception cref="IOException">It is cut off.</exception>
    public static byte[] Unpack(ZipArchiveEntry entry)
    {
        var content = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(content);
        return stream.ReadByte() < 0 && Crc32.Of(content) == entry.Crc32
            ? content
            : throw new InvalidDataException($"{entry.FullName} is not what its header says");
    }
}
