using System.Collections.Frozen;

namespace Disclosure.Reports.Statements;

/// <summary>The words in which offices state the counts of the form, and those that make a count another one's.</summary>
internal static class Lexicon
{
    /// <summary>Most characters of a word.</summary>
    public const int Longest = 24;

    /// <summary>办结: nothing is left of what was; 答复 and 办理 may be said of what was due.</summary>
    public const string Finished = "finished";

    /// <summary>办理: 全部办理 says that nothing is left, 均依法办理 how it was handled.</summary>
    public const string Handled = "handled";

    /// <summary>当年: of what was received this year, not of what was carried over.</summary>
    public const string Within = "within";

    /// <summary>All agencies of a region: 各级.</summary>
    public const string Levels = "levels";

    /// <summary>The departments of a region.</summary>
    public const string Departments = "departments";

    /// <summary>The places in a region.</summary>
    public const string Places = "places";

    /// <summary>Measure words of what the form counts, longer ones first.</summary>
    public static readonly string[] Measures = ["件次", "件", "份", "宗", "条", "起", "个", "例", "次", "项"];

    /// <summary>Measure words of what the form does not count.</summary>
    public static readonly string[] OtherMeasures =
        ["人次", "人", "期", "场", "家", "篇", "类", "批", "万", "亿", "名", "册", "本", "日", "天", "小时", "部", "套", "台", "处", "号", "倍", "级", "支"];

