using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.Reading;

/// <summary>Reads files by their path, for the command line.</summary>
internal static class FileReader
{
    private static readonly ReadLimits Limits = ReadLimits.Default;

    /// <summary>
    /// The report in a file and what the rules find in it, as if it were submitted now. A file that cannot be read is a
    /// <see cref="DocumentException"/>; one that cannot be opened, an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    public static Reports.Reading ReadReport(string file, TimeProvider time)
    {
        var document = PdfReader.Read(Load(file), Limits, CancellationToken.None);
        var report = DigitalReading.Parse(document, Limits, CancellationToken.None);
        return new Reports.Reading(file, DigitalReading.Reader, document.Pages.Count, report, DigitalReading.Check(report, time.GetUtcNow()));
    }

    /// <summary>
    /// The ruled tables in a file, statutory or not, and the pages that may hold more but need OCR; errors as above, also where all pages do.
    /// </summary>
    public static (IReadOnlyList<Table> Tables, List<int> PagesForOcr) ReadTables(string file)
    {
        var document = PdfReader.Read(Load(file), Limits, CancellationToken.None);
        var untold = DigitalReading.PagesForOcr(document);
        return untold.Count > 0 && untold.Count == document.Pages.Count
            ? throw DigitalReading.NeedsOcr(untold)
            : (TableExtractor.Extract(document, Limits, CancellationToken.None), untold);
    }

    private static byte[] Load(string file)
    {
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > Limits.FileBytes)
        {
            throw new DocumentException(DocumentError.LimitExceeded, $"文件超过 {Limits.FileBytes >> 20} MB，不予读取。");
        }

        var content = new byte[length];
        var read = 0;
        while (read < content.Length && RandomAccess.Read(handle, content.AsSpan(read), read) is var part and > 0)
        {
            read += part;
        }

        return read == content.Length ? content : content[..read];
    }
}
