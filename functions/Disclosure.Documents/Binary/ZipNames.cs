using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Binary;

/// <summary>
/// The names in the central directory of a ZIP archive (PKWARE APPNOTE 6.3.10 §4.3.12 and §4.3.16), by which documents that are ZIPs inside
/// are told. Nothing is unpacked.
/// </summary>
public static class ZipNames
{
    private const int MostEntries = 20_000;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;

    private const int HeaderLength = 30;

    /// <summary>Most entries that are looked at in the beginning of an archive.</summary>
    private const int MostAtStart = 4_096;

    /// <summary>Gets the bytes that begin an archive, and each entry in it.</summary>
    internal static ReadOnlySpan<byte> Signature => "PK\u0003\u0004"u8;

    /// <summary>Gets the bytes that begin each entry of the directory.</summary>
    internal static ReadOnlySpan<byte> EntrySignature => "PK\x1\x2"u8;

    private static ReadOnlySpan<byte> EndSignature => "PK\x5\x6"u8;

    /// <summary>
    /// Returns the names of the files, a character for each byte: whatever their encoding, endings and names of parts are ASCII. Null where
    /// the directory is not whole, or longer than that of any document.
    /// </summary>
    /// <param name="content">The archive, or its end.</param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static IReadOnlyList<string>? Of(ReadOnlySpan<byte> content, long start = 0)
    {
        var reach = Math.Max(0, content.Length - EndLength - LongestComment);
        var end = content[reach..].LastIndexOf(EndSignature);
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
            if (i == MostEntries || at < 0 || at + EntryLength > content.Length || !content[(int)at..].StartsWith(EntrySignature))
            {
                return null;
            }

            var entry = content[(int)at..];
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (EntryLength + length > entry.Length)
            {
                return null;
            }

            names.Add(Encoding.Latin1.GetString(entry.Slice(EntryLength, length)));
            at += EntryLength + length + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return names;
    }

    /// <summary>Returns the names before the entries of an archive, as far as its beginning has them.</summary>
    /// <param name="file">The archive, or its beginning.</param>
    internal static IReadOnlyList<string> AtStart(ReadOnlySpan<byte> file)
    {
        var names = new List<string>();
        long at = 0;
        while (names.Count < MostAtStart && at + HeaderLength <= file.Length && file[(int)at..].StartsWith(Signature))
        {
            var header = file[(int)at..];
            int length = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            if (HeaderLength + length > header.Length)
            {
                break;
            }

            names.Add(Encoding.Latin1.GetString(header.Slice(HeaderLength, length)));
            var start = at + HeaderLength + length + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var isSizeBehind = (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & 8) != 0;
            if (start > file.Length)
            {
                break;
            }

            long next = isSizeBehind ? file[(int)start..].IndexOf(Signature) : BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            at = next < 0 ? file.Length : start + next;
        }

        return names;
    }
}
