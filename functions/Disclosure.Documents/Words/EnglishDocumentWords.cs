namespace Disclosure.Documents.Words;

/// <summary>The sentences in English.</summary>
internal sealed class EnglishDocumentWords : DocumentWords
{
    internal override string Say(FormatUnknown fault) =>
        "This is neither a PDF nor an OFD, a TIFF, JPEG or PNG picture nor a ZIP archive, nor a Word or Excel file, a text or a web page. "
        + "Please upload the report in one of these formats.";

    internal override string Say(PdfBeyondRepair fault) =>
        "The PDF is damaged beyond repair. Please export or download it again and upload that.";

    internal override string Say(PdfUnreadable fault) =>
        "The PDF is damaged and cannot be read. Please export or download it again and upload that.";

    internal override string Say(PdfLocked fault) =>
        "The PDF opens only with a password. Please remove the password and upload it again.";

    internal override string Say(PdfCipherUnknown fault) =>
        "The PDF is encrypted in a way that is not supported. Please open it in the program it came from, save it without "
        + "encryption, and upload that.";

    internal override string Say(OfdDamaged fault) =>
        "The OFD file is damaged and cannot be read. Please export or download it again and upload that.";

    internal override string Say(OfdLocked fault) =>
        "The OFD file is encrypted. Please open it in the program it was made with, save it without encryption and upload that.";

    internal override string Say(TextGarbled fault) =>
        "The text holds bytes that are no characters: it is damaged, or mixes encodings. Please open it in the program it came from, save "
        + "it as text in UTF-8, and upload that.";

    internal override string Say(OfficeFileDamaged fault) => fault.IsWorkbook
        ? "The Excel file is damaged and cannot be read. Please open it in Excel or WPS, save it as an Excel workbook (*.xlsx), and upload "
            + "that."
        : "The Word file is damaged and cannot be read. Please open it in Word or WPS, save it as a Word document (*.docx), and upload "
            + "that.";

    internal override string Say(OfficeFileLocked fault) =>
        $"The {(fault.IsWorkbook is { } isWorkbook ? isWorkbook ? "Excel " : "Word " : "")}file opens only with a password. Please open it "
        + "in the program it came from, remove the password, save it, and upload it again.";

    internal override string Say(OfficeFileOld fault) => fault.IsWorkbook switch
    {
        true => "This is a file of Excel 97-2003 (.xls), which is not read here. Please open it in Excel or WPS, choose Save As with the "
            + "type Excel workbook (*.xlsx), and upload the new file.",
        false => "This is a file of Word 97-2003 (.doc or .wps), which is not read here. Please open it in Word or WPS, choose Save As "
            + "with the type Word document (*.docx), and upload the new file.",
        null => "This is a file in the format of Office 97-2003, and neither a Word document nor an Excel workbook. Please upload the "
            + "report as PDF, Word (.docx) or Excel (.xlsx).",
    };

    internal override string Say(ReadLimitReached fault) =>
        $"Reading stopped: {Name(fault.Limit)}. Please make sure that the file comes from a source you trust; if it has to be "
        + "read, export it as a smaller, simpler PDF and try again.";

    internal override string Say(TableTooLarge fault) =>
        "A table in the file has too many cells to be read. Please make sure that the file is an ordinary yearly report, or "
        + "split it and file it again.";

    internal override string Say(NoSuchPage fault) => $"The file has no page {fault.Page}.";

    internal override string Say(FileTooLarge fault) => $"The file is larger than {fault.Megabytes} MB and is not read.";

    internal override string Say(NotABundle fault) => "This is no ZIP archive. Please upload a PDF, pictures, or a ZIP archive of these.";

    internal override string Say(BundleDamaged fault) =>
        "The ZIP archive is damaged, or compressed in a way that is not supported. Please compress the files again and upload "
        + "that.";

    internal override string Say(BundleLocked fault) => "The ZIP archive is encrypted. Please upload it without encryption.";

    internal override string Say(BundleEmpty fault) =>
        "There is no PDF or picture in the ZIP archive. Please put the files of the report into it and upload it again.";

    internal override string Say(StrayFileInBundle fault) =>
        $"\"{fault.Name}\" is neither a PDF nor a JPEG, PNG or TIFF picture. Please take it out, or convert it to one of these "
        + "formats, and upload again.";

    internal override string Say(BundleFilesExceeded fault) =>
        $"A report may consist of at most {fault.Most} files. Please combine them into fewer and upload again.";

    internal override string Say(BundleSizeExceeded fault) =>
        "The ZIP archive, or all files in it together, are too large. Please scan them again at 200 to 300 dpi, or upload "
        + "fewer files.";

    internal override string Say(BundlePagesExceeded fault) =>
        $"The files have more than {fault.Most} pages together. Please file them as several reports.";

    internal override string Say(InBundledFile fault) => $"\"{fault.Name}\": {Of(fault.Fault)}";

    internal override string Say(NotAPicture fault) =>
        "This is no JPEG, PNG or TIFF picture. Please convert it to PDF or one of these formats and upload that.";

