using System.IO.Compression;

namespace Disclosure.Documents.Tests.Package;

/// <summary>Files packed again with a part of theirs changed.</summary>
internal static class OfficeFileParts
{
    /// <summary>Returns the file with its largest XML part changed.</summary>
    public static byte[] Changed(byte[] file, Func<byte[], byte[]> change)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        var largest = source.Entries.Where(static entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .MaxBy(static entry => entry.Length)!;
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                var content = new byte[entry.Length];
                using (var stream = entry.Open())
                {
                    stream.ReadExactly(content);
                }

                using var written = archive.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                written.Write(entry == largest ? change(content) : content);
            }
        }

        return target.ToArray();
    }
}
