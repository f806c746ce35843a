using System.IO.Compression;
using System.Text;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.DamagedFiles;

/// <summary>A kind of file that is taken, and the sound files of it among the samples.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Ending">Ending of its names.</param>
/// <param name="Small">Number of damaged files of it in the small form: a page that is read from its picture takes a second or two.</param>
/// <param name="Files">Sound files.</param>
internal sealed record SeedFiles(string Name, string Ending, int Small, IReadOnlyList<byte[]> Files)
{
    /// <summary>Largest file that is damaged, in bytes: larger ones take longer and have no other parts.</summary>
    private const long Largest = 4 << 20;

    public static SeedFiles Of(string name) => name switch
    {
        "digital PDF" => new(name, ".pdf", 12, All("", "*.pdf")),
        "scanned PDF" => new(name, ".pdf", 1, All("scans", "*.pdf")),
        "PNG" => new(name, ".png", 3, All("scans", "*.png")),
        "JPEG" => new(name, ".jpg", 3, All("scans", "grey-*.jpg")),
        "TIFF" => new(name, ".tiff", 1, All("scans", "bilevel-*.tiff")),
        "ZIP" => new(name, ".zip", 2, [Zip("grey-200-label-shifted", ".png"), Zip("grey-200-form-2019-outdated", ".jpg")]),
        "Word" => new(name, ".docx", 3, All("office", "*.docx")),
        "Excel" => new(name, ".xlsx", 3, All("office", "*.xlsx")),
        "OFD" => new(name, ".ofd", 3, All("ofd", "*.ofd")),
        "web page" => new(name, ".html", 3, All("web", "*.html")),
        "saved page" => new(name, ".mht", 2, [.. All("web", "*.html").Select(Saved)]),
        "text" => new(name, ".txt", 3, All("text", "*.txt")),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static List<byte[]> All(string folder, string pattern) =>
        [.. new DirectoryInfo(Samples.PathOf(folder)).EnumerateFiles(pattern)
            .Where(static file => file.Length <= Largest)
            .OrderBy(static file => file.Name, StringComparer.Ordinal)
            .Select(static file => File.ReadAllBytes(file.FullName))];

    /// <summary>Returns a page as browsers save it whole (RFC 2557).</summary>
    private static byte[] Saved(byte[] page) => Encoding.ASCII.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----part\"\r\n\r\n------part\r\n"
        + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://www.example.gov.cn/page.html\r\n\r\n"
        + Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) + "\r\n------part--\r\n");

    private static byte[] Zip(string name, string ending)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var page = 1; page <= 3; page++)
            {
                using var entry = zip.CreateEntry($"{page}{ending}", CompressionLevel.Fastest).Open();
                entry.Write(Samples.Read($"scans/{name}-{page}{ending}"));
            }
        }

        return bytes.ToArray();
    }
}
