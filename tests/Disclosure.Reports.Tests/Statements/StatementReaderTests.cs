using Disclosure.Documents.Runs;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Statements;

namespace Disclosure.Reports.Tests.Statements;

public sealed class StatementReaderTests
{
    private static StatementReader Of(string agency = "青河县民政局", int? year = 2022, string form = "2021") =>
        new(new StatementScope(agency, [], year, FormDefinition.Find(form)!));

    private static string[] Read(string prose, string agency = "青河县民政局", int? year = 2022) =>
    [
        .. Of(agency, year).Read(prose).SelectMany(static paragraph => paragraph)
            .Select(static one => $"{one.Subject.Id} {one.Count}{(one.Kind == StatementKind.All ? " all" : "")}"),
    ];

    [Theory]
    [InlineData("2022年收到政府信息公开申请5件", true)]
    [InlineData("２０２２年收到政府信息公开申请5件", true)]
    [InlineData("二〇二二年收到政府信息公开申请5件", true)]
    [InlineData("2022年以来收到政府信息公开申请5件", true)]
    [InlineData("2021年收到政府信息公开申请5件", false)]
    [InlineData("2023年收到政府信息公开申请5件", false)]
    [InlineData("2019年以来收到政府信息公开申请5件", false)]
    [InlineData("2021年收到申请9件，2022年收到政府信息公开申请5件", true)]
    [InlineData("去年收到申请9件，今年收到政府信息公开申请5件", true)]
    [InlineData("去年收到政府信息公开申请5件", false)]
    [InlineData("1月1日至12月31日收到政府信息公开申请5件", true)]
    [InlineData("2022年1月1日至2022年12月31日，收到政府信息公开申请5件", true)]
    [InlineData("1月1日至11月30日收到政府信息公开申请5件", false)]
    [InlineData("截至2022年12月31日，收到政府信息公开申请5件", true)]
    [InlineData("截至年底收到政府信息公开申请5件", true)]
    [InlineData("截至2021年底，收到政府信息公开申请5件", false)]
    [InlineData("截至11月底，收到政府信息公开申请5件", false)]
    [InlineData("截至目前收到政府信息公开申请5件", false)]
    [InlineData("上半年收到政府信息公开申请5件", false)]
    [InlineData("累计收到政府信息公开申请5件", false)]
    [InlineData("全年累计收到政府信息公开申请5件", true)]
    [InlineData("2022年累计收到政府信息公开申请5件", true)]
    [InlineData("截至2022年底累计收到政府信息公开申请5件", false)]
    [InlineData("近三年收到政府信息公开申请5件", false)]
    public void Only_the_reporting_year_is_read(string prose, bool isRead) =>
        Assert.Equal(isRead, Read(prose).Contains("applications.received.total 5"));

    [Fact]
    public void Where_no_year_is_known_any_year_is_the_reporting_year() =>
        Assert.Equal(["applications.received.total 5"], Read("2021年收到政府信息公开申请5件", year: null));

    [Theory]
    [InlineData("我局收到政府信息公开申请5件", true)]
    [InlineData("青河县民政局收到政府信息公开申请5件", true)]
    [InlineData("县民政局收到政府信息公开申请5件", true)]
    [InlineData("民政局收到政府信息公开申请5件", true)]
    [InlineData("县财政局收到政府信息公开申请5件", false)]
    [InlineData("全县收到政府信息公开申请5件", false)]
    [InlineData("我县收到政府信息公开申请5件", false)]
    [InlineData("全局收到政府信息公开申请5件", true)]
    [InlineData("指导各单位收到政府信息公开申请5件", false)]
    [InlineData("各科室收到政府信息公开申请5件", false)]
    [InlineData("指导工作；我局收到政府信息公开申请5件", true)]
    public void A_bureau_states_its_own(string prose, bool isRead) => Assert.Equal(isRead, Read(prose).Length > 0);

