using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;

namespace Disclosure.Server.Reading;

/// <summary>Reads files by their path, for the command line.</summary>
internal static class FileReader
{
    private static readonly ReadLimits Limits = ReadLimits.Default;

    /// <summary>
    /// The report in a file and what the rules find in it. A file that cannot be read is a <see cref="DocumentException"/>; one that cannot be opened, an
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    public static Reports.Reading ReadReport(string file) => throw new NotSupportedException(file);

    /// <summary>The ruled tables in a file, statutory or not; errors as above.</summary>
    public static IReadOnlyList<Table> ReadTables(string file) =>
        TableExtractor.Extract(PdfReader.Read(Load(file), Limits, CancellationToken.None), Limits, CancellationToken.None);

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
