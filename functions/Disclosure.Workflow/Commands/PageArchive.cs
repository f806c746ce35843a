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

    /// <summary>Returns whether the archive holds at least one page, and is no document of an office program.</summary>
    /// <param name="content">The archive, or its end.</param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static bool HoldsPages(ReadOnlySpan<byte> content, long start = 0)
    {
        var reach = Math.Max(0, content.Length - EndLength - LongestComment);
        var end = content[reach..].LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || reach + end + EndLength > content.Length)
        {
            return false;
        }

        var record = content[(reach + end)..];
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var at = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]) - start;
        var hasPage = false;
        for (var i = 0; i < entries; i++)
        {
            if (i == MostEntries || at < 0 || at + EntryLength > content.Length || !content[(int)at..].StartsWith("PK\u0001\u0002"u8))
            {
                return false;
            }

            var entry = content[(int)at..];
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (EntryLength + nameLength > entry.Length)
            {
                return false;
            }

            // Whatever the encoding of a name, its ending and the names of office programs are ASCII.
            var name = Encoding.Latin1.GetString(entry.Slice(EntryLength, nameLength));
            if (name is "[Content_Types].xml" or "mimetype" or "OFD.xml")
            {
                return false;
            }

            hasPage |= IsPage(name);
            at += EntryLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return hasPage;
    }

    /// <summary>Returns whether a name is that of a page; those macOS adds beside each file (<c>__MACOSX/._1.jpg</c>) are not.</summary>
    private static bool IsPage(string name) =>
        !name[(name.LastIndexOf('/') + 1)..].StartsWith('.')
        && FileType.All.Any(type => type.IsOfPages && type.HasEnding(name));
}
