namespace Disclosure.Reports.Tests.Statements;

/// <summary>
/// Wordings that were written after the grammar and before it was tried on them, after reports of other offices. What is not caught is
/// named; nothing that is right may be told.
/// </summary>
public sealed class HeldOutWordingTests
{
    private const string County = "青河县人民政府";
    private const string Received = "applications.received.total";
    private const string Forward = "applications.carriedForward.total";
    private const string Over = "applications.carriedOver.total";
    private const string Total = "applications.total.total";
    private const string Recon = "reconsideration.total";
    private const string Suits = "litigation.direct.total";
    private const string Issued = "proactive.normative.issued";
    private const string InForce = "proactive.normative.inForce";

    private static readonly Wording[] Wordings =
    [
        new(Received, "2022年，局办公室共收到{0}份政府信息公开申请，均为自然人申请。", "76", "67"),
        new(Received, "2022年，共收到{0}件依申请公开请求，2021年结转政府信息公开申请4件，共办结77件，结转2023年度继续办理3件。", "76", "86"),
        new(Over, "2022年，共收到76件依申请公开请求，2021年结转政府信息公开申请{0}件，共办结77件，结转2023年度继续办理3件。", "4", "14"),
        new(Total, "2022年，共收到76件依申请公开请求，2021年结转政府信息公开申请4件，共办结{0}件，结转2023年度继续办理3件。", "77", "76"),
        new(Forward, "2022年，共收到76件依申请公开请求，2021年结转政府信息公开申请4件，共办结77件，结转2023年度继续办理{0}件。", "3", "1"),
        new(Received, "2022年全县共收到政府信息申请公开件{0}件，因政府信息公开引起的行政复议5件、行政诉讼案件4件。", "76", "658") { Agency = County },
        new("reconsideration.total", "2022年全县共收到政府信息申请公开件76件，因政府信息公开引起的行政复议{0}件、行政诉讼案件4件。", "5", "22") { Agency = County },
        new("litigation.direct.total", "2022年全县共收到政府信息申请公开件76件，因政府信息公开引起的行政复议5件、行政诉讼案件{0}件。", "4", "1") { Agency = County },
        new(Received, "本单位2022年度共受理信息公开申请{0}件，已完成答复工作。", "76", "75"),
        new(Received, "2022年度收到政府信息公开申请{0}条。", "76", "0"),
        new(Received, "2022年，青河县民政局{0}要求政府信息公开的申请。", "未收到群众", "没有收到群众") { IsOfNothing = true },
        new("proactive.normative.issued", "2022年，局办公室共制定规范性文件{0}件，废止规范性文件3件，现行有效的规范性文件212件。", "8", "4"),
        new("proactive.normative.repealed", "2022年，局办公室共制定规范性文件8件，废止规范性文件{0}件，现行有效的规范性文件212件。", "3", "0"),
        new("proactive.normative.inForce", "2022年，局办公室共制定规范性文件8件，废止规范性文件3件，现行有效的规范性文件{0}件。", "212", "211"),
        new("proactive.licensing.decisions", "2022年，我局主动公开政府信息152条，制定规范性文件8件，办理行政许可{0}件。", "1,234", "1,243"),
        new("reconsideration.total", "全县发生政府信息公开行政复议案件{0}起。", "5", "1") { Agency = County },
        new(Forward, "全年收到政府信息公开申请76件，{0}件因未到答复期限结转下一年度办理。", "3", "2"),
        new("applications.granted.total", "全年收到政府信息公开申请76件。从答复情况看，予以公开{0}件，占39%；部分公开6件，占8%。", "30", "33"),
        new("applications.partlyGranted.total", "全年收到政府信息公开申请76件。从答复情况看，予以公开30件，占39%；部分公开{0}件，占8%。", "6", "8"),
        new("applications.unavailable.notHeld.total", "收到政府信息公开申请76件。其中，予以公开30件，本机关不掌握相关政府信息{0}件。", "20", "12"),
        new("litigation.direct.total", "本年度因政府信息公开被提起行政诉讼{0}，均已应诉。", "4起", "6起"),
        new("reconsideration.total", "（四）全年{0}政府信息公开类行政复议、行政诉讼案件。", "未发生", "没有发生") { IsOfNothing = true },
        new(Forward, "本年度收到的政府信息公开申请{0}，无一超期。", "办结率为96%", "办结率为100%"),
        new(Received, "依申请公开情况：本年度新收到申请{0}件，上年度结转4件。", "76", "70"),
        new("proactive.penalties.decisions", "全年共作出行政许可决定1234件、行政处罚决定{0}件、行政强制7件。", "56", "65"),
        new("reconsideration.upheld", "因政府信息公开被申请行政复议5件，结果维持{0}件，结果纠正1件，其他结果1件，尚未审结1件。", "2", "3"),
        new("litigation.direct.total", "行政复议、行政诉讼方面：政府信息公开行政复议5件，行政诉讼{0}。", "4件", "零件"),
        new(Received, "申请办理情况。今年以来，全局收到政府信息公开申请共计{0}件。", "七十六", "六十七"),
    ];