    [Theory]
    [InlineData("全县收到政府信息公开申请5件", "青河县人民政府", true)]
    [InlineData("我县收到政府信息公开申请5件", "青河县人民政府", true)]
    [InlineData("青河县收到政府信息公开申请5件", "青河县人民政府", true)]
    [InlineData("青河县收到政府信息公开申请5件", "河阳市青河县人民政府", true)]
    [InlineData("全市收到政府信息公开申请5件", "青河县人民政府", false)]
    [InlineData("全市收到政府信息公开申请5件", "河阳市人民政府", true)]
    [InlineData("全镇收到政府信息公开申请5件", "青石镇人民政府", true)]
    [InlineData("全镇收到政府信息公开申请5件", "青石镇", true)]
    [InlineData("全区收到政府信息公开申请5件", "新城经济技术开发区管理委员会", true)]
    [InlineData("全区收到政府信息公开申请5件", "新城高新区管委会", true)]
    [InlineData("全街道收到政府信息公开申请5件", "城关街道办事处", true)]
    [InlineData("县政府收到政府信息公开申请5件", "青河县人民政府", false)]
    [InlineData("县政府办收到政府信息公开申请5件", "青河县人民政府办公室", true)]
    [InlineData("县卫健委收到政府信息公开申请5件", "青河县卫健委", true)]
    [InlineData("县发改委收到政府信息公开申请5件", "青河县发改委员会", true)]
    public void A_government_speaks_of_its_whole_region(string prose, string agency, bool isRead) =>
        Assert.Equal(isRead, Read(prose, agency).Length > 0);

    [Theory]
    [InlineData("收到政府信息公开申请5件")]
    [InlineData("收到政府信息公开申请共5件")]
    [InlineData("收到5件政府信息公开申请")]
    [InlineData("收到依申请公开申请事项5件")]
    [InlineData("依申请公开方面，全年收到5件")]
    [InlineData("依申请公开5件")]
    [InlineData("（二）依申请公开。收到申请5件")]
    [InlineData("收到政府信息公开申请数量为5")]
    [InlineData("收到政府信息公开申请5件次")]
    public void Applications_received(string prose) => Assert.Equal(["applications.received.total 5"], Read(prose));

    [Theory]
    [InlineData("收到政府信息公开申请5余件")]
    [InlineData("收到政府信息公开申请近5件")]
    [InlineData("收到政府信息公开申请5件左右")]
    [InlineData("收到政府信息公开申请5件以上")]
    [InlineData("收到政府信息公开申请5人次")]
    [InlineData("收到政府信息公开申请若干件")]
    [InlineData("收到涉及征地的政府信息公开申请5件")]
    [InlineData("收到某类政府信息公开申请5件")]
    [InlineData("收到低保申请5件")]
    [InlineData("受理并答复政府信息公开申请5件")]
    [InlineData("网上收到政府信息公开申请5件")]
    [InlineData("其中收到政府信息公开申请5件")]
    [InlineData("同比收到政府信息公开申请增加5件")]
    [InlineData("收到信访件5件")]
    [InlineData("延期答复政府信息公开申请5件")]
    [InlineData("处理政府信息公开申请5件")]
    [InlineData("第5件政府信息公开申请")]
    [InlineData("未公开政府信息5件")]
    public void What_is_qualified_or_something_else_is_passed_over(string prose) => Assert.Empty(Read(prose));

