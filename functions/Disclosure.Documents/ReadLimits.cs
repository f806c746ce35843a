using Disclosure.Documents.Words;

namespace Disclosure.Documents;

/// <summary>What one file may cost. Reaching a limit ends the reading with <see cref="DocumentError.LimitExceeded"/>.</summary>
public sealed record ReadLimits
{
    /// <summary>Generous for any report, small enough for a shared machine.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long FileBytes { get; init; } = 100L << 20;

    /// <summary>Bytes all streams of one file may decode to together.</summary>
    public long DecodedBytes { get; init; } = 512L << 20;

    /// <summary>
    /// Bytes one stream of a file may decode to: Chinese fonts embedded whole have up to 30 million, the content of a page some thousand.
    /// </summary>
    public long StreamBytes { get; init; } = 64L << 20;

    /// <summary>
    /// Bytes that reading one file may hold in memory at a time beside the file itself: streams that are decoded, objects, and what the
    /// pages show. A report of five pages holds less than 5 million.
    /// </summary>
    public long HeldBytes { get; init; } = 256L << 20;

    /// <summary>Objects in a file.</summary>
    public int Objects { get; init; } = 2_000_000;

    /// <summary>Depth of nested arrays, dictionaries, page-tree nodes and form XObjects.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Pages in a document.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Content-stream operators in one page, form XObjects and Type 3 glyphs included.</summary>
    public int Operators { get; init; } = 5_000_000;

    /// <summary>Glyphs in one page.</summary>
    public int Glyphs { get; init; } = 500_000;

    /// <summary>Rulings in one page, before joining.</summary>
    public int Rulings { get; init; } = 200_000;

    /// <summary>Pixels of one page that is a picture: an A4 sheet at 600 dpi has 35 million.</summary>
    public long PicturePixels { get; init; } = 80_000_000;

    /// <summary>Cells in one table, joined over its pages.</summary>
    public int Cells { get; init; } = 1_000_000;

    /// <summary>
    /// Bytes of a document without pages: a report has some ten thousand, a web page some hundred thousand.
    /// </summary>
    public long ContentBytes { get; init; } = 16L << 20;

    /// <summary>Lines of a text.</summary>
    public int ContentLines { get; init; } = 100_000;

    /// <summary>Cells of all tables of a document without pages: those of the form have 300.</summary>
    public int ContentCells { get; init; } = 200_000;

    /// <summary>Cells of one row of a table in a document without pages: those of the form have at most 16.</summary>
    public int RowCells { get; init; } = 1_000;

    /// <summary>Parts in a Word or Excel file: a report has some twenty, one with a photograph on each page some hundred.</summary>
    public int PackageParts { get; init; } = 4_000;

    /// <summary>
    /// Bytes that a byte of a part in a Word or Excel file unpacks to: the XML of tables has 10 to 40, that of a sheet of a million equal
    /// cells about 100; a bomb has a thousand.
    /// </summary>
    public int PackageRatio { get; init; } = 300;

    /// <summary>Depth of elements within each other in a web page or in a part of a Word or Excel file: pages have 20 to 60.</summary>
    public int ContentNesting { get; init; } = 512;

    /// <summary>Computing time for what one file tells itself.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);
}
