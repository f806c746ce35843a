using Disclosure.Web.Catalog;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class ChinesePortalWords : PortalWords
{
    public override string Home => "公开目录";

    public override string Find => "查找";

    public override string AgencyName => "单位名称";

    public override string AllYears => "全部年度";

    public override string ByYear => "按年度";

    public override string ByKind => "按单位类别";

    public override string LatestReports => "最近公开";

    public override string NothingYet => "还没有公开的报告。报告通过全部审核后会出现在这里。";

    public override string NothingFound => "没有符合条件的报告。";

    public override string ShowAll => "查看全部";

    public override string Published => "公开日期";

    public override string Data => "数据";

    public override string FileReport => "报送年度报告";

    public override string ByProgram => "也可以用程序报送：";

    public override string CompareAgencies => "单位比较";

    public override string Feed => "订阅更新";

    public override string CompareBy => "比较项目";

    public override string Rank => "名次";

    public override string Total => "合计";

    public override string Median => "中位数";

    public override string Largest => "最多";

    public override string NoValues => "这一年还没有可以比较的数据。";

    public override string YearsOfAgency => "历年报告";

    public override string FiguresOfAgency => "历年数据";

    public override string Title => "标题";

    public override string FormUsed => "表样";

    public override string Original => "原件";

    public override string Checksum => "原件 SHA-256";

    public override string ChecksumHelp => "下载后核对这串字符，可以确认文件未被改动。";

    public override string OldVersion => "这是旧版本：同一单位、同一年度有更新的报告。";

    public override string NewerWithdrawn => "这是旧版本：取代它的报告已经撤回，目前没有现行的版本。";

    public override string PutBack(DateTimeOffset at, string reason) => $"本报告已于{ChinaTime.Minutes(at)}恢复公开。理由：{reason}";

    public override string StillPublic => "同一单位、同一年度仍然公开的版本";

    public override string CurrentVersion => "查看现行版本";

    public override string Current => "现行版本";

    public override string Earlier => "旧版本";

    public override string OtherVersions => "其他版本";

    public override string NotShown => "数据暂时不能显示，请下载原件。";

    public override string LastingAddress => "长期地址";

    public override string LastingHelp => "本单位的历年报告（更正或重新公开后地址不变）";

    public override string PrintedFrom => "本页网址";

    public override string SummaryOfYear => "本年合计";

    public override string AllFigures => "本年全部数据";

    public override string NotFoundTitle => "没有找到";

    public override string Excel => "Excel 表格";

    public override string CsvTable => "CSV 表格";

    public override string ListForPrograms => "JSON 目录";

    public override string TrendCaption => "历年变化";

    public override string HomeIntro => "依法公开的各单位政府信息公开工作年度报告：查阅全文、下载原件和数据、比较各单位和各年度。";

    public override string ExampleFile => "报告.pdf";

    public override string Withdrawn(string title, DateTimeOffset at, string reason) =>
        $"“{title}”已于{ChinaTime.Minutes(at)}撤回，不再公开。理由：{reason}";

    public override string ReportsInYear(int year) => $"{year} 年度报告";

    public override string CompareInYear(int year) => $"{year} 年度单位比较";

    public override string Count(int reports) => $"共 {reports} 份报告";

    public override string LatestOf(int shown, int all) => $"共 {all} 份报告，这里是最新的 {shown} 份";

    public override string WithdrawnTitle => "报告已撤回";

    public override string CountOfAgencies(int agencies) => $"共 {agencies} 个单位";

    public override string Rows(int first, int last, int all) => $"第 {first}–{last} 名，共 {all} 个单位";

    public override string YearLabel(int year) => $"{year} 年度";

    public override string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Government => "县级以上人民政府",
        AgencyKind.GovernmentOffice => "政府办公室",
        AgencyKind.Department => "政府部门",
        AgencyKind.Township => "乡镇、街道",
        AgencyKind.Zone => "开发区、园区",
        _ => "其他单位",
    };

    public override string Of(Measure measure) => measure.Id switch
    {
        "received" => "新收申请",
        "granted" => "予以公开和部分公开",
        "refused" => "不予公开",
        "unavailable" => "无法提供",
        "reconsideration" => "行政复议",
        "litigation" => "行政诉讼",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public override string Unit(Measure measure) => "件";
}