    [Theory]
    [InlineData("上年结转政府信息公开申请5件", "applications.carriedOver.total 5")]
    [InlineData("2021年结转5件", "applications.carriedOver.total 5")]
    [InlineData("结转下年度继续办理5件", "applications.carriedForward.total 5")]
    [InlineData("结转2023年办理5件", "applications.carriedForward.total 5")]
    [InlineData("5件结转下年度", "applications.carriedForward.total 5")]
    [InlineData("另有5件顺延到下年度答复", "applications.carriedForward.total 5")]
    [InlineData("依申请公开方面，答复5件", "applications.total.total 5")]
    [InlineData("依申请公开方面，5件已办结", "applications.total.total 5")]
    [InlineData("依申请公开方面，5件均按时办结", "applications.total.total 5")]
    [InlineData("政府信息公开申请中，予以公开5件", "applications.granted.total 5")]
    [InlineData("政府信息公开申请中，5件不予公开", "applications.refused.total 5")]
    [InlineData("被申请政府信息公开行政复议5件", "reconsideration.total 5")]
    [InlineData("因政府信息公开工作被提起行政诉讼5件", "litigation.total 5")]
    [InlineData("上年结转申请5件，政府信息公开申请中予以公开若干", "applications.carriedOver.total 5")]
    [InlineData("六、因政府信息公开被提起行政诉讼5件", "litigation.total 5")]
    [InlineData("一是答复政府信息公开申请5件", "applications.total.total 5")]
    [InlineData("1.收到政府信息公开申请5件", "applications.received.total 5")]
    [InlineData("发生5件政府信息公开行政诉讼", "litigation.total 5")]
    [InlineData("政府信息公开行政诉讼中，未经复议直接起诉5件", "litigation.direct.total 5")]
    [InlineData("全年制定行政规范性文件5件", "proactive.normative.issued 5")]
    [InlineData("行政规范性文件制发5件", "proactive.normative.issued 5")]
    [InlineData("废止5件规范性文件", "proactive.normative.repealed 5")]
    [InlineData("现行有效规章5件", "proactive.regulations.inForce 5")]
    [InlineData("作出行政强制决定5件", "proactive.coercion.decisions 5")]
    public void Every_figure_that_prose_states_has_its_words(string prose, string statement) => Assert.Equal([statement], Read(prose));

    [Theory]
    [InlineData("依申请公开方面，结转5件")]
    [InlineData("依申请公开方面，5件按时答复")]
    [InlineData("建议提案予以公开5件")]
    [InlineData("行政复议5件")]
    [InlineData("办理政府信息公开行政复议5件")]
    [InlineData("审结政府信息公开行政诉讼5件")]
    [InlineData("结果维持5件")]
    [InlineData("行政规范性文件5件")]
    [InlineData("公开行政规范性文件5件")]
    [InlineData("修订行政规范性文件5件")]
    [InlineData("制定规章制度5件")]
    [InlineData("行政许可事项5项")]
    [InlineData("公开行政许可5件")]
    [InlineData("受理行政许可申请5件")]
    [InlineData("其中行政处罚5件")]
    [InlineData("政府信息公开行政复议、行政诉讼共5件")]
    [InlineData("依申请公开方面，当年办结5件")]
    [InlineData("县财政局收到政府信息公开申请5件，办结5件")]
    [InlineData("收到涉及低保的政府信息公开申请5件，均已办结")]
    [InlineData("收到信函政府信息公开申请5件，答复5件")]
    [InlineData("收到信函政府信息公开申请5件。均已办结")]
    [InlineData("依申请公开方面，共受理行政复议申请210件，审结198件，其中维持5件")]
    [InlineData("依申请公开方面，行政复议审结情况为：维持5件")]
    public void What_does_not_say_enough_is_passed_over(string prose) => Assert.Empty(Read(prose));

    [Theory]
    [InlineData("政府信息公开行政复议、行政诉讼各2件", "reconsideration.total 2|litigation.total 2")]
    [InlineData("政府信息公开行政复议、行政诉讼均为0件", "reconsideration.total 0|litigation.total 0")]
    [InlineData("政府信息公开行政复议、行政诉讼均为零", "reconsideration.total 0|litigation.total 0")]
    [InlineData("政府信息公开行政复议和行政诉讼零发生", "reconsideration.total 0|litigation.total 0")]
    [InlineData("政府信息公开行政复议、行政诉讼分别为2件、3件", "reconsideration.total 2|litigation.total 3")]
    [InlineData("政府信息公开行政复议、行政诉讼分别为2件和3件", "reconsideration.total 2|litigation.total 3")]
    [InlineData("政府信息公开行政复议5件，维持、纠正各1件", "reconsideration.total 5|reconsideration.upheld 1|reconsideration.corrected 1")]
    [InlineData("作出行政许可5件、行政处罚6件", "proactive.licensing.decisions 5|proactive.penalties.decisions 6")]
    [InlineData("制定规章1件、行政规范性文件8件", "proactive.regulations.issued 1|proactive.normative.issued 8")]
    [InlineData("制发行政规范性文件8件，废止3件", "proactive.normative.issued 8|proactive.normative.repealed 3")]
    public void Lists(string prose, string statements) => Assert.Equal(statements.Split('|'), Read(prose));

