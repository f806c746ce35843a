namespace Disclosure.Documents.Words;

/// <summary>The file is neither a PDF nor a picture nor a bundle, nor a document without pages that is read.</summary>
public sealed record FormatUnknown : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file begins as a PDF, and its objects cannot be found.</summary>
public sealed record PdfBeyondRepair : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The PDF was opened, and something in it is damaged so that its pages cannot be read.</summary>
public sealed record PdfUnreadable : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The PDF opens only with a password.</summary>
public sealed record PdfLocked : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.PasswordNeeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The PDF is encrypted in a way this program does not know.</summary>
public sealed record PdfCipherUnknown : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnsupportedEncryption;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The OFD is damaged: what it needs of its files is not there, or cannot be read.</summary>
public sealed record OfdDamaged : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The OFD is encrypted.</summary>
public sealed record OfdLocked : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.PasswordNeeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file begins as a text, and goes on in bytes that are no characters of any encoding that is read.</summary>
public sealed record TextGarbled : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>A limit on what reading the file may cost was reached.</summary>
/// <param name="Limit">Which limit.</param>
public sealed record ReadLimitReached(ReadLimit Limit) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>A table has more cells than <see cref="ReadLimits.Cells"/> allows.</summary>
public sealed record TableTooLarge : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>A page was asked for that the file does not have.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record NoSuchPage(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file has more bytes than are read.</summary>
/// <param name="Megabytes">The limit, in units of 1,048,576 bytes.</param>
public sealed record FileTooLarge(long Megabytes) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file is a document of another kind: neither title nor sections nor tables of a yearly report stand in it.</summary>
public sealed record NoSuchReport : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.NotAReport;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file holds the form of the report, and nothing is filled in.</summary>
public sealed record BlankFormOnly : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.NotAReport;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The limits that reading a file may reach.</summary>
public enum ReadLimit
{
    /// <summary>Bytes of the file: <see cref="ReadLimits.FileBytes"/>.</summary>
    FileSize,

    /// <summary>Time: <see cref="ReadLimits.Time"/>.</summary>
    Time,

    /// <summary>Bytes that streams decode to: <see cref="ReadLimits.DecodedBytes"/>.</summary>
    DecodedData,

    /// <summary>Bytes that one stream decodes to: <see cref="ReadLimits.StreamBytes"/>.</summary>
    StreamData,

    /// <summary>Bytes held in memory at a time: <see cref="ReadLimits.HeldBytes"/>.</summary>
    HeldData,

    /// <summary>Objects: <see cref="ReadLimits.Objects"/>.</summary>
    Objects,

    /// <summary>Depth of arrays and dictionaries within each other: <see cref="ReadLimits.Nesting"/>.</summary>
    ObjectNesting,

    /// <summary>Depth of the tree of pages: <see cref="ReadLimits.Nesting"/>.</summary>
    PageTreeDepth,

    /// <summary>Depth of form XObjects within each other: <see cref="ReadLimits.Nesting"/>.</summary>
    FormNesting,

    /// <summary>Pages: <see cref="ReadLimits.Pages"/>.</summary>
    Pages,

    /// <summary>Operators in one page: <see cref="ReadLimits.Operators"/>.</summary>
    Operators,

    /// <summary>Glyphs in one page: <see cref="ReadLimits.Glyphs"/>.</summary>
    Glyphs,

    /// <summary>Rulings in one page: <see cref="ReadLimits.Rulings"/>.</summary>
    Rulings,

    /// <summary>Bytes of a document without pages: <see cref="ReadLimits.ContentBytes"/>.</summary>
    ContentSize,

    /// <summary>Lines of a text: <see cref="ReadLimits.ContentLines"/>.</summary>
    ContentLines,

    /// <summary>Cells of a document without pages: <see cref="ReadLimits.ContentCells"/>.</summary>
    ContentCells,

    /// <summary>Depth of elements in a web page: <see cref="ReadLimits.ContentNesting"/>.</summary>
    ContentNesting,

    /// <summary>Cells of one row of a document without pages: <see cref="ReadLimits.RowCells"/>.</summary>
    RowCells,
}
