using System.Text.Json.Serialization;

namespace Disclosure.Documents.Words;

/// <summary>
/// What is wrong with a file, and with what numbers and names: one of a closed set of records. <see cref="DocumentWords"/> makes the
/// sentence for people. As JSON it carries its kind in the member <c>kind</c>; kinds once stored keep their names.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(FormatUnknown), "formatUnknown")]
[JsonDerivedType(typeof(PdfBeyondRepair), "pdfBeyondRepair")]
[JsonDerivedType(typeof(PdfUnreadable), "pdfUnreadable")]
[JsonDerivedType(typeof(PdfLocked), "pdfLocked")]
[JsonDerivedType(typeof(PdfCipherUnknown), "pdfCipherUnknown")]
[JsonDerivedType(typeof(OfdDamaged), "ofdDamaged")]
[JsonDerivedType(typeof(OfdLocked), "ofdLocked")]
[JsonDerivedType(typeof(TextGarbled), "textGarbled")]
[JsonDerivedType(typeof(OfficeFileDamaged), "officeFileDamaged")]
[JsonDerivedType(typeof(OfficeFileLocked), "officeFileLocked")]
[JsonDerivedType(typeof(OfficeFileOld), "officeFileOld")]
[JsonDerivedType(typeof(ReadLimitReached), "readLimitReached")]
[JsonDerivedType(typeof(TableTooLarge), "tableTooLarge")]
[JsonDerivedType(typeof(NoSuchPage), "noSuchPage")]
[JsonDerivedType(typeof(FileTooLarge), "fileTooLarge")]
[JsonDerivedType(typeof(NotABundle), "notABundle")]
[JsonDerivedType(typeof(BundleDamaged), "bundleDamaged")]
[JsonDerivedType(typeof(BundleLocked), "bundleLocked")]
[JsonDerivedType(typeof(BundleEmpty), "bundleEmpty")]
[JsonDerivedType(typeof(StrayFileInBundle), "strayFileInBundle")]
[JsonDerivedType(typeof(BundleFilesExceeded), "bundleFilesExceeded")]
[JsonDerivedType(typeof(BundleSizeExceeded), "bundleSizeExceeded")]
[JsonDerivedType(typeof(BundlePagesExceeded), "bundlePagesExceeded")]
[JsonDerivedType(typeof(InBundledFile), "inBundledFile")]
[JsonDerivedType(typeof(NotAPicture), "notAPicture")]
[JsonDerivedType(typeof(PictureDamaged), "pictureDamaged")]
[JsonDerivedType(typeof(PictureUndecodable), "pictureUndecodable")]
[JsonDerivedType(typeof(PictureCutShort), "pictureCutShort")]
[JsonDerivedType(typeof(RenderedPictureDamaged), "renderedPictureDamaged")]
[JsonDerivedType(typeof(PictureFlavourUnknown), "pictureFlavourUnknown")]
[JsonDerivedType(typeof(PictureFileTooLarge), "pictureFileTooLarge")]
[JsonDerivedType(typeof(PicturePagesExceeded), "picturePagesExceeded")]
[JsonDerivedType(typeof(PicturePixelsExceeded), "picturePixelsExceeded")]
[JsonDerivedType(typeof(DecodedPixelsExceeded), "decodedPixelsExceeded")]
[JsonDerivedType(typeof(PageTooLargeToRender), "pageTooLargeToRender")]
[JsonDerivedType(typeof(RenderingTimedOut), "renderingTimedOut")]
[JsonDerivedType(typeof(RenderingOutgrew), "renderingOutgrew")]
[JsonDerivedType(typeof(PageNotRendered), "pageNotRendered")]
[JsonDerivedType(typeof(OcrNotInstalled), "ocrNotInstalled")]
[JsonDerivedType(typeof(DrawingNotInstalled), "drawingNotInstalled")]
[JsonDerivedType(typeof(RecognitionRequestTooLarge), "recognitionRequestTooLarge")]
[JsonDerivedType(typeof(RecognitionTimedOut), "recognitionTimedOut")]
[JsonDerivedType(typeof(RecognitionOutgrew), "recognitionOutgrew")]
[JsonDerivedType(typeof(RecogniserNotStarted), "recogniserNotStarted")]
[JsonDerivedType(typeof(RecogniserCrashed), "recogniserCrashed")]
[JsonDerivedType(typeof(FileReaderEnded), "fileReaderEnded")]
[JsonDerivedType(typeof(RecogniserKilled), "recogniserKilled")]
[JsonDerivedType(typeof(RecognitionTooCostly), "recognitionTooCostly")]
[JsonDerivedType(typeof(RenderingKilled), "renderingKilled")]
[JsonDerivedType(typeof(RenderingTooCostly), "renderingTooCostly")]
[JsonDerivedType(typeof(RecognisedPageUnreadable), "recognisedPageUnreadable")]
[JsonDerivedType(typeof(ServiceLeftOutPage), "serviceLeftOutPage")]
[JsonDerivedType(typeof(ServiceRefusedContent), "serviceRefusedContent")]
[JsonDerivedType(typeof(ServiceRefusedType), "serviceRefusedType")]
[JsonDerivedType(typeof(ServiceFileTooLarge), "serviceFileTooLarge")]
[JsonDerivedType(typeof(ServicePictureOutOfRange), "servicePictureOutOfRange")]
[JsonDerivedType(typeof(ServiceLimitExceeded), "serviceLimitExceeded")]
[JsonDerivedType(typeof(ServiceBusy), "serviceBusy")]
[JsonDerivedType(typeof(ServiceUnavailable), "serviceUnavailable")]
[JsonDerivedType(typeof(ServiceAnswerUnusable), "serviceAnswerUnusable")]
[JsonDerivedType(typeof(ServiceQuotaUsedUp), "serviceQuotaUsedUp")]
[JsonDerivedType(typeof(ServiceRefusedAccess), "serviceRefusedAccess")]
[JsonDerivedType(typeof(NoSuchReport), "noSuchReport")]
[JsonDerivedType(typeof(BlankFormOnly), "blankFormOnly")]
public abstract record DocumentFault
{
    private protected DocumentFault()
    {
    }

    /// <summary>Gets the code for programs.</summary>
    [JsonIgnore]
    public abstract DocumentError Error { get; }

    /// <summary>
    /// Gets a value indicating whether the machine is at fault and not the file: the same file may be read at another time, or once the
    /// administrator has done something.
    /// </summary>
    [JsonIgnore]
    public virtual bool IsOfTheMachine => false;

    /// <summary>Has the words say this very kind of fault: a kind without a sentence does not compile.</summary>
    internal abstract string Say(DocumentWords words);
}
