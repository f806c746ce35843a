using System.Globalization;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>Findings in Chinese: the messages and clauses that rules give and readings are stored with.</summary>
internal sealed partial class ChineseFindingWords : FindingWords, IFindingWords
{
    private const string PrescribedTitle = "〈单位名称〉〈年份〉年政府信息公开工作年度报告";

    /// <summary>A figure read less surely than this, 0 to 1, is more likely wrong than right.</summary>
    private const double Likelier = 0.5;

    private static readonly ChineseFindingWords Instance = new();

    public static string Say(FindingFact fact) => fact.Say(Instance);

    public static string Cite(Clause clause) => clause.Kind switch
    {
        ClauseKind.Format => $"{Notice(clause.Form)} 附件《政府信息公开工作年度报告格式》",
        ClauseKind.Instructions => $"{Notice(clause.Form)} 附件 填表说明",
        ClauseKind.Content => "《中华人民共和国政府信息公开条例》第五十条",
        ClauseKind.Deadline => "《中华人民共和国政府信息公开条例》第四十九条",
        ClauseKind.Local => "主管部门对年度报告的要求",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    public override string Say(Finding finding) => finding.Message;

    public override string Cite(Finding finding) => finding.Clause;

    public override string? Explain(string rule) => null;

    public string Of(TitleMissing fact) => $"未找到报告标题。标题应为“{PrescribedTitle}”。";

    public string Of(TitleDeparts fact) => $"标题“{fact.Title}”与规定格式“{PrescribedTitle}”不一致。";

    public string Of(TitleYearDiffers fact) => $"标题中的年份是{fact.Printed}年，应报年度是{fact.Expected}年。";

    public string Of(FormOutdated fact) =>
        $"{fact.Year}年度报告使用了{Notice(fact.Form)}的旧表样，该表样只用于{fact.First}年至{fact.Last}年；"
        + $"请改用{Notice(fact.InForce)}的表样重新填报。";

    public string Of(SubmittedLate fact) => $"报告于{Day(fact.Submitted)}提交，晚于{Day(fact.Due)}的期限。";

    public string Of(SectionMissing fact) => $"缺少“{fact.Section.Heading()}”部分。";

    public string Of(SectionMisplaced fact) => $"“{fact.Section.Heading()}”的位置不对，六个部分应依规定顺序排列。";

    public string Of(FigureUnread fact) => $"没有读到“{Name(fact.Form, fact.Figure)}”的数字，请对照原件补录。";

    public string Of(FigureUnplaced fact) =>
        $"“{Name(fact.Form, fact.Figure)}”所在的行印作“{fact.Row}”，数字个数与表样不符，无法确定各数所在的栏，请对照原件补录。";

    public string Of(FigureInPicture fact) =>
        $"没有读到“{Name(fact.Form, fact.Figure)}”的数字：原件的表格是图片，而图片不在报送的文件里，或没有识别。请对照原网页补录，或请报送单位提交 PDF。";

    public string Of(FigureInHeldPicture fact) =>
        $"没有读到“{Name(fact.Form, fact.Figure)}”的数字：表格在文件中是图片，没有从图片中读出。请对照原件补录，或请报送单位提交 PDF。";

    public string Of(FigureUncalculated fact) =>
        $"没有读到“{Name(fact.Form, fact.Figure)}”的数字：单元格中是公式“{fact.Formula}”，文件没有保存计算结果。请用原软件打开、重新计算并保存后再报送，或对照补录。";

    public string Of(ChangesTracked fact) => "Word 文件中仍有未处理的修订，已按接受全部修订后的内容读取；正式报送前应接受或拒绝全部修订。";

    public string Of(HiddenLeftOut fact) => $"工作簿中有隐藏的内容（{fact.Names}），看不到，所以没有读取；如属报告内容，请取消隐藏后重新报送。";

    public string Of(RowPlacedBySums fact)
    {
        var place = fact.IsRow
            ? $"“{Row(fact.Form, fact.Figure)}”一行"
            : FormWords.Chinese.Group(fact.Form, FigureIds.RowOf(fact.Figure));
        return $"{place}印出的数字个数与表样不符，各数所在的栏是按合计关系确定的，请对照原件核对。";
    }

    public string Of(FigureBlank fact) => $"“{Name(fact.Form, fact.Figure)}”没有填写；没有的应填0。";

    public string Of(FigureDashed fact) => $"“{Name(fact.Form, fact.Figure)}”填的是“{fact.Text}”；没有的应填0。";

    public string Of(FigureNoNumber fact) => $"“{Name(fact.Form, fact.Figure)}”填的“{fact.Text}”不是数字。";

    public string Of(FigureNegative fact) => $"“{Name(fact.Form, fact.Figure)}”是{FigureFormat.Of(fact.Value)}，不应小于0。";

    public string Of(FigureUnsure fact)
    {
        if (fact.Struck is { } struck)
        {
            var left = fact.Text.Length > 0 ? $"只按“{fact.Text}”识别" : "没有别的数字，按空白识别";
            return $"“{Name(fact.Form, fact.Figure)}”一格中“{struck}”已被划去，{left}，请对照原件核对。";
        }

        var reading = fact.Text.Length > 0 ? $"识别为“{fact.Text}”" : "识别为空白";
        var sureness = fact.Confidence < Likelier
            ? "很可能读错"
            : string.Create(CultureInfo.InvariantCulture, $"把握不足（{fact.Confidence * 100:0}%）");
        return $"“{Name(fact.Form, fact.Figure)}”{reading}，{sureness}{Offer(fact.Suggested, fact.IsEnough)}，请对照原件核对。";
    }

    public string Of(FigureDrawnOtherwise fact)
    {
        var reading = fact.Text.Length > 0 ? $"按文字读作“{fact.Text}”" : "按文字读作空白";
        var seen = fact.Difference switch
        {
            DrawnDifference.InkWithoutText => "但页面上此处另有文字以外的笔画",
            DrawnDifference.TextWithoutInk => "但页面上看不到其中的数字",
            DrawnDifference.OtherPlaces => "但这些数字相互重叠，或有的抬高缩小，不像同一个数",
            DrawnDifference.Struck => "但页面上有一道笔画穿过这个数",
            _ => "但页面上显示的不像是这个数",
        };
        return $"“{Name(fact.Form, fact.Figure)}”{reading}，{seen}{Offer(fact.Suggested, fact.IsEnough)}，请对照原件核对。";
    }

    public string Of(FeeDecimalsMissing fact) =>
        $"行政事业性收费金额填的是“{fact.Text}”，应以万元为单位并保留4位小数；请核对单位是否为万元。";

    public string Of(BalanceBroken fact) =>
        $"“{Column(fact.Form, fact.Figure)}”一列：第一项加第二项之和{Sum(fact.Received, fact.CarriedOver)}，"
        + $"第三项加第四项之和{Sum(fact.Total, fact.CarriedForward)}，两者应当相等。";

    public string Of(OutcomeTotalBroken fact) =>
        $"“{Column(fact.Form, fact.Figure)}”一列：（七）总计是{FigureFormat.Of(fact.Total)}，"
        + $"各项办理结果相加是{FigureFormat.Of(fact.Sum)}，两者应当相等。";

    public string Of(RowTotalBroken fact) =>
        $"“{Row(fact.Form, fact.Figure)}”一行：总计是{FigureFormat.Of(fact.Total)}，六类申请人相加是{FigureFormat.Of(fact.Sum)}，两者应当相等。";

    public string Of(RemedyTotalBroken fact) =>
        $"{FormWords.Chinese.Group(fact.Form, fact.Group)}：总计是{FigureFormat.Of(fact.Total)}，"
        + $"四种结果相加是{FigureFormat.Of(fact.Sum)}，两者应当相等。";

    public string Of(LabelDeparts fact) => $"“{fact.Printed}”与规定用语“{fact.Statutory}”不一致。";

    public string Of(ProseDiffers fact) => Differs(fact, fact.Stated, Name(fact.Form, fact.Figure), fact.Tabled);

    public string Of(ProseOfLawsuitsDiffers fact) => Differs(fact, fact.Stated, "行政诉讼·总计", fact.Tabled);

    public string Of(ProseOfSumDiffers fact) =>
        Differs(fact, fact.Stated, FormWords.Chinese.SumOf(fact.Form, fact.Sum), fact.Tabled);

    public string Of(TitleUnprinted fact) => $"正文前没有印标题；前言称本报告为“{fact.Title}”。标题应为“{PrescribedTitle}”。";

    public string Of(YearDisputed fact) =>
        $"报告年度读作{fact.Year}年，但前言、正文或落款日期所指的是{fact.Other}年，请核对。";

    public string Of(OneOfSeveral fact) =>
        $"文件中有{fact.Of}份报告，这是第{fact.Number}份（{Pages(fact.FirstPage, fact.LastPage)}）；各份报告分别处理。";

    public string Of(OthersUnfiled fact) =>
        $"文件中有{fact.Of}份报告，这里只收了第{fact.Number}份（{Pages(fact.FirstPage, fact.LastPage)}）；其余各份请拆成单独的文件另行报送。";

    public string Of(BlankCopyLeft fact) => "文件中还附有一份没有填写的空白表样，已略去未读；正式报告中应将其删除。";

    public string Of(TemplateTextLeft fact) => $"“{fact.Section.Heading()}”中留有表样的文字“{fact.Text}”，请删除或改为实际内容。";

    public string Of(SectionTooShort fact) => fact.Length == 0
        ? $"“{fact.Section.Heading()}”没有内容。"
        : $"“{fact.Section.Heading()}”只有{fact.Length}个字，没有实质内容。";

    public string Of(OverviewWithoutFacts fact) => "“一、总体情况”中没有一个数据，也没有提到本单位的名称，只有通用的套话。";

    public string Of(FeeUnstated fact) => "“六、其他需要报告的事项”中没有说明收取信息处理费的情况。";

    public string Of(FeeContradicted fact) => $"“六、其他需要报告的事项”中写“{fact.Quote}”，"
        + $"表中却有{FigureFormat.Of(fact.Unpaid)}件因逾期未缴纳费用不再处理，请核对。";

    public string Of(SectionNumberedOtherwise fact) => $"标题“{fact.Heading}”的序号与规定格式“{fact.Section.Heading()}”不一致。";

    public string Of(PublishedLate fact) => $"网页所注的发布日期是{Day(fact.Published)}，晚于{Day(fact.Due)}的期限。";

    public string Of(PublishedEarly fact) => $"网页所注的发布日期是{Day(fact.Published)}，其时{fact.Year}年尚未结束，请核对。";

    public string Of(SectionLengthDiffers fact) => fact.Length < fact.Least
        ? $"“{fact.Section.Heading()}”有{fact.Length}个字，少于要求的{fact.Least}个字。"
        : $"“{fact.Section.Heading()}”有{fact.Length}个字，多于要求的{fact.Most}个字。";

    public string Of(HeadingsMissing fact) => $"“一、总体情况”中缺少要求的小标题：{fact.Headings}。";

    public string Of(WordsForbidden fact) => $"“{fact.Section.Heading()}”中有不应使用的词语：{fact.Words}。";

    public string Of(PeriodDiffers fact) =>
        $"所述统计期限为{Day(fact.From)}至{Day(fact.To)}，与报告年度{fact.Year}年不一致，请核对。";

    public string Of(AgencyDiffers fact) =>
        $"本报告是“{fact.Agency}”的，{(fact.IsSignature ? "落款" : "前言")}却写着“{fact.Other}”，请核对填报单位。";

    public string Of(AgencyUnsure fact) => fact.Other is { } other
        ? $"填报单位识别为“{fact.Agency}”，文中另一处识别为“{other}”，请对照原件核对。"
        : $"填报单位识别为“{fact.Agency}”，程序不能确定，请对照原件核对。";

    public string Of(AgencyNotFiledFor fact) => $"本报告写的是“{fact.Agency}”，却是作为“{fact.Expected}”的报告报送的，请核对报送单位。";

    public string Of(YearNotFiledFor fact) => $"本报告是{fact.Year}年度的，却是作为{fact.Expected}年度的报告报送的，请核对。";

    public string Of(RowMissing fact) => $"表中缺少“{FormWords.Chinese.Line(fact.Form, fact.Row)}”一行，请按规定表样补上。";

    public string Of(ColumnMissing fact) => $"表中缺少“{FormWords.Chinese.Line(fact.Form, fact.Column)}”一列，请按规定表样补上。";

    public string Of(FigureWrittenOut fact) =>
        $"“{Name(fact.Form, fact.Figure)}”填的是“{fact.Text}”，读作{FigureFormat.Of(fact.Value)}；应填阿拉伯数字。";

    public string Of(FigureNotWhole fact) => $"“{Name(fact.Form, fact.Figure)}”是{FigureFormat.Of(fact.Value)}，应为整数。";

    public string Of(FeeInOtherUnit fact) =>
        $"“{Name(fact.Form, fact.Figure)}”填的是“{fact.Text}”，单位印作{fact.Unit}，已换算为{FigureFormat.Of(fact.Value)}万元；应以万元为单位，请核对。";

    public string Of(PageUnread fact) =>
        $"第{fact.Page}页{(fact.IsWhole ? "" : "中的图片")}没有读出来，上面的内容未经识别和核对，请对照原件补录。原因：{DocumentWords.Chinese.Of(fact.Fault)}";

    public string Of(OtherDocumentsUnread fact) =>
        $"文件中还有{fact.Count}个文档没有读取，这里只读了第一个；如其中也有应当报送的内容，请拆成单独的文件另行报送。";

    private static string Offer(decimal? value, bool isEnough) => value is not { } suggested ? ""
        : isEnough ? $"；若读作{FigureFormat.Of(suggested)}，各项合计相符"
        : $"；若读作{FigureFormat.Of(suggested)}，并一同改正其他建议更正的数据，各项合计相符";

    private static string Pages(int first, int last) => first == last ? $"第{first}页" : $"第{first}至{last}页";

    private static string Differs(StatedInProse fact, decimal stated, string name, decimal tabled)
    {
        var place = fact.Section == SectionKind.Overview ? "总体情况" : $"“{fact.Section.Heading()}”";
        var quote = fact.Quote is { } clause ? $"（“{clause}”）" : "";
        return $"{place}中写的是{FigureFormat.Of(stated)}{quote}，表中“{name}”是{FigureFormat.Of(tabled)}，请核对。";
    }

    private static string Notice(string form) => FormDefinition.Find(form)?.Notice ?? form;

    private static string Name(string form, string figure) => FormWords.Chinese.Figure(form, figure);

    private static string Column(string form, string figure) => FormWords.Chinese.ColumnOf(form, figure);

    private static string Row(string form, string figure) => FormWords.Chinese.RowOf(form, figure);

    private static string Sum(decimal first, decimal second) =>
        $"（{FigureFormat.Of(first)}+{FigureFormat.Of(second)}={FigureFormat.Of(first + second)}）";

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