    [Theory]
    [InlineData("未收到政府信息公开申请", "applications.received.total 0")]
    [InlineData("没有收到依申请公开事项", "applications.received.total 0")]
    [InlineData("未收到群众要求政府信息公开的申请", "applications.received.total 0")]
    [InlineData("无上年结转", "applications.carriedOver.total 0")]
    [InlineData("没有结转下年度办理的申请", "applications.carriedForward.total 0")]
    [InlineData("未发生行政复议、行政诉讼", "reconsideration.total 0|litigation.total 0")]
    [InlineData("未发生一起因政府信息公开引起的行政诉讼", "litigation.total 0")]
    [InlineData("未制发行政规范性文件", "proactive.normative.issued 0")]
    [InlineData("没有废止规范性文件", "proactive.normative.repealed 0")]
    [InlineData("无行政许可、行政处罚事项", "proactive.licensing.decisions 0|proactive.penalties.decisions 0")]
    public void Nothing(string prose, string statements) => Assert.Equal(statements.Split('|'), Read(prose));

    [Theory]
    [InlineData("未收到要求减免费用的政府信息公开申请")]
    [InlineData("未按时答复政府信息公开申请")]
    [InlineData("未收到与政府信息公开有关的举报")]
    [InlineData("无行政规范性文件")]
    [InlineData("无结转")]
    [InlineData("上半年未收到政府信息公开申请")]
    [InlineData("全县未收到政府信息公开申请")]
    [InlineData("其中未收到政府信息公开申请")]
    [InlineData("财政局未收到政府信息公开申请")]
    [InlineData("未收到申请")]
    public void Nothing_of_something_else_is_passed_over(string prose) => Assert.Empty(Read(prose));

    [Theory]
    [InlineData("均已办结", true)]
    [InlineData("已全部办结", true)]
    [InlineData("均按时办结", true)]
    [InlineData("全部予以答复", true)]
    [InlineData("均已按时答复", false)]
    [InlineData("全部按期办理", false)]
    [InlineData("全部办理", true)]
    [InlineData("均在法定期限内予以答复", false)]
    [InlineData("办结率100%", true)]
    [InlineData("答复率达百分之百", true)]
    [InlineData("办结率99%", false)]
    [InlineData("按时办结率100%", false)]
    [InlineData("其余均已办结", false)]
    [InlineData("除撤回外均已办结", false)]
    [InlineData("均未办结", false)]
    [InlineData("均已办结1件", false)]
    [InlineData("信访事项均已办结", false)]
    [InlineData("均已办理登记", false)]
    public void Everything(string prose, bool isAll) => Assert.Equal(
        isAll, Read($"收到政府信息公开申请5件，{prose}").Contains("applications.carriedForward.total 0 all"));

    [Theory]
    [InlineData("全县各职能部门、乡镇共收到政府信息公开申请5件", true)]
    [InlineData("全县各级各部门共收到政府信息公开申请5件", true)]
    [InlineData("全县各级行政机关共收到政府信息公开申请5件", true)]
    [InlineData("我县各级行政机关共收到政府信息公开申请5件", true)]
    [InlineData("全县各部门收到政府信息公开申请5件", false)]
    [InlineData("全县各乡镇收到政府信息公开申请5件", false)]
    [InlineData("各级各部门收到政府信息公开申请5件", false)]
    [InlineData("指导全县各级各部门办理，收到政府信息公开申请5件", false)]
    [InlineData("全县各部门收到4件，乡镇收到政府信息公开申请5件", false)]
    public void A_whole_region_is_the_governments_own(string prose, bool isOwn) =>
        Assert.Equal(isOwn, Read(prose, "青河县人民政府").Contains("applications.received.total 5"));

    [Fact]
    public void A_whole_region_is_not_a_departments_own() => Assert.Empty(Read("全县各级各部门共收到政府信息公开申请5件"));

