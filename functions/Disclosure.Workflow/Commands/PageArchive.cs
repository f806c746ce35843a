using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Tells a ZIP of pages from the many other files that are ZIPs inside (documents of office programs, programs), by the names in its
/// central directory (PKWARE APPNOTE 6.3.10 §4.3.12 and §4.3.16). Nothing is unpacked.
/// </summary>
internal static class PageArchive
{
    private const int MostEntries = 4_096;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;
    private const string OfdEntry = "OFD.xml";

    /// <summary>Returns whether the archive holds at least one page, and is no document of an office program.</summary>
    /// <param name="content">The archive, or its end.</param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static bool HoldsPages(ReadOnlySpan<byte> content, long start = 0) =>
        NamesIn(content, start) is { } names && names.Exists(IsPage)
        && !names.Exists(static name => name is "[Content_Types].xml" or "mimetype" or OfdEntry);

    /// <summary>Returns whether the archive is an OFD.</summary>
    /// <inheritdoc cref="HoldsPages" path="/param"/>
    public static bool IsOfd(ReadOnlySpan<byte> content, long start = 0) =>
        NamesIn(content, start)?.Exists(static name => name.TrimStart('.', '/') == OfdEntry) ?? false;

    /// <summary>
    /// Returns the names of the files, byte for byte: whatever their encoding, their endings and the names of office programs are ASCII.
    /// Null where the directory is not whole.
    /// </summary>
    private static List<string>? NamesIn(ReadOnlySpan<byte> content, long start)
    {
        var reach = Math.Max(0, content.Length - EndLength - LongestComment);
        var end = content[reach..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || reach + end + EndLength > content.Length)
        {
            return null;
        }

        var record = content[(reach + end)..];
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var at = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]) - start;
        var names = new List<string>();
        for (var i = 0; i < entries; i++)
        {
            if (i == MostEntries || at < 0 || at + EntryLength > content.Length || !content[(int)at..].StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            var entry = content[(int)at..];
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (EntryLength + nameLength > entry.Length)
            {
                return null;
            }

            names.Add(Encoding.Latin1.GetString(entry.Slice(EntryLength, nameLength)));
            at += EntryLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return names;
    }

    /// <summary>Returns whether a name is that of a page; those macOS adds beside each file (<c>__MACOSX/._1.jpg</c>) are not.</summary>
    private static bool IsPage(string name) =>
        !name[(name.LastIndexOf('/') + 1)..].StartsWith('.')
        && FileType.All.Any(type => type.IsOfPages && type.HasEnding(name));
}
