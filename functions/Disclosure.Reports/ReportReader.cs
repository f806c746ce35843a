using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Flow;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Parts;
using Disclosure.Reports.Prose;
using Disclosure.Reports.Unruled;
using Disclosure.Reports.Witness;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports;

/// <summary>Reads reports from a document: title, sections, and the figures of the edition of the form its tables follow.</summary>
public static class ReportReader
{
    /// <summary>
    /// Most rows, and most columns, of a table that is fitted: a table of the form has some thirty rows, torn and with its headings
    /// repeated some sixty. Fitting takes time by rows of the form times rows of the document.
    /// </summary>
    private const int LargestTable = 400;

    /// <summary>Most rows of all tables together that are fitted.</summary>
    private const int MostRows = 4_000;

    /// <summary>Fewest wordings of one edition, with none of another, that leave no doubt which edition it is.</summary>
    private const int CertainEdition = 2;

    /// <summary>
    /// Figures that a departing label outweighs where two editions fit: a row of the wrong edition departs in its labels.
    /// </summary>
    private const int FiguresPerLabel = 3;

    /// <summary>
    /// Most confidence, 0 to 1, of a figure that stands twice in a report with different numbers: as likely the one as the other.
    /// </summary>
    private const double Disputed = 0.5;

    /// <summary>Confidence, 0 to 1, of the figures of a row that only its sums place: a reviewer has to look.</summary>
    private const double PlacedBySums = 0.5;

    /// <summary>
    /// Returns the reports a document holds, in its order; more than one where several were put into one file. Blank copies of the form
    /// among them are left out.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="DocumentException">The document reaches a limit, or is no report.</exception>
    public static IReadOnlyList<Report> ReadAll(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Content is not { } content)
        {
            var printed = ReadAll(document, TableExtractor.Extract(document, limits, cancellation), cancellation);
            return document.Ofd is { } marks ? [.. printed.Select(report => report with { Ofd = marks })] : printed;
        }

