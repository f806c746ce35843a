using Disclosure.Reports.Model;

namespace ReportMaker.Invention;

/// <summary>Invents the prose of sections 一, 五 and 六, in words of our own, with counts that agree with the tables.</summary>
internal sealed class Prose(InventedReport report)
{
    private static readonly string[] Openings =
    [
        "本年度报告依照《中华人民共和国政府信息公开条例》第五十条和统一格式编写，数据统计时间为{0}年1月1日到12月31日。",
        "按照《中华人民共和国政府信息公开条例》的要求，现公布{0}年度报告，所列数据的统计期限为{0}年1月1日至12月31日。",
        "依据《中华人民共和国政府信息公开条例》和统一格式，编制本报告，统计时间从{0}年1月1日起，到{0}年12月31日止。",
    ];

    private static readonly string[] Publication =
    [
        "坚持群众关心什么就公开什么，把预算决算、惠农补贴、工程招标、教育入学等内容按月梳理上墙上网，做到一事一栏、一栏到底。",
        "围绕企业开办、项目审批、灾害救助等办事环节，把分散在各股室的文件整理成目录，按主题集中展示，方便查找和下载。",
        "对已经公开的政策文件逐件标注有效状态，失效的及时移出现行目录，并用图示、问答和短片三种形式作出说明。",
    ];

    private static readonly string[] Handling =
    [
        "设立专门受理窗口，当面、信函、网上三条渠道统一登记编号，答复前由承办人、法制人员和分管负责人依次把关。",
        "对内容不清楚的申请先打电话了解真实需要，能够当场提供的当场提供，需要补正的一次说清。",
        "建立申请台账和到期提醒，提前五个工作日提示承办科室，全部按期答复，没有收取信息处理费。",
    ];

    private static readonly string[] Management =
    [
        "每份公文起草时同步确定公开属性，不予公开的说明理由，属性不明的不进入签发环节。",
        "对历年存量信息开展了两轮清理，更正错链和重复内容，补录缺少文号和日期的条目。",
        "涉及个人隐私的名单发布前统一作遮盖处理，公示期满后按时撤下。",
    ];

    private static readonly string[] Platform =
    [
        "门户网站改版后首页只保留四个入口，检索结果按时间和相关度排列，老年人可以使用大字版本。",
        "在便民大厅、图书室和村级服务站设置查阅点，配备电脑和打印设备，由值班人员帮助查询。",
        "政务新媒体账号由一人专管、两人审核，长期不更新的账号已经关停并公告。",
    ];

    private static readonly string[] Oversight =
    [
        "每季度抽查一次栏目更新情况，结果在工作例会上通报，连续两次落后的由主要负责人说明原因。",
        "年内举办业务培训三期，采用真实案例讲评的方式，新上岗人员全部通过测试。",
        "邀请人大代表、政协委员和普通居民参加开放活动，收集到的意见逐条回应。",
    ];

    private static readonly string[] Problems =
    [
        "一是解读材料偏重文字，图表和实例较少，群众读起来仍然吃力；二是个别科室公开时效不够稳定，月末集中上传的情况还没有根本改变。",
        "一是基层经办人员更换频繁，对申请类型的判断有时不准；二是部分栏目内容较单薄，与群众实际需要有距离。",
        "主要不足是部门之间信息共享不够顺畅，同一事项在不同栏目的说法不完全一致，回应社会关切还不够主动。",
    ];

    private static readonly string[] Improvements =
    [
        "下一步，将编写一本通俗的经办手册，把常见情形做成样例；同时推行每周定日更新，由专人核对，防止积压。",
        "今后将实行以老带新、跟班学习，并建立疑难申请会商制度，力争同类申请同一答复。",
        "为此，准备统一信息来源和发布口径，先在三个重点领域试行，成熟后全面推开，年底对效果作一次评估。",
    ];

    private static readonly string[] Closings =
    [
        "本年度没有收取信息处理费，也没有其他需要报告的事项。",
        "本年度未产生信息处理费。报告全文可以在门户网站查阅，查询中遇到困难可以到便民大厅求助。",
    ];

    /// <summary>The paragraphs of a section without tables; the length says how many rounds of themes section 一 gets.</summary>
    public IReadOnlyList<string> Of(SectionKind section, int length) => section switch
    {
        SectionKind.Overview => Overview(length),
        SectionKind.Problems => [report.Dice.Pick(Problems), report.Dice.Pick(Improvements)],
        SectionKind.Others => [report.Dice.Pick(Closings)],
        _ => [],
    };

    private List<string> Overview(int length)
    {
        var paragraphs = new List<string>
        {
            string.Format(System.Globalization.CultureInfo.InvariantCulture, report.Dice.Pick(Openings), report.Year),
        };
        var normative = report.Form.Id == "2021" ? $"全年制发行政规范性文件{report.Count("proactive.normative.issued")}件，均在印发后公开。" : "";
        Add("（一）主动公开。", Publication, normative);
        Add("（二）依申请公开。", Handling, Applications());
        Add("（三）政府信息管理。", Management, "");
        Add("（四）公开平台建设。", Platform, "");
        Add("（五）监督保障。", Oversight, "");
        return paragraphs;

        void Add(string head, string[] sentences, string counts)
        {
            var first = report.Dice.Below(sentences.Length);
            var text = head;
            for (var i = 0; i < Math.Min(length, sentences.Length); i++)
            {
                text += sentences[(first + i) % sentences.Length];
            }

            paragraphs.Add(text + counts);
        }
    }

    private string Applications()
    {
        var lawsuits = report.Count("litigation.direct.total") + report.Count("litigation.afterReconsideration.total");
        return $"{report.Year}年共收到政府信息公开申请{report.Count("applications.received.total") + report.OverstatedBy}件，" +
            $"上年结转{report.Count("applications.carriedOver.total")}件，结转下年度继续办理{report.Count("applications.carriedForward.total")}件。" +
            $"因政府信息公开引起的行政复议{report.Count("reconsideration.total")}件、行政诉讼{lawsuits}件。";
    }
}
