using System.Buffers;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>The title of a report and what it says.</summary>
/// <param name="Text">Its lines joined, without spaces.</param>
/// <param name="Agency">The agency it names; null where it names none.</param>
/// <param name="Year">The year it names; null where it names none.</param>
internal sealed record ReportTitle(string Text, string? Agency, int? Year)
{
    private const string Subject = "政府信息公开";
    /// <summary>Most lines of a title: region, agency, year and subject on one each.</summary>
    private const int LongestLines = 4;

    /// <summary>Lines of a document that are looked at: two pages.</summary>
    private const int LinesLookedAt = 80;

    /// <summary>Most characters of a title: longer runs are prose. The longest title of the samples has 30.</summary>
    private const int Longest = 90;

    /// <summary>
    /// Size of a title's upper line against the line below: cover pages set the agency larger or smaller than the subject.
    /// </summary>
    private const double LargestAbove = 1.35;
    private const double SmallestAbove = 0.8;

    /// <summary>Distance between two lines of a title, in heights of the higher one, below which they belong together.</summary>
    private const double WidestGap = 2.5;

    private static readonly SearchValues<char> NotInTitles = SearchValues.Create("。；，：:>｜/");

    /// <summary>What the names of blank copies of the form end with.</summary>
    private static readonly string[] FormEndings = ["模板", "模版", "格式", "样式", "样本", "样表", "表样", "范本"];

    /// <summary>
    /// What stands before a title on pages of the web, in one line with it where a page was saved as another document; no agency's name
    /// begins so. In this order one after another.
    /// </summary>
    private static readonly string[] Navigation = ["您当前的位置", "您现在的位置", "您所在的位置", "当前位置", "网站首页", "首页"];

    /// <summary>The most prominent run of lines above the first section that reads as a title; null where there is none.</summary>
    public static ReportTitle? Find(List<TextLine> lines, int end) => FindPlace(lines, end)?.Title;

    /// <summary>As <see cref="Find"/>, with the run's first and last line.</summary>
    public static (ReportTitle Title, int First, int Last)? FindPlace(List<TextLine> lines, int end)
    {
        (ReportTitle Title, int First, int Last)? best = null;
        var bestScore = 0.0;
        for (var last = 0; last < Math.Min(end, LinesLookedAt); last++)
        {
            if (EndsTitle(WithoutSpecks(lines[last].Text)) && BestEndingAt(lines, last, 0) is { } run && run.Score > bestScore)
            {
                (best, bestScore) = ((run.Title, run.First, last), run.Score);
            }
        }

        return best;
    }

    /// <summary>
    /// Returns the first run of lines between two of them that reads as the title of a report, or as the name of a blank copy of the form;
    /// null where there is none.
    /// </summary>
    public static (ReportTitle Title, int First)? FindFirst(List<TextLine> lines, int from, int to)
    {
        for (var last = from; last < to; last++)
        {
            var text = WithoutSpecks(lines[last].Text);
            if (text.Length <= Longest && (EndsTitle(text) || NamesForm(text)) && BestEndingAt(lines, last, from) is { } run)
            {
                return (run.Title, run.First);
            }
        }

        return null;
    }

    /// <summary>Whether a line is the name of a blank copy of the form: 政府信息公开工作年度报告格式模板.</summary>
    public static bool NamesForm(string text) =>
        text.Contains("报告", StringComparison.Ordinal)
        && Array.Exists(FormEndings, ending => text.AsSpan().TrimEnd("）)》").EndsWith(ending, StringComparison.Ordinal));

    private static (ReportTitle Title, int First, double Score)? BestEndingAt(List<TextLine> lines, int last, int floor)
    {
        (ReportTitle Title, int First, double Score)? best = null;
        var text = "";
        for (var first = last; first >= floor && last - first < LongestLines; first--)
        {
            if (first < last && !Continues(lines[first], lines[first + 1]))
            {
                break;
            }

            text = WithoutSpecks(lines[first].Text) + text;
            if (text.Length > Longest)
            {
                break;
            }

            var title = Read(text);
            var score = Score(title, lines, first, last);
            if (score > (best?.Score ?? 0))
            {
                best = (title, first, score);
            }
        }

        return best;
    }

