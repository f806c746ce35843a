namespace Disclosure.Documents.Words;

/// <summary>Why a file cannot be read.</summary>
public enum DocumentError
{
    /// <summary>The content is of no kind this program reads (whatever its name says).</summary>
    UnknownType,

    /// <summary>It claims to be of a known kind but is damaged beyond repair.</summary>
    Damaged,

    /// <summary>It opens only with a password.</summary>
    PasswordNeeded,

    /// <summary>It uses an encryption this program does not know.</summary>
    UnsupportedEncryption,

    /// <summary>One of the limits of <see cref="ReadLimits"/> was reached.</summary>
    LimitExceeded,

    /// <summary>The OCR engine, or the program that renders pages for it, is not installed.</summary>
    OcrMissing,

    /// <summary>The OCR engine gave up on a page again and again: it crashed, hung, or wanted more memory than it may have.</summary>
    OcrFailed,

    /// <summary>It was read, and is no yearly report on government information: another document, or the form left blank.</summary>
    NotAReport,
}
