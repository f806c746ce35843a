using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace ReportMaker.Invention;

/// <summary>Invents the figures of a form so that all its sums hold.</summary>
internal sealed class FigureInventor(FormDefinition form, Scale scale, Dice dice)
{
    private readonly Dictionary<string, PrintedFigure> _figures = [];

    public Dictionary<string, PrintedFigure> Invent()
    {
        foreach (var table in form.Tables)
        {
            switch (table.Section)
            {
                case SectionKind.Applications:
                    InventApplications(table.Blocks[0]);
                    break;
                case SectionKind.Remedies:
                    InventRemedies(table.Blocks[0]);
                    break;
                default:
                    InventProactive(table);
                    break;
            }
        }

        return _figures;
    }

    private void InventProactive(FormTable table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Lines)
            {
                foreach (var column in block.Leaves)
                {
                    _figures[block.FigureId(row, column)] = column.Kind switch
                    {
                        FigureKind.Change => PrintedFigure.Of(scale == Scale.Nothing ? 0 : dice.Below(9) - 4),
                        FigureKind.Amount => Amount(),
                        _ => PrintedFigure.Of(row.Id switch
                        {
                            "regulations" => scale == Scale.City ? dice.Below(40) : 0,
                            "normative" => Some(4, 30, 400),
                            _ => Some(60, 9_000, 2_000_000),
                        }),
                    };
                }
            }
        }
    }

    private PrintedFigure Amount()
    {
        var tenThousandths = Some(900_000, 90_000_000, 2_000_000_000);
        var amount = tenThousandths / 10_000m;
        return amount == 0 ? PrintedFigure.Of(0) : new PrintedFigure(amount, amount.ToString("F4", CultureInfo.InvariantCulture));
    }

    private void InventApplications(FormBlock block)
    {
        var totals = new Dictionary<string, int>();
        foreach (var column in block.Leaves)
        {
            if (column.Id == "total")
            {
                foreach (var row in block.Lines)
                {
                    _figures[block.FigureId(row, column)] = PrintedFigure.Of(totals.GetValueOrDefault(row.Id));
                }

                continue;
            }

            var cases = Cases(block, column.Id == "natural" ? 1 : column.Id == "business" ? 3 : 8);
            foreach (var row in block.Lines)
            {
                _figures[block.FigureId(row, column)] = PrintedFigure.Of(cases[row.Id]);
                totals[row.Id] = totals.GetValueOrDefault(row.Id) + cases[row.Id];
            }
        }
    }

    /// <summary>One kind of applicant: outcomes first, then the rows that must add up to them.</summary>
    private Dictionary<string, int> Cases(FormBlock block, int rarity)
    {
        var cases = new Dictionary<string, int>();
        var total = 0;
        foreach (var row in block.Lines)
        {
            if (row.Id is not ("received" or "carriedOver" or "total" or "carriedForward"))
            {
                var count = dice.Below(3) == 0 ? Some(4, 24, 900) / rarity : 0;
                cases[row.Id] = count;
                total += count;
            }
        }

        var forward = Some(2, 7, 60) / rarity;
        var over = Math.Min(total + forward, Some(2, 6, 50) / rarity);
        cases["total"] = total;
        cases["carriedForward"] = forward;
        cases["carriedOver"] = over;
        cases["received"] = total + forward - over;
        return cases;
    }

    private void InventRemedies(FormBlock block)
    {
        var row = block.Lines[0];
        var sum = 0;
        foreach (var column in block.Leaves)
        {
            var last = column.Id.EndsWith(".total", StringComparison.Ordinal);
            var count = last ? sum : dice.Below(2) == 0 ? Some(2, 6, 80) : 0;
            sum = last ? 0 : sum + count;
            _figures[block.FigureId(row, column)] = PrintedFigure.Of(count);
        }
    }

    private int Some(int small, int county, int city) => scale switch
    {
        Scale.Nothing => 0,
        Scale.Small => dice.Below(small),
        Scale.County => dice.Below(county),
        _ => dice.Below(city),
    };
}