    /// <summary>Wordings written after the first were tried and before these were.</summary>
    private static readonly Wording[] Later =
    [
        new(Received, "（二）依申请公开情况。2022年，我局共计收到信息公开申请{0}件，其中通过信函方式申请20件，网络申请56件。", "76", "78"),
        new(Received, "2022年全年县民政局共接收公民、法人或者其他组织的政府信息公开申请{0}件。", "76", "79"),
        new(Received, "全年受理依申请公开事项{0}项，已按规定程序予以答复。", "80", "81"),
        new(Received, "办理依申请公开情况：新收到政府信息公开申请{0}件，上年结转4件，办结77件，结转下年度3件。", "76", "77"),
        new(Total, "办理依申请公开情况：新收到政府信息公开申请76件，上年结转4件，办结{0}件，结转下年度3件。", "77", "80"),
        new(Forward, "办理依申请公开情况：新收到政府信息公开申请76件，上年结转4件，办结77件，结转下年度{0}件。", "3", "零"),
        new("applications.refused.stateSecret.total", "共收到政府信息公开申请76件，其中予以公开30件，部分公开6件，不予公开{0}件，无法提供25件。", "6", "8"),
        new("applications.unavailable.notHeld.total", "共收到政府信息公开申请76件，其中予以公开30件，部分公开6件，不予公开6件，无法提供{0}件。", "25", "23"),
        new("applications.notProcessed.petition.total", "依申请公开办理结果：信访举报投诉类申请{0}件，重复申请2件。", "3", "4"),
        new(Recon, "全年共有{0}件因政府信息公开引发的行政复议案件。", "5", "3"),
        new("reconsideration.other", "政府信息公开行政复议5件（结果维持2件，结果纠正1件，其他结果{0}件，尚未审结1件）。", "1", "2"),
        new(Suits, "2022年，因政府信息公开工作被申请行政复议5件、被提起行政诉讼{0}件。", "4", "0"),
        new(Issued, "2022年，我局新制定行政规范性文件{0}件，均已在门户网站公布。", "8", "5"),
        new(InForce, "目前，本机关现行有效的行政规范性文件共{0}件。", "212", "215"),
        new("proactive.licensing.decisions", "2022年度我局共办理行政许可{0}件、行政处罚56件。", "1234", "1200"),
        new(Suits, "六、全年{0}因政府信息公开引起的行政诉讼案件。", "没有发生", "没有") { IsOfNothing = true },
    ];

    /// <summary>What is not told of them: 目前 may be the day of writing.</summary>
    private static readonly string[] LaterMissed = ["目前，本机关现行有效的行政规范性文件共215件。"];

