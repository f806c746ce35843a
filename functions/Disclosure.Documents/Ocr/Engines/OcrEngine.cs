namespace Disclosure.Documents.Ocr.Engines;

/// <summary>What has to be installed for scans, and the error where it is not.</summary>
public static class OcrEngine
{
    /// <summary>The packages of Debian and Ubuntu, separated by spaces.</summary>
    public const string Packages = "poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng";

    /// <summary>The error of a scan on a machine without the engine.</summary>
    /// <param name="cause">What was not found, where the system says so.</param>
    public static DocumentException Missing(Exception? cause = null) => new(
        DocumentError.OcrMissing,
        $"文件中有扫描页，而本机未安装读取扫描件所需的程序。请系统管理员安装以下软件包后重新处理该文件：{Packages}（Debian、Ubuntu：apt-get install {Packages}）。",
        cause);
}
