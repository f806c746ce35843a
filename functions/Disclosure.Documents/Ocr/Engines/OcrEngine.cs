using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>What has to be installed for scans, and the error where it is not.</summary>
public static class OcrEngine
{
    /// <summary>The packages of Debian and Ubuntu, separated by spaces.</summary>
    public const string Packages = "poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng";

    /// <summary>The error of a scan on a machine without the engine.</summary>
    /// <param name="cause">What was not found, where the system says so.</param>
    public static DocumentException Missing(Exception? cause = null) => new(new OcrNotInstalled(Packages), cause);
}
