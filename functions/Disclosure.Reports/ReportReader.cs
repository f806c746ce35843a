using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using Disclosure.Reports.Witness;

namespace Disclosure.Reports;

/// <summary>Reads a report from a document: title, sections, and the figures of the edition of the form its tables follow.</summary>
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

    /// <summary>Reads the report from a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="DocumentException">The document reaches a limit.</exception>
    public static Report Read(Document document, ReadLimits limits, CancellationToken cancellation) =>
        Read(document, TableExtractor.Extract(document, limits, cancellation), cancellation);

    /// <summary>Reads the report from a document and the tables found in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tables">Its tables, in the order of the document.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Report Read(Document document, IReadOnlyList<Table> tables, CancellationToken cancellation)
    {
        var lines = ProseLines.Of(document, tables, cancellation);
        var headings = Outline.HeadingsOf(lines);
        var beforeSections = headings.Count > 0 ? headings[0].First : lines.Count;
        var title = ReportTitle.Find(lines, beforeSections);
        var sections = Outline.SectionsOf(lines, headings);
        var year = ReportingYear.Of(title, Paragraphs.Of(lines, 0, beforeSections), sections);
        var fit = Fit(RowsOf(tables, lines, headings, cancellation), year, cancellation);

        return new Report(
            title?.Text,
            title?.Agency,
            year,
            fit.Form.Id,
            SumWitness.Weigh(fit.Form, fit.Figures),
            fit.Labels,
            sections)
        {
            FeeDecimalsAsked = fit.FeeDecimalsAsked,
        };
    }

    private static List<PrintedRow> RowsOf(
        IReadOnlyList<Table> tables, List<TextLine> lines, List<Outline.Heading> headings, CancellationToken cancellation)
    {
        var rows = new List<PrintedRow>(64);
        foreach (var table in tables)
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Rows > LargestTable || table.Columns > LargestTable || rows.Count + table.Rows > MostRows)
            {
                continue;
            }

            var printed = new PrintedTable(table, SectionAt(table, lines, headings));
            for (var row = 0; row < table.Rows; row++)
            {
                rows.Add(PrintedRow.Of(printed, row));
            }
        }

        return rows;
    }

    /// <summary>The section whose heading stands last above the table.</summary>
    private static SectionKind? SectionAt(Table table, List<TextLine> lines, List<Outline.Heading> headings)
    {
        SectionKind? section = null;
        foreach (var heading in headings)
        {
            var line = lines[heading.First];
            if (table.Parts.Count > 0
                && (line.Page < table.Parts[0].Page
                    || (line.Page == table.Parts[0].Page && line.Box.CenterY < line.Frame.ToReading(table.Parts[0].LevelBox).Top)))
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
            likeliest = counts[i] > counts[likeliest] || (counts[i] == counts[likeliest] && IsOf(forms[i], year)) ? i : likeliest;
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

    private static bool IsOf(FormDefinition form, int? year) => year >= form.FirstYear && (form.LastYear is not { } last || year <= last);
}
