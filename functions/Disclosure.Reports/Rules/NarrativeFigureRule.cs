using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>
/// A count stated in section 一 contradicts the tables. It speaks only of sentences that state the whole year's count plainly, in one of a
/// few fixed ways, once; anything qualified (累计, 其中, 网上, 近三年, 全市各单位) is passed over.
/// </summary>
internal static partial class NarrativeFigureRule
{
    private const string Id = "narrative-figure";
    private const string DirectLitigation = "litigation.direct.total";
    private const string LaterLitigation = "litigation.afterReconsideration.total";

    private static readonly string[] Qualified =
    [
        "其中", "累计", "近年", "以来", "上年", "去年", "同比", "较", "比", "网上", "网络", "信函", "当面", "现场", "电子邮", "邮寄", "邮件", "平台",
        "各单位", "各部门", "全市", "全县", "全区", "全省", "下级", "指导", "镇", "街道", "截至", "上半年", "下半年", "季度", "月份", "结转", "撤回",
        "协助", "转办", "答复", "办结", "主动公开", "另", "除", "解读", "备案", "审查", "清理", "废止", "修订",
    ];

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var overview = input.Report.Sections.FirstOrDefault(static section => section.Kind == SectionKind.Overview);
        foreach (var (id, value) in StatedIn(overview?.Text ?? ""))
        {
            if (value is { } count && Tabled(input.Report, id) is { } tabled && tabled != count)
            {
                FindingFact fact = id == DirectLitigation
                    ? new ProseOfLawsuitsDiffers(input.Form.Id, count, tabled)
                    : new ProseDiffers(input.Form.Id, id, count, tabled);
                yield return Findings.Of(Id, Severity.Warning, id, fact, count, tabled);
            }
        }
    }

    /// <summary>
    /// The counts stated, by figure id, lawsuits under those filed directly; null where several sentences contradict each other.
    /// </summary>
    private static Dictionary<string, decimal?> StatedIn(string text)
    {
        var stated = new Dictionary<string, decimal?>();
        foreach (var sentence in text.Split('。', '；', '\n'))
        {
            State(stated, sentence, ReceivedPattern(), "applications.received.total");
            State(stated, sentence, ReconsiderationPattern(), "reconsideration.total");
            State(stated, sentence, LitigationPattern(), DirectLitigation);
            State(stated, sentence, NormativePattern(), "proactive.normative.issued");
        }

        return stated;
    }

    /// <summary>What the tables say; lawsuits are told apart there, but not in prose.</summary>
    private static decimal? Tabled(Report report, string id)
    {
        if (!report.Figures.TryGetValue(id, out var figure))
        {
            return null;
        }

        if (id != DirectLitigation)
        {
            return figure.Value ?? 0;
        }

        return report.Figures.TryGetValue(LaterLitigation, out var later) ? (figure.Value ?? 0) + (later.Value ?? 0) : null;
    }

    /// <summary>Notes the count; two different counts for one figure leave it unstated.</summary>
    private static void State(Dictionary<string, decimal?> stated, string sentence, Regex pattern, string id)
    {
        var match = pattern.Match(sentence);
        if (!match.Success || !decimal.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count)
            || IsQualified(sentence.AsSpan(0, match.Index + match.Length)))
        {
            return;
        }

        stated[id] = stated.TryGetValue(id, out var earlier) && earlier != count ? null : count;
    }

    private static bool IsQualified(ReadOnlySpan<char> sentence)
    {
        foreach (var word in Qualified)
        {
            if (sentence.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        "(?:收到|受理|新收)(?:的)?(?:政府信息)?(?:依申请公开|公开申请|信息公开申请)(?:政府信息)?(?:申请|案件|件|事项|数量)*(?:共|共计)?([0-9]{1,6})(?:件|份|起|宗|条|个)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedPattern();

    [GeneratedRegex("政府信息公开(?:的)?(?:引发的)?行政复议(?:案件)?(?:共|共计)?([0-9]{1,5})(?:件|起|宗|例)", RegexOptions.CultureInvariant)]
    private static partial Regex ReconsiderationPattern();

    [GeneratedRegex("政府信息公开(?:的)?(?:引发的)?行政诉讼(?:案件)?(?:共|共计)?([0-9]{1,5})(?:件|起|宗|例)", RegexOptions.CultureInvariant)]
    private static partial Regex LitigationPattern();

    [GeneratedRegex("(?:本年|全年|年)(?:度)?(?:共|共计)?(?:制发|印发|制定|出台)(?:公开)?行政规范性文件(?:共|共计)?([0-9]{1,5})(?:件|份|个)", RegexOptions.CultureInvariant)]
    private static partial Regex NormativePattern();
}