    internal override string Say(PictureDamaged fault) =>
        "The picture file is damaged or incomplete and cannot be read. Please scan it again, or export or download it again, "
        + "and upload that.";

    internal override string Say(PictureUndecodable fault) =>
        "The picture is damaged and cannot be shown. Please scan or export it again and file that.";

    internal override string Say(PictureCutShort fault) =>
        "The picture is incomplete: its end was lost or damaged when it was saved or sent. Please scan or export it again and file that.";

    internal override string Say(RenderedPictureDamaged fault) =>
        "The picture drawn of a page of the PDF is incomplete and cannot be read. Please export the PDF again and file that.";

    internal override string Say(PictureFlavourUnknown fault) =>
        $"This is {Name(fault.Flavour)}, which is not supported. Please save it as an ordinary TIFF, JPEG, PNG or PDF and "
        + "upload that.";

    internal override string Say(PictureFileTooLarge fault) =>
        "The picture file is too large. Please scan it again at 200 to 300 dpi, or split it into smaller files, and upload it "
        + "again.";

    internal override string Say(PicturePagesExceeded fault) =>
        "The picture file has too many pages. Please scan it again at 200 to 300 dpi, or split it into smaller files, and "
        + "upload it again.";

    internal override string Say(PicturePixelsExceeded fault) =>
        $"The picture has {fault.Width}×{fault.Height} pixels, more than are read. Please scan it again at 200 to 300 dpi, or "
        + "split it into smaller files, and upload it again.";

    internal override string Say(DecodedPixelsExceeded fault) =>
        "The picture has too many pixels; reading stopped. Please scan it again at 200 to 300 dpi and file that.";

    internal override string Say(PageTooLargeToRender fault) =>
        $"Page {fault.Page} is too large a sheet to be drawn. Please scan it again at 200 to 300 dpi, or split it into smaller "
        + "files, and upload it again.";

    internal override string Say(RenderingTimedOut fault) =>
        $"The program that draws page {fault.Page} did not answer for long and was ended. The file is not at fault: please process it "
        + "again later; if this goes on, please ask the administrator to look at the load of the server.";

    internal override string Say(RenderingTooCostly fault) =>
        $"Drawing page {fault.Page} takes too much computing time. Please scan it again at 200 to 300 dpi, or split it into smaller "
        + "files, and upload it again.";

    internal override string Say(RenderingKilled fault) =>
        $"The program that draws page {fault.Page} was ended by the system, e.g. for want of memory. The file is not at fault: please "
        + "process it again later; if this goes on, please ask the administrator to look at the memory of the server.";

    internal override string Say(RenderingOutgrew fault) =>
        $"Drawing page {fault.Page} takes too much memory. Please scan it again at 200 to 300 dpi, or split it into smaller "
        + "files, and upload it again.";

    internal override string Say(PageNotRendered fault) =>
        $"Page {fault.Page} cannot be drawn; the PDF may be damaged. Please scan or export it again and upload that.";

    internal override string Say(OcrNotInstalled fault) =>
        "The file has scanned pages, and the programs that read scans are not installed on this machine. Please ask the "
        + $"administrator to install these packages and process the file again: {fault.Packages} (Debian, Ubuntu: apt-get install "
        + $"{fault.Packages}).";

    internal override string Say(DrawingNotInstalled fault) =>
        "The program that draws pages, with which the figures read are compared, is not installed on this machine. Please ask the "
        + $"administrator to install this package: {fault.Package} (Debian, Ubuntu: apt-get install {fault.Package}).";

    internal override string Say(RecognitionRequestTooLarge fault) =>
        "The picture has too much data to be recognised. Please scan it again at 200 to 300 dpi, in grey or in black and "
        + "white, and upload that.";

    internal override string Say(RecognitionTimedOut fault) =>
        $"Recognising the picture timed out: the program did not answer for long (tried {fault.Attempts} times). The file is not at "
        + "fault: please process it again later; if this goes on, please ask the administrator to look at the load of the server.";

    internal override string Say(RecogniserKilled fault) =>
        $"The program that recognises pictures was ended by the system (tried {fault.Attempts} times), e.g. for want of memory. The file "
        + "is not at fault: please process it again later; if this goes on, please ask the administrator to look at the memory of the "
        + "server.";

    internal override string Say(FileReaderEnded fault) =>
        "The program that reads files was ended by the system or did not answer. The file is not at fault: please process it again later; "
        + "if this goes on, please ask the administrator to look at the memory and the load of the server.";

    internal override string Say(RecognitionTooCostly fault) =>
        $"Recognising the picture takes too much computing time (tried {fault.Attempts} times). Please scan it again at 200 to 300 dpi, "
        + "in grey or in black and white, and upload that.";

    internal override string Say(RecognitionOutgrew fault) =>
        $"Recognising the picture takes too much memory (tried {fault.Attempts} times). Please scan it again at 200 to 300 dpi, "
        + "in grey or in black and white, and upload that.";

