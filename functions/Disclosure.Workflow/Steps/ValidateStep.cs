using System.Globalization;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Witness;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>Figures to findings: applies what people corrected to what the program read, and checks that. A second run keeps the same under the same name.</summary>
internal sealed class ValidateStep(IReportReader reader, ReadingStore readings, TimeProvider time)
{
    public async Task<IReadOnlyList<ReportEvent>> RunAsync(ReportProcess process, CancellationToken cancellation)
    {
        var hash = process.Reading ?? throw new InvalidDataException("报告还没有读取结果，不能核验。");
        var read = await readings.GetAsync(hash, cancellation);
        var report = Corrected(read.Report, process);
        var findings = reader.Check(report, process.File.FiledAt);
        var kept = await readings.SaveAsync(read with { Report = report, Findings = findings }, cancellation);
        return [new Checked(time.GetUtcNow(), ReportEvent.System, kept, [.. findings.Select(FindingMark.Of)])];
    }

    /// <summary>The report as people corrected it. What is printed stays in the reading below; a figure that was not found gets page 0.</summary>
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
            Figures = FormDefinition.Find(report.Form) is { } form ? Suggestions.Hold(form, figures) : figures,
        };
    }
}
