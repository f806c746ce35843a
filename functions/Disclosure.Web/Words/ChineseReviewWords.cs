using Disclosure.Documents;
using Disclosure.Web.Links;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Web.Words;

internal sealed class ChineseReviewWords : ReviewWords
{
    public override string Title(string report) => $"审核：{report}";

    public override string Standing(int round, int tiers, string reviewer) => $"第 {round} 轮，共 {tiers} 级；审核人 {reviewer}。";

    public override string GoodUntil => "链接仅供您本人使用，有效期到";

    public override string OnThisPage => "本页内容";

    public override string Findings(int count) => $"核验意见（{count}）";

    public override string FindingsTitle => "核验意见";

    public override string Contents => "报告内容";

    public override string Decide => "作出决定";

    public override string TrailTitle => "办理经过";

    public override string Pages => "原件页面";

    public override string Page(int number) => $"第 {number} 页";

    public override string ContentOfOriginal => "原件内容";

    public override string RestLeftOut => "原件很长，这里没有全部显示，请打开原件对照。";

    public override string PictureOf(int number) => $"原件第 {number} 页";

    public override string Picture(int number) => $"图片 {number}，其中的表格由文字识别读出";

    public override string PictureInOriginal(int number) => $"原件中的图片 {number}";

    public override string PagesIntroduction => "点右边的数据，原件中的位置会框出；点框，回到数据。";

    public override string NoPages => "原件的页面现在不能显示，请打开原件对照。";

    public override string OpenOriginal => "打开原件";

    public override string OriginalFacts(string size, int pages) => pages > 0 ? $"（{size}，{pages} 页）" : $"（{size}）";

    public override string SealsTitle => "电子签章";

    public override string Seals(OfdMarks marks) =>
        $"印章 {marks.Seals} 个、签名 {marks.Signatures} 个，本系统没有验证其真伪；如需验证，请用签章软件打开原件。";

    public override string ReceivedAt => "收到";

    public override string Summary(int open, int warnings, bool isLastTier) =>
        $"{open} 个错误待处理，{warnings} 个提示。{(open == 0 ? "" : isLastTier ? "错误要逐条更正或说明理由接受，才能通过。" : "错误可以现在处理，也可以留给后面的层级；终审前必须处理完。")}";

    public override string LastYearBelow(int year) => $"各项数据下方的小字是本单位 {year} 年度年报中的数据。";

    public override string NoContents => "没有可以显示的数据，请对照原件审核。";

    public override string ShowInOriginal => "在原件中看";

    public override string ShowCell(string figure) => $"{figure}，在原件中的位置";

    public override string ShowBox(string figure, int page) => $"{figure}，在原件第 {page} 页";

    public override string CorrectHere => "改";

    public override string CorrectIt => "更正";

    public override string CorrectFigure(string figure) => $"更正{figure}";

    public override string SuggestionRead(string text) => text.Length > 0 ? $"读作“{text}”" : "读作空白";

    public override string SuggestionWanted(string value) => $"，合计要求为 {value}：核对原件后改为 ";

    public override string SuggestionTitle => "按合计推算的读法";

    public override string SuggestionIntroduction => "请对照原件，在上面勾选与原件一致的读法，一次更正。与原件不一致的不要勾选。";

    public override string SuggestionReason => "程序读错，按合计推算，已核对原件。";

    public override string CorrectTicked => "更正勾选的数据";

    public override string Reason => "更正的理由";

    public override string AcceptSummary => "按原样接受这条错误";

    public override string AcceptReason => "接受的理由";

    public override string Accept => "接受";

    public override string Approve => "通过";

    public override string ApproveAndPublish => "通过并发布";

    public override string CannotApprove(int open) => $"还有 {open} 个错误没有处理，现在不能通过。";

    public override string Remark => "备注";

    public override string Optional => "选填";

    public override string Return => "退回";

    public override string ReturnReason => "退回的理由";

    public override string ReturnReasonHint => "会通知报送单位；选了下面的核验意见时可以不填";

    public override string ReturnPick => "写入退回通知的核验意见";

    public override string ReturnQuote => "核验意见：";

    public override string ForReading => "请您阅知这份报告，不需要作出决定。";

