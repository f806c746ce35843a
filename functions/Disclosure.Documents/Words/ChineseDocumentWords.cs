namespace Disclosure.Documents.Words;

/// <summary>The sentences in Chinese.</summary>
internal sealed class ChineseDocumentWords : DocumentWords
{
    internal override string Say(FormatUnknown fault) =>
        "这不是 PDF 或 OFD 文件，也不是 TIFF、JPEG、PNG 图像、ZIP 压缩包、Word 或 Excel 文件、文本文件或网页。请上传其中一种格式的报告。";

    internal override string Say(PdfBeyondRepair fault) => "PDF 文件已损坏，无法修复。请重新导出或重新下载后再上传。";

    internal override string Say(PdfUnreadable fault) => "PDF 文件已损坏，无法读取。请重新导出或重新下载后再上传。";

    internal override string Say(PdfLocked fault) => "PDF 文件设有打开密码。请去除密码后重新上传。";

    internal override string Say(PdfCipherUnknown fault) => "PDF 文件使用了不支持的加密方式。请用原软件打开后另存为不加密的 PDF，再重新上传。";

    internal override string Say(OfdDamaged fault) => "OFD 文件已损坏，无法读取。请重新导出或重新下载后再上传。";

    internal override string Say(OfdLocked fault) => "OFD 文件已加密。请用原软件打开后另存为不加密的 OFD，再重新上传。";

    internal override string Say(TextGarbled fault) => "文本文件中有无法识别的字符，可能已损坏或编码混杂。请用原软件打开后另存为 UTF-8 编码的文本，再重新上传。";

    internal override string Say(OfficeFileDamaged fault) => fault.IsWorkbook
        ? "Excel 文件已损坏，无法读取。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传。"
        : "Word 文件已损坏，无法读取。请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再上传。";

    internal override string Say(OfficeFileLocked fault) =>
        $"{(fault.IsWorkbook is { } isWorkbook ? isWorkbook ? "Excel " : "Word " : "")}文件设有打开密码。请用原软件打开，去除密码并保存后重新上传。";

    internal override string Say(OfficeFileOld fault) => fault.IsWorkbook switch
    {
        true => "这是 Excel 97–2003（.xls）格式的文件，不能直接读取。请用 Excel 或 WPS 打开，选择“另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再上传新文件。",
        false => "这是 Word 97–2003 文件（.doc 或 .wps），不能直接读取。请用 Word 或 WPS 打开，选择“另存为”，文件类型选“Word 文档（*.docx）”，再上传新文件。",
        null => "这是 Office 97–2003 格式的文件，但不是 Word 文档或 Excel 工作簿。请上传 PDF、Word（.docx）或 Excel（.xlsx）格式的报告。",
    };

    internal override string Say(ReadLimitReached fault) => $"文件的{Name(fault.Limit)}超过上限，已停止读取。请确认文件来源可靠；如确需读取，请重新导出为较小、较简单的 PDF 后再试。";

    internal override string Say(TableTooLarge fault) => "文件中的表格单元格过多，超出读取上限。请确认文件是否为正常的年度报告，或将其拆分后重新提交。";

    internal override string Say(NoSuchPage fault) => $"文件中没有第 {fault.Page} 页。";

    internal override string Say(FileTooLarge fault) => $"文件超过 {fault.Megabytes} MB，不予读取。";

    internal override string Say(NotABundle fault) => "这不是 ZIP 压缩包。请上传 PDF、图像，或由它们组成的 ZIP 压缩包。";

    internal override string Say(BundleDamaged fault) => "ZIP 压缩包已损坏，或采用了不支持的压缩方式。请重新压缩后再上传。";

    internal override string Say(BundleLocked fault) => "ZIP 压缩包已加密。请解密后再上传。";

    internal override string Say(BundleEmpty fault) => "ZIP 压缩包中没有 PDF 或图像。请放入报告文件后再上传。";

    internal override string Say(StrayFileInBundle fault) => $"“{fault.Name}”不是 PDF 或 JPEG、PNG、TIFF 图像。请将其移除，或转换为以上格式之一后再上传。";

    internal override string Say(BundleFilesExceeded fault) => $"一份报告的文件数超过上限（{fault.Most} 个）。请合并为较少的文件后再上传。";

    internal override string Say(BundleSizeExceeded fault) => "ZIP 压缩包或其中文件的总大小超过上限。请以 200～300 dpi 重新扫描，或减少文件后再上传。";

    internal override string Say(BundlePagesExceeded fault) => $"各文件的总页数超过上限（{fault.Most} 页）。请分成几份报送。";

    internal override string Say(InBundledFile fault) => $"“{fault.Name}”：{Of(fault.Fault)}";

