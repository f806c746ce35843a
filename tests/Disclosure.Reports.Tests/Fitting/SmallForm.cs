using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Fitting;

/// <summary>A form made for tests: its labels differ in every character, so that likenesses can be counted.</summary>
internal static class SmallForm
{
    /// <summary>Ten characters, no two alike.</summary>
    public const string First = "甲乙丙丁戊己庚辛壬癸";
    public const string Second = "子丑寅卯辰巳午未申酉";
    public const string Third = "天地玄黄宇宙洪荒日月";
    public const string Fourth = "金木水火土东南西北中";

    /// <summary>Two rows, a group of two rows, two columns.</summary>
    public static FormBlock Block { get; } = new(
        "x.", "第一部分标题文字", "项目名称",
        [new FormColumn("a", "左侧一栏"), new FormColumn("b", "右侧另栏")],
        [
            new FormRow("first", First),
            new FormRow("second", Second) { Accepted = ["春夏秋冬"] },
            new FormRow("group", "赤橙青绿蓝紫")
            {
                Children = [new FormRow("group.third", "1." + Third), new FormRow("group.fourth", "2." + Fourth)],
            },
        ]);

    public static FormTable Table { get; } = new(SectionKind.Applications, 4, [Block]);

    /// <summary>A row without labels, of three figures.</summary>
    public static FormTable Unlabelled { get; } = new(
        SectionKind.Remedies, 3,
        [
            new FormBlock(
                "", null, null, [new FormColumn("a", "左侧一栏"), new FormColumn("b", "中间二栏"), new FormColumn("c", "右侧另栏")],
                [new FormRow("", "")]),
        ]);

    /// <summary>The line of a row of the table.</summary>
    public static FormLine Line(string id) => Table.Lines.Single(line => line.Row?.Id == id);

    /// <summary>The label with so many of its last characters replaced by others.</summary>
    public static string Mistyped(string label, int characters) => label[..^characters] + "囗回困围国图圆圈园团囚四囤囫因圄圉圊固囹"[..characters];
}
