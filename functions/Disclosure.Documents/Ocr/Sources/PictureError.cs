namespace Disclosure.Documents.Ocr.Sources;

/// <summary>The errors of picture files, worded once.</summary>
internal static class PictureError
{
    /// <summary>The file is cut short, or does not hold together.</summary>
    public static DocumentException Damaged() =>
        new(DocumentError.Damaged, "图像文件已损坏或不完整，无法读取。请重新扫描，或重新导出、下载后再上传。");

    /// <summary>It is a picture, but of a flavour that is not read.</summary>
    /// <param name="what">The flavour, in Chinese, as it reads after “这是”.</param>
    public static DocumentException Unsupported(string what) =>
        new(DocumentError.UnknownType, $"这是{what}，暂不支持。请另存为普通的 TIFF、JPEG、PNG 或 PDF 后再上传。");

    /// <summary>It is beyond a limit.</summary>
    /// <param name="what">The limit, as a sentence in Chinese.</param>
    public static DocumentException LimitExceeded(string what) =>
        new(DocumentError.LimitExceeded, $"{what}请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。");
}
