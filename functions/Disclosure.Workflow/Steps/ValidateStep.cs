using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Witness;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Figures to findings: applies what people corrected to what the program read, and checks that, also against the roster and the year
/// before as they are then known. A second run keeps the same under the same name, unless what is known has changed; only the first whose
/// event is written counts.
/// </summary>
internal sealed class ValidateStep(IReportReader reader, YearLookup years, ReadingStore readings, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var hash = process.Reading ?? throw new StepFailedException(new StepFailure.NothingRead());
        var read = await readings.GetAsync(hash, cancellation);
        var report = Corrected(read.Report, process);
        // A correction makes nobody late: the day counts on which the first file came.
        var known = await years.OfAsync(process, report, ChinaTime.DayOf(process.Files[0].FiledAt), cancellation);
        Finding[] findings =
            [.. reader.Check(report, known.Report), .. known.Year is { } year ? YearRules.Check(report, year) : []];
        var kept = await readings.SaveAsync(read with { Report = report, Findings = findings }, cancellation);
        return [new Checked(time.GetUtcNow(), ReportEvent.System, kept, [.. findings.Select(FindingMark.Of)])];
    }

    /// <summary>
    /// Returns the report as people corrected it. What is printed stays in the reading below; a figure that was not found gets page 0.
    /// </summary>
    private static Report Corrected(Report report, ReportProcess process)
    {
        var figures = new Dictionary<string, Figure>(report.Figures);
        foreach (var (id, value) in process.Corrections)
        {
            var read = figures.GetValueOrDefault(id) ?? new Figure(id, null, string.Empty, 0, default, 1);
            var text = value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
            figures[id] = read with { Value = value, Text = text, Confidence = 1, Suggested = null };
        }

        return report with
        {
            Agency = process.Agency,
            Year = process.Year,
            Sections = WithCorrectedTexts(report.Sections, process),
            Figures = FormDefinition.Find(report.Form) is { } form ? Suggestions.Hold(form, figures) : figures,
        };
    }

    /// <summary>
    /// Returns the sections with their texts corrected; one that was not found comes in with its statutory heading and page 0, in its
    /// statutory place.
    /// </summary>
    private static List<Section> WithCorrectedTexts(IReadOnlyList<Section> read, ReportProcess process)
    {
        var sections = read.ToList();
        foreach (var (kind, text) in process.TextCorrections)
        {
            var at = sections.FindIndex(section => section.Kind == kind);
            if (at >= 0)
            {
                sections[at] = sections[at] with { Text = text };
            }
            else
            {
                sections.Insert(sections.FindLastIndex(section => section.Kind < kind) + 1, new Section(kind, kind.Heading(), 0, text));
            }
        }

        return sections;
    }
}
