namespace Disclosure.Documents.Tables;

/// <summary>The error of a table larger than <see cref="ReadLimits.Cells"/> allows.</summary>
internal static class TableLimit
{
    /// <summary>Makes the error.</summary>
    public static DocumentException Exceeded() => new(
        DocumentError.LimitExceeded, "文件中的表格单元格过多，超出读取上限。请确认文件是否为正常的年度报告，或将其拆分后重新提交。");
}