    /// <summary>Returns the title that some lines are, from the first to the last of them.</summary>
    public static ReportTitle OfLines(List<TextLine> lines, int first, int last)
    {
        var text = "";
        for (var i = first; i <= last; i++)
        {
            text += WithoutSpecks(lines[i].Text);
        }

        return Read(text);
    }

    /// <summary>Takes a title apart: what stands before the year, or before what the report is about, is the agency.</summary>
    public static ReportTitle Read(string printed)
    {
        var text = Folding.Clean(printed).Replace(" ", "", StringComparison.Ordinal);
        var (year, from, to) = YearInText.Find(text);
        var before = text[..from];
        var agency = from == 0
            ? BeforeSubject(text[to..])
            : before.Contains(Subject, StringComparison.Ordinal) ? BeforeSubject(before) : before;
        agency = agency.TrimEnd('关', '于', '的', '：', ':', '（', '(', '《');
        foreach (var word in Navigation)
        {
            agency = agency.StartsWith(word, StringComparison.Ordinal) ? agency[word.Length..].TrimStart('：', ':', '《') : agency;
        }

        return new ReportTitle(text, agency.Length > 1 ? agency : null, year);
    }

    /// <summary>人民政府 before 信息公开 shares its last two characters with 政府信息公开.</summary>
    private static string BeforeSubject(string text)
    {
        var subject = text.LastIndexOf(Subject, StringComparison.Ordinal);
        if (subject < 0)
        {
            subject = text.LastIndexOf("信息公开", StringComparison.Ordinal);
            return subject < 0 ? "" : text[..subject];
        }

        var before = text[..subject];
        return before.EndsWith("人民", StringComparison.Ordinal) ? before + "政府" : before;
    }

    private static bool EndsTitle(string text)
    {
        var end = WithoutYearNote(text).TrimEnd('）', ')', '》', ' ');
        return end.Length == 0 || end.EndsWith("报告", StringComparison.Ordinal) || end.EndsWith("年报", StringComparison.Ordinal)
            || end == "告";
    }

    /// <summary>The text without marks no title begins or ends with: dirt beside it is read as such.</summary>
    private static string WithoutSpecks(string text) =>
        text.Trim('。', '，', '.', ',', '·', '、', '\'', '-', '_', '`', '~', '"', '“', '”', '‘', '’', ' ');

    /// <summary>The text without the year in brackets some titles end with: （2022年）, （2022年度）.</summary>
    private static string WithoutYearNote(string text)
    {
        var open = text.LastIndexOfAny(['（', '(']);
        return open >= 0 && text[^1] is '）' or ')' && YearInText.Find(text[(open + 1)..^1]) is { Year: not null, From: 0 } year
            && year.To == text.Length - open - 2
            ? text[..open]
            : text;
    }

    private static bool Continues(TextLine line, TextLine next) =>
        line.Page == next.Page
        && line.FontSize <= next.FontSize * LargestAbove && line.FontSize >= next.FontSize * SmallestAbove
        && next.Box.Top - line.Box.Bottom < WidestGap * Math.Max(line.Box.Height, next.Box.Height)
        && WithoutSpecks(line.Text).AsSpan().IndexOfAny(NotInTitles) < 0;

    /// <summary>
    /// Returns how well a run of lines reads as the title; 0 where it is none. Four points of type are worth one: an agency named is worth
    /// eight points, a year six; that it stands earlier, or takes more lines, only tells equals apart.
    /// </summary>
    private static double Score(ReportTitle title, List<TextLine> lines, int first, int last)
    {
        if (!title.Text.Contains("信息公开", StringComparison.Ordinal) || title.Text.AsSpan().IndexOfAny(NotInTitles) >= 0)
        {
            return 0;
        }

        var size = double.MaxValue;
        for (var i = first; i <= last; i++)
        {
            size = Math.Min(size, lines[i].FontSize);
        }

        return (size / 4)
            + (title.Year is null ? 0 : 1.5)
            + (title.Agency is null ? 0 : 2)
            - (0.01 * first)
            - (title.Text.Contains(Subject, StringComparison.Ordinal) ? 0 : 0.5)
            + (0.1 * (last - first));
    }
}
