using Disclosure.Reports.Roster;
using Disclosure.Web.Markup;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Year;

namespace Disclosure.Web.Words;

internal sealed class ChineseYearWords : YearWords
{
    public override string Roster => "单位名册";

    public override string NoRoster => "还没有名册。上传后，可按名册收集各年度的年报、核对上年数据并汇总。";

    public override Html Version(int agencies, int number, Html at, Html by) =>
        Html.Of($"现行名册共 {agencies} 个单位，第 {number} 版，{at}由{by}收入。");

    public override string TakeIn => "上传名册";

    public override string TakeInHelp =>
        "CSV 或 Excel 工作簿，第一行为列名 code,name,other_names,kind,parent,contact,first_year,last_year,merged_into。逐行核对，有一处错误就整份不收；收入的名册整份取代原来的。";

    public override string RosterFile => "名册文件";

    public override string Taken(RosterChange change) =>
        change.IsNone ? "名册与原来相同。" : $"已收入名册：{ChangeOf(change.Added.Count, change.Changed.Count, change.Removed.Count)}。";

    public override string Refused(int faults) => $"名册有 {faults} 处错误，没有收入；原来的名册不变。";

    public override string NoFile => "请选择名册文件。";

    public override string FileTooLarge(int megabytes) => $"文件超过 {megabytes} MB，请检查是否选错了文件。";

    public override string Download => "下载现行名册（CSV）";

    public override string Code => "代码";

    public override string Kind => "类别";

