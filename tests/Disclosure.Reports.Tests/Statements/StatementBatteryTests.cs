using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Statements;

/// <summary>
/// Eighty ways in which offices state the figures of the form, each rightly and wrongly, and statements that are right and look wrong:
/// at least 75 of the wrong ones are told, and nothing that is right.
/// </summary>
public sealed class StatementBatteryTests
{
    private const string County = "青河县人民政府";
    private const string City = "河阳市人民政府";
    private const string Received = "applications.received.total";
    private const string Over = "applications.carriedOver.total";
    private const string Total = "applications.total.total";
    private const string Forward = "applications.carriedForward.total";
    private const string Recon = "reconsideration.total";
    private const string Suits = "litigation.direct.total";
    private const string Issued = "proactive.normative.issued";
    private const string Repealed = "proactive.normative.repealed";
    private const string InForce = "proactive.normative.inForce";

    /// <summary>Fewest wrong statements of the eighty that are told.</summary>
    private const int FewestTold = 75;

    private static readonly Wording[] Wordings =
    [
        // What was received.
        new(Received, "2022年，我局共收到政府信息公开申请{0}件。", "76", "67"),
        new(Received, "全年受理政府信息公开申请{0}件，均按时答复。", "76", "176"),
        new(Received, "本年度新收政府信息公开申请{0}宗。", "76", "80"),
        new(Received, "2022年共接到依申请公开{0}件次。", "76", "66"),
        new(Received, "我局收到{0}件政府信息公开申请。", "76", "16"),
        new(Received, "全年收到公民、法人和其他组织提交的政府信息公开申请共计{0}件。", "76", "67"),
        new(Received, "2022年度，依申请公开{0}件。", "76", "77"),
        new(Received, "收到政府信息公开申请{0}件。", "七十六", "六十七"),
        new(Received, "收到政府信息公开申请{0}件。", "７６", "６７"),
        new(Received, "2022年，全县共收到政府信息公开申请{0}件。", "76", "583") { Agency = County },
        new(Received, "2022年，全市共受理政府信息公开申请{0}件，答复77件。", "76", "1,583") { Agency = City },
        new(Received, "民政局2022年收到信息公开申请数量为{0}件。", "76", "75"),
        new(Received, "（二）依申请公开。2022年共收到申请{0}件。", "76", "74"),
        new(Received, "全年收到依申请公开申请{0}件，同比增加20件。", "76", "96"),
        new(Received, "受理政府信息公开申请{0}件（其中上年结转4件）。", "80", "82"),
        new(Received, "收到申请公开政府信息{0}份。", "76", "一百零三"),
        new(Received, "今年共收到依申请公开案件{0}件。", "76", "70"),

        // What was carried over and forward.
        new(Over, "受理政府信息公开申请80件（其中上年结转{0}件）。", "4", "6"),
        new(Over, "收到政府信息公开申请76件，上年度结转{0}件。", "4", "0"),
        new(Over, "上年结转政府信息公开申请{0}件。", "4", "3"),
        new(Over, "2021年结转申请{0}件，新收政府信息公开申请76件。", "4", "5"),
        new(Over, "全年受理申请76件，含上一年度结转{0}件，涉及政府信息公开申请。", "4", "8"),
        new(Forward, "收到政府信息公开申请76件，结转下年度继续办理{0}件。", "3", "4"),
        new(Forward, "收到政府信息公开申请76件，结转下年{0}件。", "3", "2"),
        new(Forward, "收到政府信息公开申请76件，答复77件，{0}件结转下一年度。", "3", "5"),
        new(Forward, "政府信息公开申请结转2023年办理{0}件。", "3", "1"),
        new(Forward, "收到政府信息公开申请76件，另有{0}件顺延到下年度答复。", "3", "13"),
        new(Forward, "收到政府信息公开申请76件，答复77件，结转{0}件。", "3", "两"),

        // What was answered.
        new(Total, "收到政府信息公开申请76件，答复{0}件。", "77", "76"),
        new(Total, "收到政府信息公开申请76件，已办结{0}件。", "77", "75"),
        new(Total, "办理政府信息公开申请{0}件。", "77", "79"),
        new(Total, "依申请公开方面，全年共答复申请{0}件。", "77", "70"),
        new(Total, "收到政府信息公开申请76件，{0}件已答复。", "77", "74"),

        // Outcomes.
        new("applications.granted.total", "收到政府信息公开申请76件，其中予以公开{0}件。", "30", "31"),
        new("applications.partlyGranted.total", "收到政府信息公开申请76件，其中予以公开30件、部分公开{0}件。", "6", "16"),
        new("applications.refused.stateSecret.total", "收到政府信息公开申请76件，不予公开{0}件。", "6", "7"),
        new("applications.unavailable.notHeld.total", "收到政府信息公开申请76件，无法提供{0}件。", "25", "20"),
        new("applications.notProcessed.petition.total", "收到政府信息公开申请76件，不予处理{0}件。", "5", "15"),
        new("applications.otherOutcome.notCorrected.total", "收到政府信息公开申请76件，其他处理{0}件。", "5", "6"),
        new("applications.refused.stateSecret.total", "收到政府信息公开申请76件。其中属于国家秘密{0}件。", "1", "2"),
        new("applications.unavailable.notHeld.total", "答复政府信息公开申请77件，其中本机关不掌握相关政府信息{0}件。", "20", "25"),
        new("applications.notProcessed.repeated.total", "答复政府信息公开申请77件：重复申请{0}件。", "2", "3"),
        new("applications.granted.total", "政府信息公开申请答复情况为：{0}件予以公开，6件部分公开。", "30", "13"),

        // Remedies.
        new(Recon, "因政府信息公开引起的行政复议{0}件。", "5", "6"),
        new(Recon, "政府信息公开行政复议{0}件，其中结果维持2件。", "5", "7"),
        new("reconsideration.upheld", "政府信息公开行政复议5件，其中结果维持{0}件。", "2", "4"),
        new("reconsideration.corrected", "政府信息公开行政复议5件，其中结果维持2件，结果纠正{0}件。", "1", "2"),
        new("reconsideration.pending", "涉及信息公开行政复议5件，尚未审结{0}件。", "1", "5"),
        new(Recon, "因政府信息公开被申请行政复议{0}件。", "5", "十"),
        new(Recon, "全年发生{0}件政府信息公开行政复议。", "5", "4"),
        new(Suits, "因政府信息公开被提起行政诉讼{0}起。", "4", "3"),
        new(Suits, "政府信息公开行政诉讼{0}件。", "4", "59"),
        new("litigation.direct.upheld", "政府信息公开行政诉讼4件，其中结果维持{0}件。", "3", "2"),
        new("litigation.direct.pending", "政府信息公开行政诉讼4件，其中尚未审结{0}件。", "1", "0"),
        new(Suits, "政府信息公开行政复议5件、行政诉讼{0}件。", "4", "5"),
        new("litigation.afterReconsideration.total", "政府信息公开行政诉讼中，复议后起诉{0}件。", "1", "2"),
        new(Recon, "政府信息公开行政复议、行政诉讼分别为{0}件、4件。", "5", "8"),

        // Documents.
        new(Issued, "全年制发行政规范性文件{0}件。", "8", "9"),
        new(Issued, "2022年共印发行政规范性文件{0}份。", "8", "18"),
        new(Issued, "本年度出台规范性文件{0}个。", "8", "6"),
        new(Issued, "全年制定{0}件行政规范性文件。", "8", "7"),
        new(Repealed, "制发行政规范性文件8件，废止{0}件。", "3", "5"),
        new(Repealed, "全年宣布失效行政规范性文件{0}件。", "3", "2"),
        new(InForce, "制发行政规范性文件8件，废止3件，现行有效{0}件。", "212", "221"),
        new(InForce, "截至2022年底，现行有效行政规范性文件{0}件。", "212", "二百一十三"),
        new("proactive.regulations.issued", "全年制定政府规章{0}件。", "1", "2") { Agency = City },
        new("proactive.regulations.inForce", "现行有效规章{0}件。", "11", "12") { Agency = City },
        new("proactive.regulations.issued", "制定规章{0}件、行政规范性文件8件。", "1", "3") { Agency = City },

        // Decisions.
        new("proactive.licensing.decisions", "全年作出行政许可决定{0}件。", "1234", "1324"),
        new("proactive.licensing.decisions", "办理行政许可{0}件，行政处罚56件。", "1,234", "1,235"),
        new("proactive.penalties.decisions", "全年实施行政处罚{0}起。", "56", "65"),
        new("proactive.coercion.decisions", "行政许可1234件、行政处罚56件、行政强制{0}件。", "7", "17"),

        // Nothing.
        new(Received, "2022年，我局{0}政府信息公开申请。", "未收到", "没有收到") { IsOfNothing = true },
        new(Recon, "全年{0}因政府信息公开引起的行政复议。", "未发生", "没有") { IsOfNothing = true },
        new(Suits, "全年{0}政府信息公开行政复议、行政诉讼。", "无", "未发生") { IsOfNothing = true },
        new(Issued, "本年度{0}制发行政规范性文件。", "未", "没有") { IsOfNothing = true },
        new("proactive.penalties.decisions", "我局{0}行政许可、行政处罚、行政强制事项。", "无", "没有") { IsOfNothing = true },
        new(Recon, "政府信息公开行政复议、行政诉讼{0}。", "均为0件", "均为零") { IsOfNothing = true },

        // Everything.
        new(Forward, "依申请公开办理情况。收到政府信息公开申请76件，{0}。", "均按时答复", "均已办结"),
        new(Forward, "收到政府信息公开申请76件，{0}。", "按时办结率100%", "办结率100%"),
    ];