    /// <summary>Wordings written after the others were tried and before these were.</summary>
    private static readonly Wording[] Third =
    [
        new(Received, "2022年度，我局收到政府信息公开申请共{0}件，申请人均为自然人。", "76", "77"),
        new(Received, "（二）依申请公开。我局严格落实依申请公开制度，2022年共受理申请{0}件。", "76", "88"),
        new("applications.granted.total", "2022年共办理依申请公开77件，其中予以公开{0}件、部分公开6件、无法提供25件、不予公开6件、不予处理5件、其他处理5件。", "30", "29"),
        new("applications.notProcessed.petition.total", "2022年共办理依申请公开77件，其中予以公开30件、部分公开6件、无法提供25件、不予公开6件、不予处理{0}件、其他处理5件。", "5", "6"),
        new(Forward, "全年收到申请公开政府信息76件，结转下年度{0}件。", "3", "6"),
        new(Over, "政府信息公开申请方面，2021年度结转{0}件，2022年新收76件。", "4", "7"),
        new(Received, "政府信息公开申请方面，2021年度结转4件，2022年新收{0}件。", "76", "71"),
        new(Received, "2022年，我县共收到政府信息公开申请{0}件，其中自然人申请70件、法人或其他组织申请6件。", "76", "67") { Agency = County },
        new(Suits, "2022年，全县因政府信息公开引发行政复议5件，行政诉讼{0}件。", "4", "40") { Agency = County },
        new(Recon, "2022年，全县因政府信息公开引发行政复议{0}件，行政诉讼4件。", "5", "50") { Agency = County },
        new(Issued, "全年出台行政规范性文件{0}件，废止3件，现行有效212件。", "8", "11"),
        new(Recon, "未发生行政诉讼案件以外，政府信息公开行政复议案件{0}件。", "5", "9"),
        new("proactive.penalties.decisions", "依法作出行政处罚决定{0}件。", "56", "57"),
        new(Received, "本年度我单位{0}政府信息公开申请。", "未接到", "没有接到") { IsOfNothing = true },
        new(Recon, "{0}因政府信息公开工作引发的行政复议和行政诉讼案件。", "未出现", "无") { IsOfNothing = true },
        new(Suits, "因政府信息公开被提起行政诉讼{0}。", "0件", "0起") { IsOfNothing = true },
    ];

    /// <summary>As <see cref="Right"/>, written with them.</summary>
    private static readonly (string Agency, string Prose)[] ThirdRight =
    [
        ("青河县民政局", "我局政府信息公开申请受理率100%，按期答复率100%。"),
        ("青河县民政局", "收到政府信息公开申请76件，已答复的77件中予以公开30件。"),
        ("青河县民政局", "对2020年以来受理的210件政府信息公开申请开展了回头看。"),
        ("青河县民政局", "收到其他单位移送的政府信息公开申请3件。"),
        ("青河县民政局", "政府信息公开申请告知其向其他机关提出的8件。"),
        ("青河县民政局", "12月收到政府信息公开申请6件，将于2023年1月答复。"),
        (County, "县政府办公室收到政府信息公开申请21件，办结21件。"),
        (County, "全县行政机关负责人出庭应诉行政诉讼案件50件。"),
        ("青河县民政局", "全年处理投诉举报130件，行政处罚立案61件。"),
        ("青河县民政局", "起草行政规范性文件10件，其中8件已印发。"),
        ("青河县民政局", "网站留言回复120条，回复率100%。"),
        ("青河县民政局", "答复市长热线转办事项220件，依申请公开事项全部按期办理。"),
        ("青河县民政局", "申请公开的内容主要涉及社会救助40件、养老服务36件。"),
        ("青河县民政局", "召开新闻发布会2场，公开规章制度汇编1份，制定年度工作要点1件。"),
    ];

