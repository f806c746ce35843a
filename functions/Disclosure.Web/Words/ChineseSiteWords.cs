using Disclosure.Reports.Rules;
using Disclosure.Web.Pages;
using Disclosure.Workflow;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class ChineseSiteWords : SiteWords
{
    public override string SkipToMain => "跳到正文";

    public override string SiteName => "政府信息公开工作年度报告";

    public override string MainNavigation => "主导航";

    public override string Directory => "公开目录";

    public override string Filing => "报送";

    public override string Operator => "办理";

    public override string Footer => "依据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制和公布";

    public override string Interface => "数据接口";

    public override string BackToDirectory => "回到公开目录";

    public override string NoSuchPage => "没有这个页面：地址可能不完整，或内容从未公开。";

    public override string CrossSite => "这个请求来自别的网站，没有执行。请在本系统的页面中操作。";

    public override string TooLarge => "上传的内容太大，没有接收。";

    public override string BadRequest => "请求不完整或格式不对，没有执行。请返回页面重试。";

    public override string InternalError => "系统出现内部错误，已记入日志。请稍后重试。";

    public override string OperatorClosed =>
        "办理页面只在运行本系统的机器上开放（用 localhost 访问，且不经过代理）。要从别的机器或经代理访问，请在系统设置中设定办理密钥。";

    public override string Unknown => "未识别";

    public override string Agency => "单位";

    public override string Year => "年度";

    public override string Form => "表样";

    public override string Original => "原件";

    public override string Scrollable(string what) => $"{what}（可左右滚动）";

    public override string Of(ReportState state) => Wording.Of(state);

    public override string OfStatus(int status) => Wording.OfStatus(status);

    public override string Of(Refusal refusal) => refusal.Message;

    public override string Minutes(DateTimeOffset time) => ChinaTime.Minutes(time);

    public override string Of(Severity severity) => severity == Severity.Error ? "错误" : "提示";
}
