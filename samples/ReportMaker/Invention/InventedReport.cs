using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace ReportMaker.Invention;

/// <summary>A report of an agency that does not exist: what it prints, and what is true of it.</summary>
internal sealed class InventedReport
{
    private readonly List<ExpectedFinding> _findings = [];

    public InventedReport(FormDefinition form, string agency, int year, Scale scale, ulong seed)
    {
        Form = form;
        Agency = agency;
        Year = year;
        TitleYear = year;
        Dice = new Dice(seed);
        Figures = new FigureInventor(form, scale, Dice).Invent();
        foreach (var kind in SectionKinds.All)
        {
            Headings.Add(kind, kind.Heading());
        }

        if (year > form.LastYear)
        {
            Expect("form-outdated", "");
        }
    }

    public FormDefinition Form { get; }

    public string Agency { get; }

    /// <summary>The year the figures are of.</summary>
    public int Year { get; }

    /// <summary>The year the title names.</summary>
    public int TitleYear { get; set; }

    /// <summary>What the title says after the year.</summary>
    public string TitleEnding { get; set; } = "年政府信息公开工作年度报告";

    public string Title => $"{Agency}{TitleYear}{TitleEnding}";

    public Dice Dice { get; }

    public Dictionary<string, PrintedFigure> Figures { get; }

    /// <summary>Wordings printed in place of the form's, by row or column id.</summary>
    public Dictionary<string, string> Wordings { get; } = [];

    /// <summary>The sections the report has, in its order, with their headings as printed.</summary>
    public Dictionary<SectionKind, string> Headings { get; } = [];

    /// <summary>What section 一 says was received beyond the table's own figure.</summary>
    public int OverstatedBy { get; set; }

    public IReadOnlyList<ExpectedFinding> Findings => _findings;

    public void Expect(string rule, string where) => _findings.Add(new ExpectedFinding(rule, where));

    public int Count(string id) => (int)(Figures[id].Value ?? 0);
}