    /// <summary>Wordings written after the third were tried; nothing was mended after these.</summary>
    private static readonly Wording[] Fourth =
    [
        new(Received, "2022年，本局累计收到政府信息公开申请{0}件，较2021年增长52%。", "76", "66"),
        new(Received, "一年来，共受理公民政府信息公开申请{0}件，全部在规定时间内答复。", "76", "72"),
        new(Received, "依申请公开工作：全年收到申请{0}份，办结77份，结转3份。", "76", "73"),
        new(Total, "依申请公开工作：全年收到申请76份，办结{0}份，结转3份。", "77", "73"),
        new(Forward, "依申请公开工作：全年收到申请76份，办结77份，结转{0}份。", "3", "0"),
        new("applications.partlyGranted.total", "在办结的政府信息公开申请中：予以公开30件、部分公开{0}件、不予公开6件。", "6", "9"),
        new("applications.refused.stateSecret.total", "在办结的政府信息公开申请中：予以公开30件、部分公开6件、不予公开{0}件。", "6", "16"),
        new("applications.unavailable.notReadyMade.total", "政府信息公开申请中无法提供25件，包括没有现成信息需要另行制作{0}件。", "5", "15"),
        new(Received, "全县各级行政机关共收到政府信息公开申请{0}件。", "76", "67") { Agency = County },
        new("proactive.licensing.decisions", "全县共办理行政许可{0}件、行政处罚56件。", "1234", "234") { Agency = County },
        new("reconsideration.pending", "全县政府信息公开类行政复议案件5件，其中维持2件、纠正1件、其他结果1件、尚未审结{0}件。", "1", "3") { Agency = County },
        new(Suits, "政府信息公开行政诉讼案件共{0}件，其中未经复议直接起诉3件，复议后起诉1件。", "4", "6") { Agency = County },
        new("proactive.normative.repealed", "2022年，我局共制发行政规范性文件8件，宣布失效和废止行政规范性文件{0}件。", "3", "4"),
        new(InForce, "截至2022年12月31日，我局现行有效行政规范性文件{0}件。", "212", "200"),
        new("proactive.coercion.decisions", "2022年作出行政处罚决定56件、行政强制决定{0}件。", "7", "9"),
        new(Received, "2022年度，青河县民政局{0}依申请公开事项。", "没有收到", "未收到") { IsOfNothing = true },
        new(Suits, "{0}因政府信息公开引发的行政复议或行政诉讼。", "没有", "未产生") { IsOfNothing = true },
        new(Recon, "全年政府信息公开行政复议和行政诉讼案件{0}。", "为零", "均为0") { IsOfNothing = true },
    ];

    /// <summary>What is not told of them: 公民 may be a part of the applicants, 各级行政机关 may be others.</summary>
    private static readonly string[] FourthMissed =
        ["一年来，共受理公民政府信息公开申请72件，全部在规定时间内答复。"];

    /// <summary>As <see cref="Right"/>, written with them.</summary>
    private static readonly (string Agency, string Prose)[] FourthRight =
    [
        ("青河县民政局", "2022年共受理政府信息公开申请80件（含上年结转4件）。"),
        ("青河县民政局", "共收到申请76件，补正10件，延期9件，均依法依规作出答复，结转3件。"),
        ("青河县民政局", "我局收到县政府办转来政府信息公开申请9件。"),
        ("青河县民政局", "政府信息公开申请数量前三的科室分别收到申请20件、15件、10件。"),
        ("青河县民政局", "以书面形式答复政府信息公开申请50件，以电子邮件形式答复27件。"),
        ("青河县民政局", "妥善处理信息公开类信访事项4件。"),
        (County, "全县行政复议机构受理行政复议案件320件，其中涉及政府信息公开5件。"),
        (County, "新增市场主体1200户，办理行政许可事项承诺件98%提速。"),
        ("青河县民政局", "每月发布政府信息公开申请办理情况1份，全年12份。"),
        ("青河县民政局", "发放政府信息公开申请指南200份。"),
        ("青河县民政局", "2022年第四季度收到政府信息公开申请18件。"),
        ("青河县民政局", "2022年1月至10月，收到政府信息公开申请61件。"),
        ("青河县民政局", "预计2023年政府信息公开申请将达90件。"),
        ("青河县民政局", "涉企行政处罚30件，均已公示。"),
        ("青河县民政局", "全年未收取政府信息公开费用，未出现泄密情况。"),
        ("青河县民政局", "对3件规范性文件进行合法性审核，制定配套解读材料8份。"),
        ("青河县民政局", "没有收到对政府信息公开工作的举报和投诉。"),
        ("青河县民政局", "本年度未发生因政府信息公开被纠正的行政复议、未发生败诉的行政诉讼。"),
    ];

