namespace Disclosure.Documents.Words;

/// <summary>The sentences that tell people, in one language, what is wrong with a file and what to do.</summary>
public abstract class DocumentWords
{
    private protected DocumentWords()
    {
    }

    /// <summary>Gets the sentences in Chinese.</summary>
    public static DocumentWords Chinese { get; } = new ChineseDocumentWords();

    /// <summary>Gets the sentences in English.</summary>
    public static DocumentWords English { get; } = new EnglishDocumentWords();

    /// <summary>Returns the sentence for a fault.</summary>
    /// <param name="fault">What is wrong.</param>
    public string Of(DocumentFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Say(this);
    }

    internal abstract string Say(FormatUnknown fault);

    internal abstract string Say(PdfBeyondRepair fault);

    internal abstract string Say(PdfUnreadable fault);

    internal abstract string Say(PdfLocked fault);

    internal abstract string Say(PdfCipherUnknown fault);

    internal abstract string Say(OfdDamaged fault);

    internal abstract string Say(OfdLocked fault);

    internal abstract string Say(TextGarbled fault);

    internal abstract string Say(OfficeFileDamaged fault);

    internal abstract string Say(OfficeFileLocked fault);

    internal abstract string Say(OfficeFileOld fault);

    internal abstract string Say(ReadLimitReached fault);

    internal abstract string Say(TableTooLarge fault);

    internal abstract string Say(NoSuchPage fault);

    internal abstract string Say(FileTooLarge fault);

    internal abstract string Say(NotABundle fault);

    internal abstract string Say(BundleDamaged fault);

    internal abstract string Say(BundleLocked fault);

    internal abstract string Say(BundleEmpty fault);

    internal abstract string Say(StrayFileInBundle fault);

    internal abstract string Say(BundleFilesExceeded fault);

    internal abstract string Say(BundleSizeExceeded fault);

    internal abstract string Say(BundlePagesExceeded fault);

    internal abstract string Say(InBundledFile fault);

    internal abstract string Say(NotAPicture fault);

    internal abstract string Say(PictureDamaged fault);

    internal abstract string Say(PictureUndecodable fault);

    internal abstract string Say(PictureCutShort fault);

    internal abstract string Say(RenderedPictureDamaged fault);

    internal abstract string Say(PictureFlavourUnknown fault);

    internal abstract string Say(PictureFileTooLarge fault);

    internal abstract string Say(PicturePagesExceeded fault);

    internal abstract string Say(PicturePixelsExceeded fault);

    internal abstract string Say(DecodedPixelsExceeded fault);

    internal abstract string Say(PageTooLargeToRender fault);

    internal abstract string Say(RenderingTimedOut fault);

    internal abstract string Say(RenderingOutgrew fault);

    internal abstract string Say(RenderingTooCostly fault);

    internal abstract string Say(RenderingKilled fault);

    internal abstract string Say(PageNotRendered fault);

    internal abstract string Say(OcrNotInstalled fault);

    internal abstract string Say(DrawingNotInstalled fault);

    internal abstract string Say(RecognitionRequestTooLarge fault);

    internal abstract string Say(RecognitionTimedOut fault);

    internal abstract string Say(RecognitionOutgrew fault);

    internal abstract string Say(RecogniserNotStarted fault);

    internal abstract string Say(RecogniserCrashed fault);

    internal abstract string Say(RecogniserKilled fault);

    internal abstract string Say(FileReaderEnded fault);

    internal abstract string Say(RecognitionTooCostly fault);

    internal abstract string Say(RecognisedPageUnreadable fault);

    internal abstract string Say(ServiceLeftOutPage fault);

    internal abstract string Say(ServiceRefusedContent fault);

    internal abstract string Say(ServiceRefusedType fault);

    internal abstract string Say(ServiceFileTooLarge fault);

    internal abstract string Say(ServicePictureOutOfRange fault);

    internal abstract string Say(ServiceLimitExceeded fault);

    internal abstract string Say(ServiceBusy fault);

    internal abstract string Say(ServiceUnavailable fault);

    internal abstract string Say(ServiceAnswerUnusable fault);

    internal abstract string Say(ServiceQuotaUsedUp fault);

    internal abstract string Say(ServiceRefusedAccess fault);

    internal abstract string Say(NoSuchReport fault);

    internal abstract string Say(BlankFormOnly fault);
}
