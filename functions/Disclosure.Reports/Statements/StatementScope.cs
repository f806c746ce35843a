using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Statements;

/// <summary>Whose prose it is, and of what year: what decides which counts are the report's own.</summary>
internal sealed class StatementScope
{
    private const string Government = "政府";
    private const string PeoplesGovernment = "人民政府";

    /// <summary>How an office speaks of itself.</summary>
    private const string Selves = "局 委 办 厅 院 会 站 中心 处 所 队 校 公司 街道办 社 馆 署 分局 支队 大队 管委会 经开区 高新区 开发区";

    /// <summary>What is whole regions, and the parts of an office.</summary>
    private const string Regions = "市 县 区 镇 乡 街道 省 州 旗 盟 地区";

    private const string OwnWholes = "局 委 办 厅 院 会 站 单位 机关 处 所 年";

    private static readonly (string Long, string Short)[] Shorter =
        [("人民政府办公室", "政府办公室"), ("人民政府办公室", "政府办"), ("人民政府", "政府"), ("委员会", "委"), ("办公室", "办"), ("管理委员会", "管委会")];

    /// <summary>Describes a report.</summary>
    /// <param name="agency">The agency that reports; null where it is not known.</param>
    /// <param name="otherNames">Its other names.</param>
    /// <param name="year">The year reported on; null where it is not known.</param>
    /// <param name="form">The edition of the form.</param>
    public StatementScope(string? agency, IEnumerable<string> otherNames, int? year, FormDefinition form)
    {
        Year = year;
        IssuedColumn = form.Figure("proactive.normative.issued") is null ? "made" : "issued";
        foreach (var self in Selves.Split(' '))
        {
            Names.TryAdd("我" + self, WordKind.Filler);
            Names.TryAdd("本" + self, WordKind.Filler);
            Names.TryAdd(self + "办公室", WordKind.Filler);
        }

        foreach (var own in OwnWholes.Split(' '))
        {
            Names.TryAdd("全" + own, WordKind.Filler);
        }

        var level = agency is null ? null : LevelOf(agency);
        Wholes = level is null ? [] : ["全" + level, "我" + level];
        foreach (var whole in Regions.Split(' '))
        {
            Names["全" + whole] = whole == level ? WordKind.Filler : WordKind.Others;
            Names["我" + whole] = whole == level || agency is null ? WordKind.Filler : WordKind.Others;
        }

        foreach (var name in otherNames.Prepend(agency ?? ""))
        {
            AddName(name);
        }
    }

    /// <summary>Gets the year reported on; null where it is not known.</summary>
    public int? Year { get; }

    /// <summary>Gets what a government calls its region with all that is in it: 全县, 我县; none for an agency of another kind.</summary>
    public IReadOnlyList<string> Wholes { get; }

    /// <summary>Gets what the edition calls documents issued in the year.</summary>
    public string IssuedColumn { get; }

    /// <summary>Gets what the agency and its region are called, as words of prose.</summary>
    public Dictionary<string, WordKind> Names { get; } = [];

    /// <summary>Gets the names of the agency and of its region alone, shorter forms included.</summary>
    public HashSet<string> OwnNames { get; } = [];

    /// <summary>Returns what a government's region is: 市 of 河阳市人民政府; null for an agency of another kind.</summary>
    private static string? LevelOf(string agency)
    {
        var name = agency.EndsWith(PeoplesGovernment, StringComparison.Ordinal) ? agency[..^PeoplesGovernment.Length]
            : agency.EndsWith(Government, StringComparison.Ordinal) ? agency[..^Government.Length]
            : agency.EndsWith("街道办事处", StringComparison.Ordinal) ? agency[..^3]
            : agency.EndsWith("管理委员会", StringComparison.Ordinal) || agency.EndsWith("管委会", StringComparison.Ordinal) ? "区"
            : agency;
        return Regions.Split(' ').Where(whole => name.EndsWith(whole, StringComparison.Ordinal)).MaxBy(static whole => whole.Length);
    }

    /// <summary>Adds a name with its shorter forms: 青河县民政局, 县民政局, 民政局; of a government its region.</summary>
    private void AddName(string name)
    {
        var isGovernment = name.EndsWith(Government, StringComparison.Ordinal);
        foreach (var whole in Shorter.Where(pair => name.EndsWith(pair.Long, StringComparison.Ordinal))
            .Select(pair => name[..^pair.Long.Length] + pair.Short).Prepend(name))
        {
            for (var i = 0; i < whole.Length; i++)
            {
                // A government's own 县政府 is what its offices call it too, apart from the rest of the county.
                var isPart = i > 0 && whole[i - 1] is '省' or '市' or '县' or '区' or '州' or '镇' or '乡';
                if (i == 0 || (isPart && whole.Length - i > 2 && !isGovernment))
                {
                    Add(whole[i..]);
                    if (isPart && whole.Length - i > 1 && i > 1)
                    {
                        Add(whole[(i - 1)..]);
                    }
                }
            }
        }

        if (isGovernment)
        {
            var region = name[..^Government.Length].Replace("人民", "", StringComparison.Ordinal);
            Add(region);
            for (var i = 1; i < region.Length; i++)
            {
                if (region[i - 1] is '省' or '市' or '县' or '区' or '州')
                {
                    Add(region[i..]);
                }
            }
        }
    }

    private void Add(string name)
    {
        if (name.Length > 2)
        {
            OwnNames.Add(name);
            Names.TryAdd(name, WordKind.Filler);
        }
    }
}