    /// <summary>As <see cref="Right"/>, written with them.</summary>
    private static readonly (string Agency, string Prose)[] LaterRight =
    [
        ("青河县民政局", "截至2022年9月底，已收到依申请公开申请61件，办结58件。"),
        ("青河县民政局", "与2021年的50件相比，政府信息公开申请数量增加26件。"),
        ("青河县民政局", "共收到政府信息公开申请76件，其中婚姻登记类20件、殡葬类18件、低保类38件。"),
        ("青河县民政局", "协助县政府办答复政府信息公开申请11件。"),
        ("青河县民政局", "向12名申请人出具补正通知书12件，延长答复期限9件。"),
        ("青河县民政局", "“12345”热线转办事项310件，均已办结；市长信箱来信45件，均已答复。"),
        (County, "全县23个单位收到政府信息公开申请，其中县自然资源局收到31件。"),
        (County, "各乡镇共制定规范性文件2件，县政府及县政府办制定规范性文件6件。"),
        (County, "县政府作为复议机关，共受理行政复议申请210件，审结198件，其中维持120件、纠正30件。"),
        ("青河县民政局", "近五年来，未发生因政府信息公开引起的行政复议。"),
        ("青河县民政局", "没有一件政府信息公开申请超期答复。"),
        ("青河县民政局", "收到政府信息公开申请76件，经审查要求补正10件，当年办结73件次。"),
        ("青河县民政局", "全年发布行政处罚决定信息公示60条，行政许可信息1300条。"),
        ("青河县民政局", "组织培训2期，印发文件汇编300册，制发公开目录1份。"),
        ("青河县民政局", "对下属单位收到的5件政府信息公开申请给予指导，均已办结。"),
    ];

    /// <summary>Prose that is right of a report with figures, and looks wrong.</summary>
    private static readonly (string Agency, string Prose)[] Right =
    [
        ("青河县民政局", "全年受理群众来信来访120件，均已办结，群众满意率100%。"),
        ("青河县民政局", "收到政府信息公开申请76件，其中当面申请10件、信函申请20件、网上申请46件。"),
        ("青河县民政局", "2021年共收到政府信息公开申请50件，2022年增至76件。"),
        (County, "县公安局收到政府信息公开申请22件，县自然资源局收到18件。"),
        (County, "全年办理行政复议案件120件，审结118件。"),
        ("青河县民政局", "全年办理人大建议、政协提案32件，办结率100%，全部予以公开。"),
        ("青河县民政局", "公开行政许可信息1300条、行政处罚信息60条。"),
        ("青河县民政局", "自2008年以来，我局已累计收到政府信息公开申请812件，全部答复。"),
        ("青河县民政局", "今年上半年收到政府信息公开申请30件，下半年收到46件。"),
        ("青河县民政局", "收到涉及养老机构补贴的政府信息公开申请12件，均为信函申请。"),
        (County, "县本级收到政府信息公开申请36件，各乡镇收到40件。"),
        ("青河县民政局", "对9件行政规范性文件进行了清理，修改2件，公开政策解读21件。"),
    ];

    [Fact]
    public void Nothing_that_is_right_is_told() => Assert.Empty(Told(Wordings, Right));

    [Fact]
    public void What_is_wrong_is_told_where_it_is() => Assert.Empty(Missed(Wordings));

    [Fact]
    public void Nothing_later_that_is_right_is_told() => Assert.Empty(Told(Later, LaterRight));

    [Fact]
    public void What_is_wrong_later_is_told_where_it_is() => Assert.Equal(LaterMissed, Missed(Later));

    [Fact]
    public void Nothing_of_the_third_lot_that_is_right_is_told() => Assert.Empty(Told(Third, ThirdRight));

    [Fact]
    public void What_is_wrong_of_the_third_lot_is_told_where_it_is() => Assert.Empty(Missed(Third));

    [Fact]
    public void Nothing_of_the_fourth_lot_that_is_right_is_told() => Assert.Empty(Told(Fourth, FourthRight));

    [Fact]
    public void What_is_wrong_of_the_fourth_lot_is_told_but_for_one() => Assert.Equal(FourthMissed, Missed(Fourth));

    private static IEnumerable<string> Told(Wording[] wordings, (string Agency, string Prose)[] right) => wordings
        .Select(static one => (one.Rightly, StatedReports.Contradicted(StatedReports.Of(one.Agency, one.IsOfNothing), one.Rightly)))
        .Concat(right.Select(static one => (one.Prose, StatedReports.Contradicted(StatedReports.Of(one.Agency), one.Prose))))
        .Where(static one => one.Item2.Length > 0)
        .Select(static one => $"{one.Item1} {string.Join(' ', one.Item2)}");

    private static IEnumerable<string> Missed(Wording[] wordings) => wordings
        .Where(static one => !StatedReports.Contradicted(StatedReports.Of(one.Agency), one.Wrongly).Contains(one.Where))
        .Select(static one => one.Wrongly);
}
