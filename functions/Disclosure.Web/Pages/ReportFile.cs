using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Pages;

/// <summary>All that is known of a report at one moment: what pages about a single report are made from.</summary>
/// <param name="Process">Where it stands.</param>
/// <param name="Events">How it came there, oldest first.</param>
/// <param name="Reading">The figures: checked if they are, else as read; null while it is not read.</param>
internal sealed record ReportFile(ReportProcess Process, IReadOnlyList<ReportEvent> Events, Reading? Reading)
{
    /// <summary>Gets the edition of the form the figures follow; null while it is not read.</summary>
    public FormDefinition? Form => Reading is { } reading ? FormDefinition.Find(reading.Report.Form) : null;

    /// <summary>Gets what people call the report: its title, or the name of its file while that is not known.</summary>
    public string Title => Process.Title ?? Process.File.Name;

    /// <summary>
    /// Returns figures that were corrected, with the value the program read; null for blank, for no number and for not found.
    /// </summary>
    public IReadOnlyDictionary<string, decimal?> ReadBefore()
    {
        var before = new Dictionary<string, decimal?>();
        foreach (var happened in Events)
        {
            if (happened is Refiled or SentAgain { BeginsAnew: true })
            {
                before.Clear();
            }
            else if (happened is FigureCorrected corrected)
            {
                before.TryAdd(corrected.Figure, corrected.Old);
            }
        }

        foreach (var (id, read) in before)
        {
            if (Reading?.Report.Figures.GetValueOrDefault(id)?.Value == read)
            {
                before.Remove(id);
            }
        }

        return before;
    }

    /// <summary>Returns sections whose text was corrected, with the text the program read; null for a section it did not find.</summary>
    public IReadOnlyDictionary<SectionKind, string?> TextsBefore()
    {
        var before = new SortedDictionary<SectionKind, string?>();
        foreach (var happened in Events)
        {
            if (happened is Refiled or SentAgain { BeginsAnew: true })
            {
                before.Clear();
            }
            else if (happened is SectionCorrected corrected)
            {
                before.TryAdd(corrected.Section, corrected.Old);
            }
        }

        return before.Where(one => TextOf(one.Key) != one.Value).ToDictionary();
    }

    /// <summary>Returns agency and year as the program read them, where either was corrected; null where neither was.</summary>
    public (string? Agency, int? Year)? IdentityBefore() =>
        Events.LastOrDefault(happened => happened is Read) is Read read && (read.Agency, read.Year) != (Process.Agency, Process.Year)
            ? (read.Agency, read.Year)
            : null;

    /// <summary>Returns the text of a section; null where there is none.</summary>
    public string? TextOf(SectionKind kind) => Reading?.Report.Sections.FirstOrDefault(section => section.Kind == kind)?.Text;

    /// <summary>Loads a report; null if there is no such report.</summary>
    public static async Task<ReportFile?> LoadAsync(
        IReportStore store, ReadingStore readings, ReportId id, CancellationToken cancellation)
    {
        var events = await store.LoadAsync(id, cancellation);
        if (ReportProcess.Fold(events) is not { } process)
        {
            return null;
        }

        var hash = process.CheckedReading ?? process.Publication?.Reading ?? process.Reading;
        return new ReportFile(process, events, hash is { } name ? await readings.FindAsync(name, cancellation) : null);
    }
}
