using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>The trial form of 国办公开办函〔2019〕60号, for reports of 2019 and 2020.</summary>
public static class Form2019
{
    private const string Prefix = "proactive.";
    private const string Stub = "信息内容";

    /// <summary>Gets the definition.</summary>
    public static FormDefinition Definition { get; } = new(
        "2019", "国办公开办函〔2019〕60号", 2019, 2020,
        [Proactive(), ApplicationsTable.With(new FormRow("otherOutcome", "（六）其他处理")), RemediesTable.Create()]);

    private static FormTable Proactive() => new(SectionKind.Proactive, 4,
    [
        new FormBlock(Prefix, "第二十条第（一）项", Stub,
            [
                new FormColumn("made", "本年新制作数量"),
                new FormColumn("published", "本年新公开数量"),
                new FormColumn("publicTotal", "对外公开总数量"),
            ],
            [
                new FormRow("regulations", "规章"),
                new FormRow("normative", "规范性文件") { Accepted = ["行政规范性文件"] },
            ]),
        new FormBlock(Prefix, "第二十条第（五）项", Stub,
            [Previous(), Change(), Decisions()],
            [new FormRow("licensing", "行政许可"), new FormRow("otherServices", "其他对外管理服务事项")]),
        new FormBlock(Prefix, "第二十条第（六）项", Stub,
            [Previous(), Change(), Decisions()],
            [new FormRow("penalties", "行政处罚"), new FormRow("coercion", "行政强制")]),
        new FormBlock(Prefix, "第二十条第（八）项", Stub,
            [Previous(), Change()],
            [new FormRow("fees", "行政事业性收费")]),
        new FormBlock(Prefix, "第二十条第（九）项", Stub,
            [
                new FormColumn("items", "采购项目数量"),
                new FormColumn("amount", "采购总金额") { Kind = FigureKind.Amount },
            ],
            [new FormRow("procurement", "政府集中采购")]),
    ]);

    private static FormColumn Previous() => new("previous", "上一年项目数量");

    private static FormColumn Change() => new("change", "本年增/减") { Kind = FigureKind.Change };

    private static FormColumn Decisions() => new("decisions", "处理决定数量") { Accepted = ["本年处理决定数量"] };
}