    public override string Of(RosterKind kind) => kind switch
    {
        RosterKind.Government => "县级以上政府",
        RosterKind.Department => "部门",
        RosterKind.Township => "乡镇街道",
        RosterKind.Institution => "事业单位、公共企业",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Parent => "上级";

    public override string OtherNames => "其他名称";

    public override string Contact => "联系方式";

    public override string Years => "报告年度";

    public override string Span(int? first, int? last) => (first, last) switch
    {
        (null, null) => "各年度",
        ({ } from, null) => $"{from} 年度起",
        (null, { } to) => $"至 {to} 年度",
        ({ } from, { } to) => $"{from} 至 {to} 年度",
    };

    public override string MergedInto(string code) => $"并入 {code}";

    public override string AgencyList => "名册中的单位";

    public override string CountAgencies(int agencies) => $"共 {agencies} 个单位";

    public override string UnknownTitle(int year) => $"{year} 年度名册认不出的单位";

    public override string UnknownHelp => "这些名称与名册中的全称、其他名称和简称都对不上，或者对上不止一个。认定后，名称记入该单位的其他名称。";

    public override string NoneUnknown => "报来的单位都在名册中。";

    public override string UnknownName(int reports) => $"{reports} 份";

    public override string IsAgency => "是这个单位：";

    public override string OrCode => "或填代码";

    public override string Match => "认定";

    public override string MatchRefused => "名册中没有这个代码，或名称不能记入名册。";

    public override string Trail => "名册的变动";

    public override string ChangeOf(int added, int changed, int removed) => $"新增 {added}、改动 {changed}、删去 {removed} 个单位";

    public override string Collection => "年度收集";

    public override string CollectionOf(int year) => $"{year} 年度收集";

    public override string OpenYear => "开通年度";

    public override string OpenHelp => "条例第四十九条：各单位每年 1 月 31 日前报送上一年度的年报，县级以上政府 3 月 31 日前公布。可以定得更早，不能更晚。";

    public override string MoveDays => "调整日期";

    public override string Save => "保存";

    public override string FilingDay => "单位报送的最后一天";

    public override string PublicationDay => "政府公布的最后一天";

    public override string NotOpened => "这个年度还没有开通，按条例规定的日期计算。";

    public override string NoYears => "还没有开通的年度。";

    public override string Of(PlanRefusal refusal) => refusal switch
    {
        PlanRefusal.YearOutOfBounds => $"年度应在 {PlanDesk.FirstYear} 到 {PlanDesk.LastYear} 之间。",
        PlanRefusal.DayOutOfBounds => "日期应在次年 1 月 1 日之后，报送不晚于 1 月 31 日，公布不晚于 3 月 31 日。",
        PlanRefusal.NotOpened => "请先开通这个年度。",
        PlanRefusal.AgencyUnknown => "名册在这个年度没有这个单位。",
        PlanRefusal.ReasonMissing => $"请填写原因，不超过 {PlanDesk.LongestReason} 字。",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    public override string ByKind => "按类别";

    public override string ByParent => "按上级";

    public override string All => "全部";

    public override string Top => "（没有上级）";

    public override string Due => "应报";

    public override string Filed => "已报";

    public override string Late => "逾期报送";

    public override string InReview => "审核中";

    public override string Returned => "待更正";

    public override string Published => "已发布";

    public override string MissingCount => "未报";

    public override string Of(AgencyStanding standing) => standing switch
    {
        AgencyStanding.Missing => "未报",
        AgencyStanding.NotDue => "不需报送",
        AgencyStanding.OnPaper => "纸质报送",
        AgencyStanding.Recorded => "存档",
        AgencyStanding.Returned => "待更正",
        AgencyStanding.InReview => "审核中",
        AgencyStanding.Published => "已发布",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public override string Show => "显示";

    public override string Choice(string choice) => choice switch
    {
        "all" => "全部",
        "late" => "逾期报送",
        "missing" => "未报",
        "review" => "审核中",
        "returned" => "待更正",
        "published" => "已发布",
        "recorded" => "存档",
        "noted" => "不需报送、纸质报送",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public override string Agencies => "单位";

    public override string NoAgencies => "没有这样的单位。";

    public override string State => "状态";

    public override string FiledOn => "报送日期";

    public override string LastDay => "最后一天";

    public override string Note => "注明";

    public override string Of(AgencyMarkKind kind) => kind switch
    {
        AgencyMarkKind.NotDue => "不需报送",
        AgencyMarkKind.OnPaper => "纸质报送",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string TakeBack => "撤销注明";

    public override string Reason => "原因";

    public override string Noted(AgencyMarkKind kind, string reason, string by) => $"{Of(kind)}：{reason}（{by}）";

    public override string UnknownThere(int names) => $"有 {names} 个名称名册认不出，没有计入，请到名册页认定。";

    public override string RoundUp => "通报";

    public override string RoundUpOf(int year) => $"{year} 年度通报";

    public override string RoundUpCount(int due, int filed, int late, int missing, int withErrors) =>
        $"应报 {due} 个单位，已报 {filed}（逾期 {late}），未报 {missing}；年报有错误的 {withErrors}。";

    public override string FaultsByRule => "各类问题";

    public override string NoFaults => "没有发现问题。";

    public override string Rule => "规则";

    public override string Example => "例如";

    public override string Errors => "错误";

    public override string Warnings => "提示";

    public override string AgenciesWith => "单位数";

    public override string Findings => "问题";

    public override string CountFindings(int findings) => $"{findings} 个问题";

    public override string Region => "区域汇总";

    public override string RegionOf(int year) => $"{year} 年度区域汇总";

    public override string DraftOf(int year) => $"{year} 年度报告草稿";

    public override string DraftHelp =>
        "按下属各单位年报汇总，表格已填，合计按各项相加；文字部分只写了表中有的数，其余请补充。改好后照常报送，仍会逐项核对。";

    public override string RegionHelp => "下属各单位（不含下级政府本身，免得重复）年报中各项数据之和；空白按 0 计，有错误的年报也计入。";

    public override string RegionCount(int agencies, int missing) => $"下属 {agencies} 个单位，其中 {missing} 个没有年报，没有计入。";

    public override string MissingInIt => "没有计入的单位";

    public override string Figure => "项目";

    public override string Sum => "合计";

    public override string Own => "本级年报";

    public override string Behind => "由哪些单位构成";

    public override string CountBehind(int agencies) => $"{agencies} 个单位";

    public override string OnlyZeros => "合计与本级年报都为 0 的项目没有列出。";

    public override string Exports => "导出";

    public override string RoundUpCsv => "通报（CSV）";

    public override string RoundUpWorkbook => "通报（Excel）";

    public override string FindingsCsv => "全部问题（CSV）";

    public override string StateWorkbook => "名册和报送状态（Excel）";

    public override string FaultList => "问题清单";

    public override string FaultListOf => "年度报告问题清单";

    public override string Word => "Word";

    public override string Excel => "Excel";

    public override string Place => "位置";

    public override string AsFiled => "所报内容";

    public override string What => "问题";

    public override string Clause => "依据";

    public override string WholeReport => "全文";

    public override string LastYear(int year) => $"{year} 年度";

    public override string Comparison => "与上年年报对照";

    public override string DayFormat => "yyyy年M月d日";
}
