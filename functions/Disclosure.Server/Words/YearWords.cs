using System.Globalization;
using System.Text;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Year;

namespace Disclosure.Server.Words;

/// <summary>What the verbs of an office's year say to the person at the console, in Chinese.</summary>
internal static class YearWords
{
    public static string RosterTaken(int agencies, int added, int changed, int removed) =>
        $"名册已收入：{Number(agencies)} 个单位（新增 {Number(added)}，变更 {Number(changed)}，移除 {Number(removed)}）。";

    public static string RosterRefused(string file, int faults) => $"{file} 有 {Number(faults)} 处要改，名册没有变动。";

    public static string YearsStay() =>
        "归档不含单位名册和收入的历年档案；请在新的数据文件夹上再运行 disclosure agencies 和 disclosure record，或改用 disclosure backup。";

    public static string NoRoster(string folder) => $"{folder} 里还没有名册。请先用 disclosure agencies 收入名册。";

    public static string CodeUnknown(string code) => $"名册中没有代码为 {code} 的单位。";

    public static string NotRecorded(string file, string code, string message) => $"{file}：[{code}] {message}";

    public static string Recorded(int reports) => $"已收入 {Number(reports)} 份报告作为档案，未经审核，不公开。";

    public static string RecordedOne(string file, string? code, string? name, int year) =>
        $"{file}：{name ?? "（未读到单位）"}{(code is null ? "" : $"（{code}）")}，{(year == 0 ? "（未读到年度）" : $"{Number(year)} 年度")}";

    public static string Replaced(string file, string before) => $"{file}：取代了先前收入的同一单位同一年度的 {before}。";

    public static string YearUnknown(string file) => $"{file}：没有读到报告年度，已保存，但不计入任何年度。请核对标题后重新收入。";

    public static string AgencyUnknown(string file, string? agency, int year) =>
        $"{file}：“{agency ?? "未读到单位"}”与名册中 {Number(year)} 年度的单位对不上，或对上不止一个，已保存，未计入；请在名册的 other_names 中补上这个名称。";

    public static string DatesTooLarge(string file) => $"{file} 太大，请检查是否选错了文件。";

    public static string DatesUnreadable(string file) => $"{file} 不是文本文件（UTF-8 或 GB18030）。";

    public static string DateRefused(string file, int line, string text) =>
        $"{file} 第 {Number(line)} 行“{text}”应为“文件名,日期”，如 a.pdf,2024-01-31。没有收入任何报告。";

    public static string DateTwice(string file, int line, string name) =>
        $"{file} 第 {Number(line)} 行：{name} 已有另一个日期，请删去一个。没有收入任何报告。";

    public static string Row(RoundUpRow row)
    {
        var text = new StringBuilder();
        var state = row.Filed is not { } filed ? "未报"
            : filed.Received is { } day ? $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 报"
            : "已报";
        text.Append(CultureInfo.InvariantCulture, $"{row.Agency.Code}\t{row.Agency.Name}\t{state}\t{row.Filed?.File}");
        foreach (var finding in row.Findings)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  [{(finding.Severity == Severity.Error ? "错误" : "提示")}] {finding.Message}（{finding.Rule}）");
        }

        return text.ToString();
    }

    public static string Total(int agencies, int filed, int faulty) =>
        $"应报 {Number(agencies)}，已报 {Number(filed)}，未报 {Number(agencies - filed)}，有错误的 {Number(faulty)}。";

    public static string Region(RosterAgency agency, int year, RegionSum sum, Report? own)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{agency.Name} {year} 年度：所辖单位合计 / 本级报告\n");
        foreach (var figure in FormDefinition.All.SelectMany(static form => form.Figures).DistinctBy(static figure => figure.Id))
        {
            if (sum.Figures.TryGetValue(figure.Id, out var value))
            {
                var stated = own?.Figures.TryGetValue(figure.Id, out var found) == true
                    ? (found.Value ?? 0).ToString("0.####", CultureInfo.InvariantCulture)
                    : "—";
                text.Append(CultureInfo.InvariantCulture, $"{figure.Name}\t{value:0.####}\t{stated}\n");
            }
        }

        return text.Append(sum.Missing.Count == 0
            ? "所辖单位都已报。"
            : $"未报 {Number(sum.Missing.Count)}：{string.Join('、', sum.Missing.Select(static missing => missing.Name))}").ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