    [Theory]
    [InlineData("2022年共收到申请5件，均已答复。", true)]
    [InlineData("共收到的5件申请均已办结", true)]
    [InlineData("共受理申请5件（含上年结转1件）", true)]
    [InlineData("共受理申请5件", false)]
    [InlineData("共收到申请5件次", false)]
    [InlineData("社会救助方面，收到申请5件", false)]
    [InlineData("办理行政许可9件。收到申请5件", false)]
    [InlineData("收到投诉9件。收到申请5件", false)]
    [InlineData("培训9人。收到申请5件", false)]
    [InlineData("行政复议。收到申请5件", false)]
    public void Applications_without_a_name_are_those_for_information_where_nothing_else_was_spoken_of(string prose, bool isRead) =>
        Assert.Equal(isRead, Read(prose).Contains("applications.received.total 5"));

    [Theory]
    [InlineData("通过网络、信函、当面等渠道共收到政府信息公开申请5件", true)]
    [InlineData("通过网络、信函途径收到政府信息公开申请5件", true)]
    [InlineData("通过信函等形式收到政府信息公开申请5件", true)]
    [InlineData("通过电子邮箱、邮政快递、现场递交等多种方式接收政府信息公开申请5件", true)]
    [InlineData("通过网络收到3件、信函途径收到政府信息公开申请5件", false)]
    [InlineData("通过信函方式收到政府信息公开申请5件", false)]
    [InlineData("通过网络、信函收到政府信息公开申请5件", false)]
    public void All_ways_together_are_no_part(string prose, bool isRead) =>
        Assert.Equal(isRead, Read(prose).Contains("applications.received.total 5"));

