using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using ReportMaker;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace Disclosure.Reports.Tests.Samples;

/// <summary>
/// Word and Excel files whose tables were damaged by hand: cells lost, merged or shifted, rows lost or doubled. What cannot be told
/// is said, and nothing is wrong unseen.
/// </summary>
public sealed class DamagedOfficeTests
{
    [Theory]
    [InlineData("docx", 1)]
    [InlineData("docx", 2)]
    [InlineData("xlsx", 1)]
    [InlineData("xlsx", 2)]
    public void No_figure_is_wrong_unseen(string ending, int first)
    {
        var (figures, told, silent) = (0, 0, new List<string>());
        for (var seed = (ulong)first; seed <= 80; seed += 2)
        {
            var dice = new Dice(seed);
            var sample = new Sample("damaged", "澄岭县财政局", 2023, seed, new Chromium(new HtmlSheet()), "")
            {
                Scale = dice.Pick([Scale.Small, Scale.County, Scale.City]),
            };
            var report = sample.Invent();
            var blocks = new Composer(report, sample.Layout).Compose().ConvertAll(block =>
                block is GridBlock grid && grid.Shares.Count >= 4 ? Damaged(grid, dice, ending == "docx") : block);
            var read = ReportOf(ending == "docx"
                ? new ReportDocx(Sheet(dice)).Write(blocks)
                : new ReportXlsx(new XlsxSheet { IsBordered = dice.Below(2) == 0, IsText = dice.Below(2) == 0 }).Write(blocks));
            var findings = ReportRules.Check(read, new CheckContext()).ToList();
            foreach (var (id, figure) in report.Figures)
            {
                figures++;
                var isTold = findings.Exists(finding => IsAbout(finding, id));
                told += isTold ? 1 : 0;
                if (!isTold && (!read.Figures.TryGetValue(id, out var found) || found.Value != figure.Value))
                {
                    silent.Add($"{seed}: {id} = {found?.Value}, not {figure.Value}");
                }
            }
        }

        Assert.True(silent.Count == 0, $"{silent.Count}: {string.Join("; ", silent.Take(30))}");
        Assert.InRange(told, 1, figures / 2);
    }

    /// <summary>Whether a finding speaks of a figure: of itself, of its row, or of the sum of its column.</summary>
    private static bool IsAbout(Finding finding, string id)
    {
        var end = id.LastIndexOf('.');
        return finding.Where == id || finding.Where == id[..end]
            || (id.StartsWith("applications.", StringComparison.Ordinal) && finding.Rule is "outcome-total" or "balance"
                && finding.Where.EndsWith(id[end..], StringComparison.Ordinal));
    }

    private static DocxSheet Sheet(Dice dice) => new()
    {
        IsSplit = dice.Below(2) == 0,
        HasSlips = dice.Below(3) == 0,
        IsStrict = dice.Below(2) == 0,
        TornAfter = dice.Below(2) == 0 ? 6 + dice.Below(20) : 0,
    };

