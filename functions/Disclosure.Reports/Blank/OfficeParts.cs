using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Disclosure.Reports.Blank;

/// <summary>Writes parts into packages of Word and Excel, without the time of the clock: the same parts give the same bytes.</summary>
internal static class OfficeParts
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Adds a part that is XML.</summary>
    public static void Add(this ZipArchive archive, string name, Action<XmlWriter> write)
    {
        using var stream = Open(archive, name);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        write(xml);
    }

    /// <summary>Adds a part that is written already, as UTF-8.</summary>
    public static void Add(this ZipArchive archive, string name, string text)
    {
        using var stream = Open(archive, name);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
