namespace Disclosure.Web.Catalog;

/// <summary>The kinds of agencies that report, told by the endings their names have by custom and law.</summary>
internal enum AgencyKind
{
    /// <summary>The government of a county or a higher level.</summary>
    Government,

    /// <summary>A government's own office.</summary>
    GovernmentOffice,

    /// <summary>A bureau, commission or other department.</summary>
    Department,

    /// <summary>A township, town or subdistrict.</summary>
    Township,

    /// <summary>The committee in charge of a development zone, a park or a scenic area.</summary>
    Zone,

    /// <summary>Anything else that administers by law, e.g. an institution or a company of public services.</summary>
    Other,
}

/// <summary>Tells the kinds apart.</summary>
internal static class AgencyKinds
{
    private static readonly string[] Townships = ["镇", "乡", "苏木", "街道", "街道办事处", "街道办", "镇人民政府", "乡人民政府", "民族乡"];
    private static readonly string[] Zones = ["管理委员会", "管委会", "开发区", "高新区", "示范区", "园区", "风景区", "新区"];
    private static readonly string[] Departments = ["局", "委员会", "厅", "部", "委", "处", "队", "所", "中心", "总站", "分局"];
    private static readonly string[] Governments = ["人民政府", "省", "市", "区", "县", "旗", "州", "盟"];

    /// <summary>Gets all kinds, in the order they are listed.</summary>
    public static IReadOnlyList<AgencyKind> All { get; } = Enum.GetValues<AgencyKind>();

    /// <summary>
    /// Returns the kind of an agency. A zone's administration ends like a commission, and a town's government like a county's, so the
    /// narrower come first.
    /// </summary>
    public static AgencyKind Of(string agency)
    {
        var name = agency.Trim();
        return EndsWith(name, Townships) ? AgencyKind.Township
            : EndsWith(name, Zones) ? AgencyKind.Zone
            : EndsWith(name, ["人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办"]) ? AgencyKind.GovernmentOffice
            : EndsWith(name, Departments) ? AgencyKind.Department
            : EndsWith(name, Governments) ? AgencyKind.Government
            : AgencyKind.Other;
    }

    private static bool EndsWith(string name, ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
