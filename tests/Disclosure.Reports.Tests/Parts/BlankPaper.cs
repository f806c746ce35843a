using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Tests.Fitting;

namespace Disclosure.Reports.Tests.Parts;

/// <summary>
/// Reports set page by page for tests: a page of title and prose with a table of the form on each of three pages that follow, filled in
/// with one number or left blank.
/// </summary>
internal sealed class BlankPaper
{
    /// <summary>Pages that one report takes.</summary>
    public const int PagesEach = 4;

    private readonly List<Page> _pages = [];
    private readonly List<Table> _tables = [];

    public Document Document => new(_pages);

    public IReadOnlyList<Table> Tables => _tables;

    public static BlankPaper With(string? title, string overview, string figure, string edition = "2021") =>
        new BlankPaper().Add(title, overview, figure, edition);

    public BlankPaper Add(string? title, string overview, string figure, string edition = "2021")
    {
        var form = FormDefinition.Find(edition)!;
        var figures = form.Figures.ToDictionary(static one => one.Id, _ => figure);
        List<(string, double)> first = [(SectionKind.Overview.Heading(), 14), (overview, 14)];
        if (title is not null)
        {
            first.Insert(0, (title, 22));
        }

        AddPage([.. first]);
        for (var i = 0; i < form.Tables.Count; i++)
        {
            var page = _pages.Count + 1;
            _tables.Add(new PrintedForm(form.Tables[i], figures).ToTable(page, 120));
            AddPage(i < 2
                ? [(form.Tables[i].Section.Heading(), 14)]
                :
                [
                    (form.Tables[i].Section.Heading(), 14), (SectionKind.Problems.Heading(), 14), ("人手不足，今后加强。", 14),
                    (SectionKind.Others.Heading(), 14), ("没有其他需要报告的事项。", 14),
                ]);
        }

        return this;
    }

    /// <summary>Adds a page with one table of the form and no heading of a section.</summary>
    public BlankPaper AddTable(int table, string figure, string? changed = null)
    {
        var form = FormDefinition.Find("2021")!;
        var figures = form.Figures.ToDictionary(static one => one.Id, one => one.Id == changed ? "9" : figure);
        _tables.Add(new PrintedForm(form.Tables[table], figures).ToTable(_pages.Count + 1, 120));
        return AddPage(("附表", 14));
    }

    /// <summary>Adds a page of lines, the first above the place of a table, the others below.</summary>
    public BlankPaper AddPage(params (string Text, double Size)[] lines)
    {
        var words = lines.Select(static (line, i) => new Word(
            line.Text,
            new Box(80, i == 0 ? 60 : 560 + (30 * i), 80 + (line.Size * line.Text.Length), (i == 0 ? 60 : 560 + (30 * i)) + line.Size),
            [new Glyph(line.Text, default, line.Size)], 1, TextDirection.Right));
        _pages.Add(new Page(_pages.Count + 1, 595, 842, [.. words], [], [], TextVerdict.Trusted));
        return this;
    }

    public IReadOnlyList<Report> Read() => ReportReader.ReadAll(Document, Tables, TestContext.Current.CancellationToken);
}
