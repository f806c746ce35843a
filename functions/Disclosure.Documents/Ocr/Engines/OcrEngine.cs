using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>The programs that have to be installed before scans can be read, and the error where they are not.</summary>
public static class OcrEngine
{
    /// <summary>Names of the packages of Debian and Ubuntu, separated by spaces.</summary>
    public const string Packages = "poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng";

    /// <summary>Returns the error of a scan on a machine without the engine.</summary>
    /// <param name="cause">The exception of the system that names what was not found; null where there is none.</param>
    public static DocumentException Missing(Exception? cause = null) => new(new OcrNotInstalled(Packages), cause);
}
