using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>The form in English, for readers of English pages; no official translation is known.</summary>
internal sealed class EnglishFormWords : FormWords
{
    /// <summary>The labels of all editions, and the numbers of their notices.</summary>
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["国办公开办函〔2021〕30号"] = "notice Guo Ban Gong Kai Ban Han [2021] No. 30",
        ["国办公开办函〔2019〕60号"] = "notice Guo Ban Gong Kai Ban Han [2019] No. 60",

        ["第二十条第（一）项"] = "Article 20, item (1)",
        ["第二十条第（五）项"] = "Article 20, item (5)",
        ["第二十条第（六）项"] = "Article 20, item (6)",
        ["第二十条第（八）项"] = "Article 20, item (8)",
        ["第二十条第（九）项"] = "Article 20, item (9)",
        ["信息内容"] = "Information",
        ["本年制发件数"] = "Issued this year",
        ["本年废止件数"] = "Repealed this year",
        ["现行有效件数"] = "In force",
        ["本年新制作数量"] = "Made this year",
        ["本年新公开数量"] = "Published this year",
        ["对外公开总数量"] = "Public in total",
        ["本年处理决定数量"] = "Decisions this year",
        ["处理决定数量"] = "Decisions",
        ["上一年项目数量"] = "Items the year before",
        ["本年增/减"] = "Change this year",
        ["本年收费金额（单位：万元，保留4位小数）"] = "Amount charged this year (in 10,000 yuan, with four decimals)",
        ["采购项目数量"] = "Items procured",
        ["采购总金额"] = "Total amount procured",
        ["规章"] = "Government rules",
        ["行政规范性文件"] = "Administrative normative documents",
        ["规范性文件"] = "Normative documents",
        ["行政许可"] = "Administrative licences",
        ["其他对外管理服务事项"] = "Other administration and services for the public",
        ["行政处罚"] = "Administrative penalties",
        ["行政强制"] = "Administrative coercive measures",
        ["行政事业性收费"] = "Administrative fees",
        ["政府集中采购"] = "Centralised government procurement",

        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"] =
            "(In each column the first item plus the second equals the third plus the fourth)",
        ["申请人情况"] = "Applicants",
        ["自然人"] = "Natural persons",
        ["法人或其他组织"] = "Legal persons or other organisations",
        ["商业企业"] = "Businesses",
        ["科研机构"] = "Research institutions",
        ["社会公益组织"] = "Public-interest organisations",
        ["法律服务机构"] = "Legal service providers",
        ["其他"] = "Others",
        ["总计"] = "Total",
        ["一、本年新收政府信息公开申请数量"] = "1. Applications received this year",
        ["二、上年结转政府信息公开申请数量"] = "2. Applications carried over from the year before",
        ["三、本年度办理结果"] = "3. Outcomes this year",
        ["（一）予以公开"] = "(1) Granted",
        ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）"] = "(2) Granted in part (counted here alone where parts were treated apart)",
        ["（三）不予公开"] = "(3) Refused",
        ["1.属于国家秘密"] = "1. State secret",
        ["2.其他法律行政法规禁止公开"] = "2. Prohibited by another law or administrative regulation",
        ["3.危及“三安全一稳定”"] = "3. Danger to national, public or economic security or social stability",
        ["4.保护第三方合法权益"] = "4. Protection of a third party's lawful rights",
        ["5.属于三类内部事务信息"] = "5. One of three kinds of internal affairs",
        ["6.属于四类过程性信息"] = "6. One of four kinds of process information",
        ["7.属于行政执法案卷"] = "7. Administrative enforcement file",
        ["8.属于行政查询事项"] = "8. Matter of administrative inquiry",
        ["（四）无法提供"] = "(4) Unavailable",
        ["1.本机关不掌握相关政府信息"] = "1. Not held by the agency",
        ["2.没有现成信息需要另行制作"] = "2. Not ready made, would have to be compiled",
        ["3.补正后申请内容仍不明确"] = "3. Application still unclear after correction",
        ["（五）不予处理"] = "(5) Not processed",
        ["1.信访举报投诉类申请"] = "1. Petition, report or complaint",
        ["2.重复申请"] = "2. Repeated application",
        ["3.要求提供公开出版物"] = "3. Request for a public publication",
        ["4.无正当理由大量反复申请"] = "4. Many repeated applications without good reason",
        ["5.要求行政机关确认或重新出具已获取信息"] = "5. Request to confirm or reissue information already obtained",
        ["（六）其他处理"] = "(6) Other outcomes",
        ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"] =
            "1. Not corrected in time without good reason, and no longer processed",
        ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"] = "2. Fee not paid in time, and no longer processed",
        ["3.其他"] = "3. Others",
        ["（七）总计"] = "(7) Total",
        ["四、结转下年度继续办理"] = "4. Carried forward to the next year",

        ["行政复议"] = "Administrative reconsideration",
        ["行政诉讼"] = "Administrative litigation",
        ["未经复议直接起诉"] = "Filed directly, without reconsideration",
        ["复议后起诉"] = "Filed after reconsideration",
        ["行政诉讼（未经复议直接起诉）"] = "Administrative litigation (filed directly, without reconsideration)",
        ["行政诉讼（复议后起诉）"] = "Administrative litigation (filed after reconsideration)",
        ["结果维持"] = "Upheld",
        ["结果纠正"] = "Corrected",
        ["其他结果"] = "Other results",
        ["尚未审结"] = "Pending",
    };

    public override string Heading(SectionKind section) => section switch
    {
        SectionKind.Overview => "1. Overview",
        SectionKind.Proactive => "2. Government information disclosed proactively",
        SectionKind.Applications => "3. Applications for government information received and handled",
        SectionKind.Remedies => "4. Administrative reconsideration and litigation over open government information",
        SectionKind.Problems => "5. Main problems and improvements",
        SectionKind.Others => "6. Other matters to report",
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    public override string Label(string label) => Labels.GetValueOrDefault(label, label);

    public override string Notice(FormDefinition form) => Label(form.Notice);

    public override string Name(FormFigure figure) => string.Join(" · ", figure.Labels.Select(label => WithoutNote(Label(label))));

    private protected override string Join(string whole, string part) => $"{whole} · {part}";

    private static string WithoutNote(string label) =>
        label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var note ? label[..note] : label;
}
