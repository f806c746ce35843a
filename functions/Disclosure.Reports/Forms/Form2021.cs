using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>The form of 国办公开办函〔2021〕30号, for reports of 2021 and later.</summary>
public static class Form2021
{
    private const string Prefix = "proactive.";
    private const string Stub = "信息内容";

    /// <summary>Gets the definition.</summary>
    public static FormDefinition Definition { get; } = new(
        "2021", "国办公开办函〔2021〕30号", 2021, null, [Proactive(), ApplicationsTable.With(OtherOutcome()), RemediesTable.Create()]);

    private static FormTable Proactive() => new(SectionKind.Proactive, 4,
    [
        new FormBlock(Prefix, "第二十条第（一）项", Stub,
            [
                new FormColumn("issued", "本年制发件数"),
                new FormColumn("repealed", "本年废止件数"),
                new FormColumn("inForce", "现行有效件数"),
            ],
            [new FormRow("regulations", "规章"), new FormRow("normative", "行政规范性文件")]),
        new FormBlock(Prefix, "第二十条第（五）项", Stub,
            [new FormColumn("decisions", "本年处理决定数量")],
            [new FormRow("licensing", "行政许可")]),
        new FormBlock(Prefix, "第二十条第（六）项", Stub,
            [new FormColumn("decisions", "本年处理决定数量")],
            [new FormRow("penalties", "行政处罚"), new FormRow("coercion", "行政强制")]),
        new FormBlock(Prefix, "第二十条第（八）项", Stub,
            [new FormColumn("amount", "本年收费金额（单位：万元，保留4位小数）") { Kind = FigureKind.Amount }],
            [new FormRow("fees", "行政事业性收费")]),
    ]);

    private static FormRow OtherOutcome() => new("otherOutcome", "（六）其他处理")
    {
        Children =
        [
            new FormRow("otherOutcome.notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            new FormRow("otherOutcome.feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            new FormRow("otherOutcome.other", "3.其他"),
        ],
    };
}