    internal override string Say(RecogniserNotStarted fault) =>
        "The program that recognises pictures cannot be started. Please ask the administrator to check that its files are "
        + "complete and may be executed, and process the file again.";

    internal override string Say(RecogniserCrashed fault) =>
        $"The program that recognises pictures crashed (tried {fault.Attempts} times); the file may be damaged. Please scan or "
        + "export it again and upload that; if this happens to several files, please tell the administrator.";

    internal override string Say(RecognisedPageUnreadable fault) =>
        $"What was recognised on page {fault.Page} cannot be read. Please process the file again; if this happens again, please "
        + "tell the administrator.";

    internal override string Say(ServiceLeftOutPage fault) =>
        $"The service that recognises scans did not read page {fault.Page}, and a report with a page missing cannot pass. The "
        + "free tier reads two pages of a file only; please ask the administrator to use the standard tier and process the file "
        + "again.";

    internal override string Say(ServiceRefusedContent fault) =>
        "The service that recognises scans cannot read this file; it may be damaged. Please scan or export it again and upload "
        + "that.";

    internal override string Say(ServiceRefusedType fault) =>
        "The service that recognises scans does not take files of this kind. Please convert it to PDF, JPEG, PNG or TIFF and "
        + "upload that.";

    internal override string Say(ServiceFileTooLarge fault) =>
        "The file is larger than the service that recognises scans takes. Please scan it again at 200 to 300 dpi and upload "
        + "that.";

    internal override string Say(ServicePictureOutOfRange fault) =>
        $"The picture is smaller or larger than the service that recognises scans takes (sides of {fault.Least} to {fault.Most} "
        + "pixels). Please scan it again at 200 to 300 dpi and upload that.";

    internal override string Say(ServiceLimitExceeded fault) =>
        $"The file is beyond what the service that recognises scans takes ({fault.Megabytes} MB, {fault.Pages} pages). Please "
        + "split it into smaller files, or scan it again at 200 to 300 dpi, and upload that.";

    internal override string Say(ServiceBusy fault) => "The service that recognises scans is busy; it is tried again.";

    internal override string Say(ServiceUnavailable fault) =>
        "The service that recognises scans is away or did not answer in time; it is tried again.";

    internal override string Say(ServiceAnswerUnusable fault) =>
        "The service that recognises scans answered with what cannot be understood or contradicts itself; nothing of it was taken, and it "
        + "is tried again. If this happens again, please tell the administrator.";

    internal override string Say(ServiceQuotaUsedUp fault) =>
        "The service that recognises scans has read as much as its tier allows (the free tier counts by the month). Please ask the "
        + "administrator to use the standard tier, or try again once there is quota.";

    internal override string Say(ServiceRefusedAccess fault) =>
        "The service that recognises scans does not let this system in. Please ask the administrator to check its address "
        + $"({fault.Setting}) and the version of its interface, and that the app's managed identity has the role Cognitive "
        + "Services User (one just given counts after some minutes); or the key, where one is used.";

    internal override string Say(NoSuchReport fault) =>
        "This file is no yearly report on open government information: neither its title nor the six prescribed sections nor the "
        + "statistical tables are in it. Please check, and upload the yearly report of your agency.";

    internal override string Say(BlankFormOnly fault) =>
        "This file is the blank form of the yearly report on open government information, with nothing filled in. Please fill it in and "
        + "upload it again.";

    private static string Name(ReadLimit limit) => limit switch
    {
        ReadLimit.FileSize => "the file is too large",
        ReadLimit.Time => "it took too long",
        ReadLimit.DecodedData => "the file unpacks to too much data",
        ReadLimit.StreamData => "a stream of the file unpacks to too much data",
        ReadLimit.HeldData => "reading it takes too much memory",
        ReadLimit.Objects => "the file has too many objects",
        ReadLimit.ObjectNesting => "objects of the file are nested too deeply",
        ReadLimit.PageTreeDepth => "the tree of pages is nested too deeply",
        ReadLimit.FormNesting => "drawings of the file are nested too deeply",
        ReadLimit.Pages => "the file has too many pages",
        ReadLimit.Operators => "a page has too many drawing operators",
        ReadLimit.Glyphs => "a page has too many characters",
        ReadLimit.Rulings => "a page has too many lines",
        ReadLimit.ContentSize => "the file holds too much text",
        ReadLimit.ContentLines => "the text has too many lines",
        ReadLimit.ContentCells => "the tables of the file have too many cells",
        ReadLimit.ContentNesting => "elements of the file are nested too deeply",
        ReadLimit.RowCells => "a row of a table has too many cells",
        ReadLimit.PackageParts => "the file has too many parts",
        ReadLimit.PackageRatio => "a part of the file unpacks to too many times its size",
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    private static string Name(PictureFlavour flavour) => flavour switch
    {
        PictureFlavour.BigTiff => "a BigTIFF picture",
        PictureFlavour.PackedTiff => "a TIFF picture compressed in an unusual way",
        PictureFlavour.SpecialJpeg => "a JPEG picture in a special coding (lossless, arithmetic or 12 bits)",
        _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
    };
}
