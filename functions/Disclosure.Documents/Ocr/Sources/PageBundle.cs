using System.IO.Compression;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Several files of one report, filed together: kept as one ZIP file, so that a report stays one file with one name derived from its
/// content. Bundles made by people (stored or deflated) are read too.
/// </summary>
public static class PageBundle
{
    /// <summary>Most files in a bundle.</summary>
    public const int LargestCount = 500;

    /// <summary>Within which a PDF's header has to begin, as every viewer has it.</summary>
    private const int PdfHeaderWithin = 1024;

    /// <summary>The earliest time a ZIP file can tell: a bundle must not differ by the day it was made.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static ReadOnlySpan<byte> EntrySignature => "PK\x3\x4"u8;

    private static ReadOnlySpan<byte> DirectorySignature => "PK\x1\x2"u8;

    /// <summary>Whether a file is a ZIP file, and no document that is one inside.</summary>
    public static bool IsBundle(ReadOnlySpan<byte> file) => file.StartsWith(EntrySignature) && !OfdFile.Is(file);

    /// <summary>
    /// Makes a bundle. The same files give the same bytes, in whatever order they come; they are not compressed, as pictures and PDFs
    /// already are.
    /// </summary>
    /// <param name="files">The files, at least one and at most <see cref="LargestCount"/>; of their names the folders are left out.</param>
    /// <exception cref="DocumentException">One of them is neither PDF nor picture, or there are too many.</exception>
    public static byte[] Create(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        if (files.Count > LargestCount)
        {
            throw TooMany();
        }

        var target = new MemoryStream(files.Sum(f => f.Content.Length + 256));
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.Select(f => new BundledFile(KeptName(f.Name), f.Content)).Order(BundledFile.ByName))
            {
                CheckKind(file);
                var entry = archive.CreateEntry(file.Name, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(file.Content.Span);
            }
        }

        return target.ToArray();
    }

    /// <summary>
    /// Reads a bundle: its PDFs and pictures in natural order of their names (page2 before page10); folders and hidden files are passed
    /// over.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">
    /// <see cref="ReadLimits.FileBytes"/> counts here: for the bundle, and for all its files together once unpacked.
    /// </param>
    /// <exception cref="DocumentException">
    /// It is no ZIP file, damaged, encrypted, beyond the limits whatever its headers say, or holds something that is neither PDF nor
    /// picture.
    /// </exception>
    public static IReadOnlyList<BundledFile> Open(ReadOnlyMemory<byte> file, ReadLimits limits)
    {
        if (!IsBundle(file.Span))
        {
            throw new DocumentException(new NotABundle());
        }

        if (file.Length > limits.FileBytes)
        {
            throw TooLarge();
        }

        // Before the library makes an object of each: whatever count the end of the file claims, so many entries there are at most.
        if (file.Span.Count(DirectorySignature) > 2 * LargestCount)
        {
            throw TooMany();
        }

        try
        {
            using var archive = ZipBytes.Open(file);
            return Read(archive, limits);
        }
        catch (Exception exception) when (
            exception is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new DocumentException(new BundleDamaged(), exception);
        }
    }

    private static List<BundledFile> Read(ZipArchive archive, ReadLimits limits)
    {
        var files = new List<BundledFile>();
        var left = limits.FileBytes;
        foreach (var entry in archive.Entries.Where(e => !IsPassedOver(e.FullName)))
        {
            if (files.Count == LargestCount)
            {
                throw TooMany();
            }

            if (entry.IsEncrypted)
            {
                throw new DocumentException(new BundleLocked());
            }

            if (entry.Length > left)
            {
                throw TooLarge();
            }

            left -= entry.Length;
            var bundled = new BundledFile(FileName(entry.FullName), ZipBytes.Unpack(entry));
            CheckKind(bundled);
            files.Add(bundled);
        }

        if (files.Count == 0)
        {
            throw new DocumentException(new BundleEmpty());
        }

        files.Sort(BundledFile.ByName);
        return files;
    }

    private static void CheckKind(BundledFile file)
    {
        var start = file.Content.Span[..Math.Min(file.Content.Length, PdfHeaderWithin)];
        if (!PictureHeader.IsPicture(start) && start.IndexOf("%PDF-"u8) < 0)
        {
            throw new DocumentException(new StrayFileInBundle(file.Name));
        }
    }

    /// <summary>Folders, and what operating systems add of their own.</summary>
    private static bool IsPassedOver(string path) =>
        path.EndsWith('/') || path.EndsWith('\\')
        || path.Split('/', '\\').Any(part => part.StartsWith('.') || part is "__MACOSX" or "Thumbs.db" or "desktop.ini");

    /// <summary>A name that is not passed over when the bundle is read: nothing that was filed may get lost by its name.</summary>
    private static string KeptName(string path) =>
        FileName(path) is var name && (name.Length == 0 || IsPassedOver(name)) ? $"_{name}" : name;

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static DocumentException TooMany() => new(new BundleFilesExceeded(LargestCount));

    private static DocumentException TooLarge() => new(new BundleSizeExceeded());
}