    public override string ForOffice => "这里只供主管部门查看，不能作出决定：决定由审核人用本人的链接作出，并记在本人名下。";

    public override string BackToReport => "返回这份报告的办理页";

    public override string WantsSeveral(int wanted, int given) => $"这一级需要 {wanted} 人通过，已有 {given} 人通过。";

    public override string OtherWays => "其他办理方式";

    public override string AskAgain(string tier) => $"请{tier}再看一次";

    public override string AskAgainHelp(string tier) => $"{tier}的通过作废，会收到新的链接和您写的说明；通过后再回到您这一级。";

    public override string AskAgainReason => "请对方看什么";

    public override string AskAgainButton => "请对方再看";

    public override string HandOver => "转交同事";

    public override string HandOverHelp => "由同事替您作出这一级的决定：同事会收到自己的链接，您的链接不能再用。";

    public override string Colleague => "同事";

    public override string Choose => "请选择";

    public override string HandOverButton => "转交";

    public override string Correct => "更正读错的内容";

    public override string CorrectHelp => "只更正程序读错、与原件不符的内容；原件本身有错的，请退回。更正后报告重新核验，已有的通过全部作废，从第一级重新审核。";

    public override string CorrectLink => "更正数据、文字、单位或年度";

    public override string EditTitle(string report) => $"更正：{report}";

    public override string EditIntroduction => "对照原件，直接改与原件不符的格子和文字；没有改的不受影响。改完后写明理由，一次提交。";

    public override string BackToReview => "不更正，返回审核页面";

    public override string EditIdentity => "单位和年度";

    public override string EditFigures => "数据和文字";

    public override string EditReason => "更正的理由";

    public override string EditReasonHint => "会留存，并显示在办理经过中";

    public override string EditButton => "提交更正";

    public override string ReadAs(string text) => text.Length > 0 ? $"读作 {text}" : "读作空白";

    public override string TextOf(string section) => $"{section}的文字";

    public override string Tier(int tier) => $"第 {tier} 级";

    public override string NoViewer =>
        "本机没有安装显示页面所需的程序（poppler-utils，扫描图片还需要 tesseract-ocr），不能显示这一页。可以打开原件对照。";

    public override string NoPicture(string reason) => $"这一页不能显示：{reason}可以打开原件对照。";

    public override string ProblemsTitle => "没有提交，请先改正：";

    public override string NoNumber(string figure) => $"{figure}：应当是数字，例如 12 或 3.5000；要改成空白，请留空。";

    public override string NoYear => "年度：应当是四位数字，例如 2024。";

    public override string NoAgency => "单位：不能为空。";

    public override string NoReason => "更正的理由：请写明。";

    public override string Rechecked => "更正后重新核验";

    public override string Corrected => "更正的内容：";

    public override string Gone(int count) => $"消除了 {count} 条：";

    public override string New(int count) => $"新出现 {count} 条：";

    public override string Remaining(int count) => $"仍有 {count} 条。";

    public override string Nothing => "核验意见没有变化。";

    public override string Rechecking => "正在按更正后的内容重新核验，通常在一两秒内完成，本页会自动刷新。";

    public override string GoOn => "继续审核";

    public override string GoOnHelp => "新一轮审核从您这一级开始，可以直接继续：";

    public override string ComesLater => "新一轮审核从第一级重新开始，轮到您时会收到新的通知。";

    public override string StateNow => "报告现在的状态：";

    public override string WaitsFor(string tier, int round) => $"等待{tier}（第 {round} 轮）";

    public override string Subject(string tier, int round, string reviewer) => $"（{tier}，第 {round} 轮，{reviewer}）";

    public override string SeeProgress => "查看报告进度";

    public override string SeeNewer => "查看新的报告";

    public override string Asked(string by, string reason) => $"{by}请您再看一次：{reason}";

    public override string NotDone => "没有执行";

    public override string TooLateTitle => "来不及了，没有执行";

    public override string TooLate => "您刚才提交的没有生效：此前已有如下结果。";

    public override string TypedReason => "理由";

    public override string TypedTitle => "您填写的内容";

