using System.Buffers.Binary;

namespace Disclosure.Documents.Package;

/// <summary>
/// Tells what a compound file is: what Word and Excel wrote before 2007 ([MS-DOC], [MS-XLS]), and what they write round a later file with a
/// password ([MS-OFFCRYPTO]). Nothing but its directory and the beginnings of its streams is looked at.
/// </summary>
/// <param name="Kind">What it holds.</param>
/// <param name="IsLocked">Whether what it holds is encrypted.</param>
internal readonly record struct CompoundFile(CompoundKind Kind, bool IsLocked)
{
    /// <summary>Bytes of a document's beginning that say whether it is encrypted ([MS-DOC] 2.5.2).</summary>
    private const int DocumentBytes = 12;

    /// <summary>
    /// Bytes of a workbook's beginning in which its encryption is looked for: behind its first record only one of 4 bytes may stand before
    /// ([MS-XLS] 2.1.7.20.3).
    /// </summary>
    private const int WorkbookBytes = 4_096;

    private const ushort FilePass = 0x002F;
    private const ushort EndOfPart = 0x000A;

    /// <summary>Returns whether a file is one, to judge by its first bytes.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(CompoundStreams.Signature);

    /// <summary>Returns what a whole file is; one whose directory is damaged is none of those known.</summary>
    public static CompoundFile Of(ReadOnlySpan<byte> file)
    {
        var streams = new CompoundStreams(file);
        return streams.Holds("EncryptedPackage") ? new CompoundFile(CompoundKind.Package, true)
            : streams.Holds("WordDocument") ? new CompoundFile(CompoundKind.Word, IsLockedDocument(streams))
            : streams.Holds("Workbook") ? new CompoundFile(CompoundKind.Excel, IsLockedWorkbook(streams, "Workbook"))
            : streams.Holds("Book") ? new CompoundFile(CompoundKind.Excel, IsLockedWorkbook(streams, "Book"))
            : default;
    }

    /// <summary>Whether the file information block, of Word 6 and 95 or of 97 and later, says that the text is encrypted.</summary>
    private static bool IsLockedDocument(CompoundStreams streams) =>
        streams.Start("WordDocument", DocumentBytes) is [0xDC or 0xEC, 0xA5, _, _, _, _, _, _, _, _, _, var flags] && (flags & 1) != 0;

    /// <summary>Whether a workbook has the record that says how the others are encrypted ([MS-XLS] 2.4.117).</summary>
    private static bool IsLockedWorkbook(CompoundStreams streams, string name)
    {
        ReadOnlySpan<byte> records = streams.Start(name, WorkbookBytes);
        while (records.Length >= 4)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(records);
            if (type is FilePass or EndOfPart)
            {
                return type == FilePass;
            }

            records = records[Math.Min(records.Length, 4 + BinaryPrimitives.ReadUInt16LittleEndian(records[2..]))..];
        }

        return false;
    }
}

/// <summary>What a compound file may hold.</summary>
internal enum CompoundKind
{
    /// <summary>None of those below: a presentation, a mail, an installer.</summary>
    Other,

    /// <summary>A Word document of the versions 6 to 2003, or one of WPS.</summary>
    Word,

    /// <summary>An Excel workbook of the versions 5 to 2003, or one of WPS.</summary>
    Excel,

    /// <summary>A file of a later version, encrypted: whether document or workbook shows only once it is open.</summary>
    Package,
}
