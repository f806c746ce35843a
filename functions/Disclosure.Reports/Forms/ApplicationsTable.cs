using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>Section 三, the same in both editions but for （六）其他处理.</summary>
internal static class ApplicationsTable
{
    private const string Prefix = "applications.";

    /// <summary>收到和处理政府信息公开申请情况, with the given row or group for （六）其他处理.</summary>
    public static FormTable With(FormRow otherOutcome) => new(SectionKind.Applications, 10,
    [
        new FormBlock(
            Prefix,
            null,
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
            [
                new FormColumn("", "申请人情况")
                {
                    Children =
                    [
                        new FormColumn("natural", "自然人"),
                        new FormColumn("", "法人或其他组织")
                        {
                            Children =
                            [
                                new FormColumn("business", "商业企业"),
                                new FormColumn("research", "科研机构"),
                                new FormColumn("socialOrg", "社会公益组织"),
                                new FormColumn("legalService", "法律服务机构"),
                                new FormColumn("other", "其他"),
                            ],
                        },
                        new FormColumn("total", "总计") { Accepted = ["合计"] },
                    ],
                },
            ],
            [
                new FormRow("received", "一、本年新收政府信息公开申请数量"),
                new FormRow("carriedOver", "二、上年结转政府信息公开申请数量"),
                new FormRow("", "三、本年度办理结果")
                {
                    Children =
                    [
                        new FormRow("granted", "（一）予以公开"),
                        new FormRow("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
                        new FormRow("refused", "（三）不予公开")
                        {
                            Children =
                            [
                                new FormRow("refused.stateSecret", "1.属于国家秘密"),
                                new FormRow("refused.otherLaw", "2.其他法律行政法规禁止公开"),
                                new FormRow("refused.threeSecurities", "3.危及“三安全一稳定”"),
                                new FormRow("refused.thirdParty", "4.保护第三方合法权益"),
                                new FormRow("refused.internalAffairs", "5.属于三类内部事务信息"),
                                new FormRow("refused.processInformation", "6.属于四类过程性信息"),
                                new FormRow("refused.enforcementFile", "7.属于行政执法案卷"),
                                new FormRow("refused.administrativeInquiry", "8.属于行政查询事项"),
                            ],
                        },
                        new FormRow("unavailable", "（四）无法提供")
                        {
                            Children =
                            [
                                new FormRow("unavailable.notHeld", "1.本机关不掌握相关政府信息"),
                                new FormRow("unavailable.notReadyMade", "2.没有现成信息需要另行制作"),
                                new FormRow("unavailable.unclear", "3.补正后申请内容仍不明确"),
                            ],
                        },
                        new FormRow("notProcessed", "（五）不予处理")
                        {
                            Children =
                            [
                                new FormRow("notProcessed.petition", "1.信访举报投诉类申请"),
                                new FormRow("notProcessed.repeated", "2.重复申请"),
                                new FormRow("notProcessed.publication", "3.要求提供公开出版物"),
                                new FormRow("notProcessed.excessive", "4.无正当理由大量反复申请"),
                                new FormRow("notProcessed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
                            ],
                        },
                        otherOutcome,
                        new FormRow("total", "（七）总计") { Accepted = ["合计"] },
                    ],
                },
                new FormRow("carriedForward", "四、结转下年度继续办理"),
            ]),
    ]);
}
