using System.Text.RegularExpressions;

namespace Disclosure.Reports.Prose;

/// <summary>What the preface, the prose before the first section, calls the report it belongs to.</summary>
/// <param name="Title">What it calls the report: 青石镇人民政府2023年政府信息公开工作年度报告; null where it does not name it so.</param>
/// <param name="Agency">The agency it names as the one that reports; null where it names none.</param>
/// <param name="Year">The year of the report it names; null where it names none.</param>
internal sealed partial record Preface(string? Title, string? Agency, int? Year)
{
    private const string Years = "[0-9０-９〇○零一二三四五六七八九]{4}";

    /// <summary>Reads the preface.</summary>
    /// <param name="text">Its paragraphs.</param>
    public static Preface Read(string text)
    {
        var line = text.Replace("\n", "", StringComparison.Ordinal);
        var named = Named().Match(line);
        var year = named.Success ? YearInText.Find(named.Groups["year"].Value + "年").Year : null;
        if (year is not null && named.Groups["agency"].Value is { Length: > 1 } agency && AgencyName.IsName(agency))
        {
            return new Preface(named.Groups["title"].Value, agency, year);
        }

        var acting = Acting().Match(line);
        return new Preface(
            null, acting.Success && AgencyName.IsName(acting.Groups["agency"].Value) ? acting.Groups["agency"].Value : null, year);
    }

    /// <summary>现公布青石镇人民政府2023年政府信息公开工作年度报告, and without the agency.</summary>
    [GeneratedRegex(
        "(?:公布|现将|发布|编制|制作|撰写|起草|形成|报告)(?<title>(?<agency>[^，。；、：:《》（）()0-9０-９]{0,40}?)(?:关于)?(?<year>" + Years
        + ")年度?的?政府信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?报告)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    /// <summary>青石镇人民政府根据《条例》…, at the beginning.</summary>
    [GeneratedRegex("^(?<agency>[^，。；、：:《》0-9０-９]{3,40}?)(?:根据|按照|依据|依照|遵照)", RegexOptions.CultureInvariant)]
    private static partial Regex Acting();
}
