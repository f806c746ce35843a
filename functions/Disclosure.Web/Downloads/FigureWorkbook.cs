using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Catalog;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Disclosure.Web.Downloads;

/// <summary>
/// Figures as Excel workbooks: of one report its tables in the form's layout and a list, of many a line per report. Every text is written
/// as text, so none can become a formula.
/// </summary>
internal static class FigureWorkbook
{
    /// <summary>Content type of what is written.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Most characters Excel keeps in a cell, with room to spare.</summary>
    private const int LongestText = 32_000;

    private static readonly string[] YearNames = ["单位", "类别", "年度", "表样"];
    private static readonly string[] YearIds = ["agency", "kind", "year", "form"];
    private static readonly string[] ListNames = ["编号", "项目", "数值", "原文"];
    private static readonly SpreadCheetahOptions Options = new() { DocumentProperties = null };

    /// <summary>Writes the workbook of one report.</summary>
    public static Task WriteReportAsync(Stream stream, ReportFile file, CancellationToken cancellation) => MakeAsync(stream, async book =>
    {
        var heading = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
        var boxed = book.AddStyle(Boxed());
        if (file is { Reading: { } reading, Form: { } form })
        {
            foreach (var table in form.Tables)
            {
                await WriteTableAsync(book, table, reading.Report, boxed, cancellation);
            }

            await WriteListAsync(book, form, reading.Report, heading, cancellation);
        }
        else
        {
            await book.StartWorksheetAsync("数据", (WorksheetOptions?)null, cancellation);
        }
    }, cancellation);

    /// <summary>Writes the workbook of many reports, each read when its line is written.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">The reports.</param>
    /// <param name="read">Gives the figures of one; null where they are not to be had.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Task WriteYearAsync(
        Stream stream, IEnumerable<ReportSummary> rows, Func<ReportSummary, Task<Report?>> read, CancellationToken cancellation) =>
            MakeAsync(stream, async book =>
    {
        var words = PortalWords.In(Language.Chinese);
        var columns = FormDefinition.All.SelectMany(form => form.Figures).DistinctBy(figure => figure.Id).ToList();
        var heading = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
        var options = new WorksheetOptions { FrozenRows = 2, FrozenColumns = 1 };
        options.Column(1).Width = 32;
        await book.StartWorksheetAsync("年度数据", options, cancellation);
        await book.AddRowAsync(
            [.. YearNames.Concat(columns.Select(column => column.Name)).Select(name => Text(name, heading))],
            cancellation);
        await book.AddRowAsync([.. YearIds.Concat(columns.Select(column => column.Id)).Select(id => Text(id, heading))], cancellation);
        foreach (var row in rows)
        {
            if (await read(row) is not { } report)
            {
                continue;
            }

            await book.AddRowAsync(
                [
                    Text(row.Agency, null), Text(words.Of(AgencyKinds.Of(row.Agency!)), null), new Cell(row.Year), Text(report.Form, null),
                    .. columns.Select(column => new Cell(report.Figures.GetValueOrDefault(column.Id)?.Value)),
                ],
                cancellation);
        }
    }, cancellation);

    /// <summary>
    /// Has a workbook written. The archive it is in writes its directory while the thread waits, which a web server forbids, so it is made
    /// in memory.
    /// </summary>
    private static async Task MakeAsync(Stream stream, Func<Spreadsheet, Task> write, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(buffer, Options, cancellation))
        {
            await write(book);
            await book.FinishAsync(cancellation);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellation);
    }

    private static async Task WriteTableAsync(
        Spreadsheet book,
        FormTable table,
        Report report,
        StyleId boxed,
        CancellationToken cancellation)
    {
        var options = new WorksheetOptions();
        for (var column = 1; column <= table.Columns; column++)
        {
            options.Column(column).Width = 14;
        }

        await book.StartWorksheetAsync(table.Section.Heading(), options, cancellation);
        var grid = new Cell[table.Rows, table.Columns];
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    grid[row, column] = new Cell((string?)null, boxed);
                }
            }

            grid[cell.Row, cell.Column] = cell.Kind != FormCellKind.Figure ? Text(cell.Label, boxed)
                : report.Figures.GetValueOrDefault(cell.Id) is not { } figure ? new Cell((string?)null, boxed)
                : figure.Value is { } value ? new Cell(value, boxed)
                : Text(figure.Text, boxed);
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
            {
                book.MergeCells($"{Place(cell.Row, cell.Column)}:{Place(cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
            }
        }

        for (var row = 0; row < table.Rows; row++)
        {
            await book.AddRowAsync([.. Enumerable.Range(0, table.Columns).Select(column => grid[row, column])], cancellation);
        }
    }

    private static async Task WriteListAsync(
        Spreadsheet book,
        FormDefinition form,
        Report report,
        StyleId heading,
        CancellationToken cancellation)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        options.Column(1).Width = 48;
        options.Column(2).Width = 56;
        await book.StartWorksheetAsync("数据", options, cancellation);
        await book.AddRowAsync([.. ListNames.Select(name => Text(name, heading))], cancellation);
        foreach (var place in form.Figures)
        {
            if (report.Figures.GetValueOrDefault(place.Id) is { } figure)
            {
                await book.AddRowAsync(
                    [Text(place.Id, null), Text(place.Name, null), new Cell(figure.Value), Text(figure.Text, null)],
                    cancellation);
            }
        }
    }

    private static Cell Text(string? text, StyleId? style) =>
        new(text is null ? null : XmlFile.Clean(text.Length > LongestText ? text[..LongestText] : text), style);

    /// <summary>Returns a cell's place as Excel writes it; the form's tables have fewer columns than letters.</summary>
    private static string Place(int row, int column) => $"{(char)('A' + column)}{row + 1}";

    private static Style Boxed()
    {
        var line = new EdgeBorder { BorderStyle = BorderStyle.Thin };
        return new Style
        {
            Alignment = { WrapText = true, Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center },
            Border = new Border { Left = line, Right = line, Top = line, Bottom = line },
        };
    }
}
