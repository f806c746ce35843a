using System.Text.RegularExpressions;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Prose;

/// <summary>Names of agencies: which lines are one, and which two are the same agency's.</summary>
internal static partial class AgencyName
{
    /// <summary>Most characters of a name on a line of its own; the longest of the samples has 21.</summary>
    private const int Longest = 32;

    /// <summary>Fewest characters of one: 市府, 区委 are no names, 财政局 is.</summary>
    private const int Shortest = 3;

    private const string Government = "人民政府";
    private const string ShortGovernment = "政府";

    /// <summary>Returns the name of an agency that a line consists of, brackets around it left out; null for any other line.</summary>
    public static string? OfLine(string line)
    {
        var name = line.Trim('（', '）', '(', ')', '【', '】', ' ');
        return name.Length is >= Shortest and <= Longest && IsName(name) ? name : null;
    }

    /// <summary>Whether a text ends as names of agencies do, and speaks of none by a pronoun (我局, 本单位, 全县).</summary>
    public static bool IsName(string text) =>
        !IsPronoun(text[0]) && Name().IsMatch(text);

    /// <summary>
    /// Whether a text may be the beginning of an agency's name that goes on in another line: a region (河南省, 甲县), or what is an agency's
    /// name by itself (新疆生产建设兵团, 甲大学).
    /// </summary>
    public static bool CanBegin(string text) =>
        text.Length > 1 && (IsName(text) || (text[^1] is '省' or '州' or '盟' or '旗' or '团' or '部' or '学' or '校' or '厂' or '村'
            && !IsPronoun(text[0])));

    /// <summary>
    /// Whether a name may be that of the agency that reports. Offices shorten names (县财政局, 卫健委 for 卫生健康委员会) and leave the region
    /// out; an office signs for the government it belongs to. Where a name may be read so, it is not said to differ.
    /// </summary>
    /// <param name="agency">The agency that reports.</param>
    /// <param name="other">The name.</param>
    public static bool IsSame(string agency, string other)
    {
        var (a, b) = (Key(agency), Key(other));
        if (IsPart(a, b) || IsPart(b, a))
        {
            return true;
        }

        var (regionOfA, ofA) = Divide(a);
        var (regionOfB, ofB) = Divide(b);
        if (regionOfA.Length > 0 && regionOfB.Length > 0 && !IsPart(regionOfA, regionOfB) && !IsPart(regionOfB, regionOfA)
            && !regionOfA.EndsWith(regionOfB, StringComparison.Ordinal) && !regionOfB.EndsWith(regionOfA, StringComparison.Ordinal))
        {
            return false;
        }

        return IsPart(ofA, ofB) || IsPart(ofB, ofA)
            || (ofA == Government && regionOfA.Length > 0 && regionOfB.Length > 0);
    }

    /// <summary>
    /// Whether a name is one that the roster has for an agency, or a shorter or longer form of it. Stricter than <see cref="IsSame"/>: a
    /// government is neither its office nor a township below it.
    /// </summary>
    /// <param name="own">A name by the roster.</param>
    /// <param name="other">The name.</param>
    public static bool IsOwn(string own, string other)
    {
        var (a, b) = (Key(own), Key(other));
        if (a == b)
        {
            return true;
        }

        if (a.EndsWith(ShortGovernment, StringComparison.Ordinal) != b.EndsWith(ShortGovernment, StringComparison.Ordinal))
        {
            return false;
        }

        var (regionOfA, ofA) = Divide(a);
        var (regionOfB, ofB) = Divide(b);
        return regionOfA.Length == 0 || regionOfB.Length == 0
            ? IsPart(a, b) || IsPart(b, a)
            : (regionOfA.EndsWith(regionOfB, StringComparison.Ordinal) || regionOfB.EndsWith(regionOfA, StringComparison.Ordinal))
                && (IsPart(ofA, ofB) || IsPart(ofB, ofA));
    }

    private static bool IsPronoun(char first) => first is '我' or '本' or '全' or '各' or '该' or '其' or '附' or '第';

    private static string Key(string name)
    {
        var clean = Folding.Clean(name);
        var note = clean.AsSpan().IndexOfAny('（', '(');
        return Folding.Key(note > 0 ? clean[..note] : clean);
    }

    /// <summary>Takes a name apart: the region, up to the last 省, 市, 县, 区, 镇 and the like, and what stands behind it.</summary>
    private static (string Region, string Body) Divide(string name)
    {
        var end = 0;
        for (var i = 1; i < name.Length; i++)
        {
            end = name[i] is '省' or '市' or '县' or '区' or '州' or '盟' or '旗' or '镇' or '乡' ? i + 1 : end;
        }

        return (name[..end], name[end..]);
    }

    /// <summary>Whether all characters of a name occur in another, in their order.</summary>
    private static bool IsPart(string part, string whole)
    {
        var at = 0;
        foreach (var character in whole)
        {
            at += at < part.Length && part[at] == character ? 1 : 0;
        }

        return at == part.Length;
    }

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}（）()]*(?:局|委员会|委|办公室|办|政府|厅|公署|院|中心|办事处|大队|支队|总队|处|所|社|会|站|馆|镇|乡|县|区|市|街道|公司)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
