namespace Disclosure.Documents.Ocr.Sources;

/// <summary>What has to be installed for scans, and the error where it is not.</summary>
internal static class OcrEngine
{
    private const string Packages = "poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-osd";

    /// <summary>The error of a scan on a machine without the engine.</summary>
    public static DocumentException Missing(Exception cause) => new(
        DocumentError.OcrMissing,
        $"本机未安装读取扫描件所需的程序。请系统管理员安装以下软件包后重新处理该文件：{Packages}（Debian、Ubuntu：apt-get install {Packages}）。",
        cause);
}
