using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>Section 四, the same in both editions.</summary>
internal static class RemediesTable
{
    /// <summary>政府信息公开行政复议、行政诉讼情况.</summary>
    public static FormTable Create() => new(SectionKind.Remedies, 15,
    [
        new FormBlock(
            "",
            null,
            null,
            [
                Group("reconsideration", "行政复议"),
                new FormColumn("litigation", "行政诉讼")
                {
                    Children =
                    [
                        Group("litigation.direct", "未经复议直接起诉"),
                        Group("litigation.afterReconsideration", "复议后起诉"),
                    ],
                },
            ],
            [new FormRow("", "")]),
    ]);

    private static FormColumn Group(string id, string label) => new(id, label)
    {
        Children =
        [
            new FormColumn($"{id}.upheld", "结果维持"),
            new FormColumn($"{id}.corrected", "结果纠正"),
            new FormColumn($"{id}.other", "其他结果"),
            new FormColumn($"{id}.pending", "尚未审结"),
            new FormColumn($"{id}.total", "总计") { Accepted = ["合计"] },
        ],
    };
}