    public override string TypedHelp => "没有提交成功。需要时可以从这里复制，填到最新的审核页面上。";

    public override string TypedStands => "您填写的内容还在下面。";

    public override string Merged => "您填写期间，报告已由他人更正。您填写的内容已放到更正后的数据上，请核对后再提交。";

    public override string ChangedMeanwhile(string field, string before, string now) => $"“{field}”已由他人从 {before} 改为 {now}，请核对您填写的内容。";

    public override string DraftRestored => "已恢复您上次没有提交的填写。";

    public override string DraftDrop => "放弃";

    public override string DraftChanged => "您填写以后，这一项已由 {0} 改为 {1}。";

    public override string BackHere => "返回审核页面";

    public override string NothingDecided => "没有作出任何决定，报告不受影响。";

    public override string Shortcuts => "键盘快捷键";

    public override string ShortcutsHelp => "n / p 下一条、上一条意见，u 下一个存疑的数据，a 接受，c 更正，d 作出决定";

    public override string OwnAct(ReportEvent act, ReviewPolicy? policy, bool hasSender) => act switch
    {
        Approved => "您已审核通过，决定已记录。",
        Rejected rejected when hasSender => $"您已退回这份报告，理由将发往报送时留下的地址（未经确认的地址除外，由主管部门转告）：{rejected.Reason}",
        Rejected rejected => $"您已退回这份报告。报送时没有留下地址，理由已交主管部门转告：{rejected.Reason}",
        AskedAgain asked => $"您已请前一级再看一次，对方会收到新的链接。您的说明：{asked.Reason}",
        PassedOn passed => $"您已把这份报告转交给{policy?.NameOf(passed.To) ?? passed.To}办理，对方会收到自己的链接。",
        _ => "您的更正已记录，已有的通过作废。",
    };

    public override string OwnActTitle(ReportEvent act) => act switch
    {
        Approved => "已通过",
        Rejected => "已退回",
        AskedAgain => "已请前一级再看",
        PassedOn => "已转交同事",
        _ => "更正已记录",
    };

    public override string ClosedTitle(RefusalCode code) => code switch
    {
        RefusalCode.RoundSuperseded => "链接属于上一轮审核",
        RefusalCode.AlreadyDecided => "这一级已有决定",
        RefusalCode.Expired => "审核链接已过期",
        RefusalCode.NotThisTier => "还没有轮到这一级",
        RefusalCode.ReportWithdrawn => "报告已撤回",
        RefusalCode.ReportSuperseded => "报告已被取代",
        RefusalCode.WrongReviewer => "不由您审核",
        _ => "现在不能审核",
    };

    public override string ClosedHelp(RefusalCode code) => code switch
    {
        RefusalCode.RoundSuperseded => "您不需要做什么；轮到您时会收到新的链接。",
        RefusalCode.AlreadyDecided => "同一级有多位审核人时，先作出的决定有效。您不需要再做什么。",
        RefusalCode.NotThisTier => "前面的层级通过后，会再通知您。",
        RefusalCode.ReportWithdrawn or RefusalCode.ReportSuperseded => "您不需要再做什么。",
        _ => "",
    };

    public override (string Title, string Text) BadLink(LinkCheck check) => check switch
    {
        LinkCheck.Malformed => ("审核链接不完整", "链接可能在邮件中被截断或换行。请从通知中完整复制链接，或直接点击通知里的链接。"),
        LinkCheck.UnknownKey => ("审核链接已停用", "签发这个链接的密钥已经停用。请使用最新的通知中的链接；没有新通知的，请联系主管部门。"),
        LinkCheck.Forged => ("审核链接无效", "链接的内容与签名不符：它被改动过，或者不是本系统签发的。请使用通知中的原链接；不要使用他人转来的、来历不明的链接。"),
        LinkCheck.FormerReviewer => ("审核链接已失效", "您已不在本单位设置的审核人员之列，您的审核链接都不再有效。如有疑问，请联系主管部门。"),
        LinkCheck.Expired expired => (
            "审核链接已过期",
            $"链接的有效期到 {ChinaTime.Minutes(expired.Ticket.Expires)}。报告如仍需您审核，系统会自动发送新的链接，请使用最新的通知。"),
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
