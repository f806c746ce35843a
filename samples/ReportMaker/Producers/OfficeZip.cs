using System.IO.Compression;
using System.Text;

namespace ReportMaker.Producers;

/// <summary>Puts the parts of a Word or Excel file into a ZIP archive, the same bytes every time.</summary>
internal static class OfficeZip
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<(string Name, string Text)> parts)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text.Trim()));
            }
        }

        return target.ToArray();
    }
}
