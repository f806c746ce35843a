using Disclosure.Documents.Binary;
using Disclosure.Documents.Docx;
using Disclosure.Documents.Html;
using Disclosure.Documents.Package;
using Disclosure.Documents.Text;
using Disclosure.Documents.Words;
using Disclosure.Documents.Xlsx;

namespace Disclosure.Documents;

/// <summary>Tells documents without pages by their content, whatever their names say.</summary>
public static class ContentFile
{
    /// <summary>Number of bytes from the start of a file that tell its kind.</summary>
    public const int BytesNeeded = 4096;

    /// <summary>How far into a file the header of a PDF is looked for, in bytes.</summary>
    private const int PdfHeaderReach = 1024;

    /// <summary>Elements by which a page is told.</summary>
    private static readonly string[] Elements =
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<h1"];

    /// <summary>Returns whether a file is a web page saved as one file with all that belongs to it (.mht).</summary>
    /// <param name="start">The file, or its first <see cref="BytesNeeded"/> bytes.</param>
    public static bool IsWebArchive(ReadOnlySpan<byte> start) => WebArchive.Is(start);

    /// <summary>Returns the kind of a document without pages; null where the file is none.</summary>
    /// <param name="start">
    /// The file, or its first <see cref="BytesNeeded"/> bytes, which do not tell a ZIP of a web page. A PDF may begin with text, and is
    /// none; pictures and ZIPs begin with bytes that no text has. Of a ZIP the names of its parts tell whether it is a Word or Excel file.
    /// </param>
    public static ContentKind? KindOf(ReadOnlySpan<byte> start)
    {
        if (CompoundFile.Is(start))
        {
            return ContentKind.Office97;
        }

        switch (ZipKinds.Of(start))
        {
            case ArchiveKind.Word:
                return ContentKind.Word;
            case ArchiveKind.Excel:
                return ContentKind.Excel;
            case ArchiveKind.WebPage:
                return ContentKind.Web;
            case not null:
                return null;
        }

        if (start[..Math.Min(start.Length, PdfHeaderReach)].IndexOf("%PDF-"u8) >= 0)
        {
            return null;
        }

        if (WebArchive.Is(start))
        {
            return ContentKind.Web;
        }

        var text = TextEncoding.Decode(start[..Math.Min(start.Length, BytesNeeded)], isWhole: false);
        if (text is null)
        {
            return null;
        }

        // The head of a page may be longer than what is looked at, and without a Chinese character.
        var mayHoldChinese = start.Length >= BytesNeeded || text.Contains("&#", StringComparison.Ordinal) || HoldsChinese(text);
        return IsMarkup(text) ? (mayHoldChinese ? ContentKind.Web : null) : HoldsChinese(text) ? ContentKind.Text : null;
    }

    /// <summary>
    /// Returns a plain text in UTF-8, UTF-16 or GB18030, the mark at its beginning left out; null where the bytes are none.
    /// </summary>
    /// <param name="bytes">All bytes.</param>
    public static string? TextOf(ReadOnlySpan<byte> bytes) => TextEncoding.Decode(bytes, isWhole: true);

    /// <summary>Reads a document without pages.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">It is none, or beyond the limits.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static Document Read(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Read(file, new ReadBudget(limits, cancellation));

    /// <summary>Reads a document without pages, within a budget.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is none, or beyond the limits.</exception>
    internal static Document Read(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        if (KindOf(file.Span) is not { } kind)
        {
            throw new DocumentException(new FormatUnknown());
        }

        return new Document([])
        {
            Content = kind switch
            {
                ContentKind.Word => DocxBlocks.Of(file, budget),
                ContentKind.Excel => XlsxBlocks.Of(file, budget),
                ContentKind.Office97 => throw new DocumentException(OldFault(file)),
                _ => Characters(file, kind, budget),
            },
        };
    }

    /// <summary>Returns pictures that a document holds, by the names it has for them; those it does not hold are left out.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">The names.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">The file is damaged or beyond the limits.</exception>
    internal static IReadOnlyDictionary<string, byte[]> PicturesOf(
        ReadOnlyMemory<byte> file, IReadOnlySet<string> names, ReadBudget budget)
    {
        switch (KindOf(file.Span))
        {
            case ContentKind.Word:
                return DocxBlocks.PicturesOf(file, names, budget);
            case ContentKind.Excel:
                return XlsxBlocks.PicturesOf(file, names, budget);
        }

        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (DataUri.Read(name, budget) is { } data)
            {
                pictures.Add(name, data);
            }
        }

        var others = names.Where(name => !pictures.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, picture) in FilesOf(file, others, budget))
        {
            pictures.Add(name, picture);
        }

        return pictures;
    }

    /// <summary>Pictures that are files of their own beside a web page.</summary>
    private static IReadOnlyDictionary<string, byte[]> FilesOf(ReadOnlyMemory<byte> file, HashSet<string> names, ReadBudget budget)
    {
        if (names.Count == 0)
        {
            return new Dictionary<string, byte[]>();
        }

        if (!WebBundle.Is(file.Span))
        {
            return WebArchive.Is(file.Span) ? WebArchive.PicturesOf(file, names, budget) : new Dictionary<string, byte[]>();
        }

        // A page in an archive may itself be saved with its pictures in one file.
        var page = WebBundle.PageOf(file, budget);
        return WebArchive.Is(page) ? WebArchive.PicturesOf(page, names, budget) : WebBundle.PicturesOf(file, names, budget);
    }

    /// <summary>Returns why a file of before 2007, or one with a password, is not read.</summary>
    /// <param name="file">The whole file.</param>
    internal static DocumentFault OldFault(ReadOnlyMemory<byte> file)
    {
        var (kind, isLocked) = CompoundFile.Of(file.Span);
        bool? isWorkbook = kind is CompoundKind.Word or CompoundKind.Excel ? kind == CompoundKind.Excel : null;
        return isLocked ? new OfficeFileLocked(isWorkbook) : new OfficeFileOld(isWorkbook);
    }

    private static Content Characters(ReadOnlyMemory<byte> file, ContentKind kind, ReadBudget budget)
    {
        if (file.Length > budget.Limits.ContentBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentSize);
        }

        budget.Use(file.Length * 3L);
        return kind == ContentKind.Web ? WebPage(file, budget) : PlainText(file, budget);
    }

    private static Content PlainText(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var text = TextEncoding.Decode(file.Span, isWhole: true) ?? throw new DocumentException(new TextGarbled());
        return new Content(ContentKind.Text, TextBlocks.Of(text, budget));
    }

    private static Content WebPage(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        try
        {
            if (WebBundle.Is(file.Span))
            {
                file = WebBundle.PageOf(file, budget);
            }

            var page = WebArchive.Is(file.Span) ? WebArchive.PageOf(file, budget) : HtmlCharset.Decode(file.Span);
            var (blocks, head) = HtmlBlocks.Of(page, budget);
            return new Content(ContentKind.Web, blocks) { Title = head.Title, Published = head.Published, Site = head.Site };
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // The tokenizer takes damage in its stride; what it did not foresee must still reach the caller as one kind of error.
            throw new DocumentException(new TextGarbled(), exception);
        }
    }

    /// <summary>Whether a text begins with an element of HTML, behind white space, comments and declarations.</summary>
    private static bool IsMarkup(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length == 0 || start[0] != '<')
        {
            return false;
        }

        foreach (var sign in Elements)
        {
            if (start.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is a Chinese character: a report without one is none, and a program's data often has none.</summary>
    private static bool HoldsChinese(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF)
            {
                return true;
            }
        }

        return false;
    }
}