    internal override string Say(NotAPicture fault) => "这不是 JPEG、PNG 或 TIFF 图像。请转换为 PDF 或以上格式之一后再上传。";

    internal override string Say(PictureDamaged fault) => "图像文件已损坏或不完整，无法读取。请重新扫描，或重新导出、下载后再上传。";

    internal override string Say(PictureUndecodable fault) => "图片已损坏，无法显示。请重新扫描或重新导出后再提交。";

    internal override string Say(PictureCutShort fault) => "图片不完整，后面的部分在保存或传送时丢失或损坏。请重新扫描或重新导出后再提交。";

    internal override string Say(RenderedPictureDamaged fault) => "由 PDF 得到的页面图片不完整，无法读取。请重新导出后再提交。";

    internal override string Say(PictureFlavourUnknown fault) => $"这是{Name(fault.Flavour)}，暂不支持。请另存为普通的 TIFF、JPEG、PNG 或 PDF 后再上传。";

    internal override string Say(PictureFileTooLarge fault) => "图像文件的大小超过上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(PicturePagesExceeded fault) => "图像文件的页数超过上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(PicturePixelsExceeded fault) =>
        $"图像有 {fault.Width}×{fault.Height} 像素，超过上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(DecodedPixelsExceeded fault) => "图片的像素过多，已停止读取。请以 200 至 300 dpi 重新扫描后再提交。";

    internal override string Say(PageTooLargeToRender fault) => $"第 {fault.Page} 页的幅面过大，超过像素上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(RenderingTimedOut fault) =>
        $"第 {fault.Page} 页的渲染用时超过上限：渲染程序长时间没有响应，已中止。这不是文件的问题：请稍后重新处理该文件；如仍出现此提示，请系统管理员检查服务器负荷。";

    internal override string Say(RenderingTooCostly fault) => $"第 {fault.Page} 页渲染所需的计算量超过上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(RenderingKilled fault) => $"第 {fault.Page} 页的渲染程序被系统中止（例如内存不足）。这不是文件的问题：请稍后重新处理该文件；如仍出现此提示，请系统管理员检查服务器内存。";

    internal override string Say(RenderingOutgrew fault) => $"第 {fault.Page} 页渲染所需的内存超过上限。请以 200～300 dpi 重新扫描，或拆分为较小的文件后再上传。";

    internal override string Say(PageNotRendered fault) => $"第 {fault.Page} 页无法渲染为图像，PDF 可能已损坏。请重新扫描或重新导出后再上传。";

    internal override string Say(OcrNotInstalled fault) =>
        $"文件中有扫描页，而本机未安装读取扫描件所需的程序。请系统管理员安装以下软件包后重新处理该文件：{fault.Packages}（Debian、Ubuntu：apt-get install {fault.Packages}）。";

    internal override string Say(DrawingNotInstalled fault) =>
        $"本机未安装绘制页面、与所读数据比对所需的程序。请系统管理员安装以下软件包：{fault.Package}（Debian、Ubuntu：apt-get install {fault.Package}）。";

    internal override string Say(RecognitionRequestTooLarge fault) => "图像的数据量超过上限，已停止识别。请以 200～300 dpi 的灰度或黑白方式重新扫描后再上传。";

    internal override string Say(RecognitionTimedOut fault) =>
        $"图像识别超时：识别程序长时间没有响应（已尝试 {fault.Attempts} 次）。这不是文件的问题：请稍后重新处理该文件；如仍出现此提示，请系统管理员检查服务器负荷。";

    internal override string Say(RecogniserKilled fault) =>
        $"图像识别程序被系统中止（已尝试 {fault.Attempts} 次），例如因内存不足。这不是文件的问题：请稍后重新处理该文件；如仍出现此提示，请系统管理员检查服务器内存。";

    internal override string Say(FileReaderEnded fault) =>
        "读取文件的程序被系统中止或没有响应。这不是文件的问题：请稍后重新处理该文件；如仍出现此提示，请系统管理员检查服务器内存和负荷。";

    internal override string Say(RecognitionTooCostly fault) =>
        $"图像识别所需的计算量超过上限（已尝试 {fault.Attempts} 次）。请以 200～300 dpi 的灰度或黑白方式重新扫描后再上传。";

    internal override string Say(RecognitionOutgrew fault) => $"图像识别所需内存超过上限（已尝试 {fault.Attempts} 次）。请以 200～300 dpi 的灰度或黑白方式重新扫描后再上传。";

    internal override string Say(RecogniserNotStarted fault) => "图像识别程序无法启动。请联系系统管理员检查程序文件是否完整、是否允许执行，然后重新处理该文件。";

