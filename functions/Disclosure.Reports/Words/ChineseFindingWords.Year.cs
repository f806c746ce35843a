using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>What is found beside the year before, beside other agencies, and in a region, in Chinese.</summary>
internal sealed partial class ChineseFindingWords
{
    public string Of(CarryOverDiffers fact) =>
        $"“{Name(fact.Form, fact.Figure)}”是{FigureFormat.Of(fact.CarriedOver)}，"
        + $"而{(fact.Agencies is { } from ? $"{from}的" : "")}{fact.Year}年度报告结转下年度的是{FigureFormat.Of(fact.CarriedForward)}，两者应当一致。"
        + (fact.IsUnsure ? "其中有识别把握不足的数字，请先对照两年的原件核对。" : "");

    public string Of(StockDiffers fact) =>
        $"“{Name(fact.Form, fact.Figure)}”是{FigureFormat.Of(fact.InForce)}，"
        + $"而上年现行有效{FigureFormat.Of(fact.Before)}件，加本年制发{FigureFormat.Of(fact.Issued)}件，减本年废止{FigureFormat.Of(fact.Repealed)}件，"
        + $"应为{FigureFormat.Of(fact.Before + fact.Issued - fact.Repealed)}件，请核对。";

    public string Of(ChangedSuddenly fact) =>
        $"“{Name(fact.Form, fact.Figure)}”由{fact.Year}年度的{FigureFormat.Of(fact.Before)}变为{FigureFormat.Of(fact.Now)}，变动很大，"
        + $"请核对是否填错；属实的请说明原因。";

    public string Of(SectionLikeLastYears fact) =>
        $"“{fact.Section.Heading()}”与本单位{fact.Year}年度报告除名称和数字外{fact.Percent}%相同，如“{fact.Passage}”，请按本年度实际情况撰写。";

    public string Of(SectionLikeAnothers fact) =>
        $"“{fact.Section.Heading()}”与{fact.Agency}本年度报告除名称和数字外{fact.Percent}%相同，如“{fact.Passage}”"
        + (fact.Others > 0 ? $"；另有{fact.Others}个单位的也相近" : "") + "，请按本单位实际情况撰写。";

    public string Of(FiguresLikeLastYears fact) =>
        $"全部数据与{fact.Year}年度报告完全相同（其中不为0的{fact.Count}个），请核对是否误用了上年的表。";

    public string Of(BelowAgencies fact) =>
        $"“{Name(fact.Form, fact.Figure)}”本级报告为{FigureFormat.Of(fact.Own)}，而所辖单位合计为{FigureFormat.Of(fact.Sum)}（{fact.Agencies}"
        + (fact.Others > 0 ? $"，另有{fact.Others}个单位" : "") + "）"
        + (fact.Missing > 0 ? $"，尚缺{fact.Missing}个单位的报告" : "") + "，请核对。";
}
