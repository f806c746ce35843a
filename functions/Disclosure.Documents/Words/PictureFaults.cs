namespace Disclosure.Documents.Words;

/// <summary>The file was taken for a picture and is none that is read.</summary>
public sealed record NotAPicture : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture file is cut short, or does not hold together.</summary>
public sealed record PictureDamaged : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The decoder gave up on the picture, whose header was sound.</summary>
public sealed record PictureUndecodable : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>
/// The end of a page's picture is missing, or its codes make no sense from some place on; what was there was read, the rest is made up by
/// the decoder.
/// </summary>
public sealed record PictureCutShort : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture that the renderer made of a page of a PDF is incomplete.</summary>
public sealed record RenderedPictureDamaged : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture is of a flavour of its format that is not read.</summary>
/// <param name="Flavour">Which flavour.</param>
public sealed record PictureFlavourUnknown(PictureFlavour Flavour) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture file has more bytes than <see cref="ReadLimits.FileBytes"/> allows.</summary>
public sealed record PictureFileTooLarge : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture file has more pages than <see cref="ReadLimits.Pages"/> allows.</summary>
public sealed record PicturePagesExceeded : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The header of the picture tells of more pixels than <see cref="ReadLimits.PicturePixels"/> allows.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
public sealed record PicturePixelsExceeded(int Width, int Height) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture turned out to have more pixels than <see cref="ReadLimits.PicturePixels"/> allows when it was decoded.</summary>
public sealed record DecodedPixelsExceeded : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>A page would have more pixels than <see cref="ReadLimits.PicturePixels"/> allows when rendered.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record PageTooLargeToRender(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>Rendering a page took longer than it may.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record RenderingTimedOut(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>Rendering a page used more computing time than it may.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record RenderingTooCostly(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The renderer was ended from outside, e.g. by the system for want of memory.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record RenderingKilled(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>Rendering a page took more memory than it may.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record RenderingOutgrew(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The renderer gave no whole picture of a page.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record PageNotRendered(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>Flavours of picture formats that are not read.</summary>
public enum PictureFlavour
{
    /// <summary>BigTIFF, whose offsets have 64 bits.</summary>
    BigTiff,

    /// <summary>A TIFF packed in none of the ways listed in TIFF 6.0 that fax machines and scanners use.</summary>
    PackedTiff,

    /// <summary>A JPEG that is lossless, arithmetically coded, or has 12 bits a sample.</summary>
    SpecialJpeg,
}
