using Disclosure.Reports.Model;

namespace Disclosure.Reports.Forms;

/// <summary>An equation the form prints or implies: what the left figures add up to, the right ones add up to as well.</summary>
/// <param name="Kind">Which of the form's sums it is.</param>
/// <param name="Where">The figure, row or group id a finding points at.</param>
/// <param name="Subject">The column, row or group it is about, as the form words it.</param>
/// <param name="Left">Figure ids of the left side.</param>
/// <param name="Right">Figure ids of the right side.</param>
public sealed record FormSum(
    FormSumKind Kind, string Where, string Subject, IReadOnlyList<string> Left, IReadOnlyList<string> Right)
{
    /// <summary>
    /// Largest value that is added up, in units of the figure: no form counts that far, and any sum of such values fits a decimal.
    /// </summary>
    private const decimal LargestAddend = 1_000_000_000_000_000_000m;

    /// <summary>Gets the id of the rule that judges the sum.</summary>
    public string Rule => Kind switch
    {
        FormSumKind.Balance => "balance",
        FormSumKind.OutcomeTotal => "outcome-total",
        FormSumKind.RowTotal => "row-total",
        _ => "remedy-total",
    };

    /// <summary>
    /// Returns what a figure counts for in a sum: its value, and 0 where the cell is empty or holds a dash or a slash; null where the cell
    /// holds no number, or one of which sums might not fit a decimal.
    /// </summary>
    internal static decimal? AddendOf(Figure figure) => figure.Value switch
    {
        { } value => Math.Abs(value) <= LargestAddend ? value : null,
        null => CellFigure.Read(figure.Text, FigureKind.Count).Kind is FigureTextKind.Blank or FigureTextKind.Dash ? 0 : null,
    };

    /// <summary>
    /// Returns whether the sum holds; null where one of its figures was not read or counts for nothing that can be added.
    /// </summary>
    /// <param name="figures">The figures, by id.</param>
    internal bool? HoldsIn(IReadOnlyDictionary<string, Figure> figures) =>
        AddUp(Left, figures, AddendOf) is { } left && AddUp(Right, figures, AddendOf) is { } right ? left == right : null;

    /// <summary>
    /// Returns what one side adds up to; null where one of its figures was not read or counts for nothing that can be added.
    /// </summary>
    /// <param name="side"><see cref="Left"/> or <see cref="Right"/>.</param>
    /// <param name="figures">The figures, by id.</param>
    /// <param name="addend">What a figure counts for; null for nothing that can be added.</param>
    internal static decimal? AddUp(
        IReadOnlyList<string> side, IReadOnlyDictionary<string, Figure> figures, Func<Figure, decimal?> addend)
    {
        decimal total = 0;
        foreach (var id in side)
        {
            if (!figures.TryGetValue(id, out var figure) || addend(figure) is not { } value)
            {
                return null;
            }

            total += value;
        }

        return total;
    }
}

/// <summary>The kinds of sums in the form.</summary>
public enum FormSumKind
{
    /// <summary>第一项加第二项之和，等于第三项加第四项之和, per column of section 三.</summary>
    Balance,

    /// <summary>（七）总计 against the outcomes above it, per column of section 三.</summary>
    OutcomeTotal,

    /// <summary>总计 against the kinds of applicant, per row of section 三.</summary>
    RowTotal,

    /// <summary>总计 against the outcomes, per group of section 四.</summary>
    RemedyTotal,
}
