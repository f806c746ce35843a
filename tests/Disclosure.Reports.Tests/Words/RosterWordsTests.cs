using Disclosure.Reports.Roster;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Tests.Words;

public sealed class RosterWordsTests
{
    [Theory]
    [InlineData(
        RosterFaultKind.TooLarge, "文件超过 甲 MB，请检查是否选错了文件。",
        "The file has more than 甲 MB; please check that it is the right one.")]
    [InlineData(
        RosterFaultKind.TooManyRows, "单位超过 甲 个，请分开管理或检查是否选错了文件。",
        "There are more than 甲 agencies; please check that it is the right file.")]
    [InlineData(
        RosterFaultKind.NotReadable, "不是 CSV 文本（UTF-8 或 GB18030），也不是 Excel 工作簿（.xlsx），请另存后再试。",
        "This is neither CSV (UTF-8 or GB18030) nor an Excel workbook (.xlsx); please save it as one.")]
    [InlineData(
        RosterFaultKind.QuoteOpen, "引号没有成对，请检查这一行起的双引号；字段内的双引号要写两个。",
        "A quotation mark is not closed; a quotation mark within a field is written twice.")]
    [InlineData(RosterFaultKind.HeaderMissing, "没有列名，第一行应为：甲。", "The columns are not named; the first line should be 甲.")]
    [InlineData(RosterFaultKind.ColumnMissing, "缺少 甲 列，请在第一行加上。", "The column 甲 is missing; please add it to the first line.")]
    [InlineData(RosterFaultKind.ColumnTwice, "甲 列出现了两次，请去掉一个。", "The column 甲 stands there twice; please take one away.")]
    [InlineData(RosterFaultKind.Empty, "列名之后没有单位，请填写后再试。", "There is no agency below the names of the columns.")]
    [InlineData(
        RosterFaultKind.FieldsTooMany, "有 甲 个字段，列名只有 7 个；字段中有逗号的，请用双引号括起。",
        "There are 甲 fields, but 7 columns; please put fields with commas into quotation marks.")]
    [InlineData(RosterFaultKind.FieldTooLong, "甲 超过 7 个字符，请缩短。", "甲 has more than 7 characters; please shorten it.")]
    [InlineData(
        RosterFaultKind.FieldUnprintable, "甲 中有换行或不可见的字符，请删去。",
        "甲 holds a line break or an invisible character; please remove it.")]
    [InlineData(
        RosterFaultKind.CodeMissing, "没有填 code（单位代码），请填写；代码不能重复。",
        "There is no code; please give the agency one of its own.")]
    [InlineData(RosterFaultKind.CodeRefused, "code“甲”中只能有文字、数字和 . _ -，请改正。", "The code “甲” may hold letters, digits and . _ - only.")]
    [InlineData(RosterFaultKind.CodeTwice, "code“甲”与第 7 行重复，请改成不同的代码。", "The code “甲” is that of line 7; please give another.")]
    [InlineData(RosterFaultKind.NameMissing, "没有填 name（单位全称），请填写。", "There is no name; please fill it in.")]
    [InlineData(
        RosterFaultKind.NameTwice, "“甲”与第 7 行在同一年度重名，无法区分；如是同一单位请删去一行，如已更名请填 last_year。",
        "“甲” is the name of line 7 in the same years; please remove one, or give last_year where it was renamed.")]
    [InlineData(
        RosterFaultKind.KindUnknown, "kind“甲”应为 government、department、township、institution 之一。",
        "The kind “甲” should be government, department, township or institution.")]
    [InlineData(
        RosterFaultKind.YearRefused, "甲“7”不是年份，应为四位数字，如 2023；没有的留空。",
        "甲 “7” is no year of four digits; leave it empty for none.")]
    [InlineData(RosterFaultKind.YearsReversed, "first_year（甲）晚于 last_year（7），请改正。", "first_year (甲) is later than last_year (7).")]
    [InlineData(
        RosterFaultKind.ContactRefused, "contact“甲”既不是邮箱地址，也不是机器人的名称，请改正；没有的留空。",
        "The contact “甲” is neither a mail address nor the name of a robot.")]
    [InlineData(
        RosterFaultKind.ParentUnknown, "parent“甲”不在名册中，请补上该单位或改正代码。",
        "The parent “甲” is not in the roster; please add it or correct the code.")]
    [InlineData(
        RosterFaultKind.ParentCycle, "parent“甲”的上级又回到本单位，请改正：上下级应成树状。",
        "The parents of “甲” lead back to this agency; they should form a tree.")]
    [InlineData(
        RosterFaultKind.SuccessorUnknown, "merged_into“甲”不在名册中，请补上该单位或改正代码。",
        "merged_into “甲” is not in the roster; please add it or correct the code.")]
    [InlineData(RosterFaultKind.SuccessorCycle, "merged_into“甲”最后又并回本单位，请改正。", "merged_into “甲” leads back to this agency.")]
    [InlineData(
        RosterFaultKind.SuccessorWithoutLastYear, "填了 merged_into（甲），还要填 last_year：本单位最后一次报告的年度。",
        "Where merged_into (甲) is given, last_year is needed: the last year the agency reported on.")]
    [InlineData(
        RosterFaultKind.SuccessorEnded, "merged_into“甲”在 7 年度之后已不报告，早于本单位的 last_year，请改正。",
        "merged_into “甲” reported last on 7, before this agency's last_year; please correct one.")]
    public void A_fault_has_a_sentence_in_both_languages(RosterFaultKind kind, string chinese, string english)
    {
        Assert.Equal(chinese, RosterWords.Chinese.Of(new RosterFault(0, kind, "甲", "7")));
        Assert.Equal(english, RosterWords.English.Of(new RosterFault(0, kind, "甲", "7")));
        Assert.Equal($"第 1 行：{chinese}", RosterWords.Chinese.Of(new RosterFault(1, kind, "甲", "7")));
        Assert.Equal($"Line 1: {english}", RosterWords.English.Of(new RosterFault(1, kind, "甲", "7")));
    }

    [Fact]
    public void Every_kind_of_fault_is_among_those_tried() => Assert.Equal(
        Enum.GetValues<RosterFaultKind>().Length,
        typeof(RosterWordsTests).GetMethod(nameof(A_fault_has_a_sentence_in_both_languages))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Length);
}