        document = document with { Content = SectionTables.Gather(Furniture.Without(ContentTitle.Complete(content))) };
        var reports = ReadAll(document, TableExtractor.Extract(document, limits, cancellation), cancellation);
        var pictured = SectionPictures.Of(content);
        return [.. reports.Select(report => report with
        {
            Sections = [.. report.Sections.Select(static section => section with { Page = 0 })],
            Published = content.Published,
            Site = content.Site,
            Pictured = pictured,
            HoldsPictures = content.Kind is ContentKind.Word or ContentKind.Excel,
            IsTracked = content.IsTracked,
            Hidden = content.Hidden,
        })];
    }

    /// <summary>As above, with the tables found in the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tables">Its tables, in the order of the document.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="DocumentException">The document is no report.</exception>
    public static IReadOnlyList<Report> ReadAll(Document document, IReadOnlyList<Table> tables, CancellationToken cancellation)
    {
        var lines = ProseLines.Of(document, tables, cancellation);
        var divided = DocumentParts.Of(lines, Outline.AllOf(lines), RowsOf(tables, cancellation), document.Pages.Count);
        var parts = new List<ReadPart>(divided.Count);
        for (var i = 0; i < divided.Count; i++)
        {
            parts.Add(WithUnread(Read(PagesOf(document, divided, i), divided[i], cancellation), UnreadPages.Of(document, divided, i)));
        }

        var reports = new List<(Report Report, DocumentPart Part)>(parts.Count);
        var hasBlankCopy = false;
        for (var i = 0; i < parts.Count; i++)
        {
            if (BlankForm.Is(parts[i]))
            {
                hasBlankCopy = true;
            }
            else
            {
                reports.Add((parts[i].Report, divided[i]));
            }
        }

        if (reports.Count == 0)
        {
            throw new DocumentException(new BlankFormOnly());
        }

        if (reports.Count == 1)
        {
            return parts.Count == 1 && OtherDocument.Is(document, lines, parts[0])
                ? throw new DocumentException(new NoSuchReport())
                : [reports[0].Report with { HasBlankCopy = hasBlankCopy || reports[0].Report.HasBlankCopy }];
        }

        var all = new List<Report>(reports.Count);
        foreach (var (report, part) in reports)
        {
            all.Add(report with
            {
                HasBlankCopy = report.HasBlankCopy || (hasBlankCopy && all.Count == 0),
                Part = new ReportPart(all.Count + 1, reports.Count, part.FirstPage, part.LastPage),
            });
        }

        return all;
    }

    /// <summary>Reads a document as one report, whatever it holds.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tables">Its tables, in the order of the document.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Report Read(Document document, IReadOnlyList<Table> tables, CancellationToken cancellation)
    {
        var lines = ProseLines.Of(document, tables, cancellation);
        var whole = new DocumentPart(
            lines, Outline.AllOf(lines), RowsOf(tables, cancellation), [], 1, Math.Max(1, document.Pages.Count));
        return WithUnread(Read(document, whole, cancellation), UnreadPages.Of(document, [whole], 0)).Report;
    }

    /// <summary>What was read of a part, with the pages that were not read: what it lacks may stand on them.</summary>
    private static ReadPart WithUnread(ReadPart part, List<UnreadPage> unread) =>
        unread.Count == 0 ? part : part with { Report = part.Report with { Unread = unread, Missing = [] } };

    /// <summary>The document with the pages of a part alone; null where another part begins or ends on one of them.</summary>
    private static Document? PagesOf(Document document, List<DocumentPart> parts, int at)
    {
        if (parts.Count == 1)
        {
            return document;
        }

        var (first, last) = (parts[at].FirstPage, parts[at].LastPage);
        return (at > 0 && parts[at - 1].LastPage >= first) || (at + 1 < parts.Count && parts[at + 1].FirstPage <= last)
            ? null
            : new Document([.. document.Pages.Where(page => page.Number >= first && page.Number <= last)]);
    }

    /// <summary>Reads a part.</summary>
    /// <param name="pages">Its pages, in which tables without lines are looked for; null where they are another part's too.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellation">Ends the reading.</param>
    private static ReadPart Read(Document? pages, DocumentPart part, CancellationToken cancellation)
    {
        var (lines, tables) = (part.Lines, part.Tables);
        var headings = Outline.HeadingsOf(lines, part.Headings);
        var sections = Outline.SectionsOf(lines, headings);
        var called = pages?.Content?.Title;
        var identity = ReportIdentity.Of(lines, headings, sections, called);
        var fit = Fit(RowsUnder(tables, lines, headings), identity.Year, cancellation);
        if (pages is not null && part.Again.Count == 0 && UnruledSections.Add(pages, tables, fit, cancellation) is { } more)
        {
            (lines, headings, tables) = more;
            sections = Outline.SectionsOf(lines, headings);
            identity = ReportIdentity.Of(lines, headings, sections, called);
            fit = Fit([.. tables.SelectMany(static table => table.Rows)], identity.Year, cancellation);
        }

        var again = part.Again.Count == 0
            ? FormFit.NoFigures
            : FormFitting.Fit(fit.Form, RowsUnder(part.Again, lines, headings), cancellation).Figures;
        var report = new Report(
            identity.Title,
            identity.Agency,
            identity.Year,
            fit.Form.Id,
            Placed(Doubted(SumWitness.Weigh(fit.Form, fit.Figures), again), fit.Placed),
            fit.Labels,
            sections)
        {
            Cells = fit.Cells,
            HasBlankCopy = again.Count > 0 && again.Values.All(static figure => figure.Value is null),
            FeeDecimalsAsked = fit.FeeDecimalsAsked,
            FeeUnit = fit.Fee.Unit,
            IsTitlePrinted = identity.IsTitlePrinted,
            OtherYear = identity.OtherYear,
            Period = identity.Period,
            OtherAgency = identity.OtherAgency,
            AgencyDoubt = identity.AgencyDoubt,
            Missing = MissingFrom(fit, lines),
            Placed = fit.Placed,
            Unplaced = fit.Unplaced,
            Formulas = fit.Formulas,
        };
        return new ReadPart(report, tables.Sum(static table => table.Known.Count), fit.KnownRows);
    }

    /// <summary>
    /// The figures with doubt where a table that comes again, filled in, has another number: which of both is the report's, a person tells.
    /// </summary>
    private static IReadOnlyDictionary<string, Figure> Doubted(
        IReadOnlyDictionary<string, Figure> figures, IReadOnlyDictionary<string, Figure> again)
    {
        if (again.Values.All(static figure => figure.Value is null))
        {
            return figures;
        }

        var doubted = new Dictionary<string, Figure>(figures.Count);
        foreach (var (id, figure) in figures)
        {
            doubted.Add(
                id,
                again.TryGetValue(id, out var other) && other.Value != figure.Value
                    ? figure with { Confidence = Math.Min(figure.Confidence, Disputed) }
                    : figure);
        }

        return doubted;
    }

    /// <summary>The figures, with doubt about those of rows that their sums alone placed.</summary>
    private static IReadOnlyDictionary<string, Figure> Placed(IReadOnlyDictionary<string, Figure> figures, IReadOnlyList<string> rows) =>
        rows.Count == 0 ? figures : figures.ToDictionary(
            static one => one.Key,
            one => rows.Contains(FigureIds.RowOf(one.Key)) ? one.Value with { Confidence = PlacedBySums } : one.Value);

    /// <summary>
    /// The rows and columns that are in no table; one whose label stands among the prose may have been printed without lines.
    /// </summary>
    private static List<MissingLine> MissingFrom(FormFit fit, List<TextLine> lines)
    {
        var missing = new List<MissingLine>(fit.Missing);
        missing.RemoveAll(one => fit.Form.LabelOf(one.Id) is { } label && Label.Of(label).Words is { Length: > 2 } words
            && lines.Exists(line => Folding.Key(line.Text).Contains(words, StringComparison.Ordinal)));
        return missing;
    }

    private static List<FormTableRows> RowsOf(IReadOnlyList<Table> tables, CancellationToken cancellation)
    {
        var fitted = new List<FormTableRows>(tables.Count);
        var rows = 0;
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Rows <= LargestTable && table.Columns <= LargestTable && rows + table.Rows <= MostRows)
            {
                fitted.Add(new FormTableRows(new PrintedTable(table, null)));
                rows += table.Rows;
            }
        }

        return fitted;
    }

    private static List<PrintedRow> RowsUnder(List<FormTableRows> tables, List<TextLine> lines, List<Outline.Heading> headings)
    {
        var rows = new List<PrintedRow>(64);
        foreach (var table in tables)
        {
            table.Table.Section = SectionAt(table.Table.Table, lines, headings);
            rows.AddRange(table.Rows);
        }

        return rows;
    }

    /// <summary>The section whose heading stands last above the table.</summary>
    private static SectionKind? SectionAt(Table table, List<TextLine> lines, List<Outline.Heading> headings)
    {
        SectionKind? section = null;
        foreach (var heading in headings)
        {
            if (lines[heading.First].StandsBefore(table))
            {
                section = heading.Kind;
            }
        }

        return section;
    }

    /// <summary>The edition that fits more rows; the one in force in the title's year where they fit alike.</summary>
    private static FormFit Fit(List<PrintedRow> rows, int? year, CancellationToken cancellation)
    {
        FormFit? best = null;
        foreach (var form in EditionsFor(rows, year))
        {
            var fit = FormFitting.Fit(form, rows, cancellation);
            if (best is null || Fitness(fit) > Fitness(best))
            {
                best = fit;
            }
        }

        return best!;
    }

    private static int Fitness(FormFit fit) => fit.Figures.Count - (FiguresPerLabel * fit.Labels.Count);

    /// <summary>The editions to try, the likelier first; one alone where the labels printed leave no doubt.</summary>
    private static List<FormDefinition> EditionsFor(List<PrintedRow> rows, int? year)
    {
        var forms = FormDefinition.All;
        var counts = EditionEvidence.Count(forms, rows);
        var order = new List<int>(forms.Count);
        var likeliest = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            order.Add(i);
            likeliest = counts[i] > counts[likeliest] || (counts[i] == counts[likeliest] && forms[i].IsOf(year)) ? i : likeliest;
        }

        order.Remove(likeliest);
        var editions = new List<FormDefinition> { forms[likeliest] };
        foreach (var other in order)
        {
            if (counts[likeliest] < CertainEdition || counts[other] > 0)
            {
                editions.Add(forms[other]);
            }
        }

        return editions;
    }
}
