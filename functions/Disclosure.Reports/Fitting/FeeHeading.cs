using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>What the heading over the fee asks for, as printed: reports differ in both.</summary>
/// <param name="AsksDecimals">Whether it asks for four decimals (保留4位小数).</param>
/// <param name="Unit">The unit it prints in the place of 万元; null where it prints no other.</param>
internal readonly record struct FeeHeading(bool AsksDecimals, string? Unit)
{
    private const string Amount = "收费金额";

    /// <summary>What a cell of its own below the heading begins with.</summary>
    private const string UnitAlone = "单位";

    /// <summary>Returns what is asked for in the cells of the document's tables.</summary>
    public static FeeHeading Of(IReadOnlyList<PrintedRow> rows)
    {
        var asksDecimals = false;
        string? unit = null;
        foreach (var row in rows)
        {
            foreach (var index in row.Cells)
            {
                if (row.Table.Content(index) != CellContent.Words || !MayAsk(row.Table.Cell(index).Text))
                {
                    continue;
                }

                var words = row.Table.Label(index).Full;
                asksDecimals |= words.Contains("4位小数", StringComparison.Ordinal) || words.Contains("四位小数", StringComparison.Ordinal);
                if (words.Contains(Amount, StringComparison.Ordinal) || words.StartsWith(UnitAlone, StringComparison.Ordinal))
                {
                    unit ??= MoneyUnit.In(words);
                }
            }
        }

        return new FeeHeading(asksDecimals, unit == MoneyUnit.OfForm ? null : unit);
    }

    /// <summary>
    /// Returns whether a text has one of the characters without which it asks for nothing here (位 of 位小数, 元 of a unit): labels are
    /// folded for each cell of all tables, and few have them.
    /// </summary>
    private static bool MayAsk(string text)
    {
        foreach (var character in text)
        {
            if (Folding.Narrow(TraditionalCharacters.Simplify(character)) is '位' or '元')
            {
                return true;
            }
        }

        return false;
    }
}
