using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Rules;

/// <summary>The clauses findings rest on.</summary>
internal static class Clauses
{
    public const string Content = "《中华人民共和国政府信息公开条例》第五十条";
    public const string Deadline = "《中华人民共和国政府信息公开条例》第四十九条";

    /// <summary>The format annexed to the notice of the edition.</summary>
    public static string Format(FormDefinition form) => $"{form.Notice} 附件《政府信息公开工作年度报告格式》";

    /// <summary>The instructions for filling it in.</summary>
    public static string Instructions(FormDefinition form) => $"{form.Notice} 附件 填表说明";
}
