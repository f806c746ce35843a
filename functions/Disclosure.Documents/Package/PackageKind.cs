using System.Buffers.Binary;
using System.Text;
using Disclosure.Documents.Binary;

namespace Disclosure.Documents.Package;

/// <summary>Tells Word and Excel files (ECMA-376) among ZIP archives by the names of their parts.</summary>
internal static class PackageKind
{
    private const int HeaderLength = 30;

    /// <summary>Most entries that are looked at: a Word or Excel file has its parts among the first.</summary>
    private const int MostEntries = 4_096;

    private static ReadOnlySpan<byte> HeaderSignature => "PK\u0003\u0004"u8;

    /// <summary>Returns the kind of a file; null where it is neither, or too little of it is there to tell.</summary>
    /// <param name="file">The file, or its beginning.</param>
    public static ContentKind? Of(ReadOnlySpan<byte> file) =>
        !file.StartsWith(HeaderSignature) ? null
        : ZipNames.Of(file) is { } names ? Among(names)
        : ByHeaders(file);

    /// <summary>Returns the kind of a file whose parts have these names; null where it is neither.</summary>
    public static ContentKind? Among(IReadOnlyList<string> names) =>
        names.Select(KindOf).FirstOrDefault(static kind => kind is not null);

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
            if (HeaderLength + name <= header.Length && KindOf(Encoding.Latin1.GetString(header.Slice(HeaderLength, name))) is { } kind)
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

    private static ContentKind? KindOf(string name)
    {
        var path = name.Replace('\\', '/').TrimStart('/');
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return path.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? ContentKind.Word
            : path.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? ContentKind.Excel
            : null;
    }
}
