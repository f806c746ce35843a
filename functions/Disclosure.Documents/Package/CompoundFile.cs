using System.Text;

namespace Disclosure.Documents.Package;

/// <summary>
/// Tells what a compound file is ([MS-CFB]): what Word and Excel wrote before 2007, and what they write round a file with a password
/// ([MS-OFFCRYPTO]). Nothing but the names in its directory is looked at.
/// </summary>
internal static class CompoundFile
{
    /// <summary>Bytes of an entry of the directory, which begins at a multiple of it.</summary>
    private const int EntryLength = 128;

    /// <summary>Where in an entry the number of bytes of its name stands, the closing zero counted.</summary>
    private const int NameLengthAt = 64;

    /// <summary>Where the first sector begins.</summary>
    private const int FirstSector = 512;

    private static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Returns whether a file is one, to judge by its first bytes.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Returns what a whole file is.</summary>
    public static CompoundKind KindOf(ReadOnlySpan<byte> file) =>
        Holds(file, "EncryptedPackage") || IsLockedDocument(file) ? CompoundKind.Locked
        : Holds(file, "WordDocument") ? CompoundKind.Word
        : Holds(file, "Workbook") || Holds(file, "Book") ? CompoundKind.Excel
        : CompoundKind.Other;

    /// <summary>
    /// Whether the file information block of a Word document, which as a rule begins the first sector, says that the text is encrypted
    /// ([MS-DOC] 2.5.2).
    /// </summary>
    private static bool IsLockedDocument(ReadOnlySpan<byte> file) =>
        file.Length > FirstSector + 12 && file[FirstSector] == 0xEC && file[FirstSector + 1] == 0xA5 && (file[FirstSector + 11] & 1) != 0;

    private static bool Holds(ReadOnlySpan<byte> file, string name)
    {
        var bytes = Encoding.Unicode.GetBytes(name + "\0");
        for (var at = 0; at + EntryLength <= file.Length; at += EntryLength)
        {
            var entry = file.Slice(at, EntryLength);
            if (entry[NameLengthAt] == bytes.Length && entry[NameLengthAt + 1] == 0 && entry.StartsWith(bytes))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Kinds of compound files.</summary>
internal enum CompoundKind
{
    /// <summary>Neither of those below: a presentation, a mail, an installer.</summary>
    Other,

    /// <summary>A Word document of the versions 97 to 2003, or one of WPS.</summary>
    Word,

    /// <summary>An Excel workbook of the versions 5 to 2003, or one of WPS.</summary>
    Excel,

    /// <summary>A file of a later version that opens only with a password.</summary>
    Locked,
}
