using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Words;

/// <summary>What is wrong in a roster, in Chinese.</summary>
internal sealed class ChineseRosterWords : RosterWords
{
    public override string Of(RosterFault fault) => (fault.Line > 0 ? $"第 {fault.Line} 行：" : "") + Say(fault);

    private static string Say(RosterFault fault) => fault.Kind switch
    {
        RosterFaultKind.TooLarge => $"文件超过 {fault.Value} MB，请检查是否选错了文件。",
        RosterFaultKind.TooManyRows => $"单位超过 {fault.Value} 个，请分开管理或检查是否选错了文件。",
        RosterFaultKind.NotReadable => "不是 CSV 文本（UTF-8 或 GB18030），也不是 Excel 工作簿（.xlsx），请另存后再试。",
        RosterFaultKind.QuoteOpen => "引号没有成对，请检查这一行起的双引号；字段内的双引号要写两个。",
        RosterFaultKind.HeaderMissing => $"没有列名，第一行应为：{fault.Value}。",
        RosterFaultKind.ColumnMissing => $"缺少 {fault.Value} 列，请在第一行加上。",
        RosterFaultKind.ColumnTwice => $"{fault.Value} 列出现了两次，请去掉一个。",
        RosterFaultKind.Empty => "列名之后没有单位，请填写后再试。",
        RosterFaultKind.FieldsTooMany => $"有 {fault.Value} 个字段，列名只有 {fault.Other} 个；字段中有逗号的，请用双引号括起。",
        RosterFaultKind.FieldTooLong => $"{fault.Value} 超过 {fault.Other} 个字符，请缩短。",
        RosterFaultKind.FieldUnprintable => $"{fault.Value} 中有换行或不可见的字符，请删去。",
        RosterFaultKind.CodeMissing => "没有填 code（单位代码），请填写；代码不能重复。",
        RosterFaultKind.CodeRefused => $"code“{fault.Value}”中只能有文字、数字和 . _ -，请改正。",
        RosterFaultKind.CodeTwice => $"code“{fault.Value}”与第 {fault.Other} 行重复，请改成不同的代码。",
        RosterFaultKind.NameMissing => "没有填 name（单位全称），请填写。",
        RosterFaultKind.NameTwice => $"“{fault.Value}”与第 {fault.Other} 行在同一年度重名，无法区分；如是同一单位请删去一行，如已更名请填 last_year。",
        RosterFaultKind.KindUnknown => $"kind“{fault.Value}”应为 government、department、township、institution 之一。",
        RosterFaultKind.YearRefused => $"{fault.Value}“{fault.Other}”不是年份，应为四位数字，如 2023；没有的留空。",
        RosterFaultKind.YearsReversed => $"first_year（{fault.Value}）晚于 last_year（{fault.Other}），请改正。",
        RosterFaultKind.ContactRefused => $"contact“{fault.Value}”既不是邮箱地址，也不是机器人的名称，请改正；没有的留空。",
        RosterFaultKind.ParentUnknown => $"parent“{fault.Value}”不在名册中，请补上该单位或改正代码。",
        RosterFaultKind.ParentCycle => $"parent“{fault.Value}”的上级又回到本单位，请改正：上下级应成树状。",
        RosterFaultKind.SuccessorUnknown => $"merged_into“{fault.Value}”不在名册中，请补上该单位或改正代码。",
        RosterFaultKind.SuccessorCycle => $"merged_into“{fault.Value}”最后又并回本单位，请改正。",
        RosterFaultKind.SuccessorWithoutLastYear => $"填了 merged_into（{fault.Value}），还要填 last_year：本单位最后一次报告的年度。",
        RosterFaultKind.SuccessorEnded => $"merged_into“{fault.Value}”在 {fault.Other} 年度之后已不报告，早于本单位的 last_year，请改正。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