    /// <summary>Prose that is right of a report with figures, and looks wrong.</summary>
    private static readonly (string Agency, string Prose)[] Right =
    [
        ("青河县民政局", "法人或其他组织提出政府信息公开申请10件，均已答复。"),
        ("青河县民政局", "自然人提出政府信息公开申请66件，均已答复。"),
        ("青河县民政局", "近三年累计收到政府信息公开申请180件。"),
        ("青河县民政局", "截至2022年6月，收到政府信息公开申请30件。"),
        ("青河县民政局", "前三季度收到政府信息公开申请50件。"),
        ("青河县民政局", "收到政府信息公开申请76件，其中网上申请46件，信函申请20件。"),
        ("青河县民政局", "其中，网上收到政府信息公开申请46件。"),
        ("青河县民政局", "全县收到政府信息公开申请583件，我局收到政府信息公开申请76件。"),
        ("青河县民政局", "指导各单位办理政府信息公开申请583件。"),
        ("青河县民政局", "收到政府信息公开申请76件，较上年增加26件，增长52%。"),
        ("青河县民政局", "去年收到政府信息公开申请50件，今年收到政府信息公开申请76件。"),
        ("青河县民政局", "收到信访件32件，全部办结。"),
        ("青河县民政局", "收到政府信息公开申请76件。办理建议提案12件，办结率100%。"),
        ("青河县民政局", "办理12345热线工单340件，均已办结。"),
        ("青河县民政局", "主动公开政府信息3500余条，公开行政规范性文件9件。"),
        ("青河县民政局", "全年办理行政复议案件20件。"),
        ("青河县司法局", "受理行政复议申请120件，审结118件。"),
        ("青河县民政局", "经与申请人沟通后撤回2件，收到政府信息公开申请76件，剩余全部办结。"),
        ("青河县民政局", "收到政府信息公开申请76件，答复77件，结转3件，其余均已办结。"),
        ("青河县民政局", "收到政府信息公开申请约80件。"),
        ("青河县民政局", "延期答复政府信息公开申请5件。"),
        ("青河县民政局", "清理行政规范性文件220件，备案规范性文件9件，解读规范性文件4件。"),
        (County, "县教育局收到政府信息公开申请12件。"),
        (County, "全县共收到政府信息公开申请76件，其中各乡镇收到30件、县直部门收到46件。"),
        ("青河县民政局", "2023年，计划制定行政规范性文件5件。"),
        ("青河县民政局", "收到行政许可申请1300件。"),
        ("青河县民政局", "制定规章制度12项。"),
        ("青河县民政局", "政府信息公开行政复议、行政诉讼共9件。"),
        ("青河县民政局", "收到公开征地信息类政府信息公开申请40件。"),
        ("青河县民政局", "未收到要求减免费用的政府信息公开申请。"),
        ("青河县民政局", "收到政府信息公开申请76件，均在法定期限内予以答复。"),
        ("青河县民政局", "推进行政执法三项制度，开展行政处罚案卷评查56件。"),
    ];

