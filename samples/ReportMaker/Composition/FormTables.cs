using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using ReportMaker.Invention;

namespace ReportMaker.Composition;

/// <summary>The form's tables filled with a report's figures, laid out as the choices say.</summary>
internal sealed class FormTables(InventedReport report, LayoutChoices choices)
{
    private const string Total = "applications.total";

    public IEnumerable<Block> Of(SectionKind section)
    {
        foreach (var table in report.Form.Tables)
        {
            if (table.Section != section)
            {
                continue;
            }

            if (section == SectionKind.Proactive && choices.ApartTables)
            {
                foreach (var block in table.Blocks)
                {
                    yield return Grid(new FormTable(table.Section, table.Columns, [block]));
                }
            }
            else
            {
                yield return Grid(table);
            }
        }
    }

    private GridBlock Grid(FormTable table)
    {
        var cells = new List<GridCell>();
        foreach (var cell in table.Cells)
        {
            cells.AddRange(Placed(cell));
        }

        cells.Sort(static (a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var headerRows = table.Section == SectionKind.Proactive ? 0 : 3;
        return new GridBlock(cells, Shares(table), headerRows);
    }

    private IEnumerable<GridCell> Placed(FormCell cell)
    {
        var printed = new GridCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, Text(cell));
        var isTotal = cell is { Kind: FormCellKind.RowLabel, Id: Total };
        if (isTotal && choices.ShiftedTotal)
        {
            return [printed with { ColumnSpan = 1, Text = "" }, printed with { Column = cell.Column + 1, ColumnSpan = cell.ColumnSpan
                - 1 }];
        }

        if (isTotal && choices.TotalAcross)
        {
            return [printed with { Column = 0, ColumnSpan = cell.ColumnSpan + cell.Column }];
        }

        var isYearsOutcome = cell.Kind == FormCellKind.RowLabel && cell.Label.StartsWith("三、", StringComparison.Ordinal);
        return [isYearsOutcome && choices.TotalAcross ? printed with { RowSpan = cell.RowSpan - 1 } : printed];
    }

    private string Text(FormCell cell)
    {
        if (cell.Kind == FormCellKind.Figure)
        {
            return FigureText(cell.Id);
        }

        if (report.Wordings.TryGetValue(cell.Id, out var wording))
        {
            return wording;
        }

        if (choices.FeeHeadingShort && cell.Id == "proactive.amount")
        {
            return "本年收费金额（单位：万元）";
        }

        return choices.NoteLeftOut && cell.Label.Contains("勾稽关系", StringComparison.Ordinal) ? "" : cell.Label;
    }

    private string FigureText(string id)
    {
        var figure = report.Figures[id];
        if (figure.Value is not { } value)
        {
            return figure.Text;
        }

        if (report.Form.Figure(id)!.Column.Kind == FigureKind.Change && choices.ChangesInWords && value != 0)
        {
            return id.Contains("licensing", StringComparison.Ordinal) || id.Contains("penalties", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"{(value > 0 ? "增" : "减")}{Math.Abs(value)}")
                : value.ToString("+0;-0", CultureInfo.InvariantCulture);
        }

        var text = choices.ThousandsSeparated && value >= 1000 && decimal.IsInteger(value)
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : figure.Text;
        return choices.WideDigits ? string.Concat(text.Select(Wide)) : text;
    }

    private static char Wide(char character) => char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : character;

    private double[] Shares(FormTable table) => table.Section switch
    {
        SectionKind.Applications when choices.NarrowLabels => [4, 5, 14, 11, 11, 11, 11, 11, 11, 11],
        SectionKind.Applications => [9, 9, 27, 8, 8, 8, 8, 8, 7, 8],
        SectionKind.Proactive when choices.ApartTables => [25, 25, 25, 25],
        SectionKind.Proactive => [28, 24, 24, 24],
        _ => Enumerable.Repeat(1.0, table.Columns).ToArray(),
    };
}
