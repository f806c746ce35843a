using Disclosure.Documents;
using Disclosure.Documents.Binary;

namespace Disclosure.Workflow.Commands;

/// <summary>A kind of file that is taken, told by its content; its name and what the sender calls it count for nothing.</summary>
public sealed class FileType
{
    /// <summary>
    /// How far into a file the header of a PDF is looked for, as PDF viewers do (ISO 32000-2 annex I had it so for version 1.7).
    /// </summary>
    private const int HeaderReach = 1024;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private readonly string[] _endings;

    private FileType(string mediaType, bool opensInBrowsers, params string[] endings) =>
        (MediaType, OpensInBrowsers, _endings) = (mediaType, opensInBrowsers, endings);

    /// <summary>Gets the type of PDF.</summary>
    public static FileType Pdf { get; } = new("application/pdf", opensInBrowsers: true, ".pdf");

    /// <summary>Gets the type of TIFF 6.0, of either byte order.</summary>
    public static FileType Tiff { get; } = new("image/tiff", opensInBrowsers: false, ".tif", ".tiff");

    /// <summary>Gets the type of JPEG.</summary>
    public static FileType Jpeg { get; } = new("image/jpeg", opensInBrowsers: true, ".jpg", ".jpeg", ".jpe", ".jfif");

    /// <summary>Gets the type of PNG.</summary>
    public static FileType Png { get; } = new("image/png", opensInBrowsers: true, ".png");

    /// <summary>Gets the type of OFD.</summary>
    public static FileType Ofd { get; } = new("application/ofd", opensInBrowsers: false, ".ofd");

    /// <summary>Gets the type of ZIP, whatever the ZIP holds but a document that is one inside.</summary>
    public static FileType Zip { get; } = new("application/zip", opensInBrowsers: false, ".zip");

    /// <summary>
    /// Gets the type of plain text, in any encoding that is read. Browsers are not to show it: what a stranger calls text they may take for
    /// a page.
    /// </summary>
    public static FileType Text { get; } = new("text/plain", opensInBrowsers: false, ".txt", ".md", ".text");

    /// <summary>
    /// Gets the type of web pages. Browsers are never to show one: what a stranger wrote would run on the office's site.
    /// </summary>
    public static FileType Web { get; } = new("text/html", opensInBrowsers: false, ".html", ".htm", ".xhtml");

    /// <summary>
    /// Gets the type of web pages saved as one file with all that belongs to them. Browsers are not to show one, as <see cref="Web"/>.
    /// </summary>
    public static FileType WebArchive { get; } = new("multipart/related", opensInBrowsers: false, ".mht", ".mhtml");

    /// <summary>Gets the type of Word documents, macros in them or not: they are never run.</summary>
    public static FileType Word { get; } = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", opensInBrowsers: false, ".docx", ".docm");

    /// <summary>Gets the type of Excel workbooks, macros in them or not: they are never run.</summary>
    public static FileType Excel { get; } = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", opensInBrowsers: false, ".xlsx", ".xlsm");

    /// <summary>
    /// Gets the type of files as Word, Excel and WPS wrote them before 2007, and of later ones with a password, which look the same from
    /// outside. They are taken so that their senders learn what to do, or are converted.
    /// </summary>
    public static FileType Office97 { get; } = new(
        "application/x-ole-storage", opensInBrowsers: false, ".doc", ".wps", ".xls", ".et", ".docx", ".xlsx");

    /// <summary>Gets all types, by which a file dialogue may choose.</summary>
    public static IReadOnlyList<FileType> All { get; } =
        [Pdf, Ofd, Word, Excel, Tiff, Jpeg, Png, Zip, Text, Web, WebArchive, Office97];

    /// <summary>Gets the media type (IANA).</summary>
    public string MediaType { get; }

    /// <summary>Gets the endings of names of such files, the usual one first, in lower case with the point.</summary>
    public IReadOnlyList<string> Endings => _endings;

    /// <summary>Gets whether browsers show files of the type themselves, and safely, so that they need not be saved.</summary>
    public bool OpensInBrowsers { get; }

    /// <summary>Gets whether the file holds pages, so that several of them bound together are one report.</summary>
    public bool IsOfPages => this == Pdf || this == Tiff || this == Jpeg || this == Png;

    /// <summary>Gets the number of bytes from the start of a file that tell its type.</summary>
    public static int BytesNeeded => ContentFile.BytesNeeded;

    /// <summary>Returns the type of a file; null where it is of none that is taken.</summary>
    /// <param name="content">The file, or its first <see cref="BytesNeeded"/> bytes.</param>
    public static FileType? Of(ReadOnlySpan<byte> content) =>
        content.StartsWith(PngSignature) ? Png
        : content.StartsWith(JpegStart) ? Jpeg
        : content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) ? Tiff
        : content.StartsWith("PK\u0003\u0004"u8) ? OfArchive(ZipKinds.Of(content))
        : content[..Math.Min(content.Length, HeaderReach)].IndexOf("%PDF-"u8) >= 0 ? Pdf
        : ContentFile.KindOf(content) switch
        {
            ContentKind.Text => Text,
            ContentKind.Web => ContentFile.IsWebArchive(content) ? WebArchive : Web,
            ContentKind.Office97 => Office97,
            _ => null,
        };

    /// <summary>Returns the type of a ZIP that is of a kind; null for one that is not known.</summary>
    internal static FileType OfArchive(ArchiveKind? kind) => kind switch
    {
        ArchiveKind.Ofd => Ofd,
        ArchiveKind.Word => Word,
        ArchiveKind.Excel => Excel,
        _ => Zip,
    };

    /// <summary>Returns the name with an ending that fits the type: the same, or with the usual ending behind it.</summary>
    public string Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return HasEnding(name) ? name : name + _endings[0];
    }

    /// <summary>Returns whether a name ends as those of such files do.</summary>
    public bool HasEnding(string name) => Array.Exists(_endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
