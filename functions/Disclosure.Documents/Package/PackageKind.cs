using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Package;

/// <summary>Tells Word and Excel files (ECMA-376) among ZIP archives by the names of their parts.</summary>
internal static class PackageKind
{
    private const int HeaderLength = 30;
    private const int EntryLength = 46;
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Most entries that are looked at: a Word or Excel file has its parts among the first.</summary>
    private const int MostEntries = 4_096;

    private static ReadOnlySpan<byte> HeaderSignature => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> EntrySignature => "PK\u0001\u0002"u8;

    private static ReadOnlySpan<byte> EndSignature => "PK\u0005\u0006"u8;

    /// <summary>Returns the kind of a file; null where it is neither, or too little of it is there to tell.</summary>
    /// <param name="file">The file, or its beginning.</param>
    public static ContentKind? Of(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(HeaderSignature))
        {
            return null;
        }

        var reach = Math.Max(0, file.Length - EndLength - LongestComment);
        var end = file[reach..].LastIndexOf(EndSignature);
        return end >= 0 && reach + end + EndLength <= file.Length ? ByDirectory(file, reach + end) : ByHeaders(file);
    }

    /// <summary>Looks at the directory that a whole file ends with.</summary>
    private static ContentKind? ByDirectory(ReadOnlySpan<byte> file, int end)
    {
        long at = BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 16)..]);
        for (var count = 0; count < MostEntries && at >= 0 && at + EntryLength <= end; count++)
        {
            var entry = file[(int)at..];
            if (!entry.StartsWith(EntrySignature))
            {
                break;
            }

            int name = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (EntryLength + name <= entry.Length && KindOf(entry.Slice(EntryLength, name)) is { } kind)
            {
                return kind;
            }

            at += EntryLength + name + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return null;
    }

    /// <summary>Looks at the header before each entry, as far as there are any.</summary>
    private static ContentKind? ByHeaders(ReadOnlySpan<byte> file)
    {
        long at = 0;
        for (var count = 0; count < MostEntries && at + HeaderLength <= file.Length; count++)
        {
            var header = file[(int)at..];
            if (!header.StartsWith(HeaderSignature))
            {
                return null;
            }

            var isSizeBehind = (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & 8) != 0;
            int name = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
            if (HeaderLength + name <= header.Length && KindOf(header.Slice(HeaderLength, name)) is { } kind)
            {
                return kind;
            }

            var start = at + HeaderLength + name + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            if (start > file.Length)
            {
                return null;
            }

            if (isSizeBehind)
            {
                var next = file[(int)start..].IndexOf(HeaderSignature);
                at = next < 0 ? file.Length : start + next;
            }
            else
            {
                at = start + BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
            }
        }

        return null;
    }

    private static ContentKind? KindOf(ReadOnlySpan<byte> name)
    {
        var path = Encoding.Latin1.GetString(name).Replace('\\', '/').TrimStart('/');
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return path.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? ContentKind.Word
            : path.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? ContentKind.Excel
            : null;
    }
}
