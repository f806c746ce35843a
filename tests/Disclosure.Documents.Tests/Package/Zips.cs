using System.IO.Compression;

namespace Disclosure.Documents.Tests.Package;

/// <summary>ZIP archives for tests.</summary>
internal static class Zips
{
    public static byte[] Of(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
