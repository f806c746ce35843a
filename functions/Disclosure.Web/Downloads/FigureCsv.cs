using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Downloads;

/// <summary>Figures as CSV: of one report a line each, of many a line per figure or a line per report.</summary>
internal static class FigureCsv
{
    /// <summary>Content type of CSV.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>Tells spreadsheets that UTF-8 follows.</summary>
    private const string ByteOrderMark = "\uFEFF";

    /// <summary>Returns one report: id, label, value and text of each figure.</summary>
    public static ReadOnlyMemory<byte> OfReport(ReportFile file)
    {
        var csv = Begin().Text("label").Text("value").Text("text").End();
        if (file is { Reading: { } reading, Form: { } form })
        {
            foreach (var place in form.Figures)
            {
                if (reading.Report.Figures.GetValueOrDefault(place.Id) is { } figure)
                {
                    csv.Text(place.Id).Text(place.Name).Number(figure.Value).Text(figure.Text).End();
                }
            }
        }

        return csv.Take();
    }

    /// <summary>Returns the head of a table with a line for each figure.</summary>
    public static CsvText LongHead() =>
        Report(new CsvText(), ByteOrderMark).Text("id").Text("label").Text("value").Text("text").End();

    /// <summary>Writes the lines of a report into a table with a line for each figure.</summary>
    public static void WriteLong(CsvText csv, ReportSummary row, Report report)
    {
        foreach (var place in Form(report)?.Figures ?? [])
        {
            if (report.Figures.GetValueOrDefault(place.Id) is { } figure)
            {
                Report(csv, row).Text(place.Id).Text(place.Name).Number(figure.Value).Text(figure.Text).End();
            }
        }
    }

    /// <summary>Returns the head of a table with a line per report: a column for each figure of any edition.</summary>
    public static CsvText WideHead()
    {
        var csv = Report(new CsvText(), ByteOrderMark).Text("form");
        foreach (var id in Columns)
        {
            csv.Text(id);
        }

        return csv.End();
    }

    /// <summary>
    /// Writes the line of a report into a table with a line for each report; a figure that its edition lacks or that was not found is
    /// empty.
    /// </summary>
    public static void WriteWide(CsvText csv, ReportSummary row, Report report)
    {
        Report(csv, row).Text(report.Form);
        foreach (var id in Columns)
        {
            csv.Number(report.Figures.GetValueOrDefault(id)?.Value);
        }

        csv.End();
    }

    private static IEnumerable<string> Columns =>
        FormDefinition.All.SelectMany(form => form.Figures).Select(figure => figure.Id).Distinct();

    private static FormDefinition? Form(Report report) => FormDefinition.Find(report.Form);

    private static CsvText Begin() => new CsvText().Text(ByteOrderMark + "id");

    private static CsvText Report(CsvText csv, string mark) => csv.Text(mark + "report").Text("agency").Text("year");

    private static CsvText Report(CsvText csv, ReportSummary row) => csv.Text(row.Id.ToString()).Text(row.Agency).Number(row.Year);
}