    /// <summary>The table with a few of its rows damaged.</summary>
    private static GridBlock Damaged(GridBlock grid, Dice dice, bool mayLose)
    {
        var cells = grid.Cells.ToList();
        for (var count = dice.Below(4); count > 0; count--)
        {
            var row = grid.Rows - 1 - dice.Below(Math.Max(1, grid.Rows - 3));
            var numbers = cells.FindAll(cell => cell.Row == row && cell.RowSpan == 1 && cell.ColumnSpan == 1
                && cell.Text.Length > 0 && cell.Text.All(char.IsAsciiDigit));
            if (numbers.Count < 3)
            {
                continue;
            }

            var at = dice.Below(numbers.Count - 1);
            if (numbers[at + 1].Column != numbers[at].Column + 1)
            {
                continue;
            }

            switch (dice.Below(5))
            {
                case 0:
                    // Two cells merged into one, the number of the left one kept.
                    cells.Remove(numbers[at + 1]);
                    cells[cells.IndexOf(numbers[at])] = numbers[at] with { ColumnSpan = 2 };
                    break;
                case 1 when mayLose:
                    // A cell lost, all behind it one column to the left.
                    cells.Remove(numbers[at]);
                    cells = cells.ConvertAll(cell => cell.Row == row && cell.Column > numbers[at].Column
                        ? cell with { Column = cell.Column - 1 } : cell);
                    break;
                case 1 when grid.Shares.Count == 10:
                    // A number left out, all behind it one cell to the left, the last cell, which is the row's total, blank.
                    Shift(cells, numbers, at, numbers.Count);
                    break;
                case 2:
                    // Two numbers in one cell, the other blank.
                    cells[cells.IndexOf(numbers[at])] = numbers[at] with { Text = $"{numbers[at].Text} {numbers[at + 1].Text}" };
                    cells[cells.IndexOf(numbers[at + 1])] = numbers[at + 1] with { Text = "" };
                    break;
                case 3:
                    // The row left blank.
                    numbers.ForEach(number => cells[cells.IndexOf(number)] = number with { Text = "" });
                    break;
                case 4:
                    // Letters among the digits.
                    cells[cells.IndexOf(numbers[at])] = numbers[at] with { Text = numbers[at].Text + "A" };
                    break;
            }
        }

        if (grid.Rows > 10 && dice.Below(3) == 0)
        {
            var row = 3 + dice.Below(grid.Rows - 4);
            cells = dice.Below(3) switch
            {
                0 => Without(cells, row),
                1 => Doubled(cells, row),
                _ => Slipped(cells, row),
            };
        }

        return grid with { Cells = cells };
    }

    /// <summary>The cells without those of a row; what reaches over the row stays.</summary>
    private static List<GridCell> Without(List<GridCell> cells, int row) =>
    [
        .. cells.Where(cell => cell.Row != row || cell.RowSpan > 1).Select(cell =>
            cell.Row > row ? cell with { Row = cell.Row - 1 }
            : cell.Row + cell.RowSpan > row ? cell with { RowSpan = cell.RowSpan - 1 }
            : cell),
    ];

    /// <summary>The cells with a row twice, the second time with other numbers.</summary>
    private static List<GridCell> Doubled(List<GridCell> cells, int row) =>
    [
        .. cells.Select(cell =>
            cell.Row > row ? cell with { Row = cell.Row + 1 }
            : cell.RowSpan > 1 && cell.Row + cell.RowSpan > row ? cell with { RowSpan = cell.RowSpan + 1 }
            : cell),
        .. cells.Where(cell => cell.Row == row && cell.RowSpan == 1).Select(cell =>
            cell with { Row = row + 1, Text = cell.Text.Length > 0 && cell.Text.All(char.IsAsciiDigit) ? cell.Text + "7" : cell.Text }),
    ];

    /// <summary>The cells with the labels of three rows one row higher, the third left without.</summary>
    private static List<GridCell> Slipped(List<GridCell> cells, int row)
    {
        var labels = Enumerable.Range(row, 3).Select(at => cells.FindLast(cell => cell.Row == at && IsLabel(cell))).ToList();
        if (labels.Contains(null))
        {
            return cells;
        }

        var slipped = cells.ToList();
        for (var i = 0; i < labels.Count; i++)
        {
            slipped[cells.IndexOf(labels[i]!)] = labels[i]! with { Text = i + 1 < labels.Count ? labels[i + 1]!.Text : "" };
        }

        return slipped;

        static bool IsLabel(GridCell cell) => cell.RowSpan == 1 && cell.Text.Length > 0 && !cell.Text.All(char.IsAsciiDigit);
    }

    private static void Shift(List<GridCell> cells, List<GridCell> numbers, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            cells[cells.IndexOf(numbers[i])] = numbers[i] with { Text = i + 1 < to ? numbers[i + 1].Text : "" };
        }
    }

    private static Report ReportOf(byte[] file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var document = ContentFile.Read(file, ReadLimits.Default, cancellation);
        return Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, cancellation));
    }
}