    [Fact]
    public void There_are_eighty() => Assert.Equal(80, Wordings.Length);

    [Fact]
    public void Nothing_that_is_right_is_told() => Assert.Empty(
        Wordings.Select(static one => (one.Rightly, StatedReports.Contradicted(StatedReports.Of(one.Agency, one.IsOfNothing), one.Rightly)))
            .Concat(Right.Select(static one => (one.Prose, StatedReports.Contradicted(StatedReports.Of(one.Agency), one.Prose))))
            .Where(static one => one.Item2.Length > 0)
            .Select(static one => $"{one.Item1} {string.Join(' ', one.Item2)}"));

    [Fact]
    public void Nearly_all_that_is_wrong_is_told()
    {
        string[] missed =
        [
            .. Wordings.Where(static one => !StatedReports.Contradicted(StatedReports.Of(one.Agency), one.Wrongly).Contains(one.Where))
                .Select(static one => one.Wrongly),
        ];
        Assert.True(Wordings.Length - missed.Length >= FewestTold, string.Join('\n', missed));
    }

    [Theory]
    [InlineData(SectionKind.Overview, true)]
    [InlineData(SectionKind.Proactive, true)]
    [InlineData(SectionKind.Applications, true)]
    [InlineData(SectionKind.Remedies, false)]
    [InlineData(SectionKind.Problems, true)]
    [InlineData(SectionKind.Others, true)]
    public void All_sections_but_the_fourth_state_counts(SectionKind section, bool isRead) => Assert.Equal(
        isRead ? [Received] : [],
        StatedReports.Contradicted(StatedReports.Of("青河县民政局"), "2022年，我局共收到政府信息公开申请67件。", section));
}
