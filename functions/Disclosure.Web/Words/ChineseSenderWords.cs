using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class ChineseSenderWords : SenderWords
{
    public override string Title => "报送记录";

    public override string Time => "时间";

    public override string Name => "报送人";

    public override string Address => "联系方式";

    public override string Way => "途径";

    public override string File => "文件";

    public override string SameAgain => "再次报送相同的文件";

    public override string Of(Origin? origin) => origin switch
    {
        null => "未记录（旧版本收到）",
        Origin.Operator => "主管部门",
        Origin.Intake => "收件文件夹",
        Origin.Correction => "更正链接或回执",
        Origin.AgencyLink link => $"报送链接（{link.Agency}，{link.Year} 年度）",
        Origin.KnownAddress => "网上报送，所留地址已确认",
        Origin.Stranger => "网上报送，身份未经核实",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    public override string ChangedHands => "报送人有变：这份报告的文件不是由同一人、经同一途径报送的，请核对下面的记录。";

    public override string NoStanding => "这份报告来自网上，不是通过本单位的报送链接、更正链接或主管部门提交的，报送人的身份未经核实。";

    public override string LetPass => "主管部门已放行。";

    public override string OtherThanLink(Origin.AgencyLink link) =>
        $"文件是通过“{link.Agency}”{link.Year} 年度的报送链接提交的，但其中写的是另一个单位或年度。";

    public override string FiledByAnother => "同一单位、同一年度已有他人报送的报告，请确认哪一份有效。";

    public override string RivalsTitle => "同一单位、同一年度的其他报告";

    public override string RivalState => "状态";

    public override string Effect => "本报告发布后";

    public override string GivesWay => "将被本报告取代";

    public override string TakesPlace => "收到较晚，发布后将取代本报告";

    public override string HeldTitle => "是否放行";

    public override string HeldHelp => "放行前不会通知审核人。请与该单位核实后再决定；放行后进入审核，页面上仍会注明来源。";

    public override string Pass => "放行，进入审核";

    public override string TurnAwayReason => "不予受理的理由";

    public override string TurnAway => "不予受理";

    public override string FilingPage => "代为报送、签发报送链接";

    public override string SendTitle => "代为报送";

    public override string SendHelp => "由主管部门提交的文件视为经过核实：可直接进入审核，也可作为已退回报告的更正件。";

    public override string LinkTitle => "签发单位的报送链接";

    public override string LinkHelp => "链接只对一个单位、一个年度有效。由此提交的文件视为该单位报送。请只发给该单位；链接一经签发，在有效期内不能收回。";

    public override string Days => "有效天数";

    public override string DaysHint(int most) => $"1 至 {most} 天";

    public override string MakeLink => "签发链接";

    public override string LinkRefused(int longestAgency, int firstYear, int lastYear, int mostDays) =>
        $"没有签发：请填写单位名称（不超过 {longestAgency} 字）、年度（{firstYear} 至 {lastYear}）和有效天数（1 至 {mostDays}）。";

    public override Html LinkFor(string agency, int year, Html until) => Html.Of($"{agency} {year} 年度的报送链接，有效期至 {until}：");

    public override string CopyLink => "报送链接";
}
