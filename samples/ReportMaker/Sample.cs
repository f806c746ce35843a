using Disclosure.Reports.Forms;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A report of the collection: what it says, how it is laid out, and what makes the PDF of it.</summary>
/// <param name="Name">File name without its ending.</param>
/// <param name="Agency">An agency that does not exist.</param>
/// <param name="Year">The year the figures are of.</param>
/// <param name="Seed">Where the invention starts.</param>
/// <param name="Producer">What sets it.</param>
/// <param name="Peculiarity">What a reader may learn from it.</param>
internal sealed record Sample(string Name, string Agency, int Year, ulong Seed, Producer Producer, string Peculiarity)
{
    public FormDefinition Form { get; init; } = Form2021.Definition;

    public Scale Scale { get; init; } = Scale.County;

    public LayoutChoices Layout { get; init; } = new();

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public IReadOnlyList<Finish> Finishes { get; init; } = [];

    /// <summary>The producer and all programs after it.</summary>
    public string MadeBy => string.Join("; ", [Producer.Name, .. Finishes.Select(static finish => finish.Name)]);

    public InventedReport Invent()
    {
        var report = new InventedReport(Form, Agency, Year, Scale, Seed);
        foreach (var fault in Faults)
        {
            fault.Commit(report);
        }

        return report;
    }

    /// <summary>Writes the PDF and the truth beside it; gives what the rules must find.</summary>
    /// <exception cref="InvalidOperationException">A program is missing or fails, or the faults are not what they claim to be.</exception>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Invent();
        var truth = Truth.Of(report);
        var pdf = Path.GetFullPath(Path.Combine(folder, Name + ".pdf"));
        Producer.Print(report.Title, new Composer(report, Layout).Compose(), pdf);
        foreach (var finish in Finishes)
        {
            finish.Apply(pdf);
        }

        File.WriteAllBytes(Path.Combine(folder, Name + ".truth.json"), truth);
        return report.Findings;
    }
}
