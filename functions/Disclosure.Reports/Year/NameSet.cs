using System.Collections.Frozen;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Year;

/// <summary>
/// The names and set phrases that are left out where texts of two reports are compared: agencies and regions of the roster, in full and
/// short, and what every report says since the law and the form say it. Numbers, in digits and characters, are left out with them.
/// </summary>
public sealed class NameSet
{
    /// <summary>
    /// What law and form have every report say; two texts that have no more than this in common have nothing in common. By no means all of
    /// it: a text of 40 characters beyond these is its own.
    /// </summary>
    private static readonly string[] Phrases =
    [
        "中华人民共和国政府信息公开条例", "政府信息公开条例", "政府信息公开工作年度报告", "政府信息公开工作", "政府信息公开申请", "政府信息公开",
        "政府信息", "主动公开", "依申请公开", "信息公开", "本报告所列数据的统计期限", "本年度报告中所列数据的统计期限", "统计期限",
        "行政复议", "行政诉讼", "被申请", "被提起", "提起", "未收到", "没有收到", "未发生", "没有发生", "信息处理费", "收取", "未收取",
        "其他需要报告的事项", "需要报告的事项", "存在的主要问题及改进情况", "存在的主要问题", "改进情况", "总体情况", "本年度", "我单位", "本单位",
        "本机关", "我机关", "年度报告", "的情况", "情况", "申请", "因",
    ];

    private static readonly FrozenSet<char> Numerals = "一二三四五六七八九十百千万亿零〇两0123456789".ToFrozenSet();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly Dictionary<char, int[]> _lengths;

    private NameSet(IEnumerable<string> names)
    {
        var set = names.Concat(Phrases).Where(static name => name.Length > 1 || name == "因").ToHashSet(StringComparer.Ordinal);
        _names = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = set.GroupBy(static name => name[0]).ToDictionary(
            static group => group.Key,
            static group => group.Select(static name => name.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>Gets the set phrases without any name.</summary>
    public static NameSet None { get; } = new([]);

    /// <summary>Returns the names of a roster.</summary>
    public static NameSet Of(AgencyRoster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var agency in roster.Agencies)
        {
            foreach (var name in agency.OtherNames.Prepend(agency.Name))
            {
                names.Add(Folding.Key(name));
            }

            names.UnionWith(AgencyNames.ShortFormsOf(agency, roster));
            if (agency.Kind == RosterKind.Government)
            {
                var region = AgencyNames.RegionOf(agency.Name);
                names.Add(region);
                if (region.Length > 2)
                {
                    names.Add(region[..^1]);
                }
            }
        }

        return new NameSet(names);
    }

    /// <summary>
    /// Returns a text in comparable characters without names, set phrases and numbers, and where in the text's comparable characters each
    /// of those kept stands.
    /// </summary>
    internal (string Kept, int[] Places) Without(string comparable)
    {
        var kept = new char[comparable.Length];
        var places = new int[comparable.Length];
        var count = 0;
        for (var at = 0; at < comparable.Length;)
        {
            var length = LengthAt(comparable, at);
            if (length > 0)
            {
                at += length;
                continue;
            }

            if (!Numerals.Contains(comparable[at]))
            {
                (kept[count], places[count]) = (comparable[at], at);
                count++;
            }

            at++;
        }

        return (new string(kept, 0, count), places[..count]);
    }

    private int LengthAt(string text, int at)
    {
        if (_lengths.TryGetValue(text[at], out var lengths))
        {
            foreach (var length in lengths)
            {
                if (at + length <= text.Length && _names.Contains(text.AsSpan(at, length)))
                {
                    return length;
                }
            }
        }

        return 0;
    }
}
