using System.IO.Compression;

namespace Disclosure.Workflow.Tests.Commands;

/// <summary>The beginnings of files of each type, and ZIPs.</summary>
internal static class Pages
{
    public static byte[] Jpeg(byte number = 0) => [0xFF, 0xD8, 0xFF, 0xE0, number, 0xFF, 0xD9];

    public static byte[] Png() => [0x89, .. "PNG\r\n\u001A\n"u8, .. "....IEND"u8];

    public static byte[] Tiff() => [.. "II*\0"u8, 8, 0, 0, 0];

    public static byte[] BigEndianTiff() => [.. "MM\0*"u8, 0, 0, 0, 8];

    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Jpeg());
            }
        }

        return bytes.ToArray();
    }
}
