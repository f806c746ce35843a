using System.Globalization;
using System.Text;

namespace Disclosure.ScanAccuracy;

/// <summary>Writes the comparison as Markdown.</summary>
internal static class AccuracyTables
{
    private static readonly double[] Buckets = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1];

    public static string Write(IReadOnlyList<ComparedReport> reports, TimeSpan time)
    {
        var text = new StringBuilder();
        var pages = reports.Sum(static report => report.Read.Pages);
        var unread = reports.Count(static report => report.Read.Error is not null);
        var (seconds, perPage) = (time.TotalSeconds, time.TotalSeconds / Math.Max(1, pages));
        Line(text, $"{reports.Count} reports, {unread} of them not read; {pages} pages, {seconds:0.0} s: {perPage:0.00} s a page\n");
        WriteConditions(text, "condition",
        [
            .. reports.GroupBy(ConditionOf).OrderBy(static group => group.Key, StringComparer.Ordinal),
            .. Together(reports),
        ]);
        WriteConditions(text, "what happened", reports
            .SelectMany(static report => report.Truth.Condition?.Tags.Select(tag => (Tag: tag, Report: report)) ?? [])
            .GroupBy(static tagged => tagged.Tag, static tagged => tagged.Report)
            .OrderBy(static group => group.Key, StringComparer.Ordinal));
        WriteProse(text, reports);
        WriteCalibration(text, reports);
        WriteFailures(text, reports);
        WriteWrongFigures(text, reports);
        return text.ToString();
    }

    private static string ConditionOf(ComparedReport report) => report.Truth.Condition switch
    {
        { Mode: "phone" } => "phone",
        { } condition => string.Create(CultureInfo.InvariantCulture, $"{condition.Dpi} dpi, {condition.Mode}"),
        _ => "not stated",
    };

    /// <summary>The groups for which accuracy is promised, and all reports.</summary>
    private static IEnumerable<IGrouping<string, ComparedReport>> Together(IReadOnlyList<ComparedReport> reports) =>
    [
        .. reports.Where(static report => report.Truth.Condition is not null)
            .GroupBy(static report => report.Truth.Condition is { Dpi: >= 200, Mode: not "phone" }
                ? "**200 dpi and better**"
                : "**below 200 dpi, and phone**")
            .OrderBy(static group => group.Key, StringComparer.Ordinal),
        .. reports.GroupBy(static _ => "**all**"),
    ];

    private static void WriteConditions(StringBuilder text, string heading, IEnumerable<IGrouping<string, ComparedReport>> groups)
    {
        Line(text, $"| {heading} | reports | figures | right | % | wrong, flagged | SILENT | right, flagged as unsure | % |");
        Line(text, $"|---|---|---|---|---|---|---|---|---|");
        foreach (var group in groups)
        {
            var figures = group.SelectMany(static report => report.Figures).ToList();
            var right = figures.Count(static figure => figure.IsRight);
            var silent = figures.Count(static figure => figure.IsSilentError);
            var burden = figures.Count(static figure => figure.IsRight && figure.IsUnsure);
            var flagged = figures.Count - right - silent;
            var (share, checks) = (Percent(right, figures.Count), Percent(burden, figures.Count));
            Line(
                text,
                $"| {group.Key} | {group.Count()} | {figures.Count} | {right} | {share} | {flagged} | {silent} | {burden} | {checks} |");
        }

        Line(text, $"");
    }

    private static void WriteProse(StringBuilder text, IReadOnlyList<ComparedReport> reports)
    {
        Line(
            text,
            $"| condition | reports | title | agency | year | all six sections | findings missing | findings extra | prose errors % |");
        Line(text, $"|---|---|---|---|---|---|---|---|---|");
        foreach (var group in reports.GroupBy(ConditionOf).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Concat(Together(reports)))
        {
            var title = group.Count(static report => FoldedText.Of(report.Read.Title ?? "") == FoldedText.Of(report.Truth.Title));
            var agency = group.Count(static report => report.Read.Agency == report.Truth.Agency);
            var year = group.Count(static report => report.Read.Year == report.Truth.Year);
            var sections = group.Count(static report => report.SectionsMissing == 0);
            var prose = Percent(group.Sum(static report => report.ProseErrors), group.Sum(static report => report.ProseLength));
            var (missing, extra) = (group.Sum(static report => report.Missing.Count), group.Sum(static report => report.Extra.Count));
            Line(
                text, $"| {group.Key} | {group.Count()} | {title} | {agency} | {year} | {sections} | {missing} | {extra} | {prose} |");
        }

        Line(text, $"");
    }

    private static void WriteCalibration(StringBuilder text, IReadOnlyList<ComparedReport> reports)
    {
        var found = reports.SelectMany(static report => report.Figures).Where(static figure => figure.Read is not null).ToList();
        Line(text, $"| confidence | figures | right | % |");
        Line(text, $"|---|---|---|---|");
        for (var i = 0; i < Buckets.Length; i++)
        {
            var (from, to) = (Buckets[i], i + 1 < Buckets.Length ? Buckets[i + 1] : double.PositiveInfinity);
            var figures = found.Where(figure => figure.Read!.Confidence >= from && figure.Read.Confidence < to).ToList();
            if (figures.Count > 0)
            {
                var right = figures.Count(static figure => figure.IsRight);
                var range = double.IsInfinity(to) ? "1" : string.Create(CultureInfo.InvariantCulture, $"{from} to {to}");
                Line(text, $"| {range} | {figures.Count} | {right} | {Percent(right, figures.Count)} |");
            }
        }

        Line(text, $"");
    }

    private static void WriteFailures(StringBuilder text, IReadOnlyList<ComparedReport> reports)
    {
        foreach (var report in reports)
        {
            if (report.Read.Error is { } error)
            {
                Line(text, $"- {report.Truth.Name}: not read: {error}");
                continue;
            }

            var parts = new List<string>();
            Add("missing", report.Missing);
            Add("extra", report.Extra);
            Add("agency read as", report.Read.Agency == report.Truth.Agency ? [] : [report.Read.Agency ?? "nothing"]);
            Add(
                "year read as",
                report.Read.Year == report.Truth.Year ? [] : [report.Read.Year?.ToString(CultureInfo.InvariantCulture) ?? "nothing"]);
            if (report.ProseErrors > report.ProseLength * 0.03)
            {
                parts.Add($"prose errors {Percent(report.ProseErrors, report.ProseLength)} %");
            }

            if (parts.Count > 0)
            {
                Line(text, $"- {report.Truth.Name}: {string.Join("; ", parts)}");
            }

            void Add(string what, IReadOnlyList<string> items)
            {
                if (items.Count > 0)
                {
                    parts.Add($"{what} {string.Join(", ", items)}");
                }
            }
        }

        Line(text, $"");
    }

    private static void WriteWrongFigures(StringBuilder text, IReadOnlyList<ComparedReport> reports)
    {
        Line(text, $"| report | figure | truth | read | confidence | flagged |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (var figure in reports.Where(static report => report.Read.Error is null)
            .SelectMany(static report => report.Figures).Where(static figure => !figure.IsRight))
        {
            var read = figure.Read is { } cell ? $"{Value(cell.Value)} ({cell.Text})" : "not found";
            var confidence = figure.Read?.Confidence.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
            var flag = figure.IsFlagged ? "yes" : "**SILENT**";
            Line(text, $"| {figure.Report} | {figure.Id} | {Value(figure.True)} | {read} | {confidence} | {flag} |");
        }
    }

    private static string Value(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "blank";

    private static string Percent(int part, int whole) =>
        whole == 0 ? "–" : (100.0 * part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
