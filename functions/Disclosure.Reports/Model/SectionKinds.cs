namespace Disclosure.Reports.Model;

/// <summary>Ids and statutory headings of the six sections.</summary>
public static class SectionKinds
{
    /// <summary>Gets the sections in statutory order.</summary>
    public static ReadOnlySpan<SectionKind> All =>
    [
        SectionKind.Overview, SectionKind.Proactive, SectionKind.Applications,
        SectionKind.Remedies, SectionKind.Problems, SectionKind.Others,
    ];

    /// <summary>Returns the id used in JSON and in findings.</summary>
    public static string Id(this SectionKind kind) => kind switch
    {
        SectionKind.Overview => "overview",
        SectionKind.Proactive => "proactive",
        SectionKind.Applications => "applications",
        SectionKind.Remedies => "remedies",
        SectionKind.Problems => "problems",
        _ => "others",
    };

    /// <summary>Returns the section of an id; null where there is none.</summary>
    public static SectionKind? Find(string id)
    {
        foreach (var kind in All)
        {
            if (kind.Id() == id)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Returns the heading the notice prints, numbering included.</summary>
    public static string Heading(this SectionKind kind) => kind switch
    {
        SectionKind.Overview => "一、总体情况",
        SectionKind.Proactive => "二、主动公开政府信息情况",
        SectionKind.Applications => "三、收到和处理政府信息公开申请情况",
        SectionKind.Remedies => "四、政府信息公开行政复议、行政诉讼情况",
        SectionKind.Problems => "五、存在的主要问题及改进情况",
        _ => "六、其他需要报告的事项",
    };
}