    [Theory]
    [InlineData("收到政府信息公开申请5件，其中自然人3件、商业企业2件", "natural 3 business 2")]
    [InlineData("收到政府信息公开申请5件，其中自然人申请3件，占60%", "natural 3")]
    [InlineData("收到政府信息公开申请5件，其中科研机构1件，社会公益组织1件，法律服务机构3件", "research 1 socialOrg 1 legalService 3")]
    [InlineData("受理政府信息公开申请5件，其中自然人3件", "")]
    [InlineData("收到政府信息公开申请5件，答复5件，其中自然人3件", "")]
    [InlineData("收到政府信息公开申请5件，其中网上自然人3件", "")]
    [InlineData("收到政府信息公开申请5件。自然人3件", "")]
    public void Kinds_of_applicants_are_of_what_was_received(string prose, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Read(prose).Where(static one => one.StartsWith("applications.received.", StringComparison.Ordinal))
            .Select(static one => one["applications.received.".Length..])
            .Where(static one => !one.StartsWith("total", StringComparison.Ordinal))));

    [Theory]
    [InlineData("予以公开答复3件", "applications.granted.total 3")]
    [InlineData("不予公开的答复3件", "applications.refused.total 3")]
    [InlineData("涉及第三方合法权益3件", "applications.refused.thirdParty.total 3")]
    [InlineData("涉及征地3件", "")]
    public void An_outcome_may_be_called_an_answer_or_what_it_concerns(string prose, string expected) => Assert.Equal(
        expected, string.Join(' ', Read($"政府信息公开申请。{prose}")));

    [Theory]
    [InlineData("答复申请5件", "applications.total.total 5")]
    [InlineData("办理申请5件", "")]
    [InlineData("属于其他法律行政法规禁止公开5件", "")]
    [InlineData("答复申请5件，其中属于其他法律行政法规禁止公开5件", "applications.total.total 5 applications.refused.otherLaw.total 5")]
    [InlineData("行政复议和行政诉讼均为0件", "reconsideration.total 0 litigation.total 0")]
    [InlineData("行政复议和行政诉讼各1件", "")]
    public void What_needs_no_name(string prose, string expected) => Assert.Equal(expected, string.Join(' ', Read(prose)));

    [Fact]
    public void Everything_after_what_was_answered_is_of_that() => Assert.Equal(
        ["applications.total.total 5"], Read("共办理政府信息公开申请5件。所有申请均按时办结。"));

    [Theory]
    [InlineData("均依法办理", false)]
    [InlineData("均已办理", true)]
    [InlineData("全部认真办理", false)]
    [InlineData("均依法办结", true)]
    public void How_it_was_handled_does_not_say_that_nothing_is_left(string prose, bool isAll) => Assert.Equal(
        isAll, Read($"收到政府信息公开申请5件，{prose}").Contains("applications.carriedForward.total 0 all"));

    [Fact]
    public void A_kind_of_lawsuit_in_brackets_is_not_spoken_of_after_them() => Assert.DoesNotContain(
        Read("因政府信息公开引起的一审行政诉讼4件（含复议后起诉1件），结果维持3件"),
        static one => one.StartsWith("litigation.afterReconsideration.upheld", StringComparison.Ordinal));

    [Theory]
    [InlineData("收到政府信息公开申请办理事项5件", "applications.received.total 5")]
    [InlineData("未出现政府信息公开行政复议等现象", "reconsideration.total 0")]
    [InlineData("收到政府信息公开申请捌拾陆件", "applications.received.total 86")]
    public void Words_of_offices(string prose, string expected) => Assert.Equal([expected], Read(prose));

    [Fact]
    public void Everything_of_nothing_named_is_passed_over() => Assert.Empty(Read("全部办结"));

    [Fact]
    public void What_stands_in_brackets_qualifies_nothing_outside() => Assert.Equal(
        ["applications.received.total 5", "applications.granted.total 3"],
        Read("收到政府信息公开申请5件（其中2021年4件），予以公开3件"));

    [Fact]
    public void What_is_among_others_does_not_change_what_is_spoken_of() => Assert.Equal(
        ["applications.received.total 5", "applications.total.total 4"],
        Read("收到政府信息公开申请5件，其中网上收到3件，答复4件"));

    [Fact]
    public void A_paragraph_forgets_what_the_one_before_spoke_of() =>
        Assert.Equal(["applications.received.total 5"], Read("收到政府信息公开申请5件\n答复4件"));

    [Fact]
    public void In_section_three_applications_need_no_name() => Assert.Equal(
        ["applications.received.total"],
        Of().Read("收到申请5件", isOfApplications: true).SelectMany(static one => one).Select(static one => one.Subject.Id));

    [Fact]
    public void A_clause_is_quoted_up_to_forty_characters()
    {
        var quote = Of().Read("收到公民、法人和其他组织提交的政府信息公开申请共计总数为5件等等等等等等等等等等等等等等等等等等等等等等").Single().Single().Quote;

        Assert.Equal(40, quote.Length);
        Assert.StartsWith("收到公民、法人和其他组织", quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("，未见其他情况。", false)]
    [InlineData("2022年公开信息。", false)]
    [InlineData("公开信息12条。", true)]
    [InlineData("公开信息十二条。", true)]
    [InlineData("公开率100%。", true)]
    [InlineData("根据第711号令。", false)]
    [InlineData("青河县民政局公开信息。", true)]
    [InlineData("民政局公开信息。", true)]
    [InlineData("我局公开信息。", false)]
    public void Facts_are_numbers_and_names(string text, bool holds) => Assert.Equal(holds, Of().HoldsFacts(text));

    [Theory]
    [InlineData("收到政府信息公开申请5件、")]
    [InlineData("未收到行政复议一件")]
    [InlineData("《《《《《《")]
    [InlineData("1,2,3,")]
    [InlineData("2022年1月1日至")]
    [InlineData("其中（结转")]
    [InlineData("一二三四五六七八九十")]
    public void Reading_takes_time_in_proportion_to_the_text(string unit)
    {
        var reader = Of();
        Measure(reader, unit, 2_000);
        var small = Measure(reader, unit, 20_000);
        var large = Measure(reader, unit, 160_000);

        // Eight times the text: sixty-four times the work where it were quadratic.
        Assert.True(large < (24 * small) + TimeSpan.FromMilliseconds(200), $"{small} {large}");
    }

    private static TimeSpan Measure(StatementReader reader, string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var began = ThreadClock.Instance.GetTimestamp();
            _ = reader.Read(text).Sum(static paragraph => paragraph.Count);
            var spent = ThreadClock.Instance.GetElapsedTime(began);
            best = spent < best ? spent : best;
        }

        return best;
    }
}