    internal override string Say(RecogniserCrashed fault) =>
        $"图像识别程序异常退出（已尝试 {fault.Attempts} 次），文件可能已损坏。请重新扫描或重新导出后再上传；如多份文件都出现此提示，请联系系统管理员。";

    internal override string Say(RecognisedPageUnreadable fault) => $"第 {fault.Page} 页的识别结果无法读取。请重新处理该文件；如仍出现此提示，请联系系统管理员。";

    internal override string Say(ServiceLeftOutPage fault) => $"扫描件识别服务没有读第 {fault.Page} 页，报告缺页不能通过。服务若为免费层，每份文件只读前两页，请系统管理员改用标准层后重新处理。";

    internal override string Say(ServiceRefusedContent fault) => "扫描件识别服务读不了这份文件，文件可能已损坏。请重新扫描或重新导出后再上传。";

    internal override string Say(ServiceRefusedType fault) => "扫描件识别服务不接受这种文件。请转换为 PDF、JPEG、PNG 或 TIFF 后再上传。";

    internal override string Say(ServiceFileTooLarge fault) => "文件过大，超出扫描件识别服务的限制。请以 200～300 dpi 重新扫描后再上传。";

    internal override string Say(ServicePictureOutOfRange fault) =>
        $"图像过小或过大（边长应在 {fault.Least} 至 {fault.Most} 像素之间），超出扫描件识别服务的限制。请以 200～300 dpi 重新扫描后再上传。";

    internal override string Say(ServiceLimitExceeded fault) =>
        $"文件超出扫描件识别服务的限制（{fault.Megabytes} MB、{fault.Pages} 页）。请分成几个较小的文件，或以 200～300 dpi 重新扫描后再上传。";

    internal override string Say(ServiceBusy fault) => "扫描件识别服务正忙，稍后会自动重试。";

    internal override string Say(ServiceUnavailable fault) => "扫描件识别服务暂时不可用或没有按时答复，稍后会自动重试。";

    internal override string Say(ServiceAnswerUnusable fault) => "扫描件识别服务的答复看不懂或自相矛盾，没有采用，稍后会自动重试。如仍出现此提示，请联系系统管理员。";

    internal override string Say(ServiceQuotaUsedUp fault) => "扫描件识别服务的用量已到服务层级的上限（免费层按月计）。请系统管理员改用标准层，或等额度恢复后重试。";

    internal override string Say(ServiceRefusedAccess fault) =>
        $"扫描件识别服务拒绝了本系统的访问。请系统管理员检查服务地址（{fault.Setting}）和接口版本，以及应用的托管标识是否有“认知服务用户”角色（刚刚授权的，几分钟后生效）；用密钥的，检查密钥是否正确。";

    internal override string Say(NoSuchReport fault) =>
        "这份文件不是政府信息公开工作年度报告：其中没有年度报告的标题、规定的六个部分和统计表。请核对后上传本单位的年度报告。";

    internal override string Say(BlankFormOnly fault) => "这份文件是没有填写的空白表样，不是政府信息公开工作年度报告。请填写后再上传。";

    private static string Name(ReadLimit limit) => limit switch
    {
        ReadLimit.FileSize => "大小",
        ReadLimit.Time => "读取用时",
        ReadLimit.DecodedData => "解压后的数据量",
        ReadLimit.StreamData => "单个数据流解压后的大小",
        ReadLimit.HeldData => "读取所需的内存",
        ReadLimit.Objects => "对象个数",
        ReadLimit.ObjectNesting => "对象嵌套层数",
        ReadLimit.PageTreeDepth => "页面树层数",
        ReadLimit.FormNesting => "嵌套图形层数",
        ReadLimit.Pages => "页数",
        ReadLimit.Operators => "单页绘图指令数",
        ReadLimit.Glyphs => "单页字符数",
        ReadLimit.Rulings => "单页线条数",
        ReadLimit.ContentSize => "文字数据量",
        ReadLimit.ContentLines => "行数",
        ReadLimit.ContentCells => "表格单元格数",
        ReadLimit.ContentNesting => "元素嵌套层数",
        ReadLimit.RowCells => "表格单行的单元格数",
        ReadLimit.PackageParts => "内部组成部分的个数",
        ReadLimit.PackageRatio => "压缩比",
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    private static string Name(PictureFlavour flavour) => flavour switch
    {
        PictureFlavour.BigTiff => " BigTIFF 格式的图像",
        PictureFlavour.PackedTiff => "采用特殊压缩方式的 TIFF 图像",
        PictureFlavour.SpecialJpeg => "特殊编码（无损、算术编码或 12 位）的 JPEG 图像",
        _ => throw new ArgumentOutOfRangeException(nameof(flavour)),
    };
}
