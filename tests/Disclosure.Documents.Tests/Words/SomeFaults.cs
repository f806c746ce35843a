using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Words;

/// <summary>One fault of each kind, and of kinds with a choice in them one for each choice.</summary>
internal static class SomeFaults
{
    public static IEnumerable<DocumentFault> OfEveryKind() =>
    [
        new FormatUnknown(), new OfdDamaged(), new OfdLocked(), new TextGarbled(), new PdfBeyondRepair(), new PdfUnreadable(),
        new PdfLocked(), new PdfCipherUnknown(),
        new OfficeFileDamaged(true), new OfficeFileDamaged(false), new OfficeFileLocked(null), new OfficeFileLocked(true),
        new OfficeFileOld(true), new OfficeFileOld(false), new OfficeFileOld(null),
        new TableTooLarge(),
        new NoSuchPage(7), new FileTooLarge(100), new NotABundle(), new BundleDamaged(), new BundleLocked(), new BundleEmpty(),
        new StrayFileInBundle("笔记.docx"), new BundleFilesExceeded(50), new BundleSizeExceeded(), new BundlePagesExceeded(2000),
        new InBundledFile("第1页.pdf", new PdfLocked()), new NotAPicture(), new PictureDamaged(), new PictureUndecodable(),
        new PictureCutShort(),
        new RenderedPictureDamaged(), new PictureFileTooLarge(), new PicturePagesExceeded(), new PicturePixelsExceeded(20_000, 30_000),
        new DecodedPixelsExceeded(), new PageTooLargeToRender(3), new RenderingTimedOut(3), new RenderingOutgrew(3),
        new RenderingTooCostly(3), new RenderingKilled(3), new PageNotRendered(3),
        new OcrNotInstalled("poppler-utils tesseract-ocr"), new DrawingNotInstalled("poppler-utils"),
        new RecognitionRequestTooLarge(), new RecognitionTimedOut(2),
        new RecognitionOutgrew(2), new RecogniserNotStarted(), new RecogniserCrashed(2), new RecogniserKilled(2), new FileReaderEnded(),
        new RecognitionTooCostly(2), new RecognisedPageUnreadable(3),
        new ServiceLeftOutPage(3), new ServiceRefusedContent(), new ServiceRefusedType(), new ServiceFileTooLarge(),
        new ServicePictureOutOfRange(50, 10_000), new ServiceLimitExceeded(500, 2_000),
        new ServiceBusy(), new ServiceUnavailable(), new ServiceAnswerUnusable(), new ServiceQuotaUsedUp(),
        new ServiceRefusedAccess("Disclosure__DocumentIntelligence__Endpoint"),
        new NoSuchReport(), new BlankFormOnly(),
        .. Enum.GetValues<ReadLimit>().Select(static limit => new ReadLimitReached(limit)),
        .. Enum.GetValues<PictureFlavour>().Select(static flavour => new PictureFlavourUnknown(flavour)),
    ];
}
