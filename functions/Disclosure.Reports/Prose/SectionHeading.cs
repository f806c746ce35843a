using System.Text.RegularExpressions;
using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>Tells the headings of the six sections from other lines.</summary>
internal static partial class SectionHeading
{
    /// <summary>Least likeness, 0 to 1, of a short heading without its number: one character of ten may be wrong.</summary>
    private const double Alike = 0.9;

    /// <summary>
    /// Least likeness of a long heading without its number: OCR may have misread two characters of nine. At 0.39 lines of the tables and
    /// the prose pass for headings (13 samples).
    /// </summary>
    private const double AlikeLong = 0.77;

    /// <summary>Least likeness of a heading with its number, which tells that a heading stands there.</summary>
    private const double AlikeNumbered = 0.6;

    /// <summary>Least likeness of a heading of four characters with its number: one of them may be wrong.</summary>
    private const double AlikeShort = 0.75;

    /// <summary>Fewest characters of a long heading.</summary>
    private const int Long = 9;

    /// <summary>Most characters of dirt before a heading.</summary>
    private const int Dirt = 3;

    /// <summary>What follows the number of a section in 第一部分.</summary>
    private const string Part = "部分";

    /// <summary>Wordings in use, the notice's first.</summary>
    private static readonly string[][] Wordings =
    [
        ["总体情况", "概述", "总体概况", "基本情况"],
        ["主动公开政府信息情况", "主动公开政府信息的情况", "政府信息主动公开情况"],
        ["收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"],
        [
            "政府信息公开行政复议行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "政府信息公开行政复议行政诉讼的情况",
            "因政府信息公开工作被申请行政复议提起行政诉讼情况", "因政府信息公开工作被申请行政复议及提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议提起行政诉讼的情况",
        ],
        [
            "存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进情况",
            "政府信息公开工作存在的主要问题和改进情况", "存在的主要问题及改进措施",
        ],
        ["其他需要报告的事项", "其他需要报告事项", "需要报告的其他事项"],
    ];

    /// <summary>The section a line is the heading of; null for any other line.</summary>
    public static SectionKind? Of(string text)
    {
        if (text.Length is < 2 or > 48 || text[^1] is '；' or '，' or ',' or ';')
        {
            return null;
        }

        var label = Label.Of(WithMark(text));
        if (label.Words.Length is < 2 or > 32)
        {
            return null;
        }

        SectionKind? best = null;
        var bestLikeness = 0.0;
        foreach (var kind in SectionKinds.All)
        {
            var isNumbered = label.Number == (int)kind + 1 && label.Level is 1 or 2 or 3;
            foreach (var wording in Wordings[(int)kind])
            {
                var least = LeastLikeness(label, isNumbered, wording);
                if (Likeness.MostOf(label.Words.Length, wording.Length) < least)
                {
                    // Most lines of prose are far longer than a heading: comparing their characters would change nothing.
                    continue;
                }

                var likeness = Likeness.Of(label.Words, wording);
                if (likeness > bestLikeness && likeness >= least)
                {
                    (best, bestLikeness) = (kind, likeness);
                }
            }
        }

        return IsTooWeak(best, label, text) ? null : best;
    }

    private static double LeastLikeness(Label label, bool isNumbered, string wording) =>
        isNumbered && label.Level == 1 ? (wording.Length > 5 ? AlikeNumbered : wording.Length == 4 ? AlikeShort : Alike)
            : label.Level == 0 && wording.Length >= Long ? AlikeLong
            : Alike;

    /// <summary>
    /// A small mark after the number, which OCR takes for a quotation mark, read as 、; and 第一部分, as some offices number, read as 一、.
    /// </summary>
    private static string WithMark(string text) =>
        text.StartsWith('第') && text.Length > Part.Length + 2 && text.AsSpan(2).StartsWith(Part)
            ? $"{text[1]}、{text[(Part.Length + 2)..].TrimStart('、', '：', ':', '.', ' ')}"
        : text.Length > 2 && text[0] is '一' or '二' or '三' or '四' or '五' or '六' && text[1] is '“' or '”' or '"' or '\'' or '‘' or '’' or '`'
            ? $"{text[0]}、{text[2..]}"
            : text;

    /// <summary>Whether a heading has the number of its section: 一、 or 第一部分.</summary>
    /// <param name="kind">The section.</param>
    /// <param name="text">The heading as printed.</param>
    /// <param name="isRead">Whether every character was read surely; else a number that is not there may have been lost.</param>
    public static bool IsNumbered(SectionKind kind, string text, bool isRead)
    {
        var label = Label.Of(WithMark(text));
        return label.Number == 0 ? !isRead || Array.IndexOf(Wordings[(int)kind], label.Words) < 0
            : label.Number == (int)kind + 1 && label.Level == 1;
    }

    /// <summary>
    /// Whether a line ends in a section's heading, with up to <see cref="Dirt"/> characters before it that are none of its own: specks, the
    /// rim of a seal, or its number misread, be it as a digit. Only for a section that is found nowhere else in its place.
    /// </summary>
    public static bool EndsIn(SectionKind kind, string text)
    {
        var label = Label.Of(text);
        if (label.Level != 0 && label.Number != (int)kind + 1)
        {
            return false;
        }

        for (var from = 1; from <= Dirt && from < text.Length; from++)
        {
            if (LikenessTo(kind, text[from..]) >= Alike)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How near the line comes to the section's heading, 0 to 1.</summary>
    public static double LikenessTo(SectionKind kind, string text)
    {
        var label = Label.Of(WithMark(text));
        var best = 0.0;
        foreach (var wording in Wordings[(int)kind])
        {
            best = Math.Max(best, Likeness.Of(label.Words, wording));
        }

        return best;
    }

    /// <summary>A count, which no heading holds: 政府信息公开行政复议1件、行政诉讼4件 is prose.</summary>
    [GeneratedRegex("[0-9０-９零一二三四五六七八九十百]+ ?[件起例宗份]", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    /// <summary>概述, 基本情况 and 总体情况 also head parts of sections: without 一、 they count only as the form words them.</summary>
    private static bool IsTooWeak(SectionKind? kind, Label label, string text) => kind switch
    {
        null => true,
        _ when label.Level == 0 && Count().IsMatch(text) => true,
        SectionKind.Overview => label.Level is not (0 or 1) || label.Number > 1 || (label.Level == 0 && label.Words != Wordings[0][0])
            || text.Contains('。'),
        _ => label.Level == 2 && label.Number != (int)kind + 1,
    };
}
