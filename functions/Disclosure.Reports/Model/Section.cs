namespace Disclosure.Reports.Model;

/// <summary>One of the six sections as found in a document.</summary>
/// <param name="Kind">Which section it is.</param>
/// <param name="Heading">Its heading as printed.</param>
/// <param name="Page">Page of the heading, from 1.</param>
/// <param name="Text">Its prose, paragraphs separated by a line feed; empty where it holds only tables or nothing.</param>
public sealed record Section(SectionKind Kind, string Heading, int Page, string Text);

/// <summary>The six sections of a report, in statutory order.</summary>
public enum SectionKind
{
    /// <summary>一、总体情况</summary>
    Overview,

    /// <summary>二、主动公开政府信息情况</summary>
    Proactive,

    /// <summary>三、收到和处理政府信息公开申请情况</summary>
    Applications,

    /// <summary>四、政府信息公开行政复议、行政诉讼情况</summary>
    Remedies,

    /// <summary>五、存在的主要问题及改进情况</summary>
    Problems,

    /// <summary>六、其他需要报告的事项</summary>
    Others,
}
