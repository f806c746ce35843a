using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class ChineseOperatorWords : OperatorWords
{
    public override string Title => "办理";

    public override string Back => "回到办理";

    public override string LoginIntroduction => "办理页面能看到审核链接，只对持有办理密钥的人开放。";

    public override string WrongKey => "密钥不对，请核对后再输入。";

    public override string Key => "办理密钥";

    public override string Enter => "进入";

    public override string CodeIntroduction =>
        "办理页面能看到审核链接，要用登录码进入。程序启动时会显示带登录码的地址；也可在运行本系统的机器上用 disclosure sign-in 另取一个。登录码一小时内有效，只能用一次。";

    public override string CodeFromAddress => "地址中带有登录码，按“进入”即可。登录码一小时内有效，只能用一次。";

    public override string Code => "登录码";

    public override string WrongCode => "登录码不对，请核对后再输入。";

    public override string CodeUsedUp => "这个登录码已经用过或过期。请在运行本系统的机器上用 disclosure sign-in 另取一个，或重新启动程序。";

    public override string TriedTooOften => "从您的地址输错的次数太多，这一次没有核对。";

    public override string Session => "登录";

    public override string SignOut => "退出";

    public override string SignOutEverywhere => "退出所有浏览器";

    public override string OtherPages => "办理的其他页面";

    public override string Waiting => "等待谁";

    public override string Missing => "尚未报送的单位";

    public override string Troubles => "程序和收件文件夹有情况";

    public override string Notices => "全部通知";

    public override string Undelivered(int notices) => $"{notices} 份没有送达";

    public override string AtWork => "正在读取和核验：还有";

    public override string AtWorkUnit => "份";

    public override string ProgressLabel => "读取和核验的进度";

    public override string Changed => "列表有变化，";

    public override string Reload => "刷新";

    public override string ChangedEnd => "后可见。";

    public override string Matrix => "各年度各状态的报告数";

    public override string MatrixCaption(string? text) => text is null ? "各年度、各状态的报告数，点数字查看" : $"含“{text}”的报告数，点数字查看";

    public override string AllYears => "全部年度";

    public override string YearLabel(int year) => $"{year} 年度";

    public override string Pile(string pile) => pile switch
    {
        "all" => "全部",
        "attention" => "需要处理",
        "held" => "待放行",
        "review" => "审核中",
        "work" => "处理中",
        "published" => "已发布",
        "closed" => "已撤回或取代",
        _ => throw new ArgumentOutOfRangeException(nameof(pile)),
    };

    public override string CellBefore(string year, string pile) => $"{year}，{pile}：";

    public override string CellAfter => " 份";

    public override string Search => "单位、标题或文件名";

    public override string Filter => "筛选";

    public override string NothingFound => "没有符合条件的报告。";

    public override string LatestNotices => "最近的通知";

    public override string AllNotices => "全部通知";

    public override string TryAgain => "再试一次";

    public override string Failed(int reports) => $"符合条件的报告中有 {reports} 份处理失败或无法读取。";

    public override string TryAllAgain => "全部再试一次";

    public override string List => "报告列表";

    public override string Count(int reports) => $"共 {reports} 份报告";

    public override string Report => "报告";

    public override string State => "状态";

    public override string Findings => "核验";

    public override string WaitsFor => "等待";

    public override string Changes => "最近变动";

    public override string Errors(int count) => $"错误 {count}";

    public override string Accepted(int count) => $"已接受 {count}";

    public override string Warnings(int count) => $"提示 {count}";

    public override string Busy => "同时查看进度的页面太多，请稍后再试。";

    public override string Office => "主管部门";

    public override string Sender => "报送单位";

    public override string TierWith(string tier, IEnumerable<string> reviewers) => $"{tier}：{string.Join('、', reviewers)}";

    public override string NobodyWaits => "没有报告在等待任何人。";

    public override string WaitingLongest => "等待最久的报告";

    public override string CountWaiting(int reports) => $"共 {reports} 份报告在等待";

    public override string Reports => "份数";

    public override string Longest => "最久";

    public override string LongestOf(int reports) => $"其中最久的 {reports} 份";

    public override string All => "全部";

    public override string MissingOf(int year) => $"{year} 年度尚未报送的单位";

    public override string Show => "查看";

    public override string MissingCount(int expected, int missing) =>
        $"应报送 {expected} 个单位，已收到 {expected - missing} 个，尚未报送 {missing} 个。按报告标题中的单位名称核对；已撤回的不算。";

    public override string NoneMissing => "全部单位都已报送。";

    public override string Number => "编号";

    public override string SentBy => "报送";

    public override string NotGiven => "未填写";

    public override string Pages => "页面";

    public override string ProgressPage => "进度页";

    public override string ReadingPage => "查看内容和原件";

    public override string LinkKeptBack => "（链接只供收件人本人使用，这里不显示）";

    public override string PublicPage => "公开页面";

    public override string Trail => "经过";

    public override string NoticesOfReport => "通知";

    public override string InReview(string? tier, IEnumerable<string> reviewers, string? since, int reminders) =>
        $"{tier}：等待{string.Join('、', reviewers)}{Since(since)}，提醒过 {reminders} 次。";

    public override string Returned(string? reason, string? since) => $"{reason}（等待更正件{Since(since)}）";

    public override string StepFailed(ReportStep step, int failures, string reason) =>
        $"{SiteWords.In(Language.Chinese).Of(step)}失败 {failures} 次：{reason}";

    public override string WithdrawSummary => "撤回这份报告";

    public override string WithdrawHelp => "撤回后可以在这里恢复；已公开的，公开页面只保留撤回说明。";

    public override string RestoreBefore(string title) => $"同时恢复公开上一版：{title}";

    public override string RestoreSummary => "恢复这份报告";

    public override string RestoreHelp(bool wasPublished) => wasPublished
        ? "恢复后重新公开；公开页面写明何时、为何恢复。"
        : "恢复后从原来的环节继续办理，先前的通过意见继续有效。";

    public override string RestoreReason => "恢复的理由";

    public override string Restore => "恢复";

    public override string VersionsBefore => "此前公开过的版本";

    public override string VersionsBeforeHelp => "公众现在看不到现行的版本。要恢复公开哪一版，打开它再选择恢复。";

    public override Html LeftOut(Html at) => Html.Of($"{at}取消发送：所说的事已经改变");

    public override string WithdrawReason => "撤回的理由";

    public override string WithdrawReasonHint => "会公开";

    public override string Withdraw => "撤回";

    public override string UnreachedHelp(int notices) =>
        $"有 {notices} 份通知没有发送途径，没有人收到：请设置邮件服务器或机器人，更正收件地址，再选择“{SendAllAgain}”。单机运行时，通知原文（含链接）也在数据文件夹的 outbox 中，可由管理员另行交给本人。";

    public override string UndeliveredTitle => "没有送达的通知";

    public override string CountNotices(int notices) => $"共 {notices} 份。";

    public override string SendAllAgain => "全部重新发送";

    public override string SendAgain => "重新发送";

    public override string SendOneAgain(string subject) => $"重新发送：{subject}";

    public override string NoNotices => "还没有通知。";

    public override string To => "致";

    public override string OpenReview => "打开审核页面";

    public override string OpenReport => "打开报告页面";

    public override string WholeNotice => "通知全文";

    public override Html Delivered(Html at) => Html.Of($"{at}已发出");

    public override string NotYetDelivered => "还没有送达";

    public override Html TriesAgain(int attempts, string reason, Html at) => Html.Of($"试过 {attempts} 次：{reason}，{at}后再试");

    public override string NotDelivered => "没有送达";

    public override string GaveUp(int attempts, string reason) => $"试过 {attempts} 次，不再尝试：{reason}";

    public override string ToBeSent => "待发出";

    private static string Since(string? since) => since is null ? "" : $"，已等待 {since}";
}