    private static readonly (WordKind Kind, string Value, string Words)[] Entries =
    [
        (WordKind.Applications, "", "政府信息公开申请 政府信息公开的申请 依申请公开政府信息申请 依申请公开政府信息 "
            + "依申请公开申请 依申请公开 信息公开申请 公开申请 "
            + "政府信息申请公开 政府信息依申请公开 政府信息公开依申请 申请公开政府信息 申请政府信息公开 申请信息公开 政府信息公开事项申请 政府信息申请"),
        (WordKind.Application, "", "申请"),
        (WordKind.Information, "", "政府信息公开工作 政府信息公开 政务信息公开 信息公开 政务公开 政府信息 涉及政府信息公开 涉及信息公开 涉政府信息公开"),
        (WordKind.Receive, "", "收到 接到 接收 收取到 新收 新收到 新增 登记 共收 接受"),
        (WordKind.Accept, "", "受理 新受理"),
        (WordKind.Answer, Finished, "办结 办理完毕 办理完成 办理完结 办毕 完成办理"),
        (WordKind.Answer, Handled, "办理"),
        (WordKind.Answer, "", "办理答复"),
        (WordKind.Answer, "", "答复 回复 答复完毕 书面答复完毕 作出答复 予以答复 给予答复 进行答复 进行了答复 作出了答复 予以回复"),
        (WordKind.Rate, "", "办结率 答复率 办理率 回复率"),
        (WordKind.Carry, "", "结转 顺延 转入 延至 转至 转结"),
        (WordKind.Outcome, "granted", "予以公开 同意公开 全部予以公开"),
        (WordKind.Outcome, "partlyGranted", "部分公开 予以部分公开 部分予以公开 区分处理"),
        (WordKind.Outcome, "refused", "不予公开 决定不予公开"),
        (WordKind.Outcome, "unavailable", "无法提供 不能提供"),
        (WordKind.Outcome, "notProcessed", "不予处理"),
        (WordKind.Outcome, "otherOutcome", "其他处理 作其他处理"),
        (WordKind.Outcome, "refused.stateSecret", "属于国家秘密 国家秘密"),
        (WordKind.Outcome, "refused.otherLaw", "其他法律行政法规禁止公开 法律行政法规禁止公开"),
        (WordKind.Outcome, "refused.threeSecurities", "三安全一稳定"),
        (WordKind.Outcome, "refused.thirdParty", "保护第三方合法权益 第三方合法权益"),
        (WordKind.Outcome, "refused.internalAffairs", "属于三类内部事务信息 三类内部事务信息"),
        (WordKind.Outcome, "refused.processInformation", "属于四类过程性信息 四类过程性信息"),
        (WordKind.Outcome, "refused.enforcementFile", "属于行政执法案卷 行政执法案卷"),
        (WordKind.Outcome, "refused.administrativeInquiry", "属于行政查询事项 行政查询事项"),
        (WordKind.Outcome, "unavailable.notHeld", "本机关不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 本机关不掌握 不掌握"),
        (WordKind.Outcome, "unavailable.notReadyMade", "没有现成信息需要另行制作 没有现成信息 需要另行制作"),
        (WordKind.Outcome, "unavailable.unclear", "补正后申请内容仍不明确 补正后仍不明确"),
        (WordKind.Outcome, "notProcessed.petition", "信访举报投诉类申请 信访举报投诉类"),
        (WordKind.Outcome, "notProcessed.repeated", "重复申请"),
        (WordKind.Outcome, "notProcessed.publication", "要求提供公开出版物"),
        (WordKind.Outcome, "notProcessed.excessive", "无正当理由大量反复申请"),
        (WordKind.Outcome, "notProcessed.reconfirmation", "要求行政机关确认或重新出具已获取信息"),
        (WordKind.Outcome, "otherOutcome.notCorrected", "无正当理由逾期不补正 逾期不补正 逾期未补正"),
        (WordKind.Outcome, "otherOutcome.feeUnpaid", "逾期未按收费通知要求缴纳费用"),
        (WordKind.Reconsideration, "", "行政复议 复议"),
        (WordKind.Litigation, "", "行政诉讼 诉讼"),
        (WordKind.DirectLitigation, "", "未经复议直接起诉 未经行政复议直接起诉 直接起诉 直接提起行政诉讼 未经复议直接提起行政诉讼"),
        (WordKind.LaterLitigation, "", "复议后起诉 经复议后起诉 复议后提起行政诉讼 经复议后提起行政诉讼"),
        (WordKind.Result, "upheld", "结果维持 维持 予以维持 维持原行政行为"),
        (WordKind.Result, "corrected", "结果纠正 纠正 被纠正 予以纠正"),
        (WordKind.Result, "other", "其他结果"),
        (WordKind.Result, "pending", "尚未审结 未审结 正在审理"),
        (WordKind.Judge, "", "审理 审结 承办 代理 应诉 出庭 一审 二审 再审 败诉 胜诉 旁听"),
        (WordKind.Proactive, "normative", "行政规范性文件 规范性文件"),
        (WordKind.Proactive, "regulations", "政府规章 地方政府规章 市政府规章 省政府规章 规章"),
        (WordKind.Proactive, "licensing", "行政许可 行政许可决定"),
        (WordKind.Proactive, "penalties", "行政处罚 行政处罚决定"),
        (WordKind.Proactive, "coercion", "行政强制 行政强制措施 行政强制执行 行政强制决定"),
        (WordKind.Issue, "", "制发 制定 印发 出台 制定出台 制定印发 新制定 新制发 新出台 制定发布 出台印发"),
        (WordKind.Repeal, "", "废止 宣布失效 失效 废止失效 宣布废止"),
        (WordKind.InForce, "", "现行有效 继续有效 保留有效"),
        (WordKind.Publish, "", "主动公开 公开 公示 发布 公布 解读 备案 审查 审核 清理 修订 修改 修正 上传 录入 归集 更新 评估 起草 转发 合法性审核 征求意见"),
        (WordKind.Nothing, "", "未收到 没有收到 未接到 没有接到 未曾收到 从未收到 尚未收到 未受理 没有受理 未 未有 没有 无 尚无 暂无 不存在 未曾 没 并无"),
        (WordKind.All, "", "均 全部 全都 悉数 均已全部 都 全数"),
        (WordKind.Each, "", "各"),
        (WordKind.Respectively, "", "分别 分别为 依次为"),
        (WordKind.Timely, "", "按时 按期 及时 如期 延期 逾期 超期 提前 限期 规定期限内 法定期限内 规定时限内 法定时限内 时限内 期限内 规定时间内 在法定期限内 在规定期限内 当场 当日 期内"),
        (WordKind.Rest, "", "其余 剩余 其它 其余的 除 另行 正在办理 尚在办理 办理中 在办 未办结 尚未办结 未到期 部分"),
        (WordKind.Among, "", "其中 当中"),
        (WordKind.Including, "", "含 包括 包含"),
        (WordKind.Part, "natural", "自然人"),
        (WordKind.Part, "business", "商业企业"),
        (WordKind.Part, "research", "科研机构"),
        (WordKind.Part, "socialOrg", "社会公益组织"),
        (WordKind.Part, "legalService", "法律服务机构"),
        (WordKind.Part, "", "网上 网络 互联网 平台 系统 信函 邮寄 邮件 电子邮件 信件 当面 现场 窗口 在线 线上 线下 书面 电话 传真 口头 本级 法人 企业 公民 "
            + "法人或其他组织 法人或者其他组织 法人及其他组织 "
            + "涉及 关于 有关 撤回 撤销 补正 协助 转办 另 另有 另外 还 主要 首次 个人 网站 市直 县直 区直 便民 简易 征地 领域 市级 县级 区级 镇级 门户"),
        (WordKind.Compare, "", "同比 环比 较 相较 比 对比 相比 增加 增长 减少 下降 上升 提高 占 增幅 降幅 持平"),
        (WordKind.Others, Levels, "各级"),
        (WordKind.Others, Departments, "各单位 各部门 各职能部门 职能部门 各行政部门 各直属部门 县直各 市直各 区直各 各局"),
        (WordKind.Others, Places, "各县 各区 各乡 各镇 各街道 各乡镇 各镇街 各镇办 乡镇 镇街"),
        (WordKind.Others, "", "指导 督促 督办 协调 各科室 各地 各有关 下属 所属 下级 基层 辖区 全国 上级 相关单位 其他单位"),
        (WordKind.Foreign, "counted", "信访 来信 来访 来电 建议 提案 议案 热线 留言 举报 投诉 咨询 诉求 信箱 网民 网友 工单 问政 办件 纠纷 调解 仲裁 公证 法律援助 12345 12315 110"),
        (WordKind.Foreign, "", "公文 规章制度 制度 收费 减免 公报 政策文件 会议 培训 新闻 公告 栏目 "
            + "决定书公开 双随机 便民服务 事项清单 权责清单 新媒体 微信 微博 舆情 问卷 意见 案卷 合同 党务 村务 财政 预算"),
        (WordKind.ThisYear, "", "本年 本年度 今年以来 本年度以来 今年 全年 全年度 年内 一年来 该年度 本报告期 报告期内 报告年度 年度内"),
        (WordKind.ThisYear, Within, "当年 当年度 当年内"),
        (WordKind.PreviousYear, "", "上年 上年度 上一年 上一年度 去年 去年度 往年 前一年 前一年度 上年末 上年底 去年底 以前年度"),
        (WordKind.NextYear, "", "下年 下年度 下一年 下一年度 次年 次年度 明年 翌年 来年 下年继续 跨年度 跨年"),
        (WordKind.OtherPeriod, "", "近年 近年来 近两年 近三年 近五年 近几年 以来 截至 截止 上半年 下半年 一季度 二季度 三季度 四季度 季度 前三季度 "
            + "月份 历年 历史 过去 五年 三年 自成立 十四五 十三五 至今 目前 任期 月底"),
        (WordKind.Cumulative, "", "累计 累积"),
        (WordKind.Whole, "", "百分之百 百分百"),
        (WordKind.Approximately, "", "近 约 超 逾 不足 超过 大约 将近 平均 上百"),
        (WordKind.Filler, "", "属于 属 共 共计 总共 合计 总计 一共 总数 总量 计 数量 数 总 为 是 达 达到 有 已 已经 了 的 等 并 和 及 与 或 或者 以及 也 就 则 仅 只 被 因 由 对 向 "
            + "均为 在 于 从 至 到 新 依法 依规 依法依规 严格 实际 经统计 据统计 经梳理 经汇总 统计 政府 工作 情况 方面 案件 案 事项 办理事项 事件 件数 案件数 件 类 信函件 业务 请求 要求 数据 表 书 "
            + "申请人 申请件 申请书 申请事项 申请表 申请量 申请数 申请数量 社会公众 公众 群众 人民群众 社会 提交 提出 递交 公民法人和其他组织 公民法人或其他组织 公民法人或者其他组织 "
            + "公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 单位和个人 法人和其他组织 "
            + "提起 引起 引发 产生 发生 导致 出现 涉 涉及的 形成 申请的 一件 一起 一例 一宗 任何 "
            + "办公室 机关 本机关 本单位 我单位 本部门 我部门 本级机关 我机关 作出 做出 实施 决定 处理决定 继续办理 继续 办理的 未办结的 予以 给予 进行 待 情形 信息 政务 相关 "
            + "行政机关 方式 形式 渠道 途径 现象 期间 其 该 上述 以上 这些 所有 规范 有效 到了 中 内 里 度 末 底 年 日 月 起 止 根据 按照 依照 经 审查 认定 "
            + "件均 案均 份均 圆满 顺利 妥善 高质量 认真 人 者"),
    ];

    private static readonly FrozenDictionary<string, (WordKind Kind, string Value)> ByText = Entries
        .SelectMany(static entry => entry.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word, entry.Kind, entry.Value)))
        .DistinctBy(static entry => entry.Word)
        .ToFrozenDictionary(static entry => entry.Word, static entry => (entry.Kind, entry.Value));

    private static readonly FrozenDictionary<string, (WordKind Kind, string Value)>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds the word of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">What the word means.</param>
    /// <param name="value">The id of the row, group or column it names; empty for none.</param>
    /// <returns>Whether it is a word of the lexicon.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, out WordKind kind, out string value)
    {
        var found = BySpan.TryGetValue(text, out var word);
        (kind, value) = word;
        return found;
    }
}
